import { oncePer } from '../rows/once';
import { arrowsInView } from './arrows-in-view';
import { countArrows } from './count-arrows';
import { strongestEdges } from './strongest-edges';
import type { View } from './view';

/* What is asked of all edges of a view: reckoned once for each view, and kept as long as it is. */

const strongest = oncePer((_view: View) => new Map<number, Uint32Array>());

/** As `strongestEdges`. */
export function strongestOf(view: View, most: number): Uint32Array {
	const found = strongest(view);
	const edges = found.get(most) ?? strongestEdges(view, most);
	found.set(most, edges);
	return edges;
}

/** As `countArrows`. */
export const arrowsByActor = oncePer(countArrows);

/** As `arrowsInView`. */
export const arrowsIn = oncePer(arrowsInView);
