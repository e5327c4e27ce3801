import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inBox, type Box } from './box';
import { countCrossing, trailOf } from './trail';

/** Evenly spread, unlike `fc.double`, most of whose numbers are next to nothing. */
const tenths = (min: number, max: number) =>
	fc.integer({ min: 10 * min, max: 10 * max }).map((n) => n / 10);
const number = tenths(-100, 100);
const point = fc.record({ x: number, y: number });
const size = tenths(1, 40);
const anyBox: fc.Arbitrary<Box> = fc.record({
	x: number,
	y: number,
	halfWidth: size,
	halfHeight: size,
	angle: tenths(-2, 2)
});

describe('countCrossing', () => {
	it('counts the lines with a point in the box, as looking at every point would', () => {
		const lines = fc.array(fc.array(point, { maxLength: 12 }), { maxLength: 8 });
		fc.assert(
			fc.property(lines, anyBox, fc.constantFrom(0, 1, 5), (points, box, margin) => {
				const naive = points.filter((line) => line.some((one) => inBox(box, one, margin)));
				expect(countCrossing(points.map(trailOf), box, margin)).toBe(naive.length);
			})
		);
	});

	it('finds nothing on a line without points', () => {
		const box: Box = { x: 0, y: 0, halfWidth: 9, halfHeight: 9, angle: 0 };
		expect(countCrossing([trailOf([])], box, 5)).toBe(0);
	});
});
