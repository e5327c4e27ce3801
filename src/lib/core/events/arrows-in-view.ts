import type { View } from './view';

/** How many edges have events in view. */
export function arrowsInView({ edgeCount }: Pick<View, 'edgeCount'>): number {
	let arrows = 0;
	for (let edge = 0; edge < edgeCount.length; edge++) arrows += (edgeCount[edge] ?? 0) > 0 ? 1 : 0;
	return arrows;
}
