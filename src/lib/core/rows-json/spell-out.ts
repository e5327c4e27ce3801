import type { Event, Source } from '../dataset/schema';
import { eventOfRow } from '../rows/event-of-row';
import type { EventRows } from '../rows/event-rows';

export interface SpeltOut {
	readonly events: readonly Event[];
	readonly sources: readonly Source[];
}

/** Rows as events, and their sources under ids of which none is among those `taken`. */
export function spellOut(rows: EventRows, taken: ReadonlySet<unknown>): SpeltOut {
	let prefix = 'rows-';
	const isTaken = (id: string): boolean => taken.has(`${prefix}${id}`);
	while (Array.from(rows.sources, ({ id }) => id).some(isTaken)) prefix += 'rows-';
	const sources = Array.from(rows.sources, (source) => ({
		...source,
		id: `${prefix}${source.id}`
	}));
	const spelt = { ...rows, sources };
	const events = Array.from({ length: rows.count }, (_, row) => eventOfRow(spelt, row));
	const named = new Set(Array.from(rows.source, (place) => sources[place]));
	return { events, sources: sources.filter((source) => named.has(source)) };
}
