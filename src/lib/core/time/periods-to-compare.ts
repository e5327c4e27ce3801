import { fromDay, toDay } from '../dates/day';
import { daysOf, firstDayOfBin, isWhole, lastDayOfBin, rangeOf, type Period } from './period';
import type { TimeBins } from './time-bins';

/** An earlier and a later period. */
export interface TwoPeriods {
	readonly before: Period;
	readonly after: Period;
}

const earliest = toDay('0001-01-01');
const latest = toDay('9999-12-31');

/**
 * What a comparison begins with. A chosen period is compared with as long a stretch just before it,
 * and one with nothing before it with the stretch that follows; without a period the first half of
 * the timeline is compared with the second. Null where the timeline is too short for two periods.
 */
export function periodsToCompare(bins: TimeBins, chosen: Period): TwoPeriods | null {
	if (bins.count < 2) return null;
	if (isWhole(chosen)) return halves(bins);
	const before = stretchBeside(bins, chosen, -1);
	if (before) return { before, after: chosen };
	const after = stretchBeside(bins, chosen, 1);
	return after ? { before: chosen, after } : halves(bins);
}

function halves(bins: TimeBins): TwoPeriods {
	const middle = Math.floor(bins.count / 2);
	return {
		before: { from: null, to: lastDayOfBin(bins, middle - 1) },
		after: { from: firstDayOfBin(bins, middle), to: null }
	};
}

/** As many bins or else days before or after a period; null where the timeline ends there. */
function stretchBeside(bins: TimeBins, period: Period, side: 1 | -1): Period | null {
	const [first = 0, end = 0] = [bins.starts[0], bins.starts[bins.count]];
	const start = period.from === null ? Math.min(first, toDay(period.to ?? '')) : toDay(period.from);
	const last = period.to === null ? Math.max(end - 1, start) : toDay(period.to);
	if (side < 0 ? start <= first : last >= end - 1) return null;

	const range = rangeOf(bins, period);
	const width = range.last - range.first + 1;
	const beside = { first: range.first + side * width, last: range.last + side * width };
	const fits = beside.first >= 0 && beside.last < bins.count;
	const inBins = bins.starts[range.first] === start && bins.starts[range.last + 1] === last + 1;
	if (fits && inBins) return daysOf(bins, beside);

	const days = last - start + 1;
	return side < 0
		? { from: fromDay(Math.max(start - days, earliest)), to: fromDay(start - 1) }
		: { from: fromDay(last + 1), to: fromDay(Math.min(last + days, latest)) };
}
