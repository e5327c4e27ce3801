import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, type Point } from './curve';
import { frames, type Frame } from './frames';
import { layOut, type Link } from './layout';
import { nodeRadius } from './stage';

const frame = fc.constantFrom(...frames);

/** Graphs of at most one link a pair, as the stage gives them. */
function graph(
	least: number,
	most: number
): fc.Arbitrary<{ count: number; links: readonly Link[] }> {
	return fc.integer({ min: least, max: most }).chain((count) => {
		const node = fc.nat(Math.max(0, count - 1));
		const link = fc
			.record({ a: node, b: node, edges: fc.integer({ min: 1, max: 26 }) })
			.filter(({ a, b }) => a < b);
		const links = fc.uniqueArray(link, {
			maxLength: 3 * count,
			selector: ({ a, b }) => `${a} ${b}`
		});
		return fc.record({ count: fc.constant(count), links: count < 2 ? fc.constant([]) : links });
	});
}

function closest(points: readonly Point[]): number {
	const gaps = points.flatMap((a, i) => points.slice(i + 1).map((b) => distance(a, b)));
	return Math.min(Infinity, ...gaps);
}

/** Nodes and the room for a name of one line between them. */
const apart = 2 * nodeRadius;

function isSound(count: number, links: readonly Link[], frame: Frame): void {
	const points = layOut(count, links, frame);
	expect(points).toHaveLength(count);
	expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
	expect(closest(points)).toBeGreaterThan(apart);
	expect(layOut(count, structuredClone(links), frame)).toEqual(points);
}

describe('layOut', () => {
	it.each(frames)('lays out nothing as nothing and one node in the middle, %s', (frame) => {
		expect(layOut(0, [], frame)).toEqual([]);
		expect(layOut(1, [], frame)).toEqual([{ x: 0, y: 0 }]);
	});

	it('puts two nodes side by side on a desk and above each other on a phone', () => {
		const link = [{ a: 0, b: 1, edges: 3 }];
		const [left, right] = layOut(2, link, 'wide');
		expect(left?.y).toBeCloseTo(right?.y ?? NaN);
		expect(left?.x).toBeLessThan(right?.x ?? NaN);
		const [top, bottom] = layOut(2, link, 'tall');
		expect(top?.x).toBeCloseTo(bottom?.x ?? NaN);
		expect(top?.y).toBeLessThan(bottom?.y ?? NaN);
	});

	it('keeps nodes of every small graph apart, and gives the same picture again', () => {
		fc.assert(
			fc.property(graph(1, 6), frame, ({ count, links }, frame) => isSound(count, links, frame)),
			{ numRuns: 30 }
		);
	});

	it.each([7, 8])('keeps %i nodes on a ring apart, whatever joins them', (count) => {
		fc.assert(
			fc.property(graph(count, count), frame, ({ links }, frame) => isSound(count, links, frame)),
			{ numRuns: 2 }
		);
	});

	it('keeps nodes of larger graphs apart, and gives the same picture again', () => {
		fc.assert(
			fc.property(graph(9, 60), frame, ({ count, links }, frame) => isSound(count, links, frame)),
			{ numRuns: 8 }
		);
	});

	it('fills the frame: broader than high on a desk, higher than broad on a phone', () => {
		const ring = Array.from({ length: 6 }, (_, i) => ({ a: i, b: (i + 1) % 6, edges: 1 }));
		const star = Array.from({ length: 19 }, (_, i) => ({ a: 0, b: i + 1, edges: 1 }));
		for (const [count, links] of [
			[6, ring],
			[20, star]
		] as const) {
			expect(proportion(layOut(count, links, 'wide'))).toBeGreaterThan(1);
			expect(proportion(layOut(count, links, 'tall'))).toBeLessThan(1);
		}
	});

	it('seats a ring so that no two links cross where that can be had', () => {
		const shuffled = [
			{ a: 0, b: 2, edges: 1 },
			{ a: 2, b: 4, edges: 1 },
			{ a: 4, b: 1, edges: 1 },
			{ a: 1, b: 3, edges: 1 },
			{ a: 3, b: 0, edges: 1 }
		];
		const points = layOut(5, shuffled, 'wide');
		const angle = (i: number): number => Math.atan2(points[i]?.y ?? 0, points[i]?.x ?? 0);
		const around = [0, 1, 2, 3, 4].sort((i, j) => angle(i) - angle(j));
		for (const [i, node] of around.entries()) {
			const next = around[(i + 1) % 5] ?? 0;
			expect(
				shuffled.some(({ a, b }) => (a === node && b === next) || (a === next && b === node))
			).toBe(true);
		}
	});

	it('goes by the numbers of the nodes alone: the order of the links changes nothing', () => {
		const links = [
			{ a: 0, b: 3, edges: 2 },
			{ a: 1, b: 2, edges: 5 },
			{ a: 0, b: 1, edges: 1 },
			{ a: 2, b: 4, edges: 1 }
		];
		expect(layOut(5, [...links].reverse(), 'wide')).toEqual(layOut(5, links, 'wide'));
	});
});

function proportion(points: readonly Point[]): number {
	const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
	return (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
}
