import { columnFor, numberWithin, rangesOf, sortInto } from './counting-sort';
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

/** @param bundles of casts and kinds */
export function bundleEvents(
	{ rankOf: bundleOf, second: bundleKind }: RankedPairs,
	{ times, timeOf }: TimedRows,
	kinds: number
): BundledEvents {
	const timeStart = rangesOf(timeOf, times.first.length);
	const order = isInOrder(timeOf) ? null : sortInto(timeStart, timeOf);
	const start = rangesOf(bundleOf, bundleKind.length);
	const slotStart = rangesOf(bundleKind, kinds);
	const slotOf = numberWithin(slotStart, bundleKind);
	const cursors = cursorsOf(start, slotOf);
	const events = new Uint32Array(timeOf.length);
	const timeAt = columnFor(timeOf.length, times.first.length);
	const groupAt = columnFor(timeOf.length, slotOf.length);
	inBlocks(events.length, (from, end) => {
		for (let i = from; i < end; i++) {
			const event = order === null ? i : (order[i] ?? 0);
			const bundle = bundleOf[event] ?? 0;
			const place = cursors[bundle * 2] ?? 0;
			cursors[bundle * 2] = place + 1;
			events[place] = event;
			timeAt[place] = timeOf[event] ?? 0;
			groupAt[i] = cursors[bundle * 2 + 1] ?? 0;
		}
	});
	const marked = markGroups({ timeStart, groupAt }, slotOf.length, times.days);
	return { start, events, timeAt, order, slotOf, slotStart, ...marked };
}

/** Per bundle, where its next event goes, and its slot: side by side, since both are asked at once. */
function cursorsOf(start: Uint32Array, slotOf: Uint32Array): Uint32Array {
	const cursors = new Uint32Array(slotOf.length * 2);
	for (let bundle = 0; bundle < slotOf.length; bundle++) {
		cursors[bundle * 2] = start[bundle] ?? 0;
		cursors[bundle * 2 + 1] = slotOf[bundle] ?? 0;
	}
	return cursors;
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
