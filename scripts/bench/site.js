import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, isFresh } from '../build.js';
import { syntheticCrisis, syntheticDataset } from './synthetic-dataset.js';

/** Arrows in the synthetic datasets. */
export const sizes = [100, 300, 1500, 5000];

/** Events in the synthetic crisis of states and their people. */
export const events = 5000;
export const crisis = `synthetic-crisis-${events}`;

export const shipped = 'us-israel-iran-2025';

const data = path.join(tmpdir(), 'stancegraph-bench');

/** @type {import('../build.js').Site} */
const site = { dir: process.env['BUILD_DIR'] ?? 'build-bench', base: '', data };

/**
 * Builds the site with the shipped dataset and the synthetic ones, unless it is built already.
 * @returns {Promise<string | null>} its directory; null when the build failed
 */
export async function benchSite() {
	writeData();
	return isFresh(site) || (await build(site)) ? site.dir : null;
}

/** @param {string} slug */
export function dataFile(slug) {
	return path.join(data, `${slug}.json`);
}

/** @param {number} edges */
export function syntheticSlug(edges) {
	return `synthetic-${edges}`;
}

function writeData() {
	mkdirSync(data, { recursive: true });
	for (const name of readdirSync(data)) rmSync(path.join(data, name));
	copyFileSync(path.join('data', `${shipped}.json`), dataFile(shipped));
	writeFileSync(dataFile(crisis), JSON.stringify(syntheticCrisis(crisis, events)));
	for (const edges of sizes) {
		const slug = syntheticSlug(edges);
		writeFileSync(dataFile(slug), JSON.stringify(syntheticDataset(slug, edges)));
	}
}
