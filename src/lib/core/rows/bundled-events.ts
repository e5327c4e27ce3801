import { columnFor, rangesOf } from './counting-sort';

/**
 * Events grouped by bundle: those alike in everything but their days and words. All events of a
 * file, or those that a text or a voice lets pass; bundles and times are numbered as in the index.
 */
export interface BundledEvents {
	/** Per bundle, the range of its events: from `start[b]` up to `start[b + 1]`. */
	readonly start: Uint32Array;
	/** Numbers of the events, bundle by bundle, and within one by time and number. */
	readonly events: Uint32Array;
	/** Their times, in the same order. */
	readonly timeAt: Uint16Array | Uint32Array;
	/** Per time, the range of its events in `bundleAt`. */
	readonly timeStart: Uint32Array;
	/** The bundles of all events, time by time. */
	readonly bundleAt: Uint16Array | Uint32Array;
	readonly cells: Cells;
	readonly marks: Marks;
}

/** How many events of a kind each time has: for one time from `start[t]` up to `start[t + 1]`. */
export interface Cells {
	readonly start: Uint32Array;
	readonly kind: Uint16Array;
	readonly count: Uint32Array;
}

/** Counts by bundle of the events before certain places in `bundleAt`, so that few are walked. */
export interface Marks {
	/** There are `count` marks, at `step`, `2 * step` and so on. */
	readonly step: number;
	readonly count: number;
	/** Bundle counts of the first mark, then those of the second. */
	readonly before: Uint32Array;
}

const mostMarks = 64;
/** Marks take half a number an event at most. */
const share = 2;

/** Groups events that come bundle by bundle; `days` times, the first ones, are single days. */
export function bundleEvents(
	grouped: Pick<BundledEvents, 'start' | 'events' | 'timeAt'>,
	times: number,
	bundleKind: Uint16Array,
	kinds: number
): BundledEvents {
	const { start, events, timeAt } = grouped;
	const bundles = start.length - 1;
	const timeStart = rangesOf(timeAt, times);
	const bundleAt = columnFor(events.length, bundles);
	const next = timeStart.slice(0, times);
	for (let bundle = 0; bundle < bundles; bundle++) {
		const end = start[bundle + 1] ?? 0;
		for (let place = start[bundle] ?? 0; place < end; place++) {
			const time = timeAt[place] ?? 0;
			const to = next[time] ?? 0;
			bundleAt[to] = bundle;
			next[time] = to + 1;
		}
	}
	const marks = markBundles(bundleAt, bundles);
	const cells = toCells(timeStart, bundleAt, bundleKind, kinds);
	return { ...grouped, timeStart, bundleAt, cells, marks };
}

function toCells(
	timeStart: Uint32Array,
	bundleAt: Uint16Array | Uint32Array,
	bundleKind: Uint16Array,
	kinds: number
): Cells {
	const counts = new Uint32Array(kinds);
	const start = new Uint32Array(timeStart.length);
	const kind: number[] = [];
	const count: number[] = [];
	for (let time = 0; time + 1 < timeStart.length; time++) {
		const end = timeStart[time + 1] ?? 0;
		for (let place = timeStart[time] ?? 0; place < end; place++) {
			const of = bundleKind[bundleAt[place] ?? 0] ?? 0;
			counts[of] = (counts[of] ?? 0) + 1;
		}
		for (let of = 0; of < kinds; of++) {
			const found = counts[of] ?? 0;
			if (found === 0) continue;
			kind.push(of);
			count.push(found);
			counts[of] = 0;
		}
		start[time + 1] = kind.length;
	}
	return { start, kind: Uint16Array.from(kind), count: Uint32Array.from(count) };
}

function markBundles(bundleAt: Uint16Array | Uint32Array, bundles: number): Marks {
	const fit = Math.floor(bundleAt.length / share / Math.max(1, bundles));
	const count = Math.min(mostMarks, fit);
	const step = Math.floor(bundleAt.length / (count + 1));
	const before = new Uint32Array(count * bundles);
	const counts = new Uint32Array(bundles);
	for (let mark = 0; mark < count; mark++) {
		for (let place = mark * step; place < (mark + 1) * step; place++) {
			const bundle = bundleAt[place] ?? 0;
			counts[bundle] = (counts[bundle] ?? 0) + 1;
		}
		before.set(counts, mark * bundles);
	}
	return { step, count, before };
}
