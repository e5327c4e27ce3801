import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDataset, anActor, anEvent, arbitraryDataset } from '../../../../tests/builders';
import type { Dataset } from '../dataset/schema';
import { factualities, polarities, statuses } from '../dataset/vocabulary';
import { activeFilters } from './active-filters';
import { arbitraryFilter } from '../../../../tests/arbitrary-filter';
import { buildColumns } from './build-columns';
import { openEnd, openStart, type Level } from './columns';
import { computeView } from './compute-view';
import { eventsInView, eventsOfEdge } from './events-in-view';
import { noFilter, type Filter } from './filter';
import {
	clear,
	naiveEvents,
	passes,
	passingDyads,
	top,
	type NaiveEvent
} from '../../../../tests/naive-view';
import { relaxations } from './relaxations';

const levels: readonly Level[] = ['states', 'members'];
const situation = arbitraryDataset().chain((dataset) =>
	fc.record({
		dataset: fc.constant(dataset),
		filter: arbitraryFilter(dataset),
		level: fc.constantFrom(...levels),
		opened: fc.subarray(dataset.actors.map(({ id }) => id))
	})
);

interface Situation {
	readonly dataset: Dataset;
	readonly filter: Filter;
	readonly level: Level;
	readonly opened: readonly string[];
}

function setUp({ dataset, filter, level, opened }: Situation) {
	const columns = buildColumns(dataset, level, opened);
	const events = naiveEvents(dataset, level, columns.text, opened);
	const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
	const shown = (id: string) => (actors.has(id) ? top(id, actors, level, opened) : null);
	const inView = (by: Filter) => events.filter((one) => passes(one, by, shown));
	return { columns, shown, inView, view: computeView(columns, filter) };
}

function numbers(events: readonly NaiveEvent[]): number[] {
	return events.map(({ number }) => number);
}

type Claim = (given: Situation, ready: ReturnType<typeof setUp>) => void;

/** One run for all claims: making a random dataset takes longer than checking them. */
function keep(claims: readonly Claim[]): void {
	fc.assert(
		fc.property(situation, (given) => {
			const ready = setUp(given);
			for (const claim of claims) claim(given, ready);
		}),
		{ numRuns: 1_000 }
	);
}

const sameEvents: Claim = ({ filter }, { view, inView }) => {
	const events = inView(filter);
	expect(eventsInView(view)).toEqual(numbers(events));
	expect(view.count).toBe(events.length);
	const undrawn = (why: string) => events.filter(({ drawing }) => drawing === why).length;
	expect([view.insideOne, view.unnamedParty]).toEqual([
		undrawn('inside-one'),
		undrawn('unnamed-party')
	]);
};

