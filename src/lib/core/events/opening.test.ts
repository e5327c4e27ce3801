import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryOpened } from '../../../../tests/arbitrary-opening';
import { aDataset, anActor, anEvent, arbitraryDataset } from '../../../../tests/builders';
import { columnsOf } from './columns-of';
import { groupsOf } from './groups';
import { allClosed, allOpen, closeGroup, openGroup, openGroups } from './opening';

/** A state, a ministry in it, a minister in that; another state with its envoy. */
const nested = aDataset({
	actors: [
		anActor({ id: 'A' }),
		anActor({ id: 'A:MIN', memberOf: 'A', type: 'organisation' }),
		anActor({ id: 'A:MIN:X', memberOf: 'A:MIN', type: 'person' }),
		anActor({ id: 'B' }),
		anActor({ id: 'B:Y', memberOf: 'B', type: 'person' }),
		anActor({ id: 'B:SILENT', memberOf: 'B', type: 'person' }),
		anActor({ id: '?', type: 'unspecified' }),
		anActor({ id: 'B:HEARD', memberOf: 'B', type: 'person' })
	],
	events: [
		anEvent({ actor: ['A:MIN:X'], recipient: ['B:Y'] }),
		anEvent({ id: 'e2', actor: ['B:HEARD'], recipient: ['?'] })
	]
});

function shownIn(opened: readonly string[]): string[] {
	const { actors, shownAs } = columnsOf(nested, 'states', opened);
	return Array.from(shownAs, (number) => actors[number]?.id ?? '');
}

describe('groupsOf', () => {
	it('finds the members that some event joins to a party by name, and the groups in between', () => {
		expect([...groupsOf(nested)]).toEqual([
			['A', ['A:MIN']],
			['A:MIN', ['A:MIN:X']],
			['B', ['B:Y']]
		]);
	});

	it('stands in for a nameless member with the group that has a name', () => {
		const actors = [
			anActor(),
			anActor({ id: 'A:M', memberOf: 'A', type: 'organisation' }),
			anActor({ id: 'A:?', memberOf: 'A:M', type: 'unspecified' }),
			anActor({ id: 'B' })
		];
		const dataset = aDataset({ actors, events: [anEvent({ actor: ['A:?'] })] });
		expect([...groupsOf(dataset)]).toEqual([['A', ['A:M']]]);
	});

	it('is empty where nobody is a member', () => {
		expect(groupsOf(aDataset()).size).toBe(0);
	});
});

describe('opening', () => {
	it('shows an actor as itself where every group above it is open, else as the topmost closed one', () => {
		expect(shownIn([])[2]).toBe('A');
		expect(shownIn(['A'])[2]).toBe('A:MIN');
		expect(shownIn(['A', 'A:MIN'])[2]).toBe('A:MIN:X');
		expect(shownIn(['A:MIN'])[2]).toBe('A');
		expect(shownIn(['A'])[0]).toBe('A');
	});

	it('opens what lies above, closes what lies within', () => {
		const open = openGroup(nested, allClosed, 'A:MIN');
		expect(open).toEqual({ level: 'states', opened: ['A', 'A:MIN'] });
		expect(closeGroup(nested, open, 'A')).toEqual(allClosed);
		expect(closeGroup(nested, open, 'A:MIN')).toEqual({ level: 'states', opened: ['A'] });
	});

	it('is all open once each is, and one less after that', () => {
		const open = openGroup(nested, openGroup(nested, allClosed, 'A:MIN'), 'B');
		expect(open).toEqual(allOpen);
		expect(closeGroup(nested, allOpen, 'B')).toEqual({
			level: 'states',
			opened: ['A', 'A:MIN']
		});
	});

	it('knows no group that is not there', () => {
		expect(openGroup(nested, allClosed, 'nobody')).toEqual(allClosed);
		expect(closeGroup(nested, allClosed, 'A')).toEqual(allClosed);
	});

	it('has the very same columns again once what was opened is closed', () => {
		fc.assert(
			fc.property(
				arbitraryDataset().chain((dataset) =>
					fc.record({ dataset: fc.constant(dataset), opened: arbitraryOpened(dataset) })
				),
				({ dataset, opened }) => {
					const before = columnsOf(dataset, 'states');
					const open = opened.reduce((so, id) => openGroup(dataset, so, id), allClosed);
					for (const id of opened) expect(openGroups(dataset, open)).toContain(id);
					columnsOf(dataset, open.level, open.opened);
					const closed = [...openGroups(dataset, open)].reduce(
						(so, id) => closeGroup(dataset, so, id),
						open
					);
					expect(columnsOf(dataset, closed.level, closed.opened)).toBe(before);
				}
			),
			{ numRuns: 1_000 }
		);
	}, 30_000);
});

describe('columnsOf', () => {
	it('keeps what was asked for lately, whatever the order of the ids, and lets the rest go', () => {
		const groups = Array.from({ length: 12 }, (_, i) => `S${i}`);
		const dataset = aDataset({
			actors: groups.flatMap((id) => [
				anActor({ id }),
				anActor({ id: `${id}:P`, memberOf: id, type: 'person' })
			]),
			events: groups
				.slice(1)
				.map((id, i) => anEvent({ id: `e${i}`, actor: ['S0:P'], recipient: [`${id}:P`] }))
		});
		const states = columnsOf(dataset, 'states');
		const members = columnsOf(dataset, 'members');
		const first = columnsOf(dataset, 'states', ['S1', 'S0']);
		expect(columnsOf(dataset, 'states', ['S0', 'S1'])).toBe(first);
		for (const id of groups) columnsOf(dataset, 'states', [id]);
		expect(columnsOf(dataset, 'states', ['S0', 'S1'])).not.toBe(first);
		expect(columnsOf(dataset, 'states')).toBe(states);
		expect(columnsOf(dataset, 'members', ['S1'])).toBe(members);
	});
});
