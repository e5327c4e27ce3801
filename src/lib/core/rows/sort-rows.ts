import { byDays } from '../events/by-date';
import { inSteps } from './in-blocks';
import type { RowIndex } from './row-index';

/**
 * Numbers of the events that are marked, in the order of `byDate`, step by step. Times are sorted
 * rather than events, which then come time by time.
 */
export function* rowsByDate(
	{ times, all }: RowIndex,
	marks: Uint8Array,
	direction: 1 | -1
): Generator<undefined, Uint32Array> {
	const days = { firstDay: times.first, lastDay: times.last };
	const apart = byDays(days, direction);
	const sorted = Uint32Array.from(times.first.keys()).sort((a, b) => apart(a, b) || a - b);
	yield;
	const events = new Uint32Array(marks.length);
	let length = 0;
	/** Where those begin that stand equal to the ones at hand. */
	let equals = 0;
	for (const [place, time] of sorted.entries()) {
		const [first, start] = [all.timeStart[time] ?? 0, length];
		yield* inSteps((all.timeStart[time + 1] ?? 0) - first, (from, end) => {
			for (let at = first + from; at < first + end; at++) {
				const event = all.order === null ? at : (all.order[at] ?? 0);
				// Written in any case and kept or written over: no branch that depends on the event.
				events[length] = event;
				length += marks[event] ?? 0;
			}
		});
		const before = sorted[place - 1];
		const alike = before !== undefined && apart(before, time) === 0;
		if (!alike) equals = start;
		else events.subarray(equals, length).sort();
	}
	return events.subarray(0, length);
}
