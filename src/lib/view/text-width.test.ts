import { describe, expect, it } from 'vitest';
import { textWidth } from './text-width';

describe('textWidth', () => {
	it('is nothing for no text and grows with every character', () => {
		expect(textWidth('', 13)).toBe(0);
		expect(textWidth('ab', 13)).toBeGreaterThan(textWidth('a', 13));
	});

	it('grows with the size', () => {
		expect(textWidth('Israel', 26)).toBeCloseTo(2 * textWidth('Israel', 13));
	});

	it('knows narrow, wide and capital letters', () => {
		expect(textWidth('illi', 13)).toBeLessThan(textWidth('nono', 13));
		expect(textWidth('mmmm', 13)).toBeGreaterThan(textWidth('nono', 13));
		expect(textWidth('NONO', 13)).toBeGreaterThan(textWidth('nono', 13));
	});

	it('counts a character outside the basic plane once, and an ideograph as a full square', () => {
		expect(textWidth('𝒜', 10)).toBe(textWidth('国', 10));
		expect(textWidth('国', 10)).toBe(10);
	});
});
