import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statuses } from '../core/dataset/vocabulary';
import { dashes, lineCap, lineWidth, patternAt } from './strokes';

describe('lineWidth', () => {
	it('grows by one with each doubling of the count', () => {
		for (const [doublings, count] of [1, 2, 4, 8, 16].entries()) {
			expect(lineWidth(count) - lineWidth(1)).toBeCloseTo(doublings);
		}
	});

	it('stays between a hair and a stroke, within the room, and never shrinks as the count grows', () => {
		fc.assert(
			fc.property(
				fc.nat(200_000),
				fc.nat(1000),
				fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 40 })),
				(count, more, room) => {
					const width = lineWidth(count, room);
					expect(width).toBeGreaterThanOrEqual(1);
					expect(width).toBeLessThanOrEqual(8);
					expect(width).toBeLessThanOrEqual(Math.max(1, room * 0.6));
					expect(lineWidth(count + more, room)).toBeGreaterThanOrEqual(width);
				}
			)
		);
	});

	it('draws an edge without events as thinly as one with a single event', () => {
		expect(lineWidth(0)).toBe(lineWidth(1));
	});
});

describe('dashes', () => {
	it('gives every status a pattern of its own, at every width', () => {
		for (const width of [1, 2.8, 8]) {
			const patterns = statuses.map((status) => JSON.stringify(dashes(status, width)));
			expect(new Set(patterns).size).toBe(statuses.length);
		}
	});

	it('leaves only what is confirmed unbroken', () => {
		expect(statuses.filter((status) => dashes(status, 2) === null)).toEqual(['confirmed']);
	});

	it('leaves gaps wider than the line, so that round ends do not close them', () => {
		for (const width of [1, 2.8, 8]) {
			for (const status of statuses) {
				const gaps = (dashes(status, width) ?? []).filter((_, i) => i % 2 === 1);
				expect(gaps.every((gap) => gap > width)).toBe(true);
			}
		}
	});

	it('draws the disputed as dots, with round ends, and nothing else', () => {
		expect(dashes('disputed', 2)?.[0]).toBeLessThan(1);
		expect(statuses.filter((status) => lineCap(status) === 'round')).toEqual(['disputed']);
	});
});

describe('patternAt', () => {
	it('keeps a pattern whose gaps can be seen', () => {
		for (const status of statuses) {
			const lengths = dashes(status, 2);
			expect(patternAt(lengths, lineCap(status), 2, 1, false)).toEqual({
				dashes: lengths ?? [],
				opacity: 1
			});
		}
	});

	it('blurs one with gaps too fine to see into as much ink', () => {
		expect(patternAt([6, 2], 'butt', 2, 0.7, false)).toEqual({ dashes: [], opacity: 0.75 });
		expect(patternAt([6, 2], 'butt', 2, 0.75, false).dashes).toEqual([6, 2]);
		// Round ends reach into the gaps.
		expect(patternAt([0, 4], 'round', 2, 0.7, false)).toEqual({ dashes: [], opacity: 0.5 });
	});

	it('blurs any pattern in a crowd, and leaves an unbroken line as it is', () => {
		expect(patternAt([6, 2], 'butt', 2, 4, true)).toEqual({ dashes: [], opacity: 0.75 });
		expect(patternAt(null, 'butt', 2, 4, true)).toEqual({ dashes: [], opacity: 1 });
	});

	it('never makes a line lighter than its pattern nor darker than a whole one', () => {
		const width = fc.integer({ min: 10, max: 80 }).map((n) => n / 10);
		const scale = fc.integer({ min: 1, max: 400 }).map((n) => n / 100);
		fc.assert(
			fc.property(fc.constantFrom(...statuses), width, scale, (status, width, scale) => {
				const lengths = dashes(status, width);
				const { dashes: drawn, opacity } = patternAt(lengths, lineCap(status), width, scale, false);
				expect(opacity).toBeGreaterThan(0.3);
				expect(opacity).toBeLessThanOrEqual(1);
				if (drawn.length > 0) expect(opacity).toBe(1);
			}),
			{ numRuns: 1000 }
		);
	});
});
