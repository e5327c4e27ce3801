import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { arbitraryBuiltRows } from '../../../../tests/arbitrary-built-rows';
import { toProblem } from '../dataset/fault';
import { readFile } from '../formats/read-file';
import { stancegraph } from '../formats/stancegraph';
import { files } from '../formats/test-files';
import { usualOptions } from '../formats/usual-options';
import { eventOfRow } from '../rows/event-of-row';
import type { EventRows } from '../rows/event-rows';
import { mergeRows } from '../rows/merge-rows';
import { toSourceTexts } from '../rows/source-list';
import { toTexts } from '../rows/text-list';
import { readRows } from './read-rows';
import { takeApart } from './rows-text';
import { rowsJson } from './write-rows';

const about = { id: 'opened-file', language: 'en', asOf: '2025-06-16', license: 'CC0' };

function write(rows: EventRows): string {
	const { title, summary } = rows;
	return [...rowsJson({ format: 1, title, summary, ...about }, rows)].join('');
}

function read(text: string): EventRows | null {
	return stancegraph.read({ name: 'x', text }, usualOptions, () => {}).rows;
}

function rowsIn(text: string): EventRows {
	const outcome = readFile('x', strToU8(text), usualOptions, () => {});
	const rows = outcome.ok ? outcome.value[0]?.rows : null;
	if (!rows) throw new Error('rowsIn: the file has no rows');
	return rows;
}

/** Columns and lists as plain data; what a file leaves out stands as its reader would put it. */
function plain(rows: EventRows) {
	const { about: _, sources, id, text, code, codeNames, codeSystems, ...rest } = rows;
	const hasCodes = code?.some((place) => codeNames[place] !== '') === true;
	return {
		...rest,
		sources: toSourceTexts(sources),
		id: id && toTexts(id),
		text: text && toTexts(text),
		code: hasCodes ? code : null,
		codes: hasCodes ? codeNames.map((name, i) => [name, name === '' ? '' : codeSystems[i]]) : []
	};
}

function eventsOf(rows: EventRows | null) {
	return Array.from({ length: rows?.count ?? 0 }, (_, n) => rows && eventOfRow(rows, n));
}

