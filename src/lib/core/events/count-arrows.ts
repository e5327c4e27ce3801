import { increase } from './increase';
import type { View } from './view';

/** By number of an actor, how many of its edges have events in view. */
export function countArrows({ columns, edgeCount }: View): Uint32Array {
	const counts = new Uint32Array(columns.actors.length);
	for (const ends of [columns.edgeActor, columns.edgeRecipient]) {
		for (let edge = 0; edge < ends.length; edge++) {
			if ((edgeCount[edge] ?? 0) > 0) increase(counts, ends[edge] ?? 0);
		}
	}
	return counts;
}
