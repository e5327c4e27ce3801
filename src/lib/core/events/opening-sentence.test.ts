import { describe, expect, it } from 'vitest';
import { aDataset, anActor, anEvent } from '../../../../tests/builders';
import { columnsOf } from './columns-of';
import { computeView } from './compute-view';
import { noFilter } from './filter';
import { membersInWords, sayOpening } from './opening-sentence';
import type { View } from './view';

const dataset = aDataset({
	actors: [
		anActor(),
		anActor({ id: 'A:P', memberOf: 'A', type: 'person' }),
		anActor({ id: 'A:Q', memberOf: 'A', type: 'organisation' }),
		anActor({ id: 'B', name: 'Actor B' }),
		anActor({ id: 'B:P', memberOf: 'B', type: 'person' })
	],
	events: [
		anEvent({ actor: ['A:P'], recipient: ['B:P'] }),
		anEvent({ id: 'e2', actor: ['A:P'], recipient: ['A:Q'] })
	]
});

function view(...opened: readonly string[]): View {
	return computeView(columnsOf(dataset, 'states', opened), noFilter);
}

describe('sayOpening', () => {
	it('says what was opened, into how many, and what is drawn now', () => {
		expect(sayOpening(view(), view('A'))).toBe(
			'Actor A opened: 2 people and organisations; 1 event inside it now drawn.'
		);
		expect(sayOpening(view('A'), view())).toBe(
			'Actor A closed: 2 people and organisations; 1 event inside it no longer drawn.'
		);
		expect(sayOpening(view('A'), view('A', 'B'))).toBe('Actor B opened: 1 person.');
	});

	it('counts groups that open together', () => {
		expect(sayOpening(view(), view('A', 'B'))).toBe(
			'2 states and groups opened: 3 people and organisations; 1 event inside one now drawn.'
		);
	});

	it('says nothing of a filter', () => {
		expect(sayOpening(view('A'), view('A'))).toBe('');
	});
});

describe('membersInWords', () => {
	it.each([
		[['person'], '1 person'],
		[['person', 'person'], '2 people'],
		[['organisation'], '1 organisation'],
		[['armed-group', 'organisation'], '2 organisations'],
		[['person', 'medium', 'person'], '3 people and organisations']
	] as const)('calls %j "%s"', (types, words) => {
		expect(membersInWords(types)).toBe(words);
	});
});
