import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { columnsOf } from '../../../src/lib/core/events/columns-of';
import { readFile } from '../../../src/lib/core/formats/read-file';
import { sniff } from '../../../src/lib/core/formats/tables/sniff';
import { usualOptions } from '../../../src/lib/core/formats/usual-options';
import { datasetOfRows } from '../../../src/lib/core/rows/dataset-of-rows';
import { bytesInUse } from './bytes-in-use';
import { openDuckDB } from './engines/duckdb';

/*
 * Run as a process of its own, since a reader works in a fresh one: READER FILE. Reads the file and
 * prints what it took as JSON.
 */

export const readers = ['ours', 'PapaParse', 'PapaParse by row', 'DuckDB-WASM'] as const;
export type ReaderName = (typeof readers)[number];

export interface Reading {
	readonly rows: number;
	/** Milliseconds; of ours, `built` says how many of them the columns of the explorer took. */
	readonly time: number;
	readonly built: number;
	/** How many bytes more were in use at the worst moment than with the file alone. */
	readonly peak: number;
	/** Bytes a row that are kept, beyond the texts of the file. */
	readonly kept: number | null;
}

const [reader, file = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
const read = {
	ours: readOurs,
	PapaParse: readPapa,
	'PapaParse by row': readPapaByRow,
	'DuckDB-WASM': readDuckDB
}[reader as ReaderName];
const before = { used: bytesInUse(), resident: process.memoryUsage().rss };
const reading = await read();
const peak = process.resourceUsage().maxRSS * 1_024 - before.resident;
console.log(JSON.stringify({ ...reading, peak } satisfies Reading));

/** From the bytes to columns that answer filters. */
function readOurs() {
	const start = performance.now();
	const checked = readFile('file.csv', bytes, usualOptions, () => undefined);
	const rows = checked.ok ? (checked.value[0]?.rows ?? null) : null;
	if (rows === null) throw new Error(`timeReading: ${file} has no events`);
	const middle = performance.now();
	const dataset = datasetOfRows(rows, { id: 'file', today: '2025-01-01' });
	const columns = columnsOf(dataset, 'states');
	const end = performance.now();
	const kept = (bytesInUse() - before.used - bytesOf(rows.text ?? [])) / rows.count;
	return {
		rows: columns.events.length,
		time: end - start,
		built: end - middle,
		kept: rows.sources.length > 1 ? null : kept
	};
}

function bytesOf(texts: Iterable<string>): number {
	let length = 0;
	for (const text of texts) length += text.length;
	return length;
}

/**
 * From text to cells and nothing more, told all that our reader finds out first, a chunk of rows at
 * a time: all at once it takes longer and several times the memory.
 */
function readPapa() {
	let rows = 0;
	const chunk = ({ data }: Papa.ParseResult<string[]>) => {
		rows += data.length;
	};
	return timePapa({ chunkSize: 1_024 * 1_024, chunk }, () => rows);
}

/** The same row by row, the fastest of its documented ways. */
function readPapaByRow() {
	let rows = 0;
	return timePapa({ step: () => void rows++ }, () => rows);
}

function timePapa(config: object, rows: () => number) {
	const text = new TextDecoder().decode(bytes);
	const { delimiter, quoted } = sniff({ name: 'file.csv', text });
	const fastMode = !quoted || !text.includes('"');
	const start = performance.now();
	Papa.parse<string[]>(text, { ...config, delimiter, newline: '\n', fastMode } as object);
	return { rows: rows(), time: performance.now() - start, built: 0, kept: null };
}

async function readDuckDB() {
	const database = await openDuckDB();
	const connection = database.connect();
	database.registerFileBuffer('file.csv', bytes);
	const start = performance.now();
	connection.query(`CREATE TABLE events AS SELECT * FROM read_csv('file.csv')`);
	const time = performance.now() - start;
	const counted = connection.query('SELECT count(*)::INTEGER AS count FROM events');
	return { rows: counted.getChild('count')?.toArray()[0] ?? 0, time, built: 0, kept: null };
}
