import { describe, expect, it } from 'vitest';
import { inBox, overlap } from './box';
import { samplesOf, type Point } from './curve';
import { chooseSide, nameBox } from './name-sides';
import { trailOf, type Trail } from './trail';

const node = { x: 0, y: 0, radius: 36, name: 'Israel' };

function line(from: Point, to: Point): Trail {
	const control = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
	return trailOf(samplesOf({ start: from, control, end: to, tip: to, rim: to }, 32));
}

describe('chooseSide', () => {
	it('puts a name below when nothing is in the way', () => {
		expect(chooseSide(node, [], [], 'wide')).toBe('below');
	});

	it('gives way to a line that would run through the name', () => {
		const down = line({ x: 0, y: 36 }, { x: 0, y: 300 });
		expect(chooseSide(node, [], [down], 'wide')).toBe('above');
	});

	it('gives way to another node', () => {
		const other = { ...node, y: 90 };
		const side = chooseSide(node, [other], [], 'wide');
		expect(side).toBe('above');
		expect(inBox(nameBox(node, side, 'wide'), other, other.radius)).toBe(false);
	});

	it('goes beside the node only when both above and below are crowded', () => {
		const down = line({ x: 0, y: 36 }, { x: 0, y: 300 });
		const up = line({ x: 0, y: -36 }, { x: 0, y: -300 });
		expect(chooseSide(node, [], [down, up], 'wide')).toBe('below');
		expect(['left', 'right']).toContain(chooseSide(node, [], [down, down, up, up], 'wide'));
	});
});

describe('nameBox', () => {
	it.each(['below', 'above', 'left', 'right'] as const)(
		'stands %s the node and clear of it',
		(side) => {
			const disc = { ...node, halfWidth: 36, halfHeight: 36, angle: 0 };
			expect(overlap(nameBox(node, side, 'wide'), disc)).toBe(false);
		}
	);

	it('is wider for longer names and larger on a phone', () => {
		const long = { ...node, name: 'United States of America' };
		expect(nameBox(long, 'below', 'wide').halfWidth).toBeGreaterThan(
			nameBox(node, 'below', 'wide').halfWidth
		);
		expect(nameBox(node, 'below', 'tall').halfHeight).toBeGreaterThan(
			nameBox(node, 'below', 'wide').halfHeight
		);
	});
});
