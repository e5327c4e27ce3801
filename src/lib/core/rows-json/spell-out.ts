import type { Event, Source } from '../dataset/schema';
import { eventOfRow } from '../rows/event-of-row';
import type { EventRows } from '../rows/event-rows';

export interface SpeltOut {
	readonly events: readonly Event[];
	readonly sources: readonly Source[];
}

/**
 * Rows as events, and those of their sources that are not of the dataset itself: the first ones are,
 * under `ids`. The others get ids of which none is among those `taken`.
 */
export function spellOut(
	rows: EventRows,
	ids: readonly string[],
	taken: ReadonlySet<unknown>
): SpeltOut {
	const added = Array.from(rows.sources).slice(ids.length);
	let prefix = '';
	while (added.some(({ id }) => taken.has(`${prefix}${id}`))) prefix += 'rows-';
	const sources = Array.from(rows.sources, (source, place) => ({
		...source,
		id: ids[place] ?? `${prefix}${source.id}`
	}));
	const spelt = { ...rows, sources };
	const events = Array.from({ length: rows.count }, (_, row) => eventOfRow(spelt, row));
	return { events, sources: sources.slice(ids.length) };
}
