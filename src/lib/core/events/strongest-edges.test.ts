import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInStances } from '../dataset/stances';
import { rankByCount, strongestEdges, type Ranked } from './strongest-edges';

const stances = builtInStances.slice(0, 5);

interface Edge {
	readonly count: number;
	readonly stance: number;
}

function viewOf(edges: readonly Edge[]): Ranked {
	return {
		edgeCount: Uint32Array.from(edges, ({ count }) => count),
		columns: { stances, edgeStance: Uint8Array.from(edges, ({ stance }) => stance) }
	};
}

// Few different counts: equals are what an order has to decide.
const arbitraryEdges = fc.array(
	fc.oneof(
		fc.record({
			count: fc.oneof(fc.nat(3), fc.nat(50_000)),
			stance: fc.nat(stances.length - 1)
		}),
		// One stance is by far the most frequent.
		fc.record({ count: fc.integer({ min: 50_000, max: 50_009 }), stance: fc.constant(0) })
	),
	{ maxLength: 200 }
);

const property = (check: (edges: readonly Edge[], most: number) => void): void =>
	fc.assert(fc.property(arbitraryEdges, fc.nat(220), check), { numRuns: 500 });

const drawn = (edges: readonly Edge[], most: number): number[] => [
	...strongestEdges(viewOf(edges), most)
];

/** Every edge in view sorted by when it is due: at its rank, or at that within its stance if it is sooner. */
function naiveStrongest(edges: readonly Edge[], most: number): readonly number[] {
	const ranked = [...edges.keys()]
		.filter((edge) => (edges[edge]?.count ?? 0) > 0)
		.sort((a, b) => (edges[b]?.count ?? 0) - (edges[a]?.count ?? 0) || a - b);
	const stanceOf = (edge: number): number => edges[edge]?.stance ?? 0;
	const inView = new Set(ranked.map(stanceOf)).size;
	const due = ranked.map((edge, i) => {
		const own = ranked.slice(0, i + 1).filter((other) => stanceOf(other) === stanceOf(edge));
		return { edge, at: Math.min(i + 1, own.length * inView), i };
	});
	return due
		.sort((a, b) => a.at - b.at || a.i - b.i)
		.slice(0, most)
		.map(({ edge }) => edge)
		.sort((a, b) => a - b);
}

describe('strongestEdges', () => {
	it('are those due first, as if every edge were sorted by when it is', () => {
		property((edges, most) => {
			expect(drawn(edges, most)).toEqual(naiveStrongest(edges, most));
		});
	});

	it('draws as many as there is room for, in the order of the columns, and none out of view', () => {
		property((edges, most) => {
			const found = drawn(edges, most);
			const inView = edges.filter(({ count }) => count > 0).length;
			expect(found).toHaveLength(Math.min(most, inView));
			expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
			expect(found.every((edge) => (edges[edge]?.count ?? 0) > 0)).toBe(true);
		});
	});

	it('takes nothing away when there is room for more', () => {
		property((edges, most) => {
			const more = new Set(drawn(edges, most + 1));
			expect(drawn(edges, most).filter((edge) => !more.has(edge))).toEqual([]);
		});
	});

	it('always draws the strongest half', () => {
		property((edges, most) => {
			const found = drawn(edges, most);
			const strongest = [...rankByCount(viewOf(edges).edgeCount)].slice(0, Math.floor(most / 2));
			expect(found).toEqual(expect.arrayContaining(strongest));
		});
	});

	it('keeps places for the strongest of every stance', () => {
		property((edges, most) => {
			const found = new Set(drawn(edges, most));
			const byStance = stances.map((_, stance) =>
				[...rankByCount(viewOf(edges).edgeCount)].filter((edge) => edges[edge]?.stance === stance)
			);
			const inView = byStance.filter(({ length }) => length > 0).length;
			for (const own of byStance) {
				const quota = own.slice(0, Math.floor(most / (2 * inView)));
				expect(quota.filter((edge) => !found.has(edge))).toEqual([]);
			}
		});
	});

	it('prefers more events, then the order of the columns', () => {
		property((edges) => {
			const ranked = [...rankByCount(viewOf(edges).edgeCount)];
			const expected = [...edges.keys()]
				.filter((edge) => (edges[edge]?.count ?? 0) > 0)
				.sort((a, b) => (edges[b]?.count ?? 0) - (edges[a]?.count ?? 0) || a - b);
			expect(ranked).toEqual(expected);
		});
	});

	it('gives a rare stance its places among thousands of consultations', () => {
		const edges = Array.from({ length: 5_000 }, (_, i) => ({
			count: i % 500 === 7 ? 1 : 1_000 - (i % 900),
			stance: i % 500 === 7 ? 1 : 0
		}));
		const rare = drawn(edges, 300).filter((edge) => edges[edge]?.stance === 1);
		expect(rare).toHaveLength(10);
	});

	it('is exact for counts of millions', () => {
		const edges = Array.from({ length: 3_000 }, (_, i) => ({ count: 5_000_000 - i, stance: 0 }));
		expect(drawn(edges.toReversed(), 2)).toEqual([2_998, 2_999]);
	});
});
