import type { Sort, SortKey } from '../link/choices';
import { countingSort } from '../rows/counting-sort';
import { fold } from '../text/fold';
import { byDate } from './by-date';
import type { Columns } from './columns';
import { eventsInView } from './events-in-view';
import type { View } from './view';

/**
 * Numbers of the events in view. Equal ones stand newest first; events of unknown date stand last
 * in either direction, and then the order of the dataset decides.
 */
export function sortEvents(view: View, sort: Sort): Uint32Array {
	return sortDated(view, sort, dated(view, directionOf(sort)));
}

/** In which direction dates are sorted first: those that are equal in all else stand newest first. */
export function directionOf({ by, descending }: Sort): 1 | -1 {
	return by !== 'date' || descending ? -1 : 1;
}

/** The events in view as they are to stand, given by their dates. */
export function sortDated(view: View, { by, descending }: Sort, events: Uint32Array): Uint32Array {
	return by === 'date' ? events : byRank(events, ranksOf(view.columns, by), descending ? -1 : 1);
}

/** Numbers of the events in view by their dates. */
export function dated(view: View, direction: 1 | -1): Uint32Array {
	const { rows } = view.columns.dataset;
	if (rows) return rows.byDate(view, direction);
	return Uint32Array.from(eventsInView(view)).sort(byDate(view.columns, direction));
}

/** By a rank that each event has, a whole number; equal ones keep their order. */
function byRank(
	events: Uint32Array,
	rankOf: (event: number) => number,
	direction: 1 | -1
): Uint32Array {
	const ranks = events.map((event) => rankOf(event));
	const highest = ranks.reduce((most, rank) => Math.max(most, rank), 0);
	const keys = direction === 1 ? ranks : ranks.map((rank) => highest - rank);
	return countingSort(keys, highest + 1).map((place) => events[place] ?? 0);
}

function ranksOf(columns: Columns, by: Exclude<SortKey, 'date'>): (event: number) => number {
	const { shownAs, firstParty, stanceOf, statusOf } = columns;
	if (by === 'stance') return (event) => stanceOf[event] ?? 0;
	if (by === 'status') return (event) => statusOf[event] ?? 0;
	const place = placesByName(columns);
	return (event) => {
		const number = firstParty(event, by);
		return place[shownAs[number] ?? number] ?? 0;
	};
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
