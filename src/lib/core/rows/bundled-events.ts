import { columnFor, rangesOf } from './counting-sort';

/** The bundles of some events, time by time. */
export interface TimedBundles {
	/** Per time, the range of its events in `bundleAt`. */
	readonly timeStart: Uint32Array;
	readonly bundleAt: Uint16Array | Uint32Array;
}

/** The events of a file by bundle (those alike in everything but their days and words) and by time. */
export interface BundledEvents extends TimedBundles {
	/** Per bundle, the range of its events: from `start[b]` up to `start[b + 1]`. */
	readonly start: Uint32Array;
	/** Per bundle, the number of its events. */
	readonly sizes: Uint32Array;
	/** Numbers of the events, bundle by bundle, and within one by time and number. */
	readonly events: Uint32Array;
	/** Their times, in the same order. */
	readonly timeAt: Uint16Array | Uint32Array;
	/**
	 * Numbers of the events, time by time; null where the file stands in the order of its days.
	 * `bundleAt` has the same order.
	 */
	readonly order: Uint32Array | null;
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

/**
 * @param grouped events by bundle, and where each bundle begins
 * @param order the events by time
 * @param timeOf per event, its time; `times` says how many there are
 */
export function bundleEvents(
	grouped: Pick<BundledEvents, 'start' | 'events'>,
	order: Uint32Array,
	timeOf: Uint16Array | Uint32Array,
	times: number,
	bundleKind: Uint16Array,
	kinds: number
): BundledEvents {
	const { start, events } = grouped;
	const bundles = bundleKind.length;
	const sizes = new Uint32Array(bundles);
	const bundleOf = columnFor(events.length, bundles);
	for (let bundle = 0; bundle < bundles; bundle++) {
		const end = start[bundle + 1] ?? 0;
		const first = start[bundle] ?? 0;
		sizes[bundle] = end - first;
		for (let place = first; place < end; place++) bundleOf[events[place] ?? 0] = bundle;
	}
	const timeAt = columnFor(events.length, times);
	for (let place = 0; place < timeAt.length; place++) {
		timeAt[place] = timeOf[events[place] ?? 0] ?? 0;
	}
	const timeStart = rangesOf(timeOf, times);
	const sorted = order.every((event, place) => event === place);
	const bundleAt = sorted ? bundleOf : columnFor(events.length, bundles);
	for (let place = 0; !sorted && place < bundleAt.length; place++) {
		bundleAt[place] = bundleOf[order[place] ?? 0] ?? 0;
	}
	const marks = markBundles(bundleAt, bundles);
	const cells = toCells(timeStart, bundleAt, bundleKind, kinds);
	const byTime = { order: sorted ? null : order, timeStart, bundleAt };
	return { ...grouped, sizes, timeAt, ...byTime, cells, marks };
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
