import { openEnd, openStart } from '../events/columns';
import { toDay } from '../dates/day';
import type { Filter } from '../events/filter';
import type { BundledEvents, Marks, TimedBundles } from './bundled-events';
import { dayAt, type RowTimes } from './row-times';

/** Days, both inclusive; open bounds where nothing bounds it. */
export interface DayRange {
	readonly from: number;
	readonly to: number;
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

/**
 * Per bundle, the number of its events that may lie in one of the periods. Takes the way on which
 * the fewest events are walked: those in the period, those outside it, or those between its bounds
 * and the nearest marks.
 */
export function countInPeriods(
	set: BundledEvents,
	times: RowTimes,
	periods: readonly DayRange[]
): Uint32Array {
	const passes = (time: number) => periods.some((period) => touches(times, time, period));
	const [period] = periods;
	if (periods.every(({ from, to }) => from === openStart && to === openEnd)) return set.sizes;
	if (period && periods.length === 1 && period.from <= period.to) {
		const [first, end] = [dayAt(times, period.from), dayAt(times, period.to + 1)];
		return countDays(set, times, first, end, passes);
	}
	const counts = new Uint32Array(set.start.length - 1);
	for (let time = 0; time < times.first.length; time++) {
		if (passes(time)) walk(set, set.timeStart[time] ?? 0, set.timeStart[time + 1] ?? 0, counts, 1);
	}
	return counts;
}

/** The events of single days from `first` up to `end`, and of the longer times that pass. */
function countDays(
	set: BundledEvents,
	times: RowTimes,
	first: number,
	end: number,
	passes: (time: number) => boolean
): Uint32Array {
	const { timeStart, marks } = set;
	const from = timeStart[first] ?? 0;
	const to = Math.max(from, timeStart[end] ?? 0);
	const days = timeStart[times.days] ?? 0;
	const inside = to - from;
	const outside = days - inside;
	const aside = awayFromMark(marks, from) + awayFromMark(marks, to);
	const least = Math.min(inside, outside, aside);

	const counts = least === outside ? set.sizes.slice() : new Uint32Array(set.start.length - 1);
	const sign = least === outside ? -1 : 1;
	if (least === outside) {
		walk(set, 0, from, counts, -1);
		walk(set, to, days, counts, -1);
	} else if (least === inside) {
		walk(set, from, to, counts, 1);
	} else {
		addBefore(set, to, counts, 1);
		addBefore(set, from, counts, -1);
	}
	for (let time = times.days; time < times.first.length; time++) {
		if (passes(time) !== (sign === 1)) continue;
		walk(set, timeStart[time] ?? 0, timeStart[time + 1] ?? 0, counts, sign);
	}
	return counts;
}

/** Number of the mark nearest to a place; the start of all events is number 0. */
function nearestMark({ step, count }: Marks, place: number): number {
	return Math.min(count, Math.round(place / Math.max(1, step)));
}

function awayFromMark(marks: Marks, place: number): number {
	return Math.abs(place - nearestMark(marks, place) * marks.step);
}

/** Adds or takes away, per bundle, the events before a place. */
function addBefore(set: BundledEvents, place: number, counts: Uint32Array, by: 1 | -1): void {
	const { marks } = set;
	const mark = nearestMark(marks, place);
	const at = mark * marks.step;
	const row = (mark - 1) * counts.length;
	for (let bundle = 0; mark > 0 && bundle < counts.length; bundle++) {
		counts[bundle] = (counts[bundle] ?? 0) + by * (marks.before[row + bundle] ?? 0);
	}
	if (at <= place) walk(set, at, place, counts, by);
	else walk(set, place, at, counts, by === 1 ? -1 : 1);
}

function walk(
	{ bundleAt }: TimedBundles,
	from: number,
	to: number,
	counts: Uint32Array,
	by: 1 | -1
): void {
	for (let place = from; place < to; place++) {
		const bundle = bundleAt[place] ?? 0;
		counts[bundle] = (counts[bundle] ?? 0) + by;
	}
}

/** The same of some of the events; all that lie in a period are walked. */
export function countSomeInPeriods(
	some: TimedBundles,
	bundles: number,
	inPeriod: Uint8Array
): Uint32Array {
	const counts = new Uint32Array(bundles);
	for (let time = 0; time < inPeriod.length; time++) {
		if (inPeriod[time] === 0) continue;
		walk(some, some.timeStart[time] ?? 0, some.timeStart[time + 1] ?? 0, counts, 1);
	}
	return counts;
}
