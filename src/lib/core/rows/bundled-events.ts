import { columnFor, countingSort, rangesOf } from './counting-sort';
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

/** What is known of events before they are bundled. */
interface Timed {
	/** The events by time; null where they stand so. */
	readonly order: Uint32Array | null;
	/** Per event, its time. */
	readonly timeOf: Uint16Array | Uint32Array;
	/** How many times there are, and how many of them are single days. */
	readonly times: number;
	readonly days: number;
}

/** @param grouped events by bundle, and where each bundle begins */
export function bundleEvents(
	grouped: Pick<BundledEvents, 'start' | 'events'>,
	{ order, timeOf, times, days }: Timed,
	bundleKind: Uint16Array,
	kinds: number
): BundledEvents {
	const { start, events } = grouped;
	const bundles = bundleKind.length;
	const bundleOf = columnFor(events.length, bundles);
	const timeAt = columnFor(events.length, times);
	for (let bundle = 0; bundle < bundles; bundle++) {
		const end = start[bundle + 1] ?? 0;
		for (let place = start[bundle] ?? 0; place < end; place++) {
			const event = events[place] ?? 0;
			bundleOf[event] = bundle;
			timeAt[place] = timeOf[event] ?? 0;
		}
	}
	const groupAt = order === null ? bundleOf : inOrder(bundleOf, order);
	const timed = { timeStart: rangesOf(timeOf, times), groupAt };
	return {
		...grouped,
		timeAt,
		order,
		byKind: {
			start: rangesOf(bundleKind, kinds),
			bundles: countingSort(null, bundleKind, kinds)
		},
		...markGroups(timed, bundles, days)
	};
}

function inOrder(column: Uint16Array | Uint32Array, order: Uint32Array): Uint16Array | Uint32Array {
	const sorted = column.slice();
	for (let place = 0; place < sorted.length; place++) {
		sorted[place] = column[order[place] ?? 0] ?? 0;
	}
	return sorted;
}
