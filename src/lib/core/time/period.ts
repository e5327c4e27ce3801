import { fromDay, toDay } from '../dates/day';
import { binAt, type TimeBins } from './time-bins';

/** Days, both inclusive, as YYYY-MM-DD; null where open. */
export interface Period {
	readonly from: string | null;
	readonly to: string | null;
}

/** Bins, both inclusive. */
export interface BinRange {
	readonly first: number;
	readonly last: number;
}

export const wholeTime: Period = { from: null, to: null };

const earliest = toDay('0001-01-01');
const latest = toDay('9999-12-31');

export function isWhole({ from, to }: Period): boolean {
	return from === null && to === null;
}

/** The same period with the earlier day first. */
export function inOrder({ from, to }: Period): Period {
	return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

/** The days of some bins; their bounds stay open where the range ends with the timeline. */
export function periodOf(bins: TimeBins, range: BinRange): Period {
	const all = range.first <= 0 && range.last >= bins.count - 1;
	return all ? wholeTime : daysOf(bins, range);
}

/** The days of some bins, with a bound at either end in any case. */
export function daysOf(bins: TimeBins, { first, last }: BinRange): Period {
	return { from: firstDayOfBin(bins, first), to: lastDayOfBin(bins, last) };
}

export function firstDayOfBin({ starts }: TimeBins, bin: number): string {
	return fromDay(Math.max(starts[bin] ?? 0, earliest));
}

export function lastDayOfBin({ starts }: TimeBins, bin: number): string {
	return fromDay(Math.min((starts[bin + 1] ?? 0) - 1, latest));
}

/** The bins that a period touches; the outermost one for a bound beyond the timeline. */
export function rangeOf(bins: TimeBins, { from, to }: Period): BinRange {
	return {
		first: from === null ? 0 : binAt(bins, toDay(from)),
		last: to === null ? bins.count - 1 : binAt(bins, toDay(to))
	};
}

/**
 * Where a day begins on the timeline, in bins from its start, and never beyond its ends. The day
 * after the last one of a period is where the period ends.
 */
export function placeOf(bins: TimeBins, day: number): number {
	const { starts, count } = bins;
	if (count === 0 || day <= (starts[0] ?? 0)) return 0;
	if (day >= (starts[count] ?? 0)) return count;
	const bin = binAt(bins, day);
	const start = starts[bin] ?? 0;
	return bin + (day - start) / ((starts[bin + 1] ?? 0) - start);
}

/** Where a period begins and ends, in bins. */
export function placesOf(
	bins: TimeBins,
	{ from, to }: Period
): { readonly start: number; readonly end: number } {
	return {
		start: from === null ? 0 : placeOf(bins, toDay(from)),
		end: to === null ? bins.count : placeOf(bins, toDay(to) + 1)
	};
}

/** Moves one bound by some bins, no farther than the other one; open at the end of the timeline. */
export function moveBound(
	bins: TimeBins,
	period: Period,
	bound: 'from' | 'to',
	by: number
): Period {
	const { first, last } = rangeOf(bins, period);
	if (bound === 'from') {
		const bin = Math.min(Math.max(first + by, 0), last);
		return { ...period, from: bin === 0 ? null : firstDayOfBin(bins, bin) };
	}
	const bin = Math.max(Math.min(last + by, bins.count - 1), first);
	return { ...period, to: bin === bins.count - 1 ? null : lastDayOfBin(bins, bin) };
}
