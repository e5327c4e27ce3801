import { bundleEvents, type BundledEvents } from './bundled-events';
import { castsOfRows, readCasts, type Casts, type CastTable } from './casts';
import { countingSort, rangesOf } from './counting-sort';
import type { EventRows } from './event-rows';
import { timesOfKinds, type KindTimes } from './kind-times';
import { kindFinder, kindsOfRows, type Kind } from './kinds';
import { timeFinder, timesOfRows, type RowTimes } from './row-times';

/**
 * The events of a file, grouped so that a filter asks groups rather than events; the same at every
 * level. A bundle is the events of one cast and kind; a strand the bundles of one cast and stance.
 * Plain data, which a worker may make for a page.
 */
export interface RowGroups extends Strands {
	readonly times: RowTimes;
	readonly kinds: readonly Kind[];
	readonly kindTimes: KindTimes;
	readonly casts: CastTable;
	readonly all: BundledEvents;
}

/** The groups together with what they are made of, to be asked. */
export interface RowIndex extends Omit<RowGroups, 'casts'> {
	readonly rows: EventRows;
	readonly casts: Casts;
	/** Number of the time of an event. */
	readonly timeAt: (event: number) => number;
	/** Number of the kind of an event. */
	readonly kindAt: (event: number) => number;
}

interface Strands {
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

export function groupRows(rows: EventRows): RowGroups {
	const { times, timeOf } = timesOfRows(rows);
	const { kinds, kindOf } = kindsOfRows(rows);
	const { casts, castOf } = castsOfRows(rows);
	const size = times.first.length;
	const order = isInOrder(timeOf) ? null : countingSort(null, timeOf, size);
	const byKind = countingSort(order, kindOf, kinds.length);
	const events = countingSort(byKind, castOf, casts.count);
	const castStart = rangesOf(castOf, casts.count);
	const { start, ...strands } = cutStrands(kinds, kindOf, events, castStart);

	const timed = { order, timeOf, times: size, days: times.days };
	const all = bundleEvents({ start, events }, timed, strands.bundleKind, kinds.length);
	const kindTimes = timesOfKinds(byKind, kindOf, kinds.length, timeOf, size);
	return { times, kinds, kindTimes, casts, ...strands, all };
}

function isInOrder(timeOf: Uint16Array | Uint32Array): boolean {
	for (let event = 1; event < timeOf.length; event++) {
		if ((timeOf[event] ?? 0) < (timeOf[event - 1] ?? 0)) return false;
	}
	return true;
}

export function indexRows(rows: EventRows, groups: RowGroups = groupRows(rows)): RowIndex {
	const { times, kinds, casts } = groups;
	return {
		...groups,
		rows,
		casts: readCasts(rows, casts),
		timeAt: timeFinder(rows, times),
		kindAt: kindFinder(rows, kinds)
	};
}

/** Cuts events that stand in order of cast and kind into bundles, strands and casts. */
function cutStrands(
	kinds: readonly Kind[],
	kindOf: Uint16Array,
	events: Uint32Array,
	eventsOfCast: Uint32Array
): Strands & Pick<BundledEvents, 'start'> {
	const start: number[] = [];
	const bundleKind: number[] = [];
	const strandStart: number[] = [];
	const strandCast: number[] = [];
	const strandStance: number[] = [];
	const castStart = new Uint32Array(eventsOfCast.length);
	const stanceOf = Uint8Array.from(kinds, ({ stance }) => stance);
	for (let cast = 0; cast + 1 < eventsOfCast.length; cast++) {
		const end = eventsOfCast[cast + 1] ?? 0;
		let [kindBefore, stanceBefore] = [-1, -1];
		for (let place = eventsOfCast[cast] ?? 0; place < end; place++) {
			const kind = kindOf[events[place] ?? 0] ?? 0;
			if (kind === kindBefore) continue;
			const stance = stanceOf[kind] ?? 0;
			if (stance !== stanceBefore) {
				strandStart.push(bundleKind.length);
				strandCast.push(cast);
				strandStance.push(stance);
			}
			start.push(place);
			bundleKind.push(kind);
			[kindBefore, stanceBefore] = [kind, stance];
		}
		castStart[cast + 1] = strandCast.length;
	}
	start.push(events.length);
	strandStart.push(bundleKind.length);
	return {
		start: Uint32Array.from(start),
		bundleKind: Uint16Array.from(bundleKind),
		strandStart: Uint32Array.from(strandStart),
		strandCast: Uint32Array.from(strandCast),
		strandStance: Uint8Array.from(strandStance),
		castStart
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
