import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../../tests/arbitrary-filter';
import { aDataset, anActor, anEvent, arbitraryDataset } from '../../../../tests/builders';
import { builtInStances } from '../../core/dataset/stances';
import { noFilter, type Filter } from '../../core/events/filter';
import { draw } from '../../view/test-scene';
import { outlineOf, type OutlineItem } from './outline';

const dataset = aDataset({
	actors: ['A', 'B', 'C'].map((id) => anActor({ id, name: `Actor ${id}` })),
	events: [
		anEvent(),
		anEvent({ id: 'e2', summary: 'A threatens B again.', date: '2025-06-14' }),
		anEvent({ id: 'e3', actor: ['B'], recipient: ['A', 'C'], stance: 'mediation-offer' })
	]
});

const threat = builtInStances.findIndex(({ id }) => id === 'threat');

function lines(open: readonly string[], filter: Filter = noFilter): readonly OutlineItem[] {
	const { view, stage } = draw(dataset, { filter });
	return outlineOf(view, stage, new Map(open.map((key) => [key, 1])), null);
}

function texts(open: readonly string[], filter: Filter = noFilter): string[] {
	return lines(open, filter).map(({ text, depth }) => `${depth} ${text}`);
}

describe('outlineOf', () => {
	it('lists the actors while nothing is unfolded', () => {
		expect(texts([])).toEqual(['1 Actor A, 2 arrows', '1 Actor B, 3 arrows', '1 Actor C, 1 arrow']);
	});

	it('lists what an actor does and then what is done towards it', () => {
		expect(texts(['n0'])).toEqual([
			'1 Actor A, 2 arrows',
			'2 Actor A to Actor B: threat, 2 events',
			'2 Actor B to Actor A: mediation offer, 1 event',
			'1 Actor B, 3 arrows',
			'1 Actor C, 1 arrow'
		]);
	});

	it('lists the events of an arrow under it, and what each opens', () => {
		const [actor, arrow, ...rest] = lines(['n0', `n0 e0-1-${threat}`]);
		const events = rest.filter(({ depth }) => depth === 3);
		expect(events.map(({ text }) => text).sort()).toEqual([
			'A threatens B again.',
			'A threatens B.'
		]);
		expect(actor?.item).toEqual({ kind: 'actor', actor: 'A' });
		expect(arrow?.item).toEqual({ kind: 'edge', actor: 'A', recipient: 'B', stance: 'threat' });
		expect(events.map(({ item }) => item?.kind)).toEqual(['event', 'event']);
		expect(events.every(({ sceneId, parent }) => sceneId === 'e0' && parent === arrow?.key)).toBe(
			true
		);
	});

	it('tells the same arrow under both of its actors apart', () => {
		const both = lines(['n0', 'n1']).filter(({ sceneId }) => sceneId === 'e0');
		expect(both).toHaveLength(2);
		expect(new Set(both.map(({ key }) => key)).size).toBe(2);
	});

	it('leaves out what a filter hides but keeps every actor, which then does not unfold', () => {
		const found = lines(['n0', 'n1', 'n2'], { ...noFilter, withoutStances: ['mediation-offer'] });
		expect(found.map(({ text }) => text)).toEqual([
			'Actor A, 1 arrow',
			'Actor A to Actor B: threat, 2 events',
			'Actor B, 1 arrow',
			'Actor A to Actor B: threat, 2 events',
			'Actor C, 0 arrows'
		]);
		expect(found.at(-1)?.open).toBeNull();
	});

	it('is a sound tree whatever is unfolded and filtered', () => {
		const given = arbitraryDataset().chain((some) =>
			fc.record({ dataset: fc.constant(some), filter: arbitraryFilter(some) })
		);
		fc.assert(
			fc.property(given, ({ dataset, filter }) => {
				const { view, stage } = draw(dataset, { filter });
				const open = new Map<string, number>();
				// Everything that can be unfolded, one depth after the other.
				for (let depth = 0; depth < 2; depth++) {
					for (const { key, open: state } of outlineOf(view, stage, open, null))
						if (state !== null) open.set(key, 1);
				}
				const all = outlineOf(view, stage, open, null);
				const keys = all.map(({ key }) => key);
				expect(new Set(keys).size).toBe(keys.length);
				for (const [i, line] of all.entries()) {
					const { parent, depth, siblings, place } = line;
					const family = all.filter((other) => other.parent === parent && other.depth === depth);
					expect(family).toHaveLength(siblings);
					expect(family[place - 1]).toBe(line);
					if (parent === null) expect(depth).toBe(1);
					else expect(all.slice(0, i).find(({ key }) => key === parent)?.depth).toBe(depth - 1);
				}
			}),
			{ numRuns: 40 }
		);
	});
});
