import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../tests/arbitrary-filter';
import { aDataset, anEvent, anEvidence, arbitraryDataset } from '../../../tests/builders';
import type { Event } from '../core/dataset/schema';
import { noFilter } from '../core/events/filter';
import { toggleStance } from '../core/events/filter-verbs';
import { frames } from './frames';
import { tentativeOpacity } from './strokes';
import type { Scene } from './scene';
import { draw, drawFilters, shipped } from './test-scene';

const disputes = [anEvidence(), anEvidence({ bearing: 'disputes' })];

function arrowOf(events: readonly Partial<Event>[]) {
	const dataset = aDataset({
		events: events.map((event, i) => anEvent({ id: `e${i}`, ...event }))
	});
	const [edge] = draw(dataset).scene.edges;
	if (!edge) throw new Error('the test draws no arrow');
	return edge;
}

/** All that a filter may not change. */
function fixed({ frame, bounds, nodes, edges }: Scene): unknown {
	return {
		frame,
		bounds,
		nodes: nodes.map(({ active: _active, ...node }) => node),
		edges: edges.map(({ id, source, target, stance, slot, curve, label }) => ({
			id,
			source,
			target,
			stance,
			slot,
			curve,
			label
		}))
	};
}

describe('toScene', () => {
	it('moves nothing whatever the filter: nodes, names, curves, labels and bounds stay', () => {
		fc.assert(
			fc.property(
				arbitraryDataset().chain((dataset) =>
					fc.record({
						dataset: fc.constant(dataset),
						filters: fc.array(arbitraryFilter(dataset), { minLength: 1, maxLength: 3 }),
						frame: fc.constantFrom(...frames)
					})
				),
				({ dataset, filters, frame }) => {
					const [whole, ...narrowed] = drawFilters(dataset, [noFilter, ...filters], frame);
					if (!whole) return;
					for (const scene of narrowed) expect(fixed(scene)).toEqual(fixed(whole));
				}
			),
			{ numRuns: 40 }
		);
	});

	it('shows an edge exactly while an event of it is in view', () => {
		const { scene, view } = draw(shipped, { filter: toggleStance(noFilter, 'threat') });
		const hidden = scene.edges.filter(({ visible }) => !visible);
		expect(hidden.length).toBeGreaterThan(0);
		for (const { edge, visible, stance } of scene.edges) {
			expect(visible).toBe((view.edgeCount[edge] ?? 0) > 0);
			expect(visible).toBe(scene.stances[stance]?.id !== 'threat');
		}
	});

	it('calls a node active while an edge of it is in view', () => {
		const filter = { ...noFilter, actors: ['TUR'] };
		const { nodes } = draw(shipped, { filter }).scene;
		expect(nodes.every(({ active }) => active)).toBe(true);
		const nobody = draw(shipped, { filter: { ...noFilter, text: 'no such words' } }).scene;
		expect(nobody.nodes.map(({ active }) => active)).toEqual(nobody.nodes.map(() => false));
		expect(nobody.nodes).toHaveLength(nodes.length);
	});

	it('writes the count of events in view beside the stance, not that of all', () => {
		const two = [{ date: '2025-06-13' }, { date: '2025-06-14' }];
		expect(arrowOf(two).text).toBe('Threat · 2');
		const events = two.map((event, i) => anEvent({ id: `e${i}`, ...event }));
		const filter = { ...noFilter, to: '2025-06-13' };
		const [edge] = draw(aDataset({ events }), { filter }).scene.edges;
		expect(edge?.text).toBe('Threat');
		expect(edge?.width).toBeLessThan(arrowOf(two).width);
	});

	it('gives a node its picture by the id of its actor', () => {
		const pictures = new Map([['A', '/a.svg']]);
		const { nodes } = draw(aDataset(), { pictures }).scene;
		expect(nodes.map(({ picture }) => picture)).toEqual(['/a.svg', null]);
	});
});

describe('the status of an edge', () => {
	it.each([
		['disputed', [{ status: 'confirmed' }, { status: 'machine-coded' }, { evidence: disputes }]],
		[
			'machine-coded',
			[{ status: 'confirmed' }, { status: 'machine-coded' }, { status: 'reported' }]
		],
		['reported', [{ status: 'confirmed' }, { status: 'reported' }]],
		['confirmed', [{ status: 'confirmed' }, { status: 'confirmed' }]]
	] as const)('is %s when that is the most cautious of its events', (expected, events) => {
		expect(arrowOf(events).status).toBe(expected);
		expect(arrowOf([...events].reverse()).status).toBe(expected);
	});

	it('looks at the events in view alone', () => {
		const events = [
			anEvent({ id: 'sure', status: 'confirmed' }),
			anEvent({ id: 'doubted', evidence: disputes })
		];
		const filter = { ...noFilter, withoutStatuses: ['disputed'] as const };
		expect(draw(aDataset({ events })).scene.edges[0]?.status).toBe('disputed');
		expect(draw(aDataset({ events }), { filter }).scene.edges[0]?.status).toBe('confirmed');
	});
});

describe('a tentative edge', () => {
	it('is one of which nothing has been carried out', () => {
		expect(arrowOf([{ factuality: 'planned' }, { factuality: 'conditional' }]).tentative).toBe(
			true
		);
		expect(arrowOf([{ factuality: 'planned' }, { factuality: 'actual' }]).tentative).toBe(false);
		expect(tentativeOpacity).toBeLessThan(1);
	});

	it('is never one that no filter shows', () => {
		const filter = { ...noFilter, text: 'no such words' };
		const { edges } = draw(aDataset({ events: [anEvent({ factuality: 'planned' })] }), {
			filter
		}).scene;
		expect(edges.map(({ visible, tentative }) => ({ visible, tentative }))).toEqual([
			{ visible: false, tentative: false }
		]);
	});
});
