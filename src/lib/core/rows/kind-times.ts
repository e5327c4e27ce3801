import { placeIn } from '../events/place-in';
import { columnFor } from './counting-sort';
import type { SeenTimes } from './seen-times';
import type { TimedGroups } from './timed-groups';

/** When the events of each kind took place, and how many did. */
export interface KindTimes {
	/** Per kind, the range of its cells: one for each time at which it occurs, in order. */
	readonly start: Uint32Array;
	/** Per cell, its time. */
	readonly time: Uint16Array | Uint32Array;
	/** Per cell, the events of all cells before it, and at the end all of them. */
	readonly before: Uint32Array;
}

export function timesOfKinds(
	{ timeStart, groupAt }: TimedGroups,
	bundleKind: Uint16Array,
	kinds: number
): KindTimes {
	const cells = new Uint32Array(kinds);
	visitCells(timeStart, groupAt, bundleKind, kinds, (kind) => {
		cells[kind] = (cells[kind] ?? 0) + 1;
	});
	const start = new Uint32Array(kinds + 1);
	for (let kind = 0; kind < kinds; kind++)
		start[kind + 1] = (start[kind] ?? 0) + (cells[kind] ?? 0);

	const next = start.slice();
	const size = start[kinds] ?? 0;
	const time = columnFor(size, timeStart.length);
	const before = new Uint32Array(size + 1);
	visitCells(timeStart, groupAt, bundleKind, kinds, (kind, at, count) => {
		const cell = next[kind] ?? 0;
		next[kind] = cell + 1;
		time[cell] = at;
		before[cell + 1] = count;
	});
	for (let cell = 0; cell < size; cell++)
		before[cell + 1] = (before[cell + 1] ?? 0) + (before[cell] ?? 0);
	return { start, time, before };
}

/** Visits the kinds that occur at each time, with how many events they have there. */
function visitCells(
	timeStart: Uint32Array,
	groupAt: TimedGroups['groupAt'],
	bundleKind: Uint16Array,
	kinds: number,
	visit: (kind: number, time: number, count: number) => void
): void {
	const counts = new Uint32Array(kinds);
	const met = new Uint16Array(kinds);
	for (let time = 0; time + 1 < timeStart.length; time++) {
		let size = 0;
		const end = timeStart[time + 1] ?? 0;
		for (let place = timeStart[time] ?? 0; place < end; place++) {
			const kind = bundleKind[groupAt[place] ?? 0] ?? 0;
			const count = counts[kind] ?? 0;
			if (count === 0) met[size++] = kind;
			counts[kind] = count + 1;
		}
		for (let place = 0; place < size; place++) {
			const kind = met[place] ?? 0;
			visit(kind, time, counts[kind] ?? 0);
			counts[kind] = 0;
		}
	}
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
