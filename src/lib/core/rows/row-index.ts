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
	const timed = timesOfRows(rows);
	const { kinds, kindOf } = kindsOfRows(rows);
	const { casts, castOf } = castsOfRows(rows);
	const sizes = { kinds: kinds.length, casts: casts.count };
	const slots = rankPairs(kindOf, castOf, [sizes.kinds, sizes.casts]);
	const all = bundleEvents(slots, timed, sizes);
	const strands = cutStrands(slots, all.slotOf, { kinds, casts: casts.count });
	const kindTimes = timesOfKinds({ ...timed, kindOf, order: all.order }, kinds.length);
	return { times: timed.times, kinds, kindTimes, casts, ...strands, all };
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

/** Makes strands of bundles; what these are of is told of their slots. */
function cutStrands(
	{ first: kindOf, second: castOf }: RankedPairs,
	slotOf: Uint32Array,
	{ kinds, casts }: { readonly kinds: readonly Kind[]; readonly casts: number }
): Strands {
	const bundleKind = new Uint16Array(slotOf.length);
	const strandStart = new Uint32Array(slotOf.length + 1);
	const strandCast = new Uint32Array(slotOf.length);
	const strandStance = new Uint8Array(slotOf.length);
	let strands = 0;
	const castStart = new Uint32Array(casts + 1);
	let [castBefore, stanceBefore] = [-1, -1];
	for (let bundle = 0; bundle < slotOf.length; bundle++) {
		const slot = slotOf[bundle] ?? 0;
		const cast = castOf[slot] ?? 0;
		const kind = kindOf[slot] ?? 0;
		const stance = kinds[kind]?.stance ?? 0;
		bundleKind[bundle] = kind;
		if (cast === castBefore && stance === stanceBefore) continue;
		strandStart[strands] = bundle;
		strandCast[strands] = cast;
		strandStance[strands] = stance;
		castStart[cast + 1] = ++strands;
		castBefore = cast;
		stanceBefore = stance;
	}
	strandStart[strands] = slotOf.length;
	return {
		bundleKind,
		strandStart: strandStart.slice(0, strands + 1),
		strandCast: strandCast.slice(0, strands),
		strandStance: strandStance.slice(0, strands),
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