const sameEdges: Claim = ({ filter }, { columns, view, inView, shown }) => {
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

const sameFacets: Claim = ({ filter }, { columns, view, inView }) => {
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

const sameActors: Claim = ({ filter }, { columns, view, inView }) => {
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

const sameTimeline: Claim = ({ filter }, { view, inView }) => {
	const events = inView(clear(filter, 'period', 'undated'));
	expect([...view.inTimeline.keys()].filter((event) => view.inTimeline[event] === 1)).toEqual(
		numbers(events)
	);
};

const sameRelaxations: Claim = ({ filter }, { columns, inView }) => {
	expect(relaxations(columns, filter)).toEqual(
		activeFilters(filter).map(({ facet }) => ({
			facet,
			count: inView(clear(filter, facet)).length
		}))
	);
};

const edgesAddUp: Claim = (_given, { view }) => {
	for (const [edge, count] of view.edgeCount.entries()) {
		const byStatus = view.edgeStatus.subarray(edge * 4, edge * 4 + 4);
		expect(byStatus.reduce((sum, one) => sum + one, 0)).toBe(count);
		expect(count).toBeLessThanOrEqual(view.count - view.insideOne - view.unnamedParty);
	}
};

const facetsAddUp: Claim = ({ dataset, level, opened }) => {
	const { facets, count } = computeView(buildColumns(dataset, level, opened), noFilter);
	expect(count).toBe(dataset.events.length);
	for (const counts of [facets.stance, facets.status, facets.polarity]) {
		expect(counts.reduce((sum, one) => sum + one, 0)).toBe(count);
	}
};

describe('a view of any dataset at any level by any filter', () => {
	it('equals a plain re-count: events, edges, every facet, the timeline, what clearing brings', () => {
		keep([sameEvents, sameEdges, sameFacets, sameActors, sameTimeline, sameRelaxations]);
	}, 60_000);

	it('adds up: statuses of an edge, stances of the whole', () => {
		keep([edgesAddUp, facetsAddUp]);
	}, 60_000);
});

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

describe('computeView', () => {
	const dataset = aDataset({
		actors: [
			anActor({ id: 'USA' }),
			anActor({ id: 'ISR' }),
			anActor({ id: 'IRN' }),
			anActor({ id: 'IRN:KHAMENEI', type: 'person', memberOf: 'IRN' }),
			anActor({ id: '?', type: 'unspecified' })
		],
		events: [
			anEvent({
				id: 'two',
				actor: ['ISR'],
				recipient: ['IRN', 'IRN:KHAMENEI'],
				date: '2025-06-13'
			}),
			anEvent({ id: 'apart', actor: ['USA'], recipient: ['ISR', 'IRN'], date: '2025-06-14' }),
			anEvent({ id: 'inside', actor: ['IRN'], recipient: ['IRN:KHAMENEI'], date: '2025-06-15' }),
			anEvent({ id: 'unnamed', actor: ['?'], recipient: ['IRN'], date: '2025-06-16' }),
			anEvent({
				id: 'before',
				actor: ['USA'],
				recipient: ['IRN'],
				date: null,
				endDate: '2025-06-14',
				datePrecision: 'before'
			}),
			anEvent({
				id: 'after',
				actor: ['USA'],
				recipient: ['IRN'],
				date: '2025-06-15',
				datePrecision: 'after'
			})
		]
	});
	const columns = buildColumns(dataset, 'states');
	const ids = (filter: Partial<Filter>) =>
		eventsInView(computeView(columns, { ...noFilter, ...filter })).map(
			(event) => dataset.events[event]?.id
		);

	it('counts an event once a state, however many of its members the event names', () => {
		const { facets, edgeCount } = computeView(columns, noFilter);
		expect([...facets.asRecipient]).toEqual([0, 1, 6, 0, 0]);
		expect([...edgeCount]).toEqual([1, 3, 1]);
	});

	it('draws only the arrows of the actors chosen', () => {
		const { edgeCount, count } = computeView(columns, { ...noFilter, actors: ['ISR'] });
		expect(count).toBe(2);
		expect([...edgeCount]).toEqual([1, 0, 1]);
	});

	it('shows the events of an unnamed party to the one that asks for it', () => {
		expect(ids({ actors: ['?'] })).toEqual(['unnamed']);
		expect(ids({ actors: ['?'], actorRole: 'recipient' })).toEqual([]);
	});

	it('takes a member for its state where states are shown', () => {
		expect(ids({ actors: ['IRN:KHAMENEI'], actorRole: 'actor' })).toEqual(['inside']);
	});

	it('filters nothing by ids that it does not know', () => {
		expect(ids({ actors: ['XXX'], withoutStances: ['toString'] })).toHaveLength(6);
	});

	it('includes both ends of the period', () => {
		expect(ids({ from: '2025-06-13', to: '2025-06-13' })).toEqual(['two', 'before']);
		expect(ids({ from: '2025-06-14', to: '2025-06-15', undated: false })).toEqual([
			'apart',
			'inside'
		]);
	});

	it('leaves out an undated event that its one bound puts outside the period', () => {
		expect(ids({ from: '2025-06-15' })).toEqual(['inside', 'unnamed', 'after']);
		expect(ids({ to: '2025-06-14' })).toEqual(['two', 'apart', 'before']);
		expect(ids({ from: '2025-06-14', to: '2025-06-15' })).toContain('before');
		expect(ids({ from: '2025-06-14', to: '2025-06-15' })).toContain('after');
	});

	it('finds words apart, whatever their case', () => {
		expect(ids({ text: 'B  THREATENS' })).toHaveLength(6);
		expect(ids({ text: 'threatens nobody' })).toEqual([]);
	});

	it('shows an empty dataset as empty', () => {
		const view = computeView(buildColumns(aDataset({ events: [] }), 'states'), noFilter);
		expect(view.count).toBe(0);
	});
});
