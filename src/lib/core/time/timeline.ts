import type { Timeline, View } from '../events/view';
import type { TimeBins } from './time-bins';

/** The counts of each slot, as in `TimeBins.whole`. */
export function countTimeline({ slotOf, undatedSlot }: TimeBins, view: View): Timeline {
	return view.countTimes(slotOf, undatedSlot + 1);
}

/** The three counts of a slot added up. */
export function sumOfSlot(counts: Uint32Array, slot: number): number {
	return (counts[slot * 3] ?? 0) + (counts[slot * 3 + 1] ?? 0) + (counts[slot * 3 + 2] ?? 0);
}
