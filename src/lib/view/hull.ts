import type { Point } from './curve';

interface Disc extends Point {
	readonly radius: number;
}

const corners = 24;

/** The corners of the tightest convex outline around discs, `padding` off each of them. */
export function outlineAround(discs: readonly Disc[], padding: number): readonly Point[] {
	return hullOf(
		discs.flatMap(({ x, y, radius }) =>
			Array.from({ length: corners }, (_, i) => {
				const angle = (2 * Math.PI * i) / corners;
				const far = radius + padding;
				return { x: x + far * Math.cos(angle), y: y + far * Math.sin(angle) };
			})
		)
	);
}

/** Andrew's monotone chain: the lower half from left to right, the upper half back. */
function hullOf(points: readonly Point[]): readonly Point[] {
	const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
	return [...halfOf(sorted), ...halfOf(sorted.reverse())];
}

/** Without its last point, with which the other half begins. */
function halfOf(points: readonly Point[]): readonly Point[] {
	const half: Point[] = [];
	for (const point of points) {
		while (half.length > 1 && !turnsLeft(half.at(-2), half.at(-1), point)) half.pop();
		half.push(point);
	}
	return half.slice(0, -1);
}

function turnsLeft(a: Point | undefined, b: Point | undefined, c: Point): boolean {
	return (
		a !== undefined && b !== undefined && (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x)
	);
}
