import type { Sort, SortKey } from '../link/choices';
import { columnFor } from '../rows/counting-sort';
import { inSteps } from '../rows/in-blocks';
import { toEnd } from '../rows/to-end';
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
	return toEnd(sortInSteps(view, sort));
}

/** The same step by step, so that the caller may pause between a few ten thousand events. */
export function* sortInSteps(
	view: View,
	{ by, descending }: Sort
): Generator<undefined, Uint32Array> {
	// Those that are equal in all else stand newest first.
	const events = yield* dated(view, by !== 'date' || descending ? -1 : 1);
	if (by === 'date') return events;
	return yield* byRank(events, ranksOf(view.columns, by), descending ? -1 : 1);
}

function* dated(view: View, direction: 1 | -1): Generator<undefined, Uint32Array> {
	const { rows } = view.columns.dataset;
	if (rows) return yield* rows.byDate(view, direction);
	return Uint32Array.from(eventsInView(view)).sort(byDate(view.columns, direction));
}

/** A whole number for each event, and how many there may be. */
interface Ranks {
	readonly of: (event: number) => number;
	readonly count: number;
}

/** By ranks; those of equal rank keep their order. */
function* byRank(
	events: Uint32Array,
	ranks: Ranks,
	direction: 1 | -1
): Generator<undefined, Uint32Array> {
	const last = ranks.count - 1;
	const keys = columnFor(events.length, ranks.count);
	const next = new Uint32Array(ranks.count + 1);
	yield* inSteps(events.length, (from, end) => {
		for (let at = from; at < end; at++) {
			const rank = ranks.of(events[at] ?? 0);
			const key = direction === 1 ? rank : last - rank;
			keys[at] = key;
			next[key + 1] = (next[key + 1] ?? 0) + 1;
		}
	});
	for (let key = 0; key < last; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
	const sorted = new Uint32Array(events.length);
	yield* inSteps(events.length, (from, end) => {
		for (let at = from; at < end; at++) {
			const key = keys[at] ?? 0;
			const place = next[key] ?? 0;
			sorted[place] = events[at] ?? 0;
			next[key] = place + 1;
		}
	});
	return sorted;
}

function ranksOf(columns: Columns, by: Exclude<SortKey, 'date'>): Ranks {
	const { shownAs, firstParty, stanceOf, statusOf } = columns;
	if (by === 'stance') return { of: (event) => stanceOf[event] ?? 0, count: 0x100 };
	if (by === 'status') return { of: (event) => statusOf[event] ?? 0, count: 0x100 };
	const placeOf = placesByName(columns);
	const place = placeOf.map((_, number) => placeOf[shownAs[number] ?? number] ?? 0);
	return { of: (event) => place[firstParty(event, by)] ?? 0, count: place.length };
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
