import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/*
 * node scripts/run.js SCRIPT.ts [ARGUMENT…]
 *
 * Runs a TypeScript module that imports from src/, on every Node that the project supports: the
 * older ones cannot strip types themselves.
 */

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) {
	console.error('usage: node scripts/run.js SCRIPT.ts [ARGUMENT…]');
	process.exitCode = 2;
} else {
	const path = resolve(script);
	process.argv = [process.argv[0] ?? 'node', path, ...rest];
	await runnerImport(path, {
		logLevel: 'error',
		// The project's own tsconfig.json extends one that only exists once SvelteKit has run.
		tsconfig: fileURLToPath(new URL('run.tsconfig.json', import.meta.url))
	});
}
