import { openEnd, openStart, type Columns } from '../events/columns';
import { fromDay, toDay } from '../dates/day';
import { daysOf, isWhole, lastDayOfBin, rangeOf, type Period } from './period';
import type { TimeBins } from './time-bins';

/** Whether the period moves on as it is while it plays, or its end alone does. */
export const playModes = ['slide', 'grow'] as const;
export type PlayMode = (typeof playModes)[number];

/** A window that the reader did not choose is this part of the timeline. */
const part = 12;

/** Where playing begins: at the period, or at the start when nothing is chosen or left. */
export function startPlay(bins: TimeBins, period: Period, mode: PlayMode): Period {
	if (!isWhole(period) && nextPlay(bins, period, mode) !== null) return period;
	const { first, last } = rangeOf(bins, period);
	if (mode === 'grow') {
		return { from: period.from, to: lastDayOfBin(bins, period.from === null ? 0 : first) };
	}
	const width =
		first === 0 && last === bins.count - 1 ? Math.ceil(bins.count / part) : last - first + 1;
	return daysOf(bins, { first: 0, last: width - 1 });
}

/** The period one bin further on; null at the end of the timeline. */
export function nextPlay(bins: TimeBins, period: Period, mode: PlayMode): Period | null {
	const { first, last } = rangeOf(bins, period);
	if (last >= bins.count - 1) return null;
	if (mode === 'grow') return { from: period.from, to: lastDayOfBin(bins, last + 1) };
	return daysOf(bins, { first: first + 1, last: last + 1 });
}

/**
 * The period of the next or the previous event by its last day, then its first one: its own days
 * where the window slides, up to its last day where it grows. `passes` tells of each time of the
 * columns whether it counts. Null when there is none.
 */
export function periodOfNeighbour(
	{ times: { first, last } }: Columns,
	passes: Uint8Array,
	period: Period,
	mode: PlayMode,
	direction: 1 | -1
): Period | null {
	const at = placeAmongEvents(period, mode, direction);
	let best: Days = { last: direction * Infinity, first: direction * Infinity };
	// Numbers are compared and no object is made: there are thousands of days, and every step asks.
	for (let time = 0; time < first.length; time++) {
		if (passes[time] === 0 || first[time] === openStart || last[time] === openEnd) continue;
		const lastDay = last[time] ?? 0;
		const firstDay = mode === 'grow' ? 0 : (first[time] ?? 0);
		if (direction * (lastDay - at.last || firstDay - at.first) <= 0) continue;
		if (direction * (lastDay - best.last || firstDay - best.first) >= 0) continue;
		best = { last: lastDay, first: firstDay };
	}
	if (!Number.isFinite(best.last)) return null;
	const to = fromDay(best.last);
	return mode === 'grow' ? { from: period.from, to } : { from: fromDay(best.first), to };
}

interface Days {
	readonly last: number;
	readonly first: number;
}

/** An open end is after all events; going on from there starts with what the period begins with. */
function placeAmongEvents({ from, to }: Period, mode: PlayMode, direction: 1 | -1): Days {
	const first = from === null || mode === 'grow' ? 0 : toDay(from);
	if (to !== null)
		return { last: toDay(to), first: from === null && mode === 'slide' ? -Infinity : first };
	if (direction < 0) return { last: Infinity, first: 0 };
	return { last: from === null ? -Infinity : toDay(from) - 1, first: Infinity };
}
