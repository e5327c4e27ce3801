import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { headOfRows, toDataset } from '../rows/to-dataset';
import { rowsJson } from '../rows-json/write-rows';
import { formats } from './formats';
import { readFile } from './read-file';
import { sayAccount } from './say-account';
import { files } from './test-files';
import { usualOptions } from './usual-options';

const keds = files.keds ?? '';

const rowsFile = rowsAsJson(files.table ?? '');

/** A table as a dataset with rows. */
function rowsAsJson(table: string): string {
	const read = readFile('x', strToU8(table), usualOptions, () => {});
	const rows = read.ok ? read.value[0]?.rows : null;
	if (!rows) throw new Error('rowsAsJson: the table has no rows');
	return [...rowsJson(headOfRows(rows, { id: 'x', today: '2026-01-01' }), rows)].join('');
}

/** What must hold of anything that is read at all. */
function holdsTogether(bytes: Uint8Array): void {
	const result = readFile('x', bytes, usualOptions, () => {});
	if (!result.ok) {
		expect(result.problems.length).toBeGreaterThan(0);
		return;
	}
	for (const { account, rows, dataset } of result.value) {
		const skipped = Object.values(account.skipped).reduce((sum, count) => sum + count, 0);
		expect(account.rows).toBe(account.events + skipped);
		expect(rows?.count ?? dataset?.events.length).toBe(account.events);
		expect(sayAccount(account)).not.toBe('');
		const checked = rows === null ? null : toDataset(rows, { id: 'x', today: '2026-01-01' });
		if (checked?.ok === false) expect(checked.problems).toEqual([]);
	}
}

interface Edit {
	readonly at: number;
	readonly cut: number;
	readonly put: readonly number[];
}

const characters = [...'\t,;|"\n\r\\\0-/0aZ\u007f'].map((c) => c.charCodeAt(0));
const someBytes = fc.array(fc.oneof(fc.constantFrom(...characters, 0xff, 0xc3), fc.nat(255)), {
	maxLength: 6
});
const edits = fc.array(
	fc.record({ at: fc.nat(4_000), cut: fc.oneof(fc.nat(4), fc.nat(300)), put: someBytes }),
	{ minLength: 1, maxLength: 6 }
);

function mutate(bytes: Uint8Array, changes: readonly Edit[]): Uint8Array {
	let all = bytes;
	for (const { at, cut, put } of changes) {
		const place = at % (all.length + 1);
		const rest = all.subarray(place + cut);
		const changed = new Uint8Array(place + put.length + rest.length);
		changed.set(all.subarray(0, place));
		changed.set(put, place);
		changed.set(rest, place + put.length);
		all = changed;
	}
	return all;
}

describe('whatever the bytes, every row is accounted for', () => {
	it.each(Object.entries(files))('%s with mistakes', (_id, text) => {
		const bytes = strToU8(text);
		fc.assert(
			fc.property(edits, (changes) => holdsTogether(mutate(bytes, changes))),
			{ numRuns: 1_000 }
		);
	});

	it('rows of a dataset with mistakes', () => {
		const bytes = strToU8(rowsFile);
		fc.assert(
			fc.property(edits, (changes) => holdsTogether(mutate(bytes, changes))),
			{ numRuns: 1_000 }
		);
	});

	it.each([
		['gzip', gzipSync(strToU8(keds))],
		['zip', zipSync({ 'a.csv': strToU8(keds), 'b.csv': strToU8(files.acled ?? '') })]
	])('%s with mistakes', (_id, bytes) => {
		fc.assert(
			fc.property(edits, (changes) => holdsTogether(mutate(bytes, changes))),
			{ numRuns: 300 }
		);
	});

	it('any bytes at all', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), holdsTogether), { numRuns: 1_000 });
	});

	it.each(formats.map((format) => [format.id, format] as const))(
		'%s reads any text',
		(_id, format) => {
			fc.assert(
				fc.property(fc.constantFrom(...Object.values(files)), fc.string(), (text = '', more) => {
					const { account } = format.read({ name: '', text: text + more }, usualOptions, () => {});
					const skipped = Object.values(account.skipped).reduce((sum, count) => sum + count, 0);
					expect(account.rows).toBe(account.events + skipped);
				}),
				{ numRuns: 100 }
			);
		}
	);
});
