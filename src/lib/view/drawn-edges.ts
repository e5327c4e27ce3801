import { rankByCount } from '../core/events/strongest-edges';
import type { View } from '../core/events/view';
import { edgesOfEvent, familyIn, type Pointed } from './marks';

/**
 * Numbers of the edges in view to be drawn, in the order of the columns: the strongest `most` of
 * them, and upon those what the reader chose or points at: an edge, the edges of an event, the
 * strongest of an actor, as many as half of `most`.
 */
export function drawnEdges(
	strongest: Uint32Array,
	view: View,
	most: number,
	wanted: readonly Pointed[]
): Uint32Array {
	if (wanted.length === 0) return strongest;
	const drawn = new Set(strongest);
	for (const item of wanted) {
		for (const edge of edgesFor(item, view, Math.ceil(most / 2))) {
			if ((view.edgeCount[edge] ?? 0) > 0) drawn.add(edge);
		}
	}
	return drawn.size === strongest.length ? strongest : Uint32Array.from(drawn).sort();
}

function edgesFor(item: Pointed, view: View, most: number): Iterable<number> {
	if (item.kind === 'edge') return [item.edge];
	if (item.kind === 'event') return edgesOfEvent(item.event, view);
	const family = new Set(familyIn(item.actor, view));
	const { edgeActor, edgeRecipient } = view.columns;
	return rankByCount(
		view.edgeCount.map((count, edge) =>
			family.has(edgeActor[edge] ?? -1) || family.has(edgeRecipient[edge] ?? -1) ? count : 0
		)
	).subarray(0, most);
}
