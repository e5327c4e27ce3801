import { describe, expect, it } from 'vitest';
import { contrast, deficiencies, difference } from './test-colour';

describe('the measures of colour', () => {
	it('know the contrast of black on white and of a colour on itself', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
		expect(contrast('#123456', '#123456')).toBe(1);
		// The lightest grey that is readable on white.
		expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
	});

	it('know the distance from black to white', () => {
		expect(difference('#000000', '#ffffff')).toBeCloseTo(100, 1);
	});

	it('see greys as greys whatever the eyes', () => {
		for (const eyes of Object.values(deficiencies)) {
			expect(difference('#777777', '#888888', eyes)).toBeCloseTo(
				difference('#777777', '#888888'),
				0
			);
		}
	});

	it('bring red and green together without cones for one of them, blue and red not', () => {
		const redGreen = difference('#c03000', '#4c7a00');
		expect(difference('#c03000', '#4c7a00', deficiencies['deuteranopia'])).toBeLessThan(
			redGreen / 3
		);
		expect(difference('#c00000', '#0000c0', deficiencies['deuteranopia'])).toBeGreaterThan(50);
	});
});
