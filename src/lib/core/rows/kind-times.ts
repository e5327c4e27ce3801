import { placeIn } from '../events/place-in';
import { columnFor } from './counting-sort';
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

/** @param byKind numbers of the events by kind, and within one by time */
export function timesOfKinds(
	byKind: Uint32Array,
	kindOf: Uint16Array,
	kinds: number,
	timeOf: Uint16Array | Uint32Array,
	times: number
): KindTimes {
	const time = columnFor(byKind.length, times);
	const before = new Uint32Array(byKind.length + 1);
	const start = new Uint32Array(kinds + 1);
	let [cells, kind] = [0, -1];
	for (let place = 0; place < byKind.length; place++) {
		const event = byKind[place] ?? 0;
		const [ofEvent, at] = [kindOf[event] ?? 0, timeOf[event] ?? 0];
		if (ofEvent === kind && at === time[cells - 1]) continue;
		while (kind < ofEvent) start[++kind] = cells;
		time[cells] = at;
		before[cells++] = place;
	}
	while (kind < kinds) start[++kind] = cells;
	before[cells] = byKind.length;
	return { start, time: time.slice(0, cells), before: before.slice(0, cells + 1) };
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
