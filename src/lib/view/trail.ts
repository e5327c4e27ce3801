import { boundsOf, inBox, type Bounds, type Box } from './box';
import type { Point } from './curve';

/** A line as points along it, and the bounds that hold them all. */
export interface Trail {
	readonly points: readonly Point[];
	readonly bounds: Bounds | null;
}

export function trailOf(points: readonly Point[]): Trail {
	return { points, bounds: boundsOf(points) };
}

/** How many lines have a point in the rectangle or within `margin` of its sides. */
export function countCrossing(trails: readonly Trail[], box: Box, margin: number): number {
	const around = boundsAround(box, margin);
	const inside = (point: Point): boolean => holds(around, point) && inBox(box, point, margin);
	// Most lines are nowhere near: their bounds spare them the look at every point.
	return trails.filter(
		({ points, bounds }) => bounds !== null && meet(bounds, around) && points.some(inside)
	).length;
}

/** Holds the rectangle with its margin, however it is turned. */
function boundsAround({ x, y, halfWidth, halfHeight }: Box, margin: number): Bounds {
	const reach = Math.hypot(halfWidth + margin, halfHeight + margin) + 1;
	return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function meet(a: Bounds, b: Bounds): boolean {
	return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}

function holds({ left, top, right, bottom }: Bounds, { x, y }: Point): boolean {
	return x >= left && x <= right && y >= top && y <= bottom;
}
