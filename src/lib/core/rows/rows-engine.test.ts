import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../../tests/arbitrary-filter';
import { arbitraryRows, plainDataset } from '../../../../tests/arbitrary-rows';
import { describeView } from '../../../../tests/describe-view';
import { naiveEvents, passes, top } from '../../../../tests/naive-view';
import {
	edgesAddUp,
	sameActors,
	sameEdges,
	sameEvents,
	sameFacets,
	sameRelaxations,
	sameTimeline
} from '../../../../tests/view-claims';
import { buildColumns } from '../events/build-columns';
import type { Columns, Level } from '../events/columns';
import { columnsOf } from '../events/columns-of';
import { eitherOf } from '../events/compare-periods';
import { compareViews } from '../events/compare';
import { computeView } from '../events/compute-view';
import { noFilter, type Filter } from '../events/filter';
import { datasetOfRows } from './dataset-of-rows';
import type { EventRows } from './event-rows';

const levels: readonly Level[] = ['states', 'members'];

function situation(most: number, filters: number) {
	return arbitraryRows(most).chain((rows) => {
		const plain = plainDataset(rows);
		return fc.record({
			rows: fc.constant(rows),
			plain: fc.constant(plain),
			filters: fc.array(arbitraryFilter(plain), { minLength: filters, maxLength: filters }),
			level: fc.constantFrom(...levels),
			opened: fc.subarray(rows.actors.map(({ id }) => id))
		});
	});
}

function columnsFor(rows: EventRows, level: Level, opened: readonly string[]): Columns {
	const dataset = datasetOfRows(rows, { id: 'rows', today: '2025-06-16' });
	return columnsOf(dataset, level, opened);
}

describe('a view of the rows of a file', () => {
	it('equals a plain re-count by every filter', () => {
		fc.assert(
			fc.property(situation(40, 2), ({ rows, plain, filters, level, opened }) => {
				const columns = columnsFor(rows, level, opened);
				const open = level === 'states' ? opened : [];
				const events = naiveEvents(plain, level, columns.text, open);
				const actors = new Map(rows.actors.map((actor) => [actor.id, actor]));
				const shown = (id: string) => (actors.has(id) ? top(id, actors, level, open) : null);
				const inView = (by: Filter) => events.filter((one) => passes(one, by, shown));
				for (const filter of filters) {
					const ready = { columns, shown, inView, view: computeView(columns, filter) };
					for (const claim of claims) claim(filter, ready);
				}
			}),
			{ numRuns: 150 }
		);
	}, 60_000);

	it('equals one pass over as many as 10,000 events', () => {
		fc.assert(
			fc.property(situation(10_000, 6), ({ rows, plain, filters, level, opened }) => {
				const columns = columnsFor(rows, level, opened);
				const onePass = buildColumns(plain, level, opened);
				expect(Array.from(columns.insideOne)).toEqual(onePass.insideOne);
				for (const filter of filters) {
					const [ours, theirs] = [computeView(columns, filter), computeView(onePass, filter)];
					expect(describeView(ours)).toEqual(describeView(theirs));
				}
			}),
			{ numRuns: 25 }
		);
	}, 60_000);

	it('equals one pass after each of the steps that a reader takes one by one', () => {
		fc.assert(
			fc.property(situation(1_500, 16), fc.infiniteStream(fc.nat()), (made, chance) => {
				const { rows, plain, filters, level, opened } = made;
				const columns = columnsFor(rows, level, opened);
				const onePass = buildColumns(plain, level, opened);
				let filter: Filter = { ...noFilter };
				for (const other of filters) {
					// Now a filter that others are not combined with, now one thing more.
					const before = chance.next().value % 5 === 0 ? noFilter : filter;
					const facet = facets[chance.next().value % facets.length] ?? [];
					filter = { ...before, ...pick(other, facet) };
					const [ours, theirs] = [computeView(columns, filter), computeView(onePass, filter)];
					expect(describeView(ours)).toEqual(describeView(theirs));
				}
			}),
			{ numRuns: 25 }
		);
	}, 60_000);

	it('holds what either of two periods does', () => {
		fc.assert(
			fc.property(situation(60, 1), fc.nat(400), ({ rows, plain, filters, level, opened }, day) => {
				const [one] = filters;
				if (!one) return;
				// Whatever has no date belongs to no period.
				const filter = { ...one, undated: false };
				const [ours, theirs] = [
					columnsFor(rows, level, opened),
					buildColumns(plain, level, opened)
				].map((columns) => {
					const other = {
						...filter,
						from: null,
						to: new Date((20_000 + day) * 86_400_000).toISOString().slice(0, 10)
					};
					return describeView(
						eitherOf(compareViews(computeView(columns, other), computeView(columns, filter)))
					);
				});
				expect(ours).toEqual(theirs);
			}),
			{ numRuns: 100 }
		);
	}, 60_000);
});

/** What a reader changes in one step. */
const facets: readonly (readonly (keyof Filter)[])[] = [
	['withoutStances'],
	['withoutStatuses'],
	['withoutPolarities'],
	['withoutFactualities'],
	['voices'],
	['actors', 'actorRole'],
	['from'],
	['to'],
	['from', 'to'],
	['undated'],
	['text']
];

function pick(filter: Filter, names: readonly (keyof Filter)[]): Partial<Filter> {
	return Object.fromEntries(names.map((name) => [name, filter[name]]));
}

const claims = [
	sameEvents,
	sameEdges,
	sameFacets,
	sameActors,
	sameTimeline,
	sameRelaxations,
	edgesAddUp
];
