import { describe, expect, it } from 'vitest';
import { distance } from './curve';
import { outlineAround } from './hull';

describe('outlineAround', () => {
	const discs = [
		{ x: 0, y: 0, radius: 28 },
		{ x: 100, y: 20, radius: 14 },
		{ x: 40, y: -90, radius: 14 }
	];
	const outline = outlineAround(discs, 8);

	it('holds every disc with the paper around it', () => {
		for (const disc of discs) {
			const off = outline.map((point) => distance(point, disc));
			expect(Math.min(...off)).toBeGreaterThan(disc.radius + 7);
		}
	});

	it('turns one way only', () => {
		for (const [i, b] of outline.entries()) {
			const a = outline.at(i - 1);
			const c = outline[(i + 1) % outline.length];
			if (!a || !c) throw new Error('a corner is missing');
			expect((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)).toBeGreaterThan(0);
		}
	});

	it('is a circle around one disc and nothing around none', () => {
		expect(outlineAround(discs.slice(0, 1), 8)).toHaveLength(24);
		expect(outlineAround([], 8)).toEqual([]);
	});
});
