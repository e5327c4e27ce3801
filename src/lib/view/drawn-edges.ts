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
	return rankByCount(countsOf(familyIn(item.actor, view), view)).subarray(0, most);
}

/** Per edge, its events in view where one of these actors is at either end, else 0. */
function countsOf(actors: readonly number[], { columns, edgeCount }: View): Uint32Array {
	const { edgeActor, edgeRecipient } = columns;
	const own = new Uint8Array(columns.actors.length);
	for (const actor of actors) own[actor] = 1;
	const counts = new Uint32Array(edgeCount.length);
	for (let edge = 0; edge < counts.length; edge++) {
		const touched = own[edgeActor[edge] ?? 0] === 1 || own[edgeRecipient[edge] ?? 0] === 1;
		if (touched) counts[edge] = edgeCount[edge] ?? 0;
	}
	return counts;
}
