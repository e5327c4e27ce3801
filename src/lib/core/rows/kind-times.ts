import { placeIn } from '../events/place-in';
import type { BundledEvents } from './bundled-events';
import { Column, counts, shorts } from './column';
import { columnFor, numberWithin, rangesOf } from './counting-sort';
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

/** @param kindOf per event */
export function timesOfKinds(all: BundledEvents, kindOf: Uint16Array): KindTimes {
	const cells = cellsByTime(all, kindOf);
	const start = rangesOf(cells.kind, all.slotStart.length - 1);
	const cellOf = numberWithin(start, cells.kind);
	const time = columnFor(cells.time.length, all.timeStart.length);
	const before = new Uint32Array(time.length + 1);
	for (let at = 0; at < time.length; at++) {
		const cell = cellOf[at] ?? 0;
		time[cell] = cells.time[at] ?? 0;
		before[cell + 1] = cells.count[at] ?? 0;
	}
	for (let cell = 0; cell < time.length; cell++)
		before[cell + 1] = (before[cell + 1] ?? 0) + (before[cell] ?? 0);
	return { start, time, before };
}

/** The kinds that occur at each time, with how many events they have there, time by time. */
function cellsByTime({ timeStart, order, slotStart }: BundledEvents, kindOf: Uint16Array) {
	const sizes = new Uint32Array(slotStart.length - 1);
	const met = new Uint16Array(sizes.length);
	const cells = { kind: new Column(shorts), time: new Column(counts), count: new Column(counts) };
	const addTime = (time: number): void => {
		let size = 0;
		const end = timeStart[time + 1] ?? 0;
		for (let place = timeStart[time] ?? 0; place < end; place++) {
			const kind = kindOf[order === null ? place : (order[place] ?? 0)] ?? 0;
			const count = sizes[kind] ?? 0;
			if (count === 0) met[size++] = kind;
			sizes[kind] = count + 1;
		}
		for (let at = 0; at < size; at++) {
			const kind = met[at] ?? 0;
			cells.kind.push(kind);
			cells.time.push(time);
			cells.count.push(sizes[kind] ?? 0);
			sizes[kind] = 0;
		}
	};
	for (let time = 0; time + 1 < timeStart.length; time++) addTime(time);
	return { kind: cells.kind.finish(), time: cells.time.finish(), count: cells.count.finish() };
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
