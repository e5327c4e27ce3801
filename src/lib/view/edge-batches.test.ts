import { describe, expect, it } from 'vitest';
import { batchEdges, recededEdge } from './edge-batches';
import { noMarks } from './marks';
import { draw, shipped } from './test-scene';
import { lineCap, tentativeOpacity } from './strokes';

const { edges } = draw(shipped).scene;
const [first, second] = edges;
if (!first || !second) throw new Error('the crisis draws two edges at least');

const idsOf = (batches: ReturnType<typeof batchEdges>): string[] =>
	batches.flatMap((batch) => batch.edges.map(({ id }) => id));

describe('batchEdges', () => {
	it('holds every visible edge once, and no hidden one', () => {
		expect(idsOf(batchEdges(edges, noMarks)).sort()).toEqual(edges.map(({ id }) => id).sort());
		const some = edges.map((edge, i) => ({ ...edge, visible: i % 2 === 0 }));
		const shown = some.filter(({ visible }) => visible).map(({ id }) => id);
		expect(idsOf(batchEdges(some, noMarks)).sort()).toEqual(shown.sort());
		expect(batchEdges([], noMarks)).toEqual([]);
	});

	it('puts together only what looks alike', () => {
		for (const { stance, width, dashes, cap, opacity, edges: alike } of batchEdges(
			edges,
			noMarks
		)) {
			for (const edge of alike) {
				expect([edge.stance, edge.width, edge.dashes]).toEqual([stance, width, dashes]);
				expect(lineCap(edge.status)).toBe(cap);
				expect(opacity).toBe(edge.tentative ? tentativeOpacity : 1);
			}
		}
	});

	it('is one batch for a thousand edges that are alike', () => {
		const many = Array.from({ length: 1000 }, (_, i) => ({ ...first, id: `e${i}` }));
		expect(batchEdges(many, noMarks)).toHaveLength(1);
	});

	it('is one batch for widths that cannot be told apart at their size on the screen', () => {
		const widths = [2, 2.1, 2.9].map((width, i) => ({ ...first, id: `e${i}`, width }));
		expect(batchEdges(widths, noMarks)).toHaveLength(3);
		expect(batchEdges(widths, noMarks, 1)).toHaveLength(2);
		expect(batchEdges(widths, noMarks, 0.1)).toHaveLength(1);
	});

	it('leaves the gaps of a pattern open when it is selected and thicker', () => {
		const dotted = edges.find(({ status }) => status === 'disputed');
		if (!dotted) throw new Error('nothing is disputed');
		const gapOf = (selected: readonly string[]): number => {
			const marks = { ...noMarks, selected: new Set(selected) };
			const [{ dashes, width } = { dashes: null, width: 0 }] = batchEdges([dotted], marks);
			return (dashes?.[1] ?? 0) - width;
		};
		expect(gapOf([dotted.id])).toBeCloseTo(gapOf([]));
	});

	it('draws what recedes first and what is selected last and thicker', () => {
		const marks = { ...noMarks, selected: new Set([second.id]), lit: new Set([first.id]) };
		const batches = batchEdges(edges, marks);
		expect(idsOf(batches).slice(-2)).toEqual([first.id, second.id]);
		expect(batches.at(-1)?.width).toBeGreaterThan(second.width);
		expect(batches.at(-1)?.opacity).toBe(1);
		expect(batches.map(({ prominent }) => prominent).slice(-3)).toEqual([false, true, true]);
		for (const { opacity } of batches.slice(0, -2))
			expect(opacity).toBeLessThanOrEqual(recededEdge);
	});
});
