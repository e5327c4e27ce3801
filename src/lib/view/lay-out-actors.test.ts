import { describe, expect, it } from 'vitest';
import { aDataset, anActor, anEvent } from '../../../tests/builders';
import { buildColumns } from '../core/events/build-columns';
import { frames } from './frames';
import { layOutActors, layOutDataset } from './lay-out-actors';
import { aCrisis, shipped } from './test-scene';

describe('layOutActors', () => {
	it('gives a place to every actor that an arrow touches and to no other', () => {
		const columns = buildColumns(
			aCrisis(5, [
				[3, 1, 'veto'],
				[1, 4, 'threat']
			]),
			'states'
		);
		expect([...layOutActors(columns, 'wide').keys()]).toEqual(['a1', 'a3', 'a4']);
	});

	it('lays out nothing for nothing', () => {
		expect(layOutActors(buildColumns(aDataset({ events: [] }), 'states'), 'wide').size).toBe(0);
	});

	it('does not depend on the order of the events', () => {
		const backwards = { ...shipped, events: [...shipped.events].reverse() };
		for (const frame of frames) {
			expect(layOutActors(buildColumns(backwards, 'states'), frame)).toEqual(
				layOutActors(buildColumns(shipped, 'states'), frame)
			);
		}
	});
});

describe('layOutDataset', () => {
	it('lays out what stands while everything is closed, for both frames', () => {
		const dataset = aDataset({
			actors: [
				anActor(),
				anActor({ id: 'A:P', name: 'A person', type: 'person', memberOf: 'A' }),
				anActor({ id: 'B', name: 'Actor B' })
			],
			events: [anEvent({ actor: ['A:P'] })]
		});
		const layouts = layOutDataset(dataset);
		for (const frame of frames) expect([...layouts[frame].keys()]).toEqual(['A', 'B']);
		expect(layouts.wide).not.toEqual(layouts.tall);
	});
});
