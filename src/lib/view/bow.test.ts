import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bowAround } from './bow';
import { bendCurve, distance, samplesOf } from './curve';
import { bendFor } from './fan';

describe('bowAround', () => {
	it('leads a curve past a disc that lies on the straight way', () => {
		const place = fc.record({
			x: fc.integer({ min: -400, max: 400 }),
			y: fc.integer({ min: -400, max: 400 })
		});
		fc.assert(
			fc.property(place, fc.double({ min: 0.4, max: 0.6, noNaN: true }), (to, at) => {
				const from = { x: 0, y: 0 };
				fc.pre(distance(from, to) > 110);
				const disc = { x: to.x * at, y: to.y * at, radius: 28 };
				const bend = bendFor(bowAround(from, to, disc), from, to);
				const curve = bendCurve({
					from,
					to,
					bend,
					fromRadius: 14,
					toRadius: 14,
					tipGap: 0,
					endGap: 0
				});
				const middle = samplesOf(curve, 40).map((point) => distance(point, disc));
				expect(Math.min(...middle)).toBeGreaterThan(disc.radius);
			}),
			{ numRuns: 1_000 }
		);
	});

	it('leaves a way alone that leads past by itself', () => {
		const disc = { x: 50, y: 60, radius: 28 };
		expect(bowAround({ x: 0, y: 0 }, { x: 100, y: 0 }, disc)).toBe(0);
		expect(bowAround({ x: 0, y: 0 }, { x: 0, y: 0 }, disc)).toBe(0);
		expect(bowAround({ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 150, y: 0, radius: 28 })).toBe(0);
	});
});
