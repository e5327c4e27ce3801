import type { Dataset, Event } from '../dataset/schema';
import type { RelationType } from '../dataset/vocabulary';

/** A relation as seen from one of its two events. */
export interface Related {
	readonly type: RelationType;
	/** Whether the event at hand states the relation, rather than being pointed to. */
	readonly states: boolean;
	readonly other: Event;
}

/** By event id: the relations it states, in its order, then those that point to it. */
export function relatedEvents({ events }: Dataset): ReadonlyMap<string, readonly Related[]> {
	const byId = new Map(events.map((event) => [event.id, event]));
	const found = new Map<string, Related[]>(events.map(({ id }) => [id, []]));
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
