import type { Sort, SortKey } from '../link/choices';
import { fold } from '../text/fold';
import { byDate, newestFirst } from './by-date';
import type { Columns } from './columns';
import { eventsInView } from './events-in-view';
import type { View } from './view';

/**
 * Numbers of the events in view. Equal ones stand newest first; events of unknown date stand last
 * in either direction, and then the order of the dataset decides.
 */
export function sortEvents(view: View, { by, descending }: Sort): readonly number[] {
	const { columns } = view;
	const events = [...eventsInView(view)];
	if (by === 'date') return events.sort(byDate(columns, descending ? -1 : 1));

	const rank = ranksOf(columns, by);
	const direction = descending ? -1 : 1;
	const thenByDate = newestFirst(columns);
	return events.sort((a, b) => direction * ((rank[a] ?? 0) - (rank[b] ?? 0)) || thenByDate(a, b));
}

function ranksOf(columns: Columns, by: Exclude<SortKey, 'date'>): ArrayLike<number> {
	if (by === 'stance') return columns.stanceOf;
	if (by === 'status') return columns.statusOf;
	const { shownAs, firstParty, stanceOf } = columns;
	const place = placesByName(columns);
	return Uint32Array.from(stanceOf, (_, event) => {
		const number = firstParty(event, by);
		return place[shownAs[number] ?? number] ?? 0;
	});
}

/** Actor number → its place by folded name; compared by code unit, so that every reader sees one order. */
function placesByName({ actors }: Columns): Uint32Array {
	const names = actors.map(({ name }) => fold(name));
	const order = [...actors.keys()].sort((a, b) => compare(names[a] ?? '', names[b] ?? '') || a - b);
	const places = new Uint32Array(actors.length);
	for (const [place, actor] of order.entries()) places[actor] = place;
	return places;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
