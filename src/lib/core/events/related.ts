import type { ListedDataset } from '../dataset/listed-dataset';
import type { Event } from '../dataset/schema';
import type { RelationType } from '../dataset/vocabulary';

/** A relation as seen from one of its two events. */
export interface Related {
	readonly type: RelationType;
	/** Whether the event at hand states the relation, rather than being pointed to. */
	readonly states: boolean;
	readonly other: Event;
}

/**
 * By event id: the relations it states, in its order, then those that point to it. Rows of a file
 * have none.
 */
export function relatedEvents({
	events,
	rows
}: ListedDataset): ReadonlyMap<string, readonly Related[]> {
	if (rows) return new Map();
	const byId = new Map(Array.from(events, (event) => [event.id, event] as const));
	const found = new Map(Array.from(events, ({ id }) => [id, new Array<Related>()] as const));
	for (const event of events) {
		for (const { type, event: id } of event.relations) {
			const other = byId.get(id);
			if (other) found.get(event.id)?.push({ type, states: true, other });
		}
	}
	for (const event of events) {
		for (const { type, event: id } of event.relations) {
			found.get(id)?.push({ type, states: false, other: event });
		}
	}
	return found;
}
