import { describe, expect, it } from 'vitest';
import { aDataset, anActor, anEvent } from '../../../../tests/builders';
import { noFilter, type Filter } from '../../core/events/filter';
import { draw } from '../../view/test-scene';
import { edgesAround, edgesInWords, type Side } from './edges-around';

const dataset = aDataset({
	actors: ['A', 'B', 'C'].map((id) => anActor({ id, name: id })),
	events: [
		anEvent({ stance: 'strike' }),
		anEvent({ id: 'e2', recipient: ['C'] }),
		anEvent({ id: 'e3' }),
		anEvent({ id: 'e4', date: '2025-06-14' }),
		anEvent({ id: 'e5', actor: ['B'], recipient: ['A'], stance: 'veto' })
	]
});

function around(actor: number, side: Side, filter: Filter = noFilter): string[] {
	const { view } = draw(dataset, { filter });
	return edgesInWords(view, edgesAround(view, actor, side), side).map(
		({ stance, other, count }) => `${stance.id} ${other.id} ${count}`
	);
}

describe('edgesAround', () => {
	it('lists what an actor does by stance and then by the other end, with the counts in view', () => {
		expect(around(0, 'does')).toEqual(['threat B 2', 'threat C 1', 'strike B 1']);
	});

	it('lists what is done towards it', () => {
		expect(around(0, 'undergoes')).toEqual(['veto B 1']);
		expect(around(2, 'undergoes')).toEqual(['threat A 1']);
		expect(around(2, 'does')).toEqual([]);
	});

	it('has each arrow drawn as cautiously as the graph does', () => {
		const { view } = draw(
			aDataset({
				actors: dataset.actors,
				events: [
					anEvent({ status: 'confirmed' }),
					anEvent({ id: 'e2', status: 'reported' }),
					anEvent({ id: 'e3', recipient: ['C'], status: 'confirmed' })
				]
			})
		);
		const arrows = edgesInWords(view, edgesAround(view, 0, 'does'), 'does');
		expect(arrows.map(({ status }) => status)).toEqual(['reported', 'confirmed']);
	});

	it('counts and lists only what the filters leave', () => {
		const filter = { ...noFilter, to: '2025-06-13', withoutStances: ['strike'] };
		expect(around(0, 'does', filter)).toEqual(['threat B 1', 'threat C 1']);
	});

	it('finds nothing around an actor that is not there', () => {
		expect(around(-1, 'does')).toEqual([]);
		expect(around(-1, 'undergoes')).toEqual([]);
	});
});
