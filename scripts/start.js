import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, requireNode } from './install.js';

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..'));
requireNode();
ensureInstalled();

// Only now may anything be imported that has to be installed first.
const { build, isFresh, siteFromEnv } = await import('./build.js');
const { serve } = await import('./serve.js');

const site = siteFromEnv();
if (!isFresh(site)) {
	console.log('Building the site …');
	if (!(await build(site))) {
		console.error('The build failed, see above.');
		process.exit(1);
	}
}

const { url, close } = await serve({ ...site, port: 4173, orAbove: true });
console.log(`\nStancegraph is at ${url}\nPress Ctrl-C to stop.`);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
	process.once(signal, () => void close().then(() => process.exit(0)));
}
