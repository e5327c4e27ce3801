import { labelSize } from './label-places';
import type { Marks } from './marks';
import type { Scene, SceneEdge } from './scene';

/** Smaller labels, in CSS pixels, are left out; among open groups, where there is more to see, sooner. */
export const smallest = 5;
const smallestAmongOpen = 7.5;

/** Of these edges, those whose labels are drawn at a zoom; what is lit keeps its label longest. */
export function labelledAt(
	edges: readonly SceneEdge[],
	{ frame, compounds }: Scene,
	{ lit, selected }: Marks,
	zoom: number
): readonly SceneEdge[] {
	const size = labelSize[frame] * zoom;
	if (size < smallest) return [];
	if (compounds.length === 0 || size >= smallestAmongOpen) return edges;
	return edges.filter(({ id, change }) => change || lit?.has(id) || selected.has(id));
}
