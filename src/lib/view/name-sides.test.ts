import { describe, expect, it } from 'vitest';
import { inBox, overlap } from './box';
import { samplesOf, type Point } from './curve';
import { chooseSide, keepNamesApart, nameBox, nameSize } from './name-sides';
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
		expect(inBox(nameBox(node, side, nameSize.wide), other, other.radius)).toBe(false);
	});

	it('goes beside the node only when both above and below are crowded', () => {
		const down = line({ x: 0, y: 36 }, { x: 0, y: 300 });
		const up = line({ x: 0, y: -36 }, { x: 0, y: -300 });
		expect(chooseSide(node, [], [down, up], 'wide')).toBe('below');
		expect(['left', 'right']).toContain(chooseSide(node, [], [down, down, up, up], 'wide'));
	});
});

describe('keepNamesApart', () => {
	const placed = { ...node, side: 'below' as const };
	const apart = (nodes: readonly (typeof placed)[], size: number) =>
		keepNamesApart(
			nodes,
			() => size,
			() => 1
		);

	it('leaves names that do not touch', () => {
		const nodes = [placed, { ...placed, x: 300 }];
		expect(apart(nodes, nameSize.wide)).toMatchObject(nodes);
	});

	it('moves the later of two names that touch', () => {
		const nodes = [placed, { ...placed, x: 100, y: 5 }];
		const [first, second] = apart(nodes, 60);
		expect(first?.side).toBe('below');
		expect(second?.side).toBe('above');
	});

	it('never moves the first in rank, and moves the others for its sake', () => {
		const nodes = [placed, { ...placed, x: 100, y: 5 }];
		const [first, second] = keepNamesApart(
			nodes,
			() => 60,
			({ x }) => (x === 100 ? 0 : 1)
		);
		expect(second?.side).toBe('below');
		expect(first?.side).toBe('above');
	});

	it('rather takes a side that the paper holds', () => {
		const nodes = [placed, { ...placed, x: 100, y: 5 }];
		const paper = { left: -400, right: 400, top: -40, bottom: 200 };
		const [, second] = keepNamesApart(
			nodes,
			() => 60,
			() => 1,
			paper
		);
		expect(second?.side).toBe('right');
	});

	it('keeps a name where it is when no side is free, and leaves it out if it ranks low', () => {
		const crowd = Array.from({ length: 5 }, () => placed);
		expect(apart(crowd, 60).at(-1)).toMatchObject({ side: 'below', unnamed: false });
		const low = keepNamesApart(
			crowd,
			() => 60,
			() => 2
		);
		expect(low.at(-1)).toMatchObject({ side: 'below', unnamed: true });
	});

	it('stands beside a disc that only the corner of its square would touch', () => {
		const name = nameBox(placed, 'below', 60);
		const [x, y] = [name.x + name.halfWidth + 30, name.y + name.halfHeight + 30];
		const [first] = apart([placed, { ...placed, x, y, radius: 40 }], 60);
		expect(first?.side).toBe('below');
		const [pushed] = apart([placed, { ...placed, x, y, radius: 44 }], 60);
		expect(pushed?.side).not.toBe('below');
	});
});

describe('nameBox', () => {
	it.each(['below', 'above', 'left', 'right'] as const)(
		'stands %s the node and clear of it',
		(side) => {
			const disc = { ...node, halfWidth: 36, halfHeight: 36, angle: 0 };
			expect(overlap(nameBox(node, side, nameSize.wide), disc)).toBe(false);
		}
	);

	it('is wider for longer names and larger on a phone', () => {
		const long = { ...node, name: 'United States of America' };
		expect(nameBox(long, 'below', nameSize.wide).halfWidth).toBeGreaterThan(
			nameBox(node, 'below', nameSize.wide).halfWidth
		);
		expect(nameBox(node, 'below', nameSize.tall).halfHeight).toBeGreaterThan(
			nameBox(node, 'below', nameSize.wide).halfHeight
		);
	});
});
