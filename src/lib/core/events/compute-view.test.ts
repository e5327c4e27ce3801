import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDataset, anActor, anEvent, arbitraryDataset } from '../../../../tests/builders';
import type { Dataset } from '../dataset/schema';
import { arbitraryFilter } from '../../../../tests/arbitrary-filter';
import { buildColumns } from './build-columns';
import type { Level } from './columns';
import { computeView } from './compute-view';
import { eventsInView } from './events-in-view';
import { noFilter, type Filter } from './filter';
import { naiveEvents, passes, top } from '../../../../tests/naive-view';
import {
	edgesAddUp,
	sameActors,
	sameEdges,
	sameEvents,
	sameFacets,
	sameRelaxations,
	sameTimeline,
	type Claim
} from '../../../../tests/view-claims';

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

/** One run for all claims: making a random dataset takes longer than checking them. */
function keep(claims: readonly Claim[], also: (given: Situation) => void = () => {}): void {
	fc.assert(
		fc.property(situation, (given) => {
			const ready = setUp(given);
			also(given);
			for (const claim of claims) claim(given.filter, ready);
		}),
		{ numRuns: 1_000 }
	);
}

function facetsAddUp({ dataset, level, opened }: Situation): void {
	const { facets, count } = computeView(buildColumns(dataset, level, opened), noFilter);
	expect(count).toBe(dataset.events.length);
	for (const counts of [facets.stance, facets.status, facets.polarity]) {
		expect(counts.reduce((sum, one) => sum + one, 0)).toBe(count);
	}
}

describe('a view of any dataset at any level by any filter', () => {
	it('equals a plain re-count: events, edges, every facet, the timeline, what clearing brings', () => {
		keep([sameEvents, sameEdges, sameFacets, sameActors, sameTimeline, sameRelaxations]);
	}, 60_000);

	it('adds up: statuses of an edge, stances of the whole', () => {
		keep([edgesAddUp], facetsAddUp);
	}, 60_000);
});

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
