import { median } from '../median.js';
import { textTable } from '../text-table.js';
import { timesFaster } from './compare-times.js';
import { kinds } from './kinds.js';

/**
 * @typedef {import('./measure-events.js').EventsMeasured} EventsMeasured
 * @typedef {import('./time-filters').FilterTimes} FilterTimes
 * @typedef {import('./time-filters').EngineName} EngineName
 */

const rivals = /** @type {const} */ (['crossfilter2', 'DuckDB-WASM', 'arquero', 'objects']);

/** What the median should be at most, in milliseconds, by number of events; not tested. */
const goals = new Map([
	[1_000_000, { fast: 2, other: 8, worst: 16 }],
	[5_000_000, { fast: 4, other: NaN, worst: 16 }]
]);

/** The page should answer within so many milliseconds throughout; not tested. */
const longestGoal = 50;

/**
 * What was measured of event files, as text in columns.
 * @param {EventsMeasured} measured
 */
export function reportEvents({ filters, readings, opened }) {
	return [
		...filters.flatMap((one) => ['', ...filterTable(one)]),
		'',
		...textTable([
			['Building the index, ms', 'ours', ...rivals.flatMap((name) => [name, '/ours'])],
			...filters.map(buildRow)
		]),
		'',
		...textTable([
			[
				'Reading a file, ms',
				'ours',
				'of it index',
				'rows/s',
				...otherReaders.flatMap((name) => [name, 'ours/'])
			],
			...readings.map(readingRow)
		]),
		'',
		...textTable([
			['Memory while reading, MB', 'ours', ...otherReaders, 'kept, bytes a row'],
			...readings.map(memoryRow)
		]),
		'',
		...textTable([
			[`A file in the page, ${opened.count}`, 'ms', 'worst'],
			['until its graph is live', opened.opened.toFixed(0), ''],
			[
				`"${opened.stance}" hidden or shown, to the next painted frame`,
				median(opened.times).toFixed(0),
				Math.max(...opened.times).toFixed(0)
			]
		]),
		'',
		...textTable([
			['Longest task of its main thread, ms of the processor', 'ours', 'worst', 'goal'],
			...opened.tasks.map(({ what, times }) => [
				what,
				median(times).toFixed(0),
				Math.max(...times).toFixed(0),
				String(longestGoal)
			])
		]),
		...filters.flatMap(({ leftOut }) => leftOut),
		''
	].join('\n');
}

/** @param {FilterTimes} filters */
function filterTable(filters) {
	const { count, edges, engines } = filters;
	const goal = goals.get(count);
	return textTable([
		[
			`${count} events, ${edges} edges: a filter, ms`,
			'ours',
			'worst',
			'in one go',
			'goal',
			...rivals.flatMap((name) => [name, '/ours'])
		],
		...kinds.map((kind) => {
			const ours = engines.ours?.times[kind].flat() ?? [];
			const fast = ['stance', 'status', 'period', 'brush'].includes(kind);
			const wanted = (fast ? goal?.fast : goal?.other) ?? NaN;
			return [
				kind,
				median(ours).toFixed(2),
				Math.max(...ours).toFixed(1),
				(engines.ours?.longest[kind] ?? NaN).toFixed(1),
				Number.isNaN(wanted) ? '' : `${wanted}`,
				...rivals.flatMap((name) => {
					const theirs = engines[name]?.times[kind].flat();
					if (theirs === undefined) return ['left out', ''];
					return [median(theirs).toFixed(1), timesFaster(filters, name, kind).toFixed(1)];
				})
			];
		})
	]);
}

/** @param {FilterTimes} filters */
function buildRow({ count, engines }) {
	const ours = engines.ours?.build ?? NaN;
	return [
		`${count} events`,
		ours.toFixed(0),
		...rivals.flatMap((name) => {
			const theirs = engines[name]?.build;
			return theirs === undefined
				? ['left out', '']
				: [theirs.toFixed(0), (theirs / ours).toFixed(1)];
		})
	];
}

const otherReaders = /** @type {const} */ (['PapaParse', 'PapaParse by row', 'DuckDB-WASM']);

/** @param {EventsMeasured['readings'][number]} reading */
function readingRow({ layout, rows, readers }) {
	const ours = median(readers.ours.map(({ time }) => time));
	return [
		`${rows} rows of ${layout}`,
		ours.toFixed(0),
		median(readers.ours.map(({ built }) => built)).toFixed(0),
		(rows / (ours / 1000)).toFixed(0),
		...otherReaders.flatMap((name) => {
			const theirs = median(readers[name].map(({ time }) => time));
			return [theirs.toFixed(0), (ours / theirs).toFixed(2)];
		})
	];
}

/** @param {EventsMeasured['readings'][number]} reading */
function memoryRow({ layout, rows, readers }) {
	const kept = readers.ours[0]?.kept ?? null;
	return [
		`${rows} rows of ${layout}`,
		...[readers.ours, ...otherReaders.map((name) => readers[name])].map((all) =>
			(median(all.map(({ peak }) => peak)) / 1_000_000).toFixed(0)
		),
		kept === null ? 'with addresses' : kept.toFixed(1)
	];
}
