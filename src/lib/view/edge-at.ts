import { boundsOf } from './box';
import { distance, samplesOf, type Point } from './curve';
import type { SceneEdge } from './scene';

/** The visible edge nearest to `point`, at most `reach` units beside its line; null when none is. */
export function edgeAt(edges: readonly SceneEdge[], point: Point, reach: number): SceneEdge | null {
	let nearest: SceneEdge | null = null;
	let least = reach;
	for (const edge of edges) {
		if (!edge.visible || !isNear(edge, point, least)) continue;
		const gap = gapTo(edge, point);
		// Of two at one distance the later one, which is drawn over the other.
		if (gap > least) continue;
		nearest = edge;
		least = gap;
	}
	return nearest;
}

/** A quadratic curve never leaves the triangle of its points. */
function isNear({ curve, width }: SceneEdge, { x, y }: Point, reach: number): boolean {
	const box = boundsOf([curve.start, curve.control, curve.tip]);
	const margin = reach + width / 2;
	return (
		box !== null &&
		x >= box.left - margin &&
		x <= box.right + margin &&
		y >= box.top - margin &&
		y <= box.bottom + margin
	);
}

/** How far `point` is off the line's side; 0 on the line. */
function gapTo({ curve, width }: SceneEdge, point: Point): number {
	const line = [...samplesOf(curve, 24), curve.tip];
	let least = Infinity;
	for (const [i, to] of line.entries())
		least = Math.min(least, toSegment(point, line[i - 1] ?? to, to));
	return Math.max(0, least - width / 2);
}

function toSegment(point: Point, from: Point, to: Point): number {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
	const t = Math.min(1, Math.max(0, along));
	return distance(point, { x: from.x + t * dx, y: from.y + t * dy });
}
