import type { Point } from './curve';

/** An upright or turned rectangle by its centre, half sizes and angle in radians. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly halfWidth: number;
	readonly halfHeight: number;
	readonly angle: number;
}

/** An upright rectangle by its corners. */
export interface Bounds {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Whether two turned rectangles share a point (separating axes). */
export function overlap(a: Box, b: Box): boolean {
	// Most are far from each other, and to see that has to be cheap.
	const reach = a.halfWidth + a.halfHeight + b.halfWidth + b.halfHeight;
	if (Math.abs(b.x - a.x) >= reach || Math.abs(b.y - a.y) >= reach) return false;
	return !isBeside(a, b) && !isBeside(b, a);
}

/** Whether a point lies in the rectangle or within `margin` of its sides. */
export function inBox(
	{ x, y, halfWidth, halfHeight, angle }: Box,
	point: Point,
	margin = 0
): boolean {
	const cos = Math.cos(angle);
	const sin = Math.sin(angle);
	const dx = point.x - x;
	const dy = point.y - y;
	return (
		Math.abs(dx * cos + dy * sin) <= halfWidth + margin &&
		Math.abs(dy * cos - dx * sin) <= halfHeight + margin
	);
}

export function cornersOf(box: Box): readonly Point[] {
	const cos = Math.cos(box.angle);
	const sin = Math.sin(box.angle);
	return [
		[-1, -1],
		[1, -1],
		[1, 1],
		[-1, 1]
	].map(([sx = 0, sy = 0]) => ({
		x: box.x + sx * box.halfWidth * cos - sy * box.halfHeight * sin,
		y: box.y + sx * box.halfWidth * sin + sy * box.halfHeight * cos
	}));
}

/** The smallest bounds around `points`; null when there are none. */
export function boundsOf(points: readonly Point[]): Bounds | null {
	const [first, ...rest] = points;
	if (first === undefined) return null;
	let { x: left, y: top } = first;
	let { x: right, y: bottom } = first;
	for (const { x, y } of rest) {
		left = Math.min(left, x);
		right = Math.max(right, x);
		top = Math.min(top, y);
		bottom = Math.max(bottom, y);
	}
	return { left, top, right, bottom };
}

/** The smallest bounds around both. */
export function joinBounds(a: Bounds, b: Bounds): Bounds {
	return {
		left: Math.min(a.left, b.left),
		top: Math.min(a.top, b.top),
		right: Math.max(a.right, b.right),
		bottom: Math.max(a.bottom, b.bottom)
	};
}

/** Whether a line along a side of the first rectangle parts the two. */
function isBeside(a: Box, b: Box): boolean {
	const [cos, sin] = [Math.cos(a.angle), Math.sin(a.angle)];
	const along = Math.abs(Math.cos(b.angle - a.angle));
	const across = Math.abs(Math.sin(b.angle - a.angle));
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	return (
		Math.abs(dx * cos + dy * sin) >= a.halfWidth + b.halfWidth * along + b.halfHeight * across ||
		Math.abs(dy * cos - dx * sin) >= a.halfHeight + b.halfWidth * across + b.halfHeight * along
	);
}
