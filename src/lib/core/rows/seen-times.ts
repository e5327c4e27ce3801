import { toDay } from '../dates/day';
import { openEnd, openStart } from '../events/columns';
import type { Filter } from '../events/filter';
import { dayAt, type RowTimes } from './row-times';

/** Days, both inclusive; open bounds where nothing bounds it. */
export interface DayRange {
	readonly from: number;
	readonly to: number;
}

/** The times of which something may lie in a period, or in one of several. */
export interface SeenTimes {
	/** Ranges of single days, in order and apart: from the first up to the second number. */
	readonly days: readonly (readonly [number, number])[];
	/** Per time, 1 where it is seen. */
	readonly marks: Uint8Array;
}

export function periodIn({ from, to }: Pick<Filter, 'from' | 'to'>): DayRange {
	return {
		from: from === null ? openStart : toDay(from),
		to: to === null ? openEnd : toDay(to)
	};
}

/** Whether anything of a time may lie in the period. */
export function touches(times: RowTimes, time: number, { from, to }: DayRange): boolean {
	return (times.first[time] ?? 0) <= to && (times.last[time] ?? 0) >= from;
}

export function timesIn(times: RowTimes, periods: readonly DayRange[]): SeenTimes {
	const days = union(
		periods.map(({ from, to }) => [dayAt(times, from), dayAt(times, to + 1)] as const)
	);
	const marks = new Uint8Array(times.first.length);
	for (const [first, end] of days) marks.fill(1, first, end);
	for (let time = times.days; time < marks.length; time++) {
		if (periods.some((period) => touches(times, time, period))) marks[time] = 1;
	}
	return { days, marks };
}

function union(ranges: readonly (readonly [number, number])[]): SeenTimes['days'] {
	const apart: [number, number][] = [];
	const inOrder = ranges.filter(([first, end]) => first < end).sort(([a], [b]) => a - b);
	for (const [first, end] of inOrder) {
		const last = apart.at(-1);
		if (last !== undefined && first <= last[1]) last[1] = Math.max(last[1], end);
		else apart.push([first, end]);
	}
	return apart;
}
