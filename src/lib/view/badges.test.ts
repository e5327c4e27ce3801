import { describe, expect, it } from 'vitest';
import { badgeAt, badgeOf } from './badges';

const node = { id: 'n0', x: 100, y: 100, radius: 36, badge: 'open' as const, named: true };
const bare = { id: 'n1', x: 300, y: 100, radius: 36, badge: null, named: true };
const badge = badgeOf(node, 'wide') ?? { x: 0, y: 0, radius: 0 };

describe('badgeOf', () => {
	it('stands on the rim, at the upper right', () => {
		expect(Math.hypot(badge.x - node.x, badge.y - node.y)).toBeCloseTo(38);
		expect(badge.x).toBeGreaterThan(node.x);
		expect(badge.y).toBeLessThan(node.y);
		expect(badgeOf(bare, 'wide')).toBeNull();
	});
});

describe('badgeAt', () => {
	const at = (x: number, y: number, reach: number) =>
		badgeAt([node, bare], { x, y }, reach, 'wide')?.id ?? null;

	it('finds a badge from as far as a finger is broad', () => {
		expect(at(badge.x, badge.y, 12)).toBe('n0');
		expect(at(badge.x + 11, badge.y, 12)).toBe('n0');
		expect(at(badge.x + 13, badge.y, 12)).toBeNull();
		expect(at(badge.x + 21, badge.y, 22)).toBe('n0');
	});

	it('leaves the disc to those who mean the disc, however broad their finger', () => {
		expect(at(node.x, node.y, 60)).toBeNull();
		expect(at(node.x + 10, node.y - 10, 60)).toBeNull();
		expect(at(node.x - 30, node.y, 80)).toBeNull();
	});

	it('finds nothing where there is no badge', () => {
		expect(at(badge.x + 200, badge.y, 22)).toBeNull();
	});
});
