import { bundleEvents, type BundledEvents } from './bundled-events';
import { castsOfRows, type Casts } from './casts';
import { countingSort } from './counting-sort';
import type { EventRows } from './event-rows';
import { kindsOfRows, type Kind } from './kinds';
import { timesOfRows, type RowTimes } from './row-times';

/**
 * The events of a file, grouped so that a filter asks groups rather than events; the same at every
 * level. A bundle is the events of one cast and kind; a strand the bundles of one cast and stance.
 */
export interface RowIndex extends Groups {
	readonly rows: EventRows;
	readonly times: RowTimes;
	/** Number of the time of an event. */
	readonly timeAt: (event: number) => number;
	readonly kinds: readonly Kind[];
	/** Number of the kind of an event. */
	readonly kindAt: (event: number) => number;
	readonly casts: Casts;
	readonly all: BundledEvents;
}

interface Groups {
	/** Per cast, the range of its strands. */
	readonly castStart: Uint32Array;
	/** Per strand. */
	readonly strandCast: Uint32Array;
	readonly strandStance: Uint8Array;
	/** Per strand, the range of its bundles. */
	readonly strandStart: Uint32Array;
	/** Per bundle, the place of its kind in `kinds`. */
	readonly bundleKind: Uint16Array;
}

export function indexRows(rows: EventRows): RowIndex {
	const { times, timeOf, timeAt: timeOfEvent } = timesOfRows(rows);
	const { kinds, kindOf, kindAt } = kindsOfRows(rows);
	const size = times.first.length;
	const order = countingSort(null, timeOf, size);
	const byKind = countingSort(order, kindOf, kinds.length);
	const { events, casts, startsCast } = castsOfRows(rows, byKind);
	const { start, ...groups } = cutGroups(kinds, kindOf, events, startsCast);

	const grouped = { start, events };
	const all = bundleEvents(grouped, order, timeOf, size, groups.bundleKind, kinds.length);
	return { rows, times, timeAt: timeOfEvent, kinds, kindAt, casts, ...groups, all };
}

/** Cuts events that stand in order of cast and kind into bundles, strands and casts. */
function cutGroups(
	kinds: readonly Kind[],
	kindOf: Uint16Array,
	events: Uint32Array,
	startsCast: (place: number) => boolean
): Groups & Pick<BundledEvents, 'start'> {
	const start: number[] = [];
	const bundleKind: number[] = [];
	const strandStart: number[] = [];
	const strandCast: number[] = [];
	const strandStance: number[] = [];
	const castStart: number[] = [];
	let kindBefore = -1;
	for (let place = 0; place < events.length; place++) {
		const kind = kindOf[events[place] ?? 0] ?? 0;
		const newCast = place === 0 || startsCast(place);
		if (!newCast && kind === kindBefore) continue;
		const stance = kinds[kind]?.stance ?? 0;
		if (newCast) castStart.push(strandCast.length);
		if (newCast || stance !== strandStance.at(-1)) {
			strandStart.push(bundleKind.length);
			strandCast.push(castStart.length - 1);
			strandStance.push(stance);
		}
		start.push(place);
		bundleKind.push(kind);
		kindBefore = kind;
	}
	start.push(events.length);
	strandStart.push(bundleKind.length);
	castStart.push(strandCast.length);
	return {
		start: Uint32Array.from(start),
		bundleKind: Uint16Array.from(bundleKind),
		strandStart: Uint32Array.from(strandStart),
		strandCast: Uint32Array.from(strandCast),
		strandStance: Uint8Array.from(strandStance),
		castStart: Uint32Array.from(castStart)
	};
}

/** Number of the strand of an event. */
export function strandOf(
	{ rows, casts, castStart, strandStance }: RowIndex,
	event: number
): number {
	const cast = casts.of(event);
	const stance = rows.stance[event];
	let strand = castStart[cast] ?? 0;
	const end = (castStart[cast + 1] ?? 0) - 1;
	while (strand < end && strandStance[strand] !== stance) strand++;
	return strand;
}

/** Where an event stands in the index; null for one that is not there. */
export function placesOfEvent(index: RowIndex, event: number) {
	if (event < 0 || event >= index.rows.count) return null;
	const strand = strandOf(index, event);
	return {
		strand,
		cast: index.strandCast[strand] ?? 0,
		kind: index.kindAt(event),
		time: index.timeAt(event)
	};
}
