import { placeIn } from '../events/place-in';
import { columnFor, rangesOf } from './counting-sort';
import { inBlocks } from './in-blocks';
import type { TimedRows } from './row-times';
import type { SeenTimes } from './seen-times';

/** When the events of each kind took place, and how many did. */
export interface KindTimes {
	/** Per kind, the range of its cells: one for each time at which it occurs, in order. */
	readonly start: Uint32Array;
	/** Per cell, its time. */
	readonly time: Uint16Array | Uint32Array;
	/** Per cell, the events of all cells before it, and at the end all of them. */
	readonly before: Uint32Array;
}

interface TimedKinds extends TimedRows {
	/** Per event. */
	readonly kindOf: Uint16Array;
	/** As in `BundledEvents`. */
	readonly order: Uint32Array | null;
}

/** @param kinds how many there are */
export function timesOfKinds(events: TimedKinds, kinds: number): KindTimes {
	const ranges = rangesOf(events.kindOf, kinds);
	const time = timesByKind(ranges, events);
	const before = new Uint32Array(time.length + 1);
	const start = new Uint32Array(kinds + 1);
	let cells = 0;
	/**
	 * Cells are written over the times, and anew at every event: what stands when the time changes
	 * is left behind. Whether it does cannot be foreseen, and a jump would cost more than writing.
	 */
	const cutCells = (from: number, end: number): void => {
		let last = -1;
		for (let place = from; place < end; place++) {
			const now = time[place] ?? 0;
			// 1 where the two differ.
			cells += ((now - last) | (last - now)) >>> 31;
			last = now;
			time[cells - 1] = now;
			before[cells] = place + 1;
		}
	};
	for (let kind = 0; kind < kinds; kind++) {
		cutCells(ranges[kind] ?? 0, ranges[kind + 1] ?? 0);
		start[kind + 1] = cells;
	}
	return { start, time: time.slice(0, cells), before: before.slice(0, cells + 1) };
}

/** The times of the events of each kind, in order. */
function timesByKind(
	ranges: Uint32Array,
	{ times, timeOf, order, kindOf }: TimedKinds
): Uint16Array | Uint32Array {
	const next = ranges.slice();
	const sorted = columnFor(timeOf.length, times.first.length);
	inBlocks(timeOf.length, (from, end) => {
		for (let at = from; at < end; at++) {
			const event = order === null ? at : (order[at] ?? 0);
			const kind = kindOf[event] ?? 0;
			const place = next[kind] ?? 0;
			sorted[place] = timeOf[event] ?? 0;
			next[kind] = place + 1;
		}
	});
	return sorted;
}

/** Per kind, the events at the times that are seen. */
export function countKindsAt(
	{ start, time, before }: KindTimes,
	days: number,
	seen: SeenTimes
): Uint32Array {
	const counts = new Uint32Array(start.length - 1);
	for (let kind = 0; kind < counts.length; kind++) {
		const [from, end] = [start[kind] ?? 0, start[kind + 1] ?? 0];
		let count = 0;
		for (const [first, last] of seen.days) {
			count +=
				(before[cellAt(time, from, end, last)] ?? 0) -
				(before[cellAt(time, from, end, first)] ?? 0);
		}
		for (let cell = cellAt(time, from, end, days); cell < end; cell++) {
			if (seen.marks[time[cell] ?? 0] === 0) continue;
			count += (before[cell + 1] ?? 0) - (before[cell] ?? 0);
		}
		counts[kind] = count;
	}
	return counts;
}

/** The first cell of a range that is not before a time. */
function cellAt(times: KindTimes['time'], from: number, end: number, time: number): number {
	return from + placeIn(end - from, (place) => (times[from + place] ?? 0) - time);
}