describe('a dataset with rows', () => {
	it.each(Object.entries(files))('has the very columns of %s', (_format, text) => {
		const rows = rowsIn(text);
		const again = read(write(rows));
		expect(again && plain(again)).toEqual(plain(rows));
		expect(eventsOf(again)).toEqual(eventsOf(rows));
	});

	it.each(['-0', '-0.0', '-1e-60'])('has 0 for the intensity %s, as the table has', (written) => {
		const rows = rowsIn((files.icews ?? '').replace('\t-4\t', `\t${written}\t`));
		const text = write(rows).replace(/("intensity": \[\s*)0/, `$1${written}`);
		expect(text).toContain(written);
		expect([rows.intensity?.[0], read(text)?.intensity?.[0]]).toEqual([0, 0]);
	});

	it('has the very columns of whatever a reader makes', () => {
		fc.assert(
			fc.property(arbitraryBuiltRows(30), (rows) => {
				const again = read(write(rows));
				expect(again && plain(again)).toEqual(plain(rows));
				expect(eventsOf(again)).toEqual(eventsOf(rows));
				expect(again?.about).toEqual(about);
			}),
			{ numRuns: 500 }
		);
	});

	it('has the events of several files together, under the ids that they got', () => {
		fc.assert(
			fc.property(arbitraryBuiltRows(12), arbitraryBuiltRows(12), (a, b) => {
				const merged = mergeRows([a, b, rowsIn(files.keds ?? '')]);
				expect(merged?.ok).toBe(true);
				const rows = merged?.ok ? merged.value.rows : a;
				const again = read(write(rows));
				expect(eventsOf(again)).toEqual(eventsOf(rows));
				expect([...(again?.sources ?? [])]).toEqual([...rows.sources]);
			}),
			{ numRuns: 200 }
		);
	});

	it('is the same in any layout that JSON allows', () => {
		fc.assert(
			fc.property(arbitraryBuiltRows(12), fc.constantFrom('', '\t', '  '), (rows, indent) => {
				const { rows: columns, ...head } = JSON.parse(write(rows));
				const turned = Object.fromEntries(Object.entries(columns).reverse());
				const text = JSON.stringify({ rows: turned, ...head }, null, indent);
				const again = read(`\n${text} `);
				expect(again && plain(again)).toEqual(plain(rows));
			}),
			{ numRuns: 100 }
		);
	});

	it('tells the rows read so far, up to all of them', () => {
		const lines = Array.from({ length: 40_000 }, () => '1979-04-15,EGY,ISR,010');
		const text = write(rowsIn(['date,source,target,code', ...lines].join('\n')));
		const told: number[] = [];
		stancegraph.read({ name: 'x', text }, usualOptions, (rows) => told.push(rows));
		expect(told.length).toBeGreaterThan(1);
		expect(told.at(-1)).toBe(40_000);
		expect(told).toEqual(told.toSorted((a, b) => a - b));
	});
});

/** Text that is now and then no JSON, or no dataset. */
function mangle(text: string, cuts: readonly (readonly [number, number, string])[]): string {
	return cuts.reduce((all, [at, length, put]) => {
		const place = at % (all.length + 1);
		return all.slice(0, place) + put + all.slice(place + length);
	}, text);
}

const cuts = fc.array(
	fc.tuple(
		fc.nat(5_000),
		fc.constantFrom(0, 0, 1, 2, 20),
		fc.constantFrom('', '', ',', '[', ']', '{', '}', '"', '0', '-', '9', 'null', '"rows":', '\\')
	),
	{ minLength: 1, maxLength: 4 }
);

describe('whatever the text', () => {
	it('is read just where JSON.parse reads it, and every row is accounted for', () => {
		let readable = 0;
		fc.assert(
			fc.property(arbitraryBuiltRows(6), cuts, (rows, changes) => {
				const text = mangle(write(rows), changes);
				const apart = takeApart(text);
				if (apart === null) return;
				const outcome = readRows(apart, new Set(), () => {});
				const isJson = parses(text);
				const saysNotJson = 'message' in outcome;
				if (isJson) readable++;
				// Where the columns cannot be read, they are not looked at to the end.
				if (isJson) expect(saysNotJson).toBe(false);
				else if (!saysNotJson) expect(outcome.rows).toBe(null);
				const file = stancegraph.read({ name: 'x', text }, usualOptions, () => {});
				const { account } = file;
				expect(account.rows).toBe(account.events + (account.skipped['with problems'] ?? 0));
				if (file.rows === null && file.dataset === null) {
					expect(account.problems.length).toBeGreaterThan(0);
				}
			}),
			{ numRuns: 2_000 }
		);
		expect(readable).toBeGreaterThan(50);
	});

	it('gives the columns that JSON.parse gives', () => {
		fc.assert(
			fc.property(arbitraryBuiltRows(6), cuts, (rows, changes) => {
				const text = mangle(write(rows), changes);
				const apart = takeApart(text);
				if (apart === null || !parses(text)) return;
				const anew = takeApart(JSON.stringify(JSON.parse(text)));
				expect(outcomeOf(apart)).toEqual(anew && outcomeOf(anew));
			}),
			{ numRuns: 2_000 }
		);
	});
});

function parses(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

function outcomeOf(apart: NonNullable<ReturnType<typeof takeApart>>) {
	const problems: string[] = [];
	const read = readRows(apart, new Set(), (fault) => {
		const { code, at } = toProblem(fault);
		problems.push(`${code} ${at}`);
	});
	const rows = !('message' in read) ? read.rows : null;
	return { problems: problems.toSorted(), rows: rows && plain(rows), events: eventsOf(rows) };
}
