import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';

const dir = path.join('.cache', 'bench');

/**
 * Bundles a TypeScript module as the site's scripts are, and runs it in a process of its own: what
 * ran before has no part in its times and its memory.
 * @param {string} entry
 * @param {readonly (string | number)[]} args
 * @returns {Promise<unknown>} what it printed, read as JSON
 */
export async function runBundled(entry, args) {
	const script = await bundle(entry);
	const flags = ['--expose-gc', '--max-old-space-size=12000'];
	const child = spawn(process.execPath, [...flags, script, ...args.map(String)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let printed = '';
	child.stdout.on('data', (some) => (printed += some));
	const status = await new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', resolve);
	});
	if (status !== 0) throw new Error(`runBundled: ${entry} ended with ${status}`);
	return JSON.parse(printed);
}

/** @type {Map<string, Promise<string>>} */
const bundled = new Map();

/** @param {string} entry */
function bundle(entry) {
	const known = bundled.get(entry) ?? bundleOnce(entry);
	bundled.set(entry, known);
	return known;
}

/** @param {string} entry */
async function bundleOnce(entry) {
	const name = path.basename(entry, '.ts');
	await build({
		configFile: false,
		logLevel: 'error',
		build: {
			outDir: dir,
			emptyOutDir: false,
			target: 'es2022',
			minify: false,
			lib: { entry: path.resolve(entry), formats: ['es'], fileName: () => `${name}.mjs` },
			rolldownOptions: { external: /^node:/ }
		},
		resolve: { alias: { $lib: path.resolve('src/lib') } },
		define: { 'process.env.NODE_ENV': '"production"' }
	});
	return path.join(dir, `${name}.mjs`);
}
