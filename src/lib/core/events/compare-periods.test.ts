import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../../tests/arbitrary-filter';
import { aDataset, anEvent, arbitraryDataset } from '../../../../tests/builders';
import { naiveEvents, passes, passingDyads, top } from '../../../../tests/naive-view';
import type { Dataset } from '../dataset/schema';
import { openEnd, openStart, type Level } from './columns';
import { columnsOf } from './columns-of';
import {
	changesThatOccur,
	comparePeriods,
	countInBoth,
	countLeftOut,
	eitherOf
} from './compare-periods';
import { noFilter, type Filter } from './filter';
import { setPeriod } from './filter-verbs';

const levels: readonly Level[] = ['states', 'members'];
const situation = arbitraryDataset().chain((dataset) =>
	fc.record({
		dataset: fc.constant(dataset),
		filter: arbitraryFilter(dataset),
		// The days of a filter are near those of the dataset.
		period: arbitraryFilter(dataset).map(({ from, to }) => ({ from, to })),
		level: fc.constantFrom(...levels)
	})
);

/** The dated events of a filter and the arrows they draw, told without columns. */
function recount(dataset: Dataset, filter: Filter, level: Level) {
	const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
	const shown = (id: string) => (actors.has(id) ? top(id, actors, level) : null);
	const found = naiveEvents(dataset, level, columnsOf(dataset, level).text)
		.filter(({ first, last }) => first !== null && last !== null)
		.filter((one) => passes(one, filter, shown));
	return {
		numbers: new Set(found.map(({ number }) => number)),
		arrows: found
			.filter(({ drawing }) => drawing === 'drawn')
			.flatMap((one) =>
				passingDyads(one, filter, shown).map((dyad) => ({
					arrow: JSON.stringify([...dyad, one.event.stance]),
					...one
				}))
			)
	};
}

function numbersOf(inView: Uint8Array): ReadonlySet<number> {
	return new Set([...inView.keys()].filter((event) => inView[event] === 1));
}

describe('comparePeriods', () => {
	it('compares the dated events of both periods, as a recount without columns finds them', () => {
		fc.assert(
			fc.property(situation, ({ dataset, filter, period, level }) => {
				const columns = columnsOf(dataset, level);
				const comparison = comparePeriods(columns, filter, period);
				const counts = changesThatOccur(comparison);
				expect(counts.every(({ count }) => count > 0)).toBe(true);
				expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(
					comparison.edges.filter((edge) => edge !== null).length
				);
				const earlier = recount(dataset, setPeriod(filter, period.from, period.to), level);
				const later = recount(dataset, setPeriod(filter, filter.from, filter.to), level);
				expect(numbersOf(comparison.before.eventInView)).toEqual(earlier.numbers);
				// A filter with its days the wrong way round lets nothing through that has a day.
				if (filter.from !== null && filter.to !== null && filter.from > filter.to) return;
				expect(numbersOf(comparison.after.eventInView)).toEqual(later.numbers);

				for (const [edge, change] of comparison.edges.entries()) {
					const arrow = JSON.stringify([
						columns.actors[columns.edgeActor[edge] ?? -1]?.id,
						columns.actors[columns.edgeRecipient[edge] ?? -1]?.id,
						columns.stances[columns.edgeStance[edge] ?? -1]?.id
					]);
					const [before, after] = [earlier, later].map(
						({ arrows }) => arrows.filter((one) => one.arrow === arrow).length
					);
					expect([change?.before ?? 0, change?.after ?? 0]).toEqual([before, after]);
				}
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);
});

describe('eitherOf', () => {
	it('holds the events and edges of both periods, each event once', () => {
		fc.assert(
			fc.property(situation, ({ dataset, filter, period, level }) => {
				const comparison = comparePeriods(columnsOf(dataset, level), filter, period);
				const { before, after } = comparison;
				const either = eitherOf(comparison);
				const [earlier, later] = [numbersOf(before.eventInView), numbersOf(after.eventInView)];
				const both = new Set([...earlier, ...later]);
				expect(numbersOf(either.eventInView)).toEqual(both);
				expect(either.count).toBe(both.size);
				expect(either.count).toBe(before.count + after.count - countInBoth(comparison));

				const { eventsOf, statusOf } = either.columns;
				for (const [edge, count] of either.edgeCount.entries()) {
					const drawn = before.edgeCount[edge] !== 0 || after.edgeCount[edge] !== 0;
					const events = [...eventsOf(edge)].filter((event) => drawn && both.has(event));
					expect(count).toBe(events.length);
					const byStatus = [0, 1, 2, 3].map(
						(status) => events.filter((event) => statusOf[event] === status).length
					);
					expect([...either.edgeStatus.subarray(edge * 4, edge * 4 + 4)]).toEqual(byStatus);
					const { firstDay, lastDay } = either.columns;
					const first = Math.min(...events.map((event) => firstDay[event] ?? 0));
					const last = Math.max(...events.map((event) => lastDay[event] ?? 0));
					expect(either.edgeFirst[edge]).toBe(events.length > 0 ? first : openStart);
					expect(either.edgeLast[edge]).toBe(events.length > 0 ? last : openEnd);
				}
			}),
			{ numRuns: 400 }
		);
	}, 60_000);
});

describe('events of uncertain date', () => {
	const events = [
		anEvent({ id: 'early', date: '2025-06-10' }),
		anEvent({ id: 'late', date: '2025-06-20' }),
		anEvent({ id: 'either', date: '2025-06', datePrecision: 'month' }),
		anEvent({ id: 'before', date: null, endDate: '2025-06-12', datePrecision: 'before' }),
		anEvent({ id: 'unknown', date: null, datePrecision: 'unknown' })
	];
	const columns = columnsOf(aDataset({ events }), 'states');
	const comparison = comparePeriods(
		columns,
		{ ...noFilter, from: '2025-06-15' },
		{ from: null, to: '2025-06-14' }
	);

	it('belong to both periods where they may lie in both', () => {
		expect(countInBoth(comparison)).toBe(1);
		expect([comparison.before.count, comparison.after.count]).toEqual([2, 2]);
	});

	it('belong to neither where a bound is not known, whatever the switch says', () => {
		expect(countLeftOut(comparison)).toBe(2);
		const off = comparePeriods(
			columns,
			{ ...comparison.after.filter, undated: false },
			{
				from: null,
				to: '2025-06-14'
			}
		);
		expect(countLeftOut(off)).toBe(2);
		expect(off.before.count).toBe(2);
	});
});
