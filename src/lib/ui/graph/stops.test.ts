import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualArrows } from '../../view/usual-arrows';
import { stopAt, stopsFor } from './stops';

describe('the stops of the number of arrows', () => {
	it('go up to all of them, and have what fits every screen', () => {
		fc.assert(
			fc.property(fc.integer({ min: 301, max: 5_000_000 }), (edges) => {
				const stops = stopsFor(edges);
				expect(stops).toEqual([...stops].sort((a, b) => a - b));
				expect(stops.at(-1)).toBeGreaterThanOrEqual(edges);
				expect(stops.at(-2)).toBeLessThan(edges);
				expect(stops).toEqual(expect.arrayContaining(Object.values(usualArrows)));
			})
		);
	});

	it('stand at the last one that shows no more than a link asks for', () => {
		const stops = stopsFor(700);
		expect(stops).toEqual([20, 30, 50, 80, 100, 200, 300, 500, 800]);
		expect([7, 20, 49, 500, 9_999].map((most) => stops[stopAt(stops, most)])).toEqual([
			20, 20, 30, 500, 800
		]);
	});
});
