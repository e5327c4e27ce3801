import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryOpened } from '../../../../tests/arbitrary-opening';
import { aDataset, anActor, anEvent, arbitraryDataset } from '../../../../tests/builders';
import type { Dataset } from '../dataset/schema';
import type { Columns } from '../events/columns';
import { columnsOf } from '../events/columns-of';
import type { Selected } from './choices';
import { followSelection } from './follow-selection';
import { knownIds } from './known-ids';

const people = ['P', 'Q', 'R', 'S', 'T'];
const dataset = aDataset({
	actors: [
		anActor(),
		...people.map((id) => anActor({ id: `A:${id}`, memberOf: 'A', type: 'person' })),
		anActor({ id: 'B', name: 'Actor B' }),
		anActor({ id: 'C', name: 'Actor C' })
	],
	events: [
		anEvent({ actor: ['A:P'] }),
		anEvent({ id: 'e2', actor: ['A:Q'] }),
		anEvent({ id: 'e3', actor: ['A:P', 'A:Q', 'A:R', 'A:S', 'A:T'], stance: 'veto' }),
		anEvent({ id: 'e4', actor: ['A:P'], recipient: ['C'] }),
		anEvent({ id: 'e5', actor: ['A:P'], recipient: ['A:Q'] })
	]
});
const closed = columnsOf(dataset, 'states');
const open = columnsOf(dataset, 'states', ['A']);
const edge = (actor: string, recipient = 'B', stance = 'threat'): Selected => ({
	kind: 'edge',
	actor,
	recipient,
	stance
});
const actor = (id: string): Selected => ({ kind: 'actor', actor: id });

function edgesOf({ actors, stances, ...columns }: Columns): Selected[] {
	return Array.from(columns.edgeActor, (from, i) =>
		edge(
			actors[from]?.id ?? '',
			actors[columns.edgeRecipient[i] ?? 0]?.id,
			stances[columns.edgeStance[i] ?? 0]?.id
		)
	);
}

describe('followSelection', () => {
	it('keeps an arrow as its parts, and puts them together again', () => {
		const parts = [edge('A:P'), edge('A:Q')];
		expect(followSelection([edge('A')], closed, open)).toEqual(parts);
		expect(followSelection(parts, open, closed)).toEqual([edge('A')]);
	});

	it('selects the group that was opened where its arrow falls into many', () => {
		expect(followSelection([edge('A', 'B', 'veto')], closed, open)).toEqual([actor('A')]);
	});

	it('selects the group for an arrow or an actor within it', () => {
		expect(followSelection([edge('A:P', 'A:Q')], open, closed)).toEqual([actor('A')]);
		expect(followSelection([actor('A:P'), actor('A:Q')], open, closed)).toEqual([actor('A')]);
	});

	it('leaves what nothing happens to', () => {
		const same = [actor('A'), edge('A', 'C'), { kind: 'event', event: 'e1' }] as const;
		expect(followSelection(same, closed, open)).toEqual([actor('A'), edge('A:P', 'C'), same[2]]);
		expect(followSelection(same, closed, closed)).toEqual(same);
	});

	it('never selects what is not there', () => {
		const situation = arbitraryDataset().chain((any: Dataset) =>
			fc.record({
				any: fc.constant(any),
				before: arbitraryOpened(any),
				after: arbitraryOpened(any)
			})
		);
		fc.assert(
			fc.property(situation, ({ any, before, after }) => {
				const [one, other] = [before, after].map((opened) => columnsOf(any, 'states', opened));
				if (!one || !other) return;
				const known = knownIds(any, () => ({ level: 'states', opened: after }));
				const edges = edgesOf(one);
				for (const item of [...edges, ...any.actors.map(({ id }) => actor(id))]) {
					const followed = followSelection([item], one, other);
					expect(followed.length).toBeGreaterThan(0);
					expect(followed.every(known.hasSelected)).toBe(true);
				}
			}),
			{ numRuns: 1_000 }
		);
	}, 30_000);
});
