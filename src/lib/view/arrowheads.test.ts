import { describe, expect, it } from 'vitest';
import { arrowShapes } from '../core/dataset/vocabulary';
import { arrowheads, arrowScale, arrowSize, gapAt } from './arrowheads';

describe('arrowheads', () => {
	it('draw every arrow of the dataset format, each in its own way', () => {
		expect(Object.keys(arrowheads).sort()).toEqual([...arrowShapes].sort());
		const looks = Object.values(arrowheads).map(({ path, hollow }) => `${path} ${hollow}`);
		expect(new Set(looks).size).toBe(arrowShapes.length);
		const names = Object.values(arrowheads).map(({ shape, hollow }) => `${shape} ${hollow}`);
		expect(new Set(names).size).toBe(arrowShapes.length);
	});

	it.each(arrowShapes)('ends the line of a %s behind its tip, within the head', (arrow) => {
		const { tip, end } = arrowheads[arrow];
		for (const width of [1, 2, 4]) {
			expect(gapAt(end, width)).toBeGreaterThanOrEqual(Math.min(gapAt(tip, width), 1));
			expect(gapAt(end, width) - gapAt(tip, width)).toBeLessThan(arrowSize(width) * 0.5);
		}
	});

	it('keep one readable size on all lines of a fan and grow with thicker ones', () => {
		expect(arrowSize(1)).toBe(29 * arrowScale);
		expect(arrowSize(3)).toBe(arrowSize(1));
		expect(arrowSize(4)).toBe(arrowSize(3));
		expect(arrowSize(8)).toBeGreaterThan(arrowSize(4));
	});
});
