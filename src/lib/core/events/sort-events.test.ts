import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDataset, anActor, anEvent, arbitraryDataset } from '../../../../tests/builders';
import { sortKeys, type Sort } from '../link/choices';
import { fold } from '../text/fold';
import { buildColumns } from './build-columns';
import { byDate } from './by-date';
import { computeView } from './compute-view';
import { eventsInView, eventsOfEdge } from './events-in-view';
import { noFilter } from './filter';
import { sortEvents } from './sort-events';
import type { View } from './view';

const dataset = aDataset({
	actors: ['B:Zürich', 'A:Ägypten', 'C:Belgien'].map((text) => {
		const [id = '', name = ''] = text.split(':');
		return anActor({ id, name });
	}),
	events: [
		anEvent({ id: 'june', date: '2025-06', datePrecision: 'month', stance: 'strike' }),
		anEvent({
			id: 'unknown',
			date: null,
			datePrecision: 'unknown',
			actor: ['B'],
			recipient: ['C']
		}),
		anEvent({ id: 'day', date: '2025-06-13', actor: ['C'], recipient: ['A'], status: 'confirmed' }),
		anEvent({ id: 'after', date: '2025-06-20', datePrecision: 'after', stance: 'veto' }),
		anEvent({ id: 'twin', date: '2025-06-13', actor: ['C'], recipient: ['A'] }),
		anEvent({ id: 'before', date: null, endDate: '2025-06-13', datePrecision: 'before' })
	]
});

function sorted(sort: Sort): (string | undefined)[] {
	const view = computeView(buildColumns(dataset, 'states'), noFilter);
	return Array.from(sortEvents(view, sort), (event) => dataset.events[event]?.id);
}

describe('sortEvents', () => {
	it.each([
		['date', true, 'june after day twin before unknown'],
		['date', false, 'before day twin after june unknown'],
		['actor', false, 'june after before day twin unknown'],
		['actor', true, 'unknown day twin june after before'],
		['recipient', false, 'day twin unknown june after before'],
		['stance', false, 'after day twin before unknown june'],
		['status', false, 'day june after twin before unknown']
	] as const)('by %s, descending %s', (by, descending, ids) => {
		expect(sorted({ by, descending }).join(' ')).toBe(ids);
	});

	it('lists the events in view as a comparison of two at a time does, by any column', () => {
		const sort = fc.record({ by: fc.constantFrom(...sortKeys), descending: fc.boolean() });
		fc.assert(
			fc.property(arbitraryDataset(), sort, (random, by) => {
				const view = computeView(buildColumns(random, 'members'), {
					...noFilter,
					withoutPolarities: ['neutral']
				});
				expect([...sortEvents(view, by)]).toEqual(sortedByPairs(view, by));
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);
});

function sortedByPairs(view: View, { by, descending }: Sort): number[] {
	const { columns } = view;
	if (by === 'date') return eventsInView(view).toSorted(byDate(columns, descending ? -1 : 1));
	const keyOf = (event: number): [number | string, number] => {
		if (by === 'stance') return [columns.stanceOf[event] ?? 0, 0];
		if (by === 'status') return [columns.statusOf[event] ?? 0, 0];
		const actor = columns.shownAs[columns.firstParty(event, by)] ?? -1;
		return [fold(columns.actors[actor]?.name ?? ''), actor];
	};
	const apart = (a: number, b: number) => {
		const [[one, first], [other, second]] = [keyOf(a), keyOf(b)];
		const order = one === other ? first - second : one < other ? -1 : 1;
		return descending ? -order : order;
	};
	return eventsInView(view).toSorted((a, b) => apart(a, b) || byDate(columns, -1)(a, b));
}

describe('eventsOfEdge', () => {
	const columns = buildColumns(dataset, 'states');

	it('lists the newest first', () => {
		const view = computeView(columns, noFilter);
		const edge = columns.dyadEdge[columns.dyadStart[2] ?? 0] ?? -1;
		expect(eventsOfEdge(view, edge)).toEqual([2, 4]);
	});

	it('lists none for an edge whose actors are not chosen', () => {
		const both = aDataset({
			actors: ['A', 'B', 'C'].map((id) => anActor({ id })),
			events: [anEvent({ actor: ['A'], recipient: ['B', 'C'] })]
		});
		const view = computeView(buildColumns(both, 'states'), { ...noFilter, actors: ['B'] });
		expect([eventsOfEdge(view, 0), eventsOfEdge(view, 1)]).toEqual([[0], []]);
	});
});
