import { limits } from '../dataset/limits';
import type { Dataset } from '../dataset/schema';
import { eventOfRow } from '../rows/event-of-row';
import type { EventRows } from '../rows/event-rows';

/** A dataset with its rows as events beside its others; null where these are too many. */
export function spellOut(head: Dataset, rows: EventRows): Dataset | null {
	if (head.events.length + rows.count > limits.events) return null;
	const events = Array.from({ length: rows.count }, (_, row) => eventOfRow(rows, row));
	return { ...head, sources: Array.from(rows.sources), events: [...head.events, ...events] };
}
