import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cameoToStance } from '../dataset/cameo';
import { builtInStances } from '../dataset/stances';
import { eventOfRow } from '../rows/event-of-row';
import { ploverToStance } from './codes/plover';
import { acledToStance } from './codes/acled';
import type { FormatId, ReadOptions } from './format';
import { readFile } from './read-file';
import { gdeltRow } from './test-files';
import { usualOptions } from './usual-options';

/* What a writer wrote in each table format is read again, whatever its encoding, lines and container. */

interface Row {
	readonly date: string;
	readonly actor: string;
	readonly recipient: string;
	readonly code: string;
	readonly number: number;
	readonly text: string;
}

interface Layout {
	readonly format: FormatId;
	/** Parties as this format writes them. */
	readonly parties: readonly string[];
	readonly codes: readonly string[];
	readonly stanceOf: (code: string) => string;
	/** Null for a table that only the event says itself. */
	readonly header: readonly string[] | null;
	readonly cells: (row: Row) => readonly string[];
	readonly delimiter: string;
	/** Whether text may hold quotation marks, delimiters and breaks. */
	readonly quoted: boolean;
	/** What the reader says of columns that no name tells. */
	readonly options?: Partial<ReadOptions>;
	/** Whether a cell for the text is kept. */
	readonly hasText: boolean;
}

const codeParties = ['USA', 'ISRMIL', 'PAL', 'IGOUNO', 'KUR', 'MOSREB'];
const nameParties = ['The Council', 'Front "B"', 'Ministère', 'Ağrı Army', '__proto__'];
const cameo = {
	codes: [...cameoToStance.keys()],
	stanceOf: (code: string) => cameoToStance.get(code) ?? ''
};
const stances = { codes: builtInStances.map(({ id }) => id), stanceOf: (code: string) => code };

function blanks(length: number, at: Readonly<Record<number, string>>): readonly string[] {
	return Array.from({ length }, (_, place) => at[place] ?? '');
}

function gdelt(columns: 57 | 58 | 61): Layout {
	return {
		...{ format: columns === 61 ? 'gdelt-2' : 'gdelt-1', parties: codeParties, ...cameo },
		...{ header: null, delimiter: '\t', quoted: false, hasText: false },
		cells: ({ date, number, ...row }) =>
			gdeltRow({ ...row, date: date.replaceAll('-', ''), mentions: String(number) }, columns).split(
				'\t'
			),
		options: { countries: false }
	};
}

const layouts: readonly (readonly [name: string, Layout])[] = [
	['GDELT 2.0', gdelt(61)],
	['GDELT 1.0', gdelt(58)],
	['GDELT 1.0 before April 2013', gdelt(57)],
	[
		'ICEWS',
		{
			...{ format: 'icews', parties: nameParties, ...cameo },
			...{ delimiter: '\t', quoted: false, hasText: true },
			header:
				'Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,Target Sectors,Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude'.split(
					','
				),
			cells: ({ date, actor, recipient, code, text }) =>
				blanks(20, { 0: '7', 1: date, 2: actor, 5: text, 6: code, 8: recipient })
		}
	],
	[
		'KEDS',
		{
			...{ format: 'keds', parties: codeParties, ...cameo },
			...{ delimiter: ',', quoted: true, hasText: false },
			header: ['date', 'source', 'target', 'code'],
			cells: ({ date, actor, recipient, code }) => [date, actor, recipient, code]
		}
	],
	[
		'POLECAT',
		{
			...{
				format: 'polecat',
				parties: nameParties,
				delimiter: '\t',
				quoted: false,
				hasText: false
			},
			codes: ['AGREE', 'CONSULT', 'SUPPORT', 'THREATEN', 'ASSAULT', 'PROTEST'],
			stanceOf: (code) => ploverToStance(code) ?? '',
			header: [
				'Event ID',
				'Event Date',
				'Event Type',
				'Event Mode',
				'Actor Name',
				'Recipient Name'
			],
			cells: ({ date, actor, recipient, code }) => ['x', date, code, 'None', actor, recipient]
		}
	],
	[
		'Phoenix',
		{
			...{ format: 'phoenix', parties: codeParties, ...cameo },
			...{ header: null, delimiter: '\t', quoted: false, hasText: false },
			cells: ({ date, actor, recipient, code }) =>
				blanks(26, {
					...{ 0: 'id', 1: date.replaceAll('-', ''), 2: date.slice(0, 4), 5: actor, 9: recipient },
					...{ 13: code, 16: '1.5', 25: 'wire' }
				})
		}
	],
	[
		'ACLED',
		{
			...{ format: 'acled', parties: nameParties, delimiter: ',', quoted: true, hasText: true },
			codes: ['Battles: Armed clash', 'Strategic developments: Agreement'],
			stanceOf: (code) => acledToStance(code.split(': ')[0] ?? '', code.split(': ')[1] ?? '') ?? '',
			header: ['event_date', 'event_type', 'sub_event_type', 'actor1', 'actor2', 'notes'],
			cells: ({ date, actor, recipient, code, text }) => [
				...[date, ...code.split(': ')],
				...[actor, recipient, text]
			]
		}
	],
	[
		'UCDP GED',
		{
			...{ format: 'ucdp-ged', parties: nameParties, delimiter: ',', quoted: true, hasText: true },
			...{ codes: ['1', '2', '3'], stanceOf: () => 'strike' },
			header: ['type_of_violence', 'side_a', 'side_b', 'date_start', 'date_end', 'source_headline'],
			cells: ({ date, actor, recipient, code, text }) => [code, actor, recipient, date, date, text]
		}
	],
	[
		'Gephi edges',
		{
			...{ format: 'gephi-csv', parties: nameParties, ...stances },
			...{ delimiter: ',', quoted: true, hasText: true },
			header: ['Source', 'Target', 'Type', 'Id', 'Label', 'Weight', 'Kind', 'Date'],
			cells: ({ date, actor, recipient, code, number, text }) => [
				...[actor, recipient, 'Directed', '', text, String(number), code, date]
			]
		}
	],
	...[',', ';', '|', '\t'].map((delimiter): readonly [string, Layout] => [
		`a table with ${JSON.stringify(delimiter)}`,
		{
			...{ format: 'table', parties: nameParties, delimiter, quoted: true, hasText: true },
			codes: [...cameo.codes, ...stances.codes],
			stanceOf: (code) => cameoToStance.get(code) ?? code,
			header: ['when', 'who', 'whom', 'stance', 'count', 'note'],
			cells: ({ date, actor, recipient, code, number, text }) => [
				...[date, actor, recipient, code, String(number), text]
			]
		}
	])
];

