import { columnFor, countingSort, rangesOf } from './counting-sort';
import type { RowTimes } from './row-times';
import { markGroups, type MarkedGroups } from './timed-groups';

/** The events of a file by bundle (those alike in everything but their days and words) and by time. */
export interface BundledEvents extends MarkedGroups {
	/** Per bundle, the range of its events: from `start[b]` up to `start[b + 1]`. */
	readonly start: Uint32Array;
	/** Numbers of the events, bundle by bundle, and within one by time and number. */
	readonly events: Uint32Array;
	/** Their times, in the same order. */
	readonly timeAt: Uint16Array | Uint32Array;
	/**
	 * Numbers of the events, time by time; null where the file stands in the order of its days.
	 * `groupAt` has the same order, and its groups are the bundles.
	 */
	readonly order: Uint32Array | null;
	readonly byKind: BundlesByKind;
}

/** The bundles of each kind: from `bundles[start[k]]` up to `bundles[start[k + 1]]`. */
export interface BundlesByKind {
	readonly start: Uint32Array;
	readonly bundles: Uint32Array;
}

/**
 * @param bundleOf per event
 * @param timeOf per event
 */
export function bundleEvents(
	bundleOf: Uint16Array | Uint32Array,
	timeOf: Uint16Array | Uint32Array,
	times: RowTimes,
	bundleKind: Uint16Array,
	kinds: number
): BundledEvents {
	const size = times.first.length;
	const order = isInOrder(timeOf) ? null : countingSort(null, timeOf, size);
	const start = rangesOf(bundleOf, bundleKind.length);
	const next = start.slice();
	const events = new Uint32Array(timeOf.length);
	const timeAt = columnFor(timeOf.length, size);
	for (let i = 0; i < events.length; i++) {
		const event = order === null ? i : (order[i] ?? 0);
		const bundle = bundleOf[event] ?? 0;
		const place = next[bundle] ?? 0;
		next[bundle] = place + 1;
		events[place] = event;
		timeAt[place] = timeOf[event] ?? 0;
	}
	const groupAt = order === null ? bundleOf : inOrder(bundleOf, order);
	return {
		start,
		events,
		timeAt,
		order,
		byKind: {
			start: rangesOf(bundleKind, kinds),
			bundles: countingSort(null, bundleKind, kinds)
		},
		...markGroups({ timeStart: rangesOf(timeOf, size), groupAt }, bundleKind.length, times.days)
	};
}

function isInOrder(timeOf: Uint16Array | Uint32Array): boolean {
	for (let event = 1; event < timeOf.length; event++) {
		if ((timeOf[event] ?? 0) < (timeOf[event - 1] ?? 0)) return false;
	}
	return true;
}

function inOrder(column: Uint16Array | Uint32Array, order: Uint32Array): Uint16Array | Uint32Array {
	const sorted = column.slice();
	for (let place = 0; place < sorted.length; place++) {
		sorted[place] = column[order[place] ?? 0] ?? 0;
	}
	return sorted;
}
