import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bendCurve,
	directionAt,
	distance,
	lengthTo,
	pointAt,
	samplesOf,
	type CurveOptions
} from './curve';

const straight: CurveOptions = {
	from: { x: 0, y: 0 },
	to: { x: 100, y: 0 },
	fromRadius: 10,
	toRadius: 20,
	bend: 0,
	tipGap: 1,
	endGap: 5
};
/** Evenly spread, unlike `fc.double`, most of whose numbers are next to nothing. */
const tenths = (min: number, max: number) =>
	fc.integer({ min: 10 * min, max: 10 * max }).map((n) => n / 10);
const coordinate = tenths(-2000, 2000);
const anyCurve: fc.Arbitrary<CurveOptions> = fc
	.record({
		from: fc.record({ x: coordinate, y: coordinate }),
		to: fc.record({ x: coordinate, y: coordinate }),
		fromRadius: tenths(0, 50),
		toRadius: tenths(0, 50),
		bend: tenths(-900, 900),
		tipGap: tenths(0, 10),
		endGap: tenths(0, 50)
	})
	.filter(({ from, to }) => distance(from, to) > 1);

describe('bendCurve', () => {
	it('runs straight from rim to rim without a bend and stops short of the tip', () => {
		const curve = bendCurve(straight);
		expect(curve.start).toEqual({ x: 10, y: 0 });
		expect(curve.control).toEqual({ x: 50, y: 0 });
		expect(curve.tip).toEqual({ x: 79, y: 0 });
		expect(curve.end).toEqual({ x: 75, y: 0 });
	});

	it('bends to the right of the way: downwards when going right', () => {
		expect(bendCurve({ ...straight, bend: 30 }).control).toEqual({ x: 50, y: 30 });
		const back = { ...straight, from: straight.to, to: straight.from, bend: 30 };
		expect(bendCurve(back).control).toEqual({ x: 50, y: -30 });
	});

	it('starts on one rim and leaves the gaps at the other, however it bends', () => {
		fc.assert(
			fc.property(anyCurve, (options) => {
				const { start, control, end, tip } = bendCurve(options);
				const { from, to, fromRadius, toRadius, tipGap, endGap, bend } = options;
				expect(distance(from, start)).toBeCloseTo(fromRadius, 6);
				expect(distance(to, tip)).toBeCloseTo(toRadius + tipGap, 6);
				expect(distance(to, end)).toBeCloseTo(toRadius + endGap, 6);
				const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
				expect(distance(middle, control)).toBeCloseTo(Math.abs(bend), 6);
				expect(distance(from, control)).toBeCloseTo(distance(to, control), 6);
			})
		);
	});

	it('stays finite when two nodes are dragged onto each other', () => {
		const { start, control, end, tip } = bendCurve({ ...straight, to: straight.from, bend: 40 });
		for (const { x, y } of [start, control, end, tip]) {
			expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
		}
	});
});

describe('along a curve', () => {
	const bent = bendCurve({ ...straight, bend: 60 });

	it('goes from the start to the end of the line', () => {
		expect(pointAt(bent, 0)).toEqual(bent.start);
		expect(pointAt(bent, 1)).toEqual(bent.end);
		expect(samplesOf(bent, 4)).toHaveLength(5);
		expect(samplesOf(bent, 4).at(2)).toEqual(pointAt(bent, 0.5));
	});

	it('points from the start to the control point and from there to the end', () => {
		const { start, control, end } = bent;
		expect(directionAt(bent, 0)).toBeCloseTo(Math.atan2(control.y - start.y, control.x - start.x));
		expect(directionAt(bent, 1)).toBeCloseTo(Math.atan2(end.y - control.y, end.x - control.x));
	});

	it('measures a straight line exactly and a bent one as longer', () => {
		const line = bendCurve(straight);
		expect(lengthTo(line, 1)).toBeCloseTo(65);
		expect(lengthTo(line, 0)).toBe(0);
		expect(lengthTo(bent, 1)).toBeGreaterThan(distance(bent.start, bent.end));
	});

	it('never gets shorter on the way', () => {
		fc.assert(
			fc.property(anyCurve, tenths(0, 1), (options, t) => {
				const curve = bendCurve(options);
				expect(lengthTo(curve, t)).toBeLessThanOrEqual(lengthTo(curve, 1) + 1);
				expect(lengthTo(curve, t)).toBeGreaterThanOrEqual(
					distance(curve.start, pointAt(curve, t)) - 1e-6
				);
			})
		);
	});
});
