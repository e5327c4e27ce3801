import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRows } from '../../../../tests/arbitrary-rows';
import { aSource } from '../../../../tests/builders';
import { mergeDatasets } from '../dataset/merge-datasets';
import type { Dataset } from '../dataset/schema';
import { datasetOfRows } from './dataset-of-rows';
import { partiesOf } from './event-of-row';
import type { EventRows, Parties } from './event-rows';
import { mergeRows, type MergedRows } from './merge-rows';

/** Where nothing has a date, the day before all others. */
const of = { id: 'rows', today: '0001-01-01' };

interface Numbers<A> {
	[place: number]: number;
	slice(start: number, end: number): A;
}

function choose<A extends Numbers<A>>(column: A, events: readonly number[]): A {
	const chosen = column.slice(0, events.length);
	for (const [place, event] of events.entries()) chosen[place] = column[event] ?? 0;
	return chosen;
}

/** Some rows of a file, in any order, as another file would have them. */
function pick(rows: EventRows, events: readonly number[], changes: Partial<EventRows>): EventRows {
	const some = <A extends Numbers<A>>(column: A): A => choose(column, events);
	const orNull = <A extends Numbers<A>>(column: A | null): A | null => column && some(column);
	const side = (parties: Parties): Parties => {
		const lists = events.map((event) => partiesOf(parties, event));
		const ends = lists.reduce<number[]>(
			(all, list) => [...all, (all.at(-1) ?? 0) + list.length],
			[]
		);
		return { start: Uint32Array.from([0, ...ends]), number: Uint32Array.from(lists.flat()) };
	};
	return {
		...rows,
		count: events.length,
		actor: side(rows.actor),
		recipient: side(rows.recipient),
		stance: some(rows.stance),
		firstDay: some(rows.firstDay),
		lastDay: some(rows.lastDay),
		precision: orNull(rows.precision),
		status: orNull(rows.status),
		factuality: orNull(rows.factuality),
		mentions: orNull(rows.mentions),
		intensity: orNull(rows.intensity),
		code: orNull(rows.code),
		source: some(rows.source),
		row: orNull(rows.row),
		id: rows.id && events.map((event) => rows.id?.at(event) ?? ''),
		text: rows.text && events.map((event) => rows.text?.at(event) ?? ''),
		...changes
	};
}

const few = { maxLength: 6, minLength: 6 };
/** Columns that all of the files share. */
const columns = fc.record({
	mentions: fc.option(fc.array(fc.nat(1), few)),
	intensity: fc.option(fc.array(fc.constantFrom(1, 1.0001, NaN), few)),
	code: fc.option(fc.array(fc.nat(2), few))
});

/** What one file has of its own, mostly nothing. */
const own = fc.record({
	id: fc.option(fc.uniqueArray(fc.constantFrom('x', 'y', 'z', 'x (2)'), { maxLength: 4 }), {
		freq: 2
	}),
	row: fc.option(fc.shuffledSubarray([2, 3, 4, 5, 6, 7], few), { freq: 4 }),
	stance: fc.option(fc.array(fc.nat(2), few), { freq: 4 }),
	system: fc.constantFrom('cameo', 'cameo', 'plover'),
	page: fc.constantFrom('https://a.example/', 'https://a.example/', 'https://b.example/')
});

/** Files that share rows, ids, pages and codes with each other in every way. */
const files = fc.tuple(arbitraryRows(6), columns).chain(([rows, shared]) => {
	const all = [...Array(rows.count).keys()];
	const base = pick(rows, all, {
		mentions: shared.mentions && Uint32Array.from(shared.mentions),
		intensity: shared.intensity && Float32Array.from(shared.intensity),
		code: shared.code && Uint16Array.from(shared.code)
	});
	const file = fc.tuple(fc.shuffledSubarray(all, { minLength: 1 }), own).map(([some, plan]) =>
		pick(base, some, {
			...(plan.id && { id: some.map((_, place) => plan.id?.[place] ?? '') }),
			...(plan.row && { row: Uint32Array.from(plan.row.slice(0, some.length)) }),
			...(plan.stance && { stance: Uint8Array.from(plan.stance.slice(0, some.length)) }),
			codeNames: ['', '010', '020'],
			codeSystems: ['', plan.system, plan.system],
			sources: Array.from(rows.sources, (source) => aSource({ ...source, url: plan.page }))
		})
	);
	return fc.array(file, { minLength: 1, maxLength: 3 });
});

function asDataset(rows: EventRows): Dataset {
	const { rows: _, ...dataset } = datasetOfRows(rows, of);
	return { ...dataset, sources: [...dataset.sources], events: [...dataset.events] };
}

function merged(rows: readonly EventRows[]): MergedRows {
	const result = mergeRows(rows);
	if (!result?.ok) throw new Error('mergeRows: nothing was merged');
	return result.value;
}

/** A dataset with each event's source in its place: they are called otherwise. */
function comparable({ sources, events, id: _, ...rest }: Dataset) {
	const byId = new Map(sources.map((source) => [source.id, { ...source, id: '' }]));
	return {
		...rest,
		events: events.map((event) => ({
			...event,
			evidence: event.evidence.map((piece) => ({ ...piece, source: byId.get(piece.source) }))
		}))
	};
}

describe('mergeRows', () => {
	it('merges as datasets are merged', () => {
		fc.assert(
			fc.property(files, (some) => {
				const theirs = mergeDatasets(some.map(asDataset));
				const { rows, duplicates } = merged(some);
				const ours = asDataset(rows);
				expect(comparable(ours)).toEqual(theirs && comparable(theirs.dataset));
				expect(duplicates).toBe((theirs?.sameId ?? 0) + (theirs?.sameContent ?? 0));
				const { eventNumber } = datasetOfRows(rows, of).rows;
				expect(ours.events.map(({ id }) => eventNumber(id))).toEqual([...ours.events.keys()]);
			}),
			{ numRuns: 500 }
		);
	}, 60_000);

	it('has each source once, whatever it is called', () => {
		fc.assert(
			fc.property(files, (some) => {
				const sources = [...merged(some).rows.sources].map((one) => ({ ...one, id: '' }));
				const distinct = new Set(sources.map((one) => JSON.stringify(one)));
				if (some.length > 1) expect(distinct.size).toBe(sources.length);
			}),
			{ numRuns: 100 }
		);
	});

	it('is nothing of nothing, and says when there are too many stances', () => {
		expect(mergeRows([])).toBeNull();
		const file = fc.sample(arbitraryRows(2), 1)[0];
		if (file === undefined) throw new Error('no file was made');
		const many = Array.from({ length: 5 }, (_, n) => ({
			...file,
			stances: Array.from({ length: 60 }, (_, i) => ({ id: `own ${n} ${i}` }))
		}));
		expect(mergeRows(many)).toMatchObject({ ok: false, problems: [{ code: 'too-large' }] });
	});
});
