import type { Columns } from '../core/events/columns';
import { increase } from '../core/events/increase';

/** Radii of the discs of the busiest actor and of one that hardly does anything. */
const largest = 66;
const smallest = 11;

/** Per actor, the radius of its disc in a big graph: its area is as the events of its arrows. */
export function actorRadii({
	actors,
	edgeActor,
	edgeRecipient,
	edgeSize
}: Columns): Float64Array {
	const events = new Uint32Array(actors.length);
	for (let edge = 0; edge < edgeSize.length; edge++) {
		for (const ends of [edgeActor, edgeRecipient]) {
			increase(events, ends[edge] ?? 0, edgeSize[edge] ?? 0);
		}
	}
	const most = events.reduce((most, count) => Math.max(most, count), 1);
	return Float64Array.from(events, (count) =>
		Math.max(smallest, Math.round(10 * largest * Math.sqrt(count / most)) / 10)
	);
}
