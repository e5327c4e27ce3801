import { describe, expect, it } from 'vitest';
import { chartHeights } from './stretches';

describe('chartHeights', () => {
	it('leaves the chart as high as it was where the bars can give the room', () => {
		for (const [bars, lanes] of [
			[48, 0],
			[48, 16],
			[40, 8],
			[24, 0]
		] as const) {
			const alone = chartHeights(bars, lanes, null);
			const compared = chartHeights(bars, lanes, 'pointer');
			expect(compared.whole).toBe(alone.whole);
			expect(compared.bars).toBeLessThanOrEqual(alone.bars);
			expect(compared.band + compared.bars + 4 + lanes).toBeLessThanOrEqual(compared.whole);
		}
	});

	it('never lets the bars vanish', () => {
		const { bars, whole, band } = chartHeights(16, 32, 'pointer');
		expect(bars).toBe(12);
		expect(whole).toBe(band + 12 + 4 + 32);
	});

	it('gives a finger room for either period', () => {
		const { band, whole } = chartHeights(16, 8, 'finger');
		expect(band).toBeGreaterThanOrEqual(44);
		expect(whole - band).toBeGreaterThanOrEqual(44);
	});
});
