import { spellDay } from '../../core/dates/spell';
import {
	firstDayOfBin,
	lastDayOfBin,
	placesOf,
	rangeOf,
	type Period
} from '../../core/time/period';
import type { TimeBins } from '../../core/time/time-bins';

/** One end of a period, as a slider. */
export interface End {
	readonly bound: 'from' | 'to';
	readonly label: string;
	/** In bins from the start of the timeline. */
	readonly at: number;
	/** The bin it lies in. */
	readonly bin: number;
	readonly words: string;
	readonly open: boolean;
}

/** Where a period is drawn, in bins, and its two ends. `name` is what they call it. */
export function endsOf(bins: TimeBins, days: Period, name: string): readonly [End, End] {
	const { start, end } = placesOf(bins, days);
	const { first, last } = rangeOf(bins, days);
	return [
		{
			bound: 'from',
			label: `Start of the ${name}`,
			at: start,
			bin: first,
			words: spellDay(days.from ?? firstDayOfBin(bins, 0)),
			open: days.from === null
		},
		{
			bound: 'to',
			label: `End of the ${name}`,
			at: end,
			bin: last,
			words: spellDay(days.to ?? lastDayOfBin(bins, bins.count - 1)),
			open: days.to === null
		}
	];
}

/** Heights of the parts of the chart, from the top: the earlier period's band, then the bars and lanes. */
export interface ChartHeights {
	/** Of the band in which an earlier period is brushed; 0 while nothing is compared. */
	readonly band: number;
	readonly bars: number;
	readonly whole: number;
}

const lowest = 44;
const lowestBars = 12;
const bands = { pointer: 18, finger: 44 };

/**
 * The band takes its room from the bars as far as they can give it, so that the graph above keeps
 * its own; a finger needs as much room for either period as it does for one.
 */
export function chartHeights(
	bars: number,
	lanes: number,
	compared: keyof typeof bands | null
): ChartHeights {
	const below = 4 + lanes;
	const alone = Math.max(bars + below, lowest);
	if (compared === null) return { band: 0, bars, whole: alone };
	const band = bands[compared];
	if (compared === 'finger') return { band, bars, whole: band + alone };
	const shrunk = Math.max(Math.min(bars, alone - below - band), Math.min(bars, lowestBars));
	return { band, bars: shrunk, whole: Math.max(alone, band + shrunk + below) };
}
