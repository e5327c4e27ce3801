import type { View } from '../events/view';
import { countSlots, type TimeBins } from './time-bins';

/** How many events of each slot a filter leaves; three counts a slot, as in `TimeBins.whole`. */
export interface Timeline {
	/** Of those that pass all but the period and the switch for undated events. */
	readonly passing: Uint32Array;
	readonly inView: Uint32Array;
}

export function countTimeline(
	bins: TimeBins,
	{ columns, inTimeline, eventInView }: View
): Timeline {
	return {
		passing: countSlots(bins, columns, (event) => inTimeline[event] === 1),
		inView: countSlots(bins, columns, (event) => eventInView[event] === 1)
	};
}

/** The three counts of a slot added up. */
export function sumOfSlot(counts: Uint32Array, slot: number): number {
	return (counts[slot * 3] ?? 0) + (counts[slot * 3 + 1] ?? 0) + (counts[slot * 3 + 2] ?? 0);
}
