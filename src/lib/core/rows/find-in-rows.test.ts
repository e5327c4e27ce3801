import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../../tests/arbitrary-filter';
import { arbitraryRows, plainDataset } from '../../../../tests/arbitrary-rows';
import type { Dataset } from '../dataset/schema';
import { resolveStances } from '../dataset/stances';
import { buildColumns } from '../events/build-columns';
import type { Level } from '../events/columns';
import { columnsOf } from '../events/columns-of';
import { computeView } from '../events/compute-view';
import { namesOf } from '../events/event-texts';
import { eventsInView } from '../events/events-in-view';
import { sortEvents } from '../events/sort-events';
import { sortKeys } from '../link/choices';
import { outside, search, searchIndexOf } from '../search/search';
import { fold, words } from '../text/fold';
import { datasetOfRows } from './dataset-of-rows';
import type { EventRows } from './event-rows';

const levels: readonly Level[] = ['states', 'members'];

const situation = arbitraryRows(60).chain((rows) => {
	const plain = plainDataset(rows);
	return fc.record({
		rows: fc.constant(rows),
		plain: fc.constant(plain),
		filter: arbitraryFilter(plain),
		level: fc.constantFrom(...levels)
	});
});

function columnsFor({ rows, level }: { readonly rows: EventRows; readonly level: Level }) {
	return columnsOf(datasetOfRows(rows, { id: 'rows', today: '2025-06-16' }), level);
}

/** Per event, what it is found by. */
function toldIn(plain: Dataset): readonly string[] {
	const names = namesOf(plain);
	const labels = new Map(resolveStances(plain.stances).map(({ id, label }) => [id, fold(label)]));
	return plain.events.map(({ actor, recipient, stance, summary }) =>
		[
			fold(summary),
			labels.get(stance),
			...[...actor, ...recipient].map((id) => names.get(id))
		].join('\n')
	);
}

describe('rows', () => {
	it('are sorted as events are', () => {
		const sort = fc.record({ by: fc.constantFrom(...sortKeys), descending: fc.boolean() });
		fc.assert(
			fc.property(situation, sort, ({ rows, plain, filter, level }, by) => {
				const ours = computeView(columnsFor({ rows, level }), filter);
				const theirs = computeView(buildColumns(plain, level), filter);
				expect(sortEvents(ours, by)).toEqual(sortEvents(theirs, by));
			}),
			{ numRuns: 300 }
		);
	}, 60_000);

	it('are scanned for what they, their stance and their parties are called, in view first', () => {
		const query = fc.constantFrom(
			'no',
			'tur',
			'israel',
			'veto',
			'iran oman',
			'no qatar',
			'zzz',
			' '
		);
		fc.assert(
			fc.property(situation, query, fc.integer({ min: 1, max: 9 }), (given, text, most) => {
				const columns = columnsFor(given);
				const { rows } = columns.dataset;
				const view = computeView(columns, given.filter);
				const found = [...(rows?.scan(text, view.shows, most) ?? [])].at(-1) ?? [];
				const sought = words(text);
				const matching = toldIn(given.plain).flatMap((told, event) =>
					sought.length > 0 && sought.every((word) => told.includes(word)) ? [event] : []
				);
				const inView = new Set(eventsInView(view));
				const expected = [
					...matching.filter((event) => inView.has(event)),
					...matching.filter((event) => !inView.has(event))
				].slice(0, most);
				expect(found.flatMap(({ events }) => events)).toEqual(expected);
			}),
			{ numRuns: 300 }
		);
	}, 60_000);

	it('say of each name whether a filter hides all of its events', () => {
		fc.assert(
			fc.property(situation, (given) => {
				const columns = columnsFor(given);
				const view = computeView(columns, given.filter);
				const plain = buildColumns(given.plain, given.level);
				const theirs = new Map(
					searchIndexOf(plain).entries.map((entry) => [
						entry.key,
						outside(computeView(plain, given.filter), entry)
					])
				);
				for (const entry of searchIndexOf(columns).entries) {
					if (entry.kind === 'source') continue;
					expect([entry.key, outside(view, entry)]).toEqual([entry.key, theirs.get(entry.key)]);
				}
			}),
			{ numRuns: 200 }
		);
	}, 60_000);

	it('are found together with names, with a share for each kind', () => {
		const [rows] = fc.sample(arbitraryRows(40), 1);
		if (rows === undefined) throw new Error('no rows were made');
		const columns = columnsFor({ rows, level: 'members' });
		const scanned = [...(columns.dataset.rows?.scan('türkiye', () => true, 30) ?? [])].at(-1) ?? [];
		const found = search(searchIndexOf(columns), 'türkiye', 30, scanned);
		expect(found[0]).toMatchObject({ kind: 'actor', title: 'Türkiye' });
		expect(found.filter(({ kind }) => kind === 'event')).toHaveLength(Math.min(29, scanned.length));
	});
});
