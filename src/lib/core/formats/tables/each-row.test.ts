import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { eachRow } from './each-row';
import { breaksIn } from './plain-rows';
import { isBlank, settings, withPlainBreaks, type Sniffed } from './sniff';

type Layout = Pick<Sniffed, 'delimiter' | 'quoted'>;
type Row = readonly [line: number, cells: readonly string[]];

const delimiter = fc.constantFrom<Layout['delimiter'][]>(',', ';', '\t', '|');
/** As long as a piece of the text that is read at once, more or less. */
const aboutAPiece = fc.integer({ min: 64 * 1_024 - 60, max: 64 * 1_024 + 4 });

function rowsOf(text: string, layout: Layout) {
	const rows: Row[] = [];
	const faults: number[] = [];
	eachRow(
		text,
		layout,
		(cells, line) => rows.push([line, [...cells]]),
		(line) => faults.push(line)
	);
	return { rows, faults };
}

/** The same by the library alone, the whole text at once. */
function rowsOfLibrary(text: string, layout: Layout) {
	const { data, errors } = Papa.parse<string[]>(withPlainBreaks(text), settings(layout));
	const rows: Row[] = [];
	const faults: number[] = [];
	const faulty = new Set(errors.map(({ row }) => row));
	let line = 1;
	for (const [place, cells] of data.entries()) {
		if (faulty.has(place)) faults.push(line);
		if (!isBlank(cells)) rows.push([line, cells]);
		line += cells.reduce((sum, cell) => sum + breaksIn(cell), 1);
	}
	return { rows, faults };
}

function expectSame(text: string, layout: Layout) {
	// As text, since tens of thousands of rows take long to be compared as lists.
	expect(JSON.stringify(rowsOf(text, layout))).toBe(JSON.stringify(rowsOfLibrary(text, layout)));
}

/** Whatever may stand in a table, in any order, with quotation marks where they should not be. */
function soup(delimiter: string) {
	const some = [delimiter, delimiter, '\n', '"', '""', `"${delimiter}"`, '"\n"', ' ', 'a', 'bc'];
	const rare = ['\r', '\r\n', 'é', '€', '😀', ',', '\u0000', `" ${delimiter}`, '"x"', '" \n'];
	return fc.array(fc.oneof(fc.constantFrom(...some), fc.constantFrom(...rare)), { maxLength: 40 });
}

const soups = delimiter.chain((character) =>
	fc.record({
		layout: fc.record({ delimiter: fc.constant(character), quoted: fc.boolean() }),
		text: soup(character).map((parts) => parts.join(''))
	})
);

describe('eachRow', () => {
	it('gives the rows, lines and faults that the library alone gives', () => {
		fc.assert(
			fc.property(soups, ({ text, layout }) => expectSame(text, layout)),
			{ numRuns: 2_000 }
		);
	});

	it.each([
		['plain rows', (filler: string) => `${filler}\n`],
		['a long row', (filler: string) => filler],
		['a long cell in quotation marks', (filler: string) => `"${filler}`],
		['a row that is not plain', (filler: string) => `"a" b\n${filler}\n`],
		['many rows', (filler: string) => `${filler.replace(/.{40}/g, '"$&"\n')}\n`],
		['many, one not plain', (filler: string) => `"a" b\n${filler.replace(/.{40}/g, '$&,\n')}\n`]
	])('gives them where pieces of the text meet, behind %s', (_, before) => {
		fc.assert(
			fc.property(soups, aboutAPiece, ({ text, layout }, length) => {
				expectSame(before('x'.repeat(length)) + text, layout);
			}),
			{ numRuns: 200 }
		);
	});

	it.each([0, 1, 2, 3])(
		'sees nothing of a longer piece behind the end of a shorter one (%d)',
		(n) => {
			expectSame(`${'"x"\n'.repeat(20_000)}a,"${'b'.repeat(n)}`, { delimiter: ',', quoted: true });
		}
	);

	it('reads a row that is longer than any piece, and those behind it', () => {
		const long = 'x'.repeat(17 * 1_024 * 1_024);
		const text = `a,b\n1,"${long}"\n"2",3\n${long}`;
		const { rows } = rowsOf(text, { delimiter: ',', quoted: true });
		const lengths = rows.map(([line, cells]) => [line, ...cells.map((cell) => cell.length)]);
		expect(lengths).toEqual([
			[1, 1, 1],
			[2, 1, long.length],
			[3, 1, 1],
			[4, long.length]
		]);
		const unquoted = rowsOf(text, { delimiter: ',', quoted: false });
		expect(unquoted.rows.map(([line, cells]) => [line, cells.length])).toEqual([
			[1, 2],
			[2, 2],
			[3, 2],
			[4, 1]
		]);
	});

	it('reads back what was written, however much of it is in quotation marks', () => {
		const cell = fc.record({
			text: fc.oneof(fc.string({ maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 50 })),
			enclosed: fc.boolean()
		});
		const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 });
		fc.assert(
			fc.property(table, delimiter, fc.constantFrom('\n', '\r\n', '\r'), (rows, by, end) => {
				const plain = rows.map((cells) =>
					cells.map(({ text, enclosed }) => ({ text: text.replace(/[\r\n]/g, ' '), enclosed }))
				);
				const text = plain.map((cells) => cells.map((one) => written(one, by)).join(by)).join(end);
				const read = rowsOf(text, { delimiter: by, quoted: true });
				expect(read.faults).toEqual([]);
				expect(read.rows.map(([, cells]) => cells)).toEqual(
					plain.map((cells) => cells.map((one) => one.text))
				);
			}),
			{ numRuns: 1_000 }
		);
	});

	it('keeps a cell as it was while longer and other ones are read', () => {
		const cells = Array.from({ length: 40_000 }, (_, n) => [
			`a${n}`,
			`b${n % 7}`,
			'c'.repeat(n % 40)
		]);
		const text = cells.map((row) => row.join(',')).join('\n');
		const { rows } = rowsOf(text, { delimiter: ',', quoted: true });
		expect(rows.map(([, row]) => row)).toEqual(cells);
	});
});

function written({ text, enclosed }: { text: string; enclosed: boolean }, delimiter: string) {
	const must = text.startsWith('"') || text.includes(delimiter);
	return enclosed || must ? `"${text.replaceAll('"', '""')}"` : text;
}
