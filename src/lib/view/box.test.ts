import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, cornersOf, inBox, overlap, type Box } from './box';

const flat: Box = { x: 0, y: 0, halfWidth: 10, halfHeight: 2, angle: 0 };
/** Evenly spread, unlike `fc.double`, most of whose numbers are next to nothing. */
const tenths = (min: number, max: number) =>
	fc.integer({ min: 10 * min, max: 10 * max }).map((n) => n / 10);
const size = tenths(1, 50);
const place = tenths(-100, 100);
const anyBox: fc.Arbitrary<Box> = fc.record({
	x: place,
	y: place,
	halfWidth: size,
	halfHeight: size,
	angle: tenths(-3, 3)
});

describe('overlap', () => {
	it.each([
		['beside each other', { ...flat, x: 21 }, false],
		['over each other', { ...flat, y: 4.1 }, false],
		['touching', { ...flat, x: 20 }, false],
		['just inside', { ...flat, x: 19.9, y: 3.9 }, true],
		['one inside the other', { ...flat, halfWidth: 1, halfHeight: 1 }, true],
		['crossed', { ...flat, angle: Math.PI / 2 }, true],
		['diagonal past a corner', { ...flat, x: 14, y: -8, angle: Math.PI / 4 }, false],
		['diagonal through a corner', { ...flat, x: 9, y: 5, angle: Math.PI / 4 }, true]
	])('tells rectangles %s', (_, other, expected) => {
		expect(overlap(flat, other)).toBe(expected);
	});

	it('does not depend on which comes first, and holds whenever a corner lies inside', () => {
		fc.assert(
			fc.property(anyBox, anyBox, (a, b) => {
				expect(overlap(a, b)).toBe(overlap(b, a));
				if (cornersOf(a).some((corner) => inBox(b, corner, -1e-6)))
					expect(overlap(a, b)).toBe(true);
			})
		);
	});
});

describe('inBox', () => {
	it('turns with the rectangle', () => {
		expect(inBox(flat, { x: 9, y: 1 })).toBe(true);
		expect(inBox({ ...flat, angle: Math.PI / 2 }, { x: 9, y: 1 })).toBe(false);
		expect(inBox({ ...flat, angle: Math.PI / 2 }, { x: 1, y: 9 })).toBe(true);
	});

	it('reaches as far as its margin', () => {
		expect(inBox(flat, { x: 12, y: 0 })).toBe(false);
		expect(inBox(flat, { x: 12, y: 0 }, 2)).toBe(true);
	});

	it('holds for the corners that cornersOf gives, and for nothing outside them', () => {
		fc.assert(
			fc.property(anyBox, (box) => {
				for (const corner of cornersOf(box)) {
					expect(inBox(box, corner, 1e-6)).toBe(true);
					const beyond = { x: 2 * corner.x - box.x, y: 2 * corner.y - box.y };
					expect(inBox(box, beyond)).toBe(false);
				}
			})
		);
	});
});

describe('boundsOf', () => {
	it('has no bounds for no points and a point for one', () => {
		expect(boundsOf([])).toBeNull();
		expect(boundsOf([{ x: 3, y: -4 }])).toEqual({ left: 3, top: -4, right: 3, bottom: -4 });
	});

	it('reaches to the outermost points', () => {
		const points = [
			{ x: 1, y: 5 },
			{ x: -2, y: 3 },
			{ x: 0, y: 9 }
		];
		expect(boundsOf(points)).toEqual({ left: -2, top: 3, right: 1, bottom: 9 });
	});
});
