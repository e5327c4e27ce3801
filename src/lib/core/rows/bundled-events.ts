import { columnFor, countingSort, rangesOf, sortInto } from './counting-sort';
import type { Places } from './event-rows';
import { inBlocks } from './in-blocks';
import type { RankedPairs } from './ranked-pairs';
import type { TimedRows } from './row-times';
import { markGroups, type MarkedGroups } from './timed-groups';

/**
 * The events of a file by bundle (those alike in everything but their days and words) and by time.
 * In `groupAt`, and where events are counted, a bundle goes by its slot: slots are numbered kind by
 * kind, so that the bundles of a kind lie together.
 */
export interface BundledEvents extends MarkedGroups {
	/** Per bundle, the range of its events: from `start[b]` up to `start[b + 1]`. */
	readonly start: Uint32Array;
	/** Numbers of the events, bundle by bundle, and within one by time and number. */
	readonly events: Uint32Array;
	/** Their times, in the same order. */
	readonly timeAt: Places;
	/**
	 * Numbers of the events, time by time; null where the file stands in the order of its days.
	 * `groupAt` has the same order.
	 */
	readonly order: Uint32Array | null;
	/** Per bundle. */
	readonly slotOf: Uint32Array;
	/** Per kind, the range of its slots. */
	readonly slotStart: Uint32Array;
}

/**
 * @param slots pairs of a kind and a cast
 * @param sizes how many kinds and casts there are
 */
export function bundleEvents(
	{ first: kindOf, second: castOf, sizes: slotSizes, rankOf: slotOfEvent }: RankedPairs,
	{ times, timeOf }: TimedRows,
	sizes: { readonly kinds: number; readonly casts: number }
): BundledEvents {
	const timeStart = rangesOf(timeOf, times.first.length);
	const order = isInOrder(timeOf) ? null : sortInto(timeStart, timeOf);
	const slotOf = countingSort(castOf, sizes.casts);
	const start = new Uint32Array(slotOf.length + 1);
	/** Per slot, where its next event goes. */
	const next = new Uint32Array(slotOf.length);
	for (let bundle = 0; bundle < slotOf.length; bundle++) {
		const slot = slotOf[bundle] ?? 0;
		const from = start[bundle] ?? 0;
		next[slot] = from;
		start[bundle + 1] = from + (slotSizes[slot] ?? 0);
	}
	const groupAt = order === null ? slotOfEvent : columnFor(timeOf.length, slotOf.length);
	const events = new Uint32Array(timeOf.length);
	const timeAt = columnFor(timeOf.length, times.first.length);
	inBlocks(events.length, (from, end) => {
		for (let i = from; i < end; i++) {
			const event = order === null ? i : (order[i] ?? 0);
			const slot = slotOfEvent[event] ?? 0;
			const place = next[slot] ?? 0;
			next[slot] = place + 1;
			events[place] = event;
			timeAt[place] = timeOf[event] ?? 0;
			groupAt[i] = slot;
		}
	});
	const marked = markGroups({ timeStart, groupAt }, slotOf.length, times.days);
	return {
		start,
		events,
		timeAt,
		order,
		slotOf,
		slotStart: rangesOf(kindOf, sizes.kinds),
		...marked
	};
}

function isInOrder(timeOf: Places): boolean {
	for (let event = 1; event < timeOf.length; event++) {
		if ((timeOf[event] ?? 0) < (timeOf[event - 1] ?? 0)) return false;
	}
	return true;
}

/** Per slot, its kind. */
export function kindsOfSlots({ slotStart }: Pick<BundledEvents, 'slotStart'>): Uint16Array {
	const kinds = slotStart.length - 1;
	const kindOf = new Uint16Array(slotStart[kinds] ?? 0);
	for (let kind = 0; kind < kinds; kind++) {
		kindOf.fill(kind, slotStart[kind], slotStart[kind + 1]);
	}
	return kindOf;
}
