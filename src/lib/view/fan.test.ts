import { describe, expect, it } from 'vitest';
import { bendFor, fanOut } from './fan';

const radius = 36;
const counts = Array.from({ length: 26 }, (_, i) => i + 1);

describe('fanOut', () => {
	it('draws a single edge straight, as thick as it likes', () => {
		expect(fanOut(1, radius)).toEqual([{ angle: 0, standOff: 0, room: Infinity }]);
	});

	it.each(counts)(
		'places %i edges symmetrically, side by side, less than a right angle away',
		(count) => {
			const angles = fanOut(count, radius).map(({ angle }) => angle);
			expect(angles).toHaveLength(count);
			expect(angles).toEqual([...angles].sort((a, b) => a - b));
			expect(new Set(angles).size).toBe(count);
			for (const [i, angle] of angles.entries()) {
				expect(angle + (angles.at(-1 - i) ?? NaN)).toBeCloseTo(0);
				expect(Math.abs(angle)).toBeLessThan(Math.PI / 2);
			}
		}
	);

	it('keeps heads at the rim as long as they fit next to each other', () => {
		for (const count of [2, 3, 4]) {
			expect(fanOut(count, radius).every(({ standOff }) => standOff === 0)).toBe(true);
		}
		expect(fanOut(5, radius).some(({ standOff }) => standOff > 0)).toBe(true);
	});

	it('never promises more room than there is between two starts on the rim', () => {
		for (const count of counts.slice(1)) {
			const [a, b] = fanOut(count, radius);
			const between = radius * 2 * Math.sin(((b?.angle ?? NaN) - (a?.angle ?? NaN)) / 2);
			expect(a?.room).toBeLessThanOrEqual(between + 1e-9);
			expect(a?.room).toBeGreaterThan(0);
		}
	});
});

describe('bendFor', () => {
	it('makes the control point stand at the angle, seen from either end', () => {
		const bend = bendFor(Math.PI / 4, { x: 0, y: 0 }, { x: 200, y: 0 });
		expect(bend).toBeCloseTo(100);
		expect(bendFor(0, { x: 0, y: 0 }, { x: 200, y: 0 })).toBe(0);
		expect(bendFor(-Math.PI / 4, { x: 0, y: 0 }, { x: 200, y: 0 })).toBeCloseTo(-bend);
	});
});