const lineEnds = ['\n', '\r\n', '\r'] as const;
const encodings = ['UTF-8', 'UTF-8 with a mark', 'UTF-16LE', 'UTF-16BE'] as const;
const containers = ['plain', 'gzip', 'zip'] as const;

interface Wrapping {
	readonly end: (typeof lineEnds)[number];
	readonly encoding: (typeof encodings)[number];
	readonly container: (typeof containers)[number];
	/** Blank lines at the end of the file. */
	readonly blank: number;
}

const wrappings: fc.Arbitrary<Wrapping> = fc.record({
	end: fc.constantFrom(...lineEnds),
	encoding: fc.constantFrom(...encodings),
	container: fc.constantFrom(...containers),
	blank: fc.nat(2)
});

function rowsOf({ parties, codes, quoted }: Layout): fc.Arbitrary<readonly Row[]> {
	const two = (n: number) => String(n).padStart(2, '0');
	const plain = fc.string({ unit: fc.constantFrom(...'abcé ğ.') }).map((text) => `t${text}t`);
	const wild = fc.string({ unit: fc.constantFrom(...'ab"\',;|\té\n') }).map((text) => `t${text}t`);
	return fc.array(
		fc
			.record({
				day: fc.tuple(fc.integer({ min: 1950, max: 2030 }), fc.integer({ min: 1, max: 12 })),
				ends: fc.shuffledSubarray([...parties], { minLength: 2, maxLength: 2 }),
				code: fc.constantFrom(...codes),
				number: fc.integer({ min: 1, max: 999 }),
				text: quoted ? wild : plain
			})
			.map(({ day: [year, month], ends: [actor = '', recipient = ''], ...rest }) => ({
				...{ date: `${year}-${two(month)}-13`, actor, recipient, ...rest }
			})),
		{ minLength: 1, maxLength: 12 }
	);
}

function write(layout: Layout, rows: readonly Row[], wrapping: Wrapping): Uint8Array {
	const { header, cells, delimiter, quoted } = layout;
	const lines = [...(header === null ? [] : [header]), ...rows.map(cells)].map((line) =>
		line.map((cell) => (quoted ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)
	);
	const text = lines.join(wrapping.end) + wrapping.end.repeat(wrapping.blank);
	const bytes = encode(text, wrapping.encoding);
	if (wrapping.container === 'plain') return bytes;
	return wrapping.container === 'gzip' ? gzipSync(bytes) : zipSync({ 'inside.dat': bytes });
}

function encode(text: string, encoding: Wrapping['encoding']): Uint8Array {
	if (encoding === 'UTF-8') return strToU8(text);
	if (encoding === 'UTF-8 with a mark') return strToU8(`\uFEFF${text}`);
	const units = Array.from(`\uFEFF${text}`, (_, at) => `\uFEFF${text}`.charCodeAt(at));
	const isLittle = encoding === 'UTF-16LE';
	return new Uint8Array(
		units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]))
	);
}

describe.each(layouts)('%s', (_name, layout) => {
	it('is read as it was written, in any encoding and container', () => {
		fc.assert(
			fc.property(rowsOf(layout), wrappings, (given, wrapping) => {
				// Where lines end in CR alone, no cell can hold a break of its own.
				const rows = given.map((row) => ({
					...row,
					text: wrapping.end === '\r' ? row.text.replaceAll('\n', '') : row.text
				}));
				const bytes = write(layout, rows, wrapping);
				const options = { ...usualOptions, ...layout.options };
				const read = readFile('a.name', bytes, options, () => {});
				expect(read.ok).toBe(true);
				const [file] = read.ok ? read.value : [];
				expect(file?.account).toMatchObject({
					...{ format: layout.format, rows: rows.length, events: rows.length, problems: [] }
				});
				const of = file?.rows ?? null;
				const events = rows.map((_, n) => (of === null ? null : eventOfRow(of, n)));
				expect(
					events.map((event) => [event?.date, event?.actor, event?.recipient, event?.stance])
				).toEqual(
					rows.map(({ date, actor, recipient, code }) => [
						...[date, [actor], [recipient], layout.stanceOf(code)]
					])
				);
				if (layout.hasText) {
					expect(events.map((event) => event?.summary)).toEqual(rows.map(({ text }) => text));
				}
			}),
			{ numRuns: 200 }
		);
	});
});
