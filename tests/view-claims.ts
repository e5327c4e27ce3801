/* What must hold of a view whatever the dataset and the filter, by a plain re-count. */
import { expect } from 'vitest';
import { factualities, polarities, statuses } from '../src/lib/core/dataset/vocabulary';
import { activeFilters } from '../src/lib/core/events/active-filters';
import { openEnd, openStart, type Columns } from '../src/lib/core/events/columns';
import { eventsInView, eventsOfEdge } from '../src/lib/core/events/events-in-view';
import type { Filter } from '../src/lib/core/events/filter';
import { relaxations } from '../src/lib/core/events/relaxations';
import type { View } from '../src/lib/core/events/view';
import { clear, passingDyads, type NaiveEvent } from './naive-view';

export interface Ready {
	readonly columns: Columns;
	readonly view: View;
	/** The id of the actor as which one is shown; null for one that is not known. */
	readonly shown: (id: string) => string | null;
	readonly inView: (filter: Filter) => readonly NaiveEvent[];
}

export type Claim = (filter: Filter, ready: Ready) => void;

function numbers(events: readonly NaiveEvent[]): number[] {
	return events.map(({ number }) => number);
}

export const sameEvents: Claim = (filter, { view, inView }) => {
	const events = inView(filter);
	expect(eventsInView(view)).toEqual(numbers(events));
	expect(view.count).toBe(events.length);
	const undrawn = (why: string) => events.filter(({ drawing }) => drawing === why).length;
	expect([view.insideOne, view.unnamedParty]).toEqual([
		undrawn('inside-one'),
		undrawn('unnamed-party')
	]);
};

export const sameEdges: Claim = (filter, { columns, view, inView, shown }) => {
	const edges = new Map<string, NaiveEvent[]>();
	for (const one of inView(filter).filter(({ drawing }) => drawing === 'drawn')) {
		for (const dyad of passingDyads(one, filter, shown)) {
			const key = JSON.stringify([...dyad, one.event.stance]);
			edges.set(key, [...(edges.get(key) ?? []), one]);
		}
	}
	const found = new Map<string, unknown>();
	for (const [edge, count] of view.edgeCount.entries()) {
		if (count === 0) continue;
		const name = (number: number | undefined) => columns.actors[number ?? -1]?.id;
		const ids = [name(columns.edgeActor[edge]), name(columns.edgeRecipient[edge])];
		const stance = columns.stances[columns.edgeStance[edge] ?? -1]?.id;
		found.set(JSON.stringify([...ids, stance]), {
			count,
			events: eventsOfEdge(view, edge).sort((a, b) => a - b),
			statuses: [...view.edgeStatus.subarray(edge * 4, edge * 4 + 4)],
			actual: view.edgeActual[edge],
			first: view.edgeFirst[edge],
			last: view.edgeLast[edge]
		});
	}
	expect(found).toEqual(new Map([...edges].map(([key, events]) => [key, describeEdge(events)])));
};

export const sameFacets: Claim = (filter, { columns, view, inView }) => {
	const { facets } = view;
	const without = (facet: Parameters<typeof clear>[1]) => inView(clear(filter, facet));
	expect([...facets.stance]).toEqual(
		columns.stances.map(
			({ id }) => without('stances').filter(({ event }) => event.stance === id).length
		)
	);
	expect([...facets.status]).toEqual(
		statuses.map((one) => without('statuses').filter(({ status }) => status === one).length)
	);
	expect([...facets.polarity]).toEqual(
		polarities.map((one) => without('polarities').filter(({ polarity }) => polarity === one).length)
	);
	expect([...facets.factuality]).toEqual(
		factualities.map(
			(one) => without('factualities').filter(({ event }) => event.factuality === one).length
		)
	);
	expect([...facets.voice]).toEqual(
		columns.voices.list.map(
			({ id }) => without('voices').filter(({ voices }) => voices.has(id)).length
		)
	);
	expect(facets.undated).toBe(
		without('undated').filter(({ first, last }) => first === null || last === null).length
	);
};

export const sameActors: Claim = (filter, { columns, view, inView }) => {
	const counts = { actor: 'asActor', recipient: 'asRecipient', either: 'asEither' } as const;
	for (const role of ['actor', 'recipient', 'either'] as const) {
		const expected = columns.actors.map(({ id }, number) =>
			columns.shownAs[number] !== number
				? 0
				: inView({ ...filter, actors: [id], actorRole: role }).length
		);
		expect([...view.facets[counts[role]]]).toEqual(expected);
	}
};

export const sameTimeline: Claim = (filter, { columns, view, inView }) => {
	const { first, last } = columns.times;
	const times = Uint32Array.from(first, (_, time) => time);
	const { passing, inView: seen } = view.countTimes(times, times.length);
	const keyOf = (from: number | null, to: number | null, polarity: string) =>
		`${from ?? openStart} ${to ?? openEnd} ${polarity}`;
	const recount = (events: readonly NaiveEvent[]) =>
		sumUp(events.map((one) => [keyOf(one.first, one.last, one.polarity), 1]));
	const read = (counts: Uint32Array) =>
		sumUp(
			[...counts].map((count, i) => {
				const time = Math.floor(i / 3);
				return [keyOf(first[time] ?? 0, last[time] ?? 0, polarities[i % 3] ?? ''), count];
			})
		);
	const passes = inView(clear(filter, 'period', 'undated'));
	expect(read(passing)).toEqual(recount(passes));
	expect(read(seen)).toEqual(recount(inView(filter)));
	const marked = [...view.inTimeline].map((one, time) => [one, passing.subarray(time * 3)]);
	for (const [one, counts] of marked) {
		const some = counts instanceof Uint32Array && counts.subarray(0, 3).some((count) => count > 0);
		expect(one).toBe(some ? 1 : 0);
	}
};

function sumUp(counts: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	for (const [key, count] of counts) {
		if (count > 0) sums.set(key, (sums.get(key) ?? 0) + count);
	}
	return sums;
}

export const sameRelaxations: Claim = (filter, { columns, inView }) => {
	expect(relaxations(columns, filter)).toEqual(
		activeFilters(filter).map(({ facet }) => ({
			facet,
			count: inView(clear(filter, facet)).length
		}))
	);
};

export const edgesAddUp: Claim = (_filter, { view }) => {
	for (const [edge, count] of view.edgeCount.entries()) {
		const byStatus = view.edgeStatus.subarray(edge * 4, edge * 4 + 4);
		expect(byStatus.reduce((sum, one) => sum + one, 0)).toBe(count);
		expect(count).toBeLessThanOrEqual(view.count - view.insideOne - view.unnamedParty);
	}
};

function describeEdge(events: readonly NaiveEvent[]) {
	const dated = events.filter(({ first, last }) => first !== null && last !== null);
	return {
		count: events.length,
		events: numbers(events),
		statuses: statuses.map((one) => events.filter(({ status }) => status === one).length),
		actual: events.filter(({ event }) => event.factuality === 'actual').length,
		first: dated.length === 0 ? openStart : Math.min(...dated.map(({ first }) => first ?? 0)),
		last: dated.length === 0 ? openEnd : Math.max(...dated.map(({ last }) => last ?? 0))
	};
}
