import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { dataFile } from './site.js';

/**
 * What the product draws of one of the bench's datasets, as plain data.
 * @param {string} slug
 */
export async function drawingOf(slug) {
	const { module } = await drawing;
	return module.draw(readFileSync(dataFile(slug), 'utf8'));
}

/** @type {Promise<{ module: typeof import('./draw') }>} */
const drawing = runnerImport(path.resolve('scripts/bench/draw.ts'), {
	logLevel: 'error',
	resolve: { alias: { $lib: path.resolve('src/lib') } },
	tsconfig: path.resolve('scripts/run.tsconfig.json')
});
