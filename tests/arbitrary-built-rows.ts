/* Random rows as a reader of event data makes them, with every kind of column. */
import fc from 'fast-check';
import {
	datePrecisions,
	declaredStatuses,
	factualities,
	type DatePrecision
} from '../src/lib/core/dataset/vocabulary';
import { firstDayOf, fromDay, lastDayOf } from '../src/lib/core/dates/day';
import { openEnd, openStart } from '../src/lib/core/events/columns';
import type { EventRows } from '../src/lib/core/rows/event-rows';
import { actorWith, RowsBuilder } from '../src/lib/core/rows/rows-builder';
import { aSource } from './builders';

const ids = ['A', 'B', 'A:PM', 'C', '__proto__', 'ğ'];
const codes = ['010', '190', 'x', ''];
const pages = ['https://example.org/a', 'https://example.org/ü', 'no address', ''];

/** Without -0, which JSON writers make 0 and which means the same. */
const plainFloat = fc.float({ noNaN: true }).map((value) => value + 0);

const oneRow = fc.record({
	gap: fc.constantFrom(0, 0, 0, 2),
	parties: fc.shuffledSubarray([...ids.keys()], { minLength: 2, maxLength: 5 }),
	acting: fc.integer({ min: 1, max: 4 }),
	stance: fc.constantFrom('veto', 'threat', 'link', 'rivalry'),
	from: fc.constantFrom('file', 'page', 'publisher'),
	page: fc.nat(pages.length - 1),
	day: fc.integer({ min: -700_000, max: 2_900_000 }),
	length: fc.nat(900),
	precision: fc.constantFrom(...datePrecisions),
	status: fc.constantFrom(...declaredStatuses),
	factuality: fc.constantFrom(...factualities),
	mentions: fc.nat(0xffffffff),
	intensity: fc.oneof(fc.constantFrom(-4.4, 7.4, 0, 1e-12, Infinity), plainFloat),
	code: fc.nat(codes.length - 1),
	id: fc.string({ unit: 'grapheme', minLength: 1 }),
	text: fc.string({ unit: 'grapheme' })
});

/** Which columns hold more than the plainest file does. */
const features = fc.record({
	gaps: fc.boolean(),
	several: fc.boolean(),
	sources: fc.boolean(),
	dates: fc.boolean(),
	statuses: fc.boolean(),
	factualities: fc.boolean(),
	mentions: fc.boolean(),
	intensities: fc.boolean(),
	codes: fc.boolean(),
	ids: fc.boolean(),
	texts: fc.boolean()
});

export function arbitraryBuiltRows(most: number): fc.Arbitrary<EventRows> {
	return fc
		.tuple(fc.array(oneRow, { minLength: 1, maxLength: most }), features)
		.map(([rows, has]) => build(rows, has));
}

type Row = typeof oneRow extends fc.Arbitrary<infer T> ? T : never;
type Features = typeof features extends fc.Arbitrary<infer T> ? T : never;

function build(rows: readonly Row[], has: Features): EventRows {
	const builder = new RowsBuilder({
		format: 'table',
		title: 'Some events',
		summary: 'Made up.',
		codeSystem: (code) => (code === 'x' ? 'own' : 'cameo'),
		progress: () => {}
	});
	const { id: _, ...source } = aSource();
	const file = builder.source(source);
	let number = 0;
	for (const row of rows) {
		number += has.gaps ? 1 + row.gap : 1;
		const places = row.parties.map((place) => builder.actor(ids[place] ?? '', () => named(place)));
		const acting = has.several ? Math.min(row.acting, places.length - 1) : 1;
		const receiving = places.slice(acting, has.several ? places.length : 2);
		builder.add({
			row: number,
			actor: has.several ? places.slice(0, acting) : (places[0] ?? 0),
			recipient: has.several ? receiving : (receiving[0] ?? 0),
			stance: builder.stance(row.stance) ?? 0,
			source: has.sources ? sourceOf(builder, row, file) : file,
			...daysOf(row.day, row.length, has.dates ? row.precision : 'day'),
			...(has.statuses ? { status: row.status } : {}),
			...(has.factualities ? { factuality: row.factuality } : {}),
			...(has.mentions ? { mentions: row.mentions } : {}),
			...(has.intensities ? { intensity: row.intensity } : {}),
			...(has.codes && row.code < 3 ? { code: builder.code(codes[row.code] ?? '') } : {}),
			...(has.ids ? { id: row.id } : {}),
			...(has.texts ? { text: row.text } : {})
		});
	}
	const { rows: made } = builder.finish();
	if (made === null) throw new Error('arbitraryBuiltRows: no row was added');
	return made;
}

function named(place: number) {
	const id = ids[place] ?? '';
	return actorWith({ id, name: `Named ${id}`, type: place === 3 ? 'unspecified' : 'state' });
}

function sourceOf(builder: RowsBuilder, { from, page }: Row, file: number): number {
	if (from === 'file') return file;
	return from === 'page' ? builder.page(pages[page] ?? '') : builder.publisher(pages[page] ?? '');
}

function daysOf(day: number, length: number, precision: DatePrecision) {
	const [month, year] = [fromDay(day).slice(0, 7), fromDay(day).slice(0, 4)];
	const days: { readonly [P in DatePrecision]: readonly [number, number] } = {
		day: [day, day],
		month: [firstDayOf(month), lastDayOf(month)],
		year: [firstDayOf(year), lastDayOf(year)],
		range: [day, day + length],
		before: [openStart, day],
		after: [day, openEnd],
		unknown: [openStart, openEnd]
	};
	const [firstDay, lastDay] = days[precision];
	return { firstDay, lastDay, precision };
}
