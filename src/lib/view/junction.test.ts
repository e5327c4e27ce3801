import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import cuba from '../../../data/cuba-1962.json';
import { aDataset, anActor, anEvent } from '../../../tests/builders';
import { Dataset } from '../core/dataset/schema';
import { noFilter } from '../core/events/filter';
import { overlap } from './box';
import { distance, type Point } from './curve';
import { junctionOf, junctionRadius } from './junction';
import { labelSize } from './label-places';
import { draw, shipped } from './test-scene';
import { textWidth } from './text-width';

const dataset = aDataset({
	actors: ['A', 'B', 'C', 'D', 'A:P'].map((id) =>
		anActor({ id, name: id, memberOf: id === 'A:P' ? 'A' : null })
	),
	events: [
		anEvent({
			id: 'offer',
			actor: ['A'],
			recipient: ['B', 'C'],
			via: ['A:P', 'D'],
			stance: 'mediation-offer'
		}),
		anEvent({ id: 'plain', actor: ['A'], recipient: ['B'] }),
		anEvent({ id: 'through', actor: ['B'], recipient: ['A'], via: ['C'] }),
		anEvent({ id: 'joint', actor: ['A', 'A:P'], recipient: ['B'] }),
		anEvent({ id: 'other', actor: ['D'], recipient: ['C'] })
	]
});
const { view, stage } = draw(dataset);

describe('junctionOf', () => {
	it('has a spoke for every party as it is shown, once, with its role', () => {
		const junction = junctionOf(0, view, stage);
		expect(junction?.spokes.map(({ node, role, text }) => [node, role, text])).toEqual([
			['n0', 'actor', 'mediation offer'],
			['n1', 'recipient', 'between'],
			['n2', 'recipient', 'between'],
			['n3', 'via', 'via']
		]);
	});

	it('is there for a go-between, and not for what one arrow says', () => {
		expect(junctionOf(2, view, stage)?.spokes.map(({ role }) => role)).toEqual([
			'actor',
			'recipient',
			'via'
		]);
		expect(junctionOf(1, view, stage)).toBeNull();
		expect(junctionOf(3, view, stage)).toBeNull();
	});

	it.each([
		['of 2025', shipped],
		['of 1962', parseCuba()]
	])('keeps off every disc in the crisis %s, on a desk and on a phone', (_, crisis) => {
		for (const frame of ['wide', 'tall'] as const) {
			const drawn = draw(crisis, { frame, filter: noFilter });
			for (const event of crisis.events.keys()) {
				const junction = junctionOf(event, drawn.view, drawn.stage);
				if (!junction) continue;
				for (const node of drawn.stage.nodes) {
					expect(distance(node, junction.at)).toBeGreaterThan(node.radius + junctionRadius);
				}
			}
		}
	});

	it('keeps its words off those of arrows', () => {
		const offer = shipped.events.findIndex(({ id }) => id === 'turkey-mediation-offer');
		for (const frame of ['wide', 'tall'] as const) {
			const drawn = draw(shipped, { frame, filter: noFilter });
			const size = labelSize[frame];
			const box = (place: Point & { readonly angle: number }, text: string) => ({
				...place,
				halfWidth: textWidth(text, size) / 2,
				halfHeight: size / 2
			});
			const words = drawn.scene.edges.flatMap(({ label, text }) =>
				label === null ? [] : box(label, text)
			);
			const { spokes = [] } = junctionOf(offer, drawn.view, drawn.stage) ?? {};
			expect(spokes).toHaveLength(3);
			for (const { text, label } of spokes) {
				expect(words.filter((other) => overlap(box(label, text), other))).toEqual([]);
			}
		}
	});

	it('is the same every time', () => {
		expect(junctionOf(0, view, stage)).toEqual(junctionOf(0, view, stage));
	});
});

function parseCuba(): Dataset {
	return v.parse(Dataset, cuba);
}
