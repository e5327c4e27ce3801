import { bundleEvents, type BundledEvents } from './bundled-events';
import { castsOfRows, readCasts, type Casts, type CastTable } from './casts';
import type { EventRows } from './event-rows';
import { timesOfKinds, type KindTimes } from './kind-times';
import { kindFinder, kindsOfRows, type Kind } from './kinds';
import { rankPairs, type RankedPairs } from './ranked-pairs';
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
	const bundles = rankPairs(castOf, kindOf, [casts.count, kinds.length]);
	const strands = cutStrands(bundles, kinds, casts.count);
	const all = bundleEvents(bundles, { times, timeOf }, kinds.length);
	const kindTimes = timesOfKinds(all, kindOf);
	return { times, kinds, kindTimes, casts, ...strands, all };
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

/** Makes strands of bundles, which are pairs of a cast and a kind. */
function cutStrands(
	{ first: castOf, second: bundleKind }: RankedPairs,
	kinds: readonly Kind[],
	casts: number
): Strands {
	const strandStart: number[] = [];
	const strandCast: number[] = [];
	const strandStance: number[] = [];
	const castStart = new Uint32Array(casts + 1);
	let [castBefore, stanceBefore] = [-1, -1];
	for (let bundle = 0; bundle < castOf.length; bundle++) {
		const cast = castOf[bundle] ?? 0;
		const stance = kinds[bundleKind[bundle] ?? 0]?.stance ?? 0;
		if (cast === castBefore && stance === stanceBefore) continue;
		strandStart.push(bundle);
		strandCast.push(cast);
		strandStance.push(stance);
		castStart[cast + 1] = strandCast.length;
		castBefore = cast;
		stanceBefore = stance;
	}
	strandStart.push(castOf.length);
	return {
		bundleKind: new Uint16Array(bundleKind),
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
