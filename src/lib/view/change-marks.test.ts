import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../tests/arbitrary-filter';
import { aDataset, anEvent, arbitraryDataset } from '../../../tests/builders';
import type { Event } from '../core/dataset/schema';
import { changes, type Comparison } from '../core/events/compare';
import { comparePeriods } from '../core/events/compare-periods';
import { columnsOf } from '../core/events/columns-of';
import { noFilter, type Filter } from '../core/events/filter';
import type { Period } from '../core/time/period';
import type { Dataset } from '../core/dataset/schema';
import { batchEdges } from './edge-batches';
import { changeColours, changeDashes, changeSigns, changeWidth } from './change-looks';
import { markChanges } from './change-marks';
import { noMarks } from './marks';
import { moveNode } from './move-node';
import { noPictures } from './pictures';
import { toScene, type Scene } from './scene';
import { drawChangeSample, drawSvg } from './svg';
import { layAndSet, shipped } from './test-scene';

function compare(
	dataset: Dataset,
	filter: Filter,
	period: Period
): { readonly plain: Scene; readonly marked: Scene; readonly comparison: Comparison } {
	const columns = columnsOf(dataset, 'states');
	const comparison = comparePeriods(columns, filter, period);
	const plain = toScene(layAndSet(columns, 'wide'), comparison.after, noPictures);
	return { plain, marked: markChanges(plain, comparison), comparison };
}

const early = { date: '2025-06-10' };
const late = { date: '2025-06-20' };
const later: Filter = { ...noFilter, from: '2025-06-15' };
const earlier: Period = { from: null, to: '2025-06-14' };

/** One stance for each way to change. */
const ofEachKind = aDataset({
	events: (
		[
			['threat', late],
			['veto', { ...early, factuality: 'planned' }],
			['strike', early],
			['strike', late],
			['strike', late],
			['demand', early],
			['demand', early],
			['demand', late],
			['appeal', { ...early, status: 'confirmed' }],
			['appeal', { ...late, status: 'reported' }],
			['support', early],
			['support', late]
		] as readonly [string, Partial<Event>][]
	).map(([stance, event], i) => anEvent({ id: `e${i}`, stance, status: 'confirmed', ...event }))
});

const { plain, marked } = compare(ofEachKind, later, earlier);
const kindOf = (stance: string) =>
	marked.edges.find((edge) => marked.stances[edge.stance]?.id === stance);

describe('markChanges', () => {
	it('marks each edge with what became of it, by sign, pattern, width and words', () => {
		expect(
			['threat', 'veto', 'strike', 'demand', 'appeal', 'support'].map((stance) => {
				const edge = kindOf(stance);
				return [edge?.change?.kind, edge?.text];
			})
		).toEqual([
			['new', '+ Threat'],
			['gone', '− Veto'],
			['stronger', '▲ Strike · 2'],
			['weaker', '▼ Demand'],
			['status', '≠ Appeal'],
			['same', 'Support']
		]);
		for (const { change, visible, tentative, width, dashes, text } of marked.edges) {
			expect(visible).toBe(true);
			// A plan that is gone is no act either.
			expect(tentative).toBe(text === '− Veto');
			expect(dashes).toEqual(change && changeDashes(change.kind, width));
		}
		expect(kindOf('support')?.width).toBeLessThan(kindOf('veto')?.width ?? 0);
		expect(kindOf('threat')?.width).toBeGreaterThan(kindOf('demand')?.width ?? Infinity);
	});

	it('shows what either period shows and moves nothing', () => {
		const situation = arbitraryDataset().chain((dataset) =>
			fc.record({
				dataset: fc.constant(dataset),
				filter: arbitraryFilter(dataset),
				period: arbitraryFilter(dataset).map(({ from, to }) => ({ from, to }))
			})
		);
		fc.assert(
			fc.property(situation, ({ dataset, filter, period }) => {
				const { plain, marked, comparison } = compare(dataset, filter, period);
				for (const [i, edge] of marked.edges.entries()) {
					const change = comparison.edges[edge.edge] ?? null;
					expect(edge.visible).toBe(change !== null);
					expect(edge.change?.kind ?? null).toBe(change?.change ?? null);
					expect(edge.curve).toBe(plain.edges[i]?.curve);
					expect(edge.label).toBe(plain.edges[i]?.label);
				}
				const still = ({ nodes }: Scene) => nodes.map(({ active: _active, ...node }) => node);
				expect(still(marked)).toEqual(still(plain));
				expect(marked.bounds).toBe(plain.bounds);
				for (const { id, active } of marked.nodes) {
					const touched = marked.edges.some(
						({ visible, source, target }) => visible && (source === id || target === id)
					);
					expect(active).toBe(touched);
				}
			}),
			{ numRuns: 60 }
		);
	}, 60_000);

	it('keeps signs where they stand whatever the periods', () => {
		const places = (period: Period) =>
			compare(shipped, noFilter, period).marked.edges.map(({ change }) => change?.t);
		const all = places({ from: null, to: null });
		for (const [i, t] of places({ from: '2025-06-13', to: '2025-06-13' }).entries()) {
			if (t !== undefined) expect(t).toBe(all[i]);
		}
	});

	it('keeps the mark of an edge whose node is dragged', () => {
		const [node] = marked.nodes;
		const moved = moveNode(marked, node?.id ?? '', { x: 900, y: 900 });
		expect(moved.edges.map(({ change }) => change)).toEqual(
			marked.edges.map(({ change }) => change)
		);
	});

	it('is drawn alike only where the change is the same', () => {
		for (const { change, edges } of batchEdges(marked.edges, noMarks))
			expect(new Set(edges.map((edge) => edge.change?.kind ?? null))).toEqual(new Set([change]));
		expect(batchEdges(plain.edges, noMarks).every(({ change }) => change === null)).toBe(true);
	});
});

describe('the looks of a change', () => {
	it('differ in their signs and, at one width, in their patterns', () => {
		expect(new Set(Object.values(changeSigns)).size).toBe(changes.length);
		const patterns = changes.map((change) => JSON.stringify(changeDashes(change, 2)));
		// What is new and what stayed the same are both unbroken: one wide, one a hairline.
		expect(new Set(patterns).size).toBe(changes.length - 1);
		const count = { before: 1, after: 1 };
		expect(changeWidth('new', count, Infinity)).toBeGreaterThan(
			2 * changeWidth('same', count, Infinity)
		);
	});

	it('never fill the room between neighbours', () => {
		for (const change of changes)
			expect(changeWidth(change, { before: 900, after: 900 }, 4)).toBeLessThanOrEqual(2.4);
	});
});

describe('the drawing of a comparison', () => {
	it('has every sign, in the label or in a disc on the line', () => {
		const svg = drawSvg(marked, 'A title');
		for (const sign of Object.values(changeSigns)) expect(svg).toContain(`>${sign}`);
		const bare = { ...marked, edges: marked.edges.map((edge) => ({ ...edge, label: null })) };
		const signs = [...drawSvg(bare, 'A title').matchAll(/<text[^>]* stroke="none">(.)<\/text>/gu)];
		expect(signs.map(([, sign]) => sign).sort()).toEqual(['+', '−', '▲', '▼', '≠'].sort());
	});

	it('draws a sample of each', () => {
		for (const change of changes)
			expect(drawChangeSample(change)).toContain(changeColours[change].light);
	});
});
