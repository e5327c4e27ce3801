import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { runBundled } from '../run-bundled.js';
import { installRivals } from './install-rivals.js';
import { timeOpenedFile } from './time-opened-file.js';

/**
 * @typedef {import('./time-filters').FilterTimes} FilterTimes
 * @typedef {import('./time-reading').Reading} Reading
 * @typedef {import('./time-reading').ReaderName} ReaderName
 * @typedef {import('./generate-text').Layout} Layout
 * @typedef {import('./time-opened-file.js').OpenedFile} OpenedFile
 * @typedef {{ layout: Layout, rows: number, readers: Record<ReaderName, Reading[]> }} Readings
 * @typedef {{ filters: FilterTimes[], readings: Readings[], opened: OpenedFile }} EventsMeasured
 */

const rivals = path.join('.cache', 'bench-rivals');
const texts = path.join('.cache', 'bench-texts');
const readers = /** @type {const} */ (['ours', 'PapaParse', 'PapaParse by row', 'DuckDB-WASM']);

/**
 * Reads generated event files and filters their events, in the product and elsewhere.
 * @param {boolean} quick
 * @param {string | undefined} given a file to open in the page instead of a generated one
 * @param {(what: string) => void} say
 * @returns {Promise<EventsMeasured>}
 */
export async function measureEvents(quick, given, say) {
	say('installing what to measure against');
	installRivals(rivals);
	const filters = [];
	for (const { count, steps, rounds } of quick ? sizes.slice(0, 2) : sizes) {
		say(`filtering ${count} events`);
		const args = [count, quick ? 2 : steps, quick ? 2 : rounds];
		filters.push(/** @type {FilterTimes} */ (await run('time-filters.ts', args)));
	}
	const readings = [];
	for (const { layout, rows } of files.filter((one) => !quick || one.layout === 'keds')) {
		say(`reading ${rows} rows of ${layout}`);
		readings.push({ layout, rows, readers: await readAll(layout, rows, quick ? 1 : 3) });
	}
	const levant = given ?? (await textFile('keds', levantRows));
	say(`filtering ${levant} in the page`);
	return { filters, readings, opened: await timeOpenedFile(levant, quick ? 5 : 11) };
}

/** How many steps of a kind rivals are asked, and how often ours all of them. */
const sizes = [
	{ count: 100_000, steps: 8, rounds: 3 },
	{ count: 1_000_000, steps: 4, rounds: 5 },
	{ count: 5_000_000, steps: 2, rounds: 3 }
];

/** @type {{ layout: Layout, rows: number }[]} */
const files = [
	{ layout: 'keds', rows: 100_000 },
	{ layout: 'keds', rows: 1_000_000 },
	{ layout: 'table', rows: 100_000 },
	{ layout: 'table', rows: 1_000_000 },
	{ layout: 'gdelt', rows: 100_000 },
	{ layout: 'gdelt', rows: 1_000_000 }
];

/** Rows of KEDS Levant. */
const levantRows = 145_709;

/**
 * @param {Layout} layout
 * @param {number} rows
 */
async function textFile(layout, rows) {
	const file = path.join(texts, `${layout}-${rows}.txt`);
	mkdirSync(texts, { recursive: true });
	if (!existsSync(file)) await run('write-texts.ts', [file, layout, rows]);
	return file;
}

/**
 * By turns, so that whatever else the machine does meets all of them.
 * @param {Layout} layout
 * @param {number} rows
 * @param {number} times
 */
async function readAll(layout, rows, times) {
	const file = await textFile(layout, rows);
	/** @type {Record<ReaderName, Reading[]>} */
	const found = { ours: [], PapaParse: [], 'PapaParse by row': [], 'DuckDB-WASM': [] };
	for (let time = 0; time < times; time++) {
		for (const reader of readers) {
			const reading = await run('time-reading.ts', [reader, file]);
			found[reader].push(/** @type {Reading} */ (reading));
		}
	}
	return found;
}

/**
 * @param {string} script
 * @param {readonly (string | number)[]} args
 */
function run(script, args) {
	return runBundled(path.join('scripts', 'bench', 'events', script), args);
}
