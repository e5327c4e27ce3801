import { describe, expect, it } from 'vitest';
import { compoundPadding, ringsFor } from './rings';

const reach = (count: number, room: number): number => {
	const [outer] = ringsFor(count, room);
	return (outer?.radius ?? 0) + (outer?.disc ?? 0) + compoundPadding;
};

describe('ringsFor', () => {
	it.each([1, 2, 5, 10, 11, 24, 100, 1_000])('seats %i, none on another', (count) => {
		for (const room of [0, 80, 100, 160, Infinity]) {
			const rings = ringsFor(count, room);
			expect(rings.reduce((sum, ring) => sum + ring.count, 0)).toBe(count);
			for (const { radius, count: seated, disc } of rings) {
				expect(disc).toBeGreaterThanOrEqual(14);
				const chord = 2 * radius * Math.sin(Math.PI / Math.max(2, seated));
				expect(chord).toBeGreaterThan(2 * disc);
			}
		}
	});

	it('keeps within the room where that can be had', () => {
		for (const count of [1, 4, 8, 10]) expect(reach(count, 90)).toBeLessThanOrEqual(90);
		expect(reach(20, 130)).toBeLessThanOrEqual(130);
	});

	it('takes no more room than is comfortable', () => {
		expect(reach(3, Infinity)).toBe(reach(3, 500));
	});

	it('needs a second ring before it covers a neighbour', () => {
		expect(ringsFor(16, 114)).toHaveLength(2);
		expect(ringsFor(16, Infinity)).toHaveLength(1);
	});
});
