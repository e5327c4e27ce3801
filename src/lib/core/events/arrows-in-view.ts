import type { View } from './view';

const known = new WeakMap<Uint32Array, number>();

/** How many edges have events in view. */
export function arrowsInView({ edgeCount }: Pick<View, 'edgeCount'>): number {
	const before = known.get(edgeCount);
	if (before !== undefined) return before;
	let arrows = 0;
	for (let edge = 0; edge < edgeCount.length; edge++) arrows += (edgeCount[edge] ?? 0) > 0 ? 1 : 0;
	known.set(edgeCount, arrows);
	return arrows;
}
