import { polarities } from '../dataset/vocabulary';
import { openEnd, openStart, type Columns, type Times } from '../events/columns';
import { cutTime, unitFor, type TimeUnit } from './time-unit';

/** Events that may have happened in any of several bins; open where a bound is not known. */
export interface TimeSpan {
	readonly firstBin: number;
	readonly lastBin: number;
	readonly openStart: boolean;
	readonly openEnd: boolean;
}

/**
 * The time of a dataset in bins of one unit, whatever the filter. Every event counts in exactly
 * one slot: a bin that holds all its days, a span of bins, or the slot for what has no date.
 */
export interface TimeBins {
	readonly unit: TimeUnit;
	readonly count: number;
	/** First day of each bin and, after the last one, the day that follows it. */
	readonly starts: Int32Array;
	/** In order of their first bin, the longer one first. */
	readonly spans: readonly TimeSpan[];
	/** Per time of the columns: a bin, `count` and the number of a span added, or `undatedSlot`. */
	readonly slotOf: Uint32Array;
	readonly undatedSlot: number;
	/** Three counts a slot (place in `polarities`) of all events. */
	readonly whole: Uint32Array;
	/** How many events have both bounds. */
	readonly dated: number;
	/** First and last day that any bound names, within the bins; 0 and -1 without dated events. */
	readonly firstDay: number;
	readonly lastDay: number;
}

/** Counts of a time. */
const each = polarities.length;

const known = new WeakMap<Int32Array, TimeBins>();

/** Has no bins when no event has both bounds. The levels of a file share their times, and so their bins. */
export function binTime({ times }: Columns): TimeBins {
	const bins = known.get(times.first) ?? cutBins(times);
	known.set(times.first, bins);
	return bins;
}

function cutBins(times: Times): TimeBins {
	const dated = countDated(times);
	const { first, last } = dated === 0 ? { first: 0, last: -1 } : boundsOf(times);
	const unit = unitFor(first, last);
	const starts = dated === 0 ? Int32Array.of(0) : cutTime(unit, first, last);
	const bins = { unit, starts, count: starts.length - 1, dated, firstDay: first, lastDay: last };

	const spanOf = Array.from(times.first, (_, time) => spanOrBin(times, bins, time));
	const spans = uniqueSpans(spanOf);
	const undatedSlot = bins.count + spans.length;
	const slotBySpan = new Map(spans.map((span, i) => [keyOf(span), bins.count + i]));
	const slotOf = Uint32Array.from(spanOf, (span) => {
		if (span === null) return undatedSlot;
		return typeof span === 'number' ? span : (slotBySpan.get(keyOf(span)) ?? undatedSlot);
	});
	return { ...bins, spans, slotOf, undatedSlot, whole: countSlots(times, slotOf, undatedSlot + 1) };
}

function countSlots({ whole }: Times, slotOf: Uint32Array, slots: number): Uint32Array {
	const counts = new Uint32Array(slots * each);
	for (let time = 0; time < slotOf.length; time++) {
		const slot = (slotOf[time] ?? 0) * each;
		for (let polarity = 0; polarity < each; polarity++) {
			const at = slot + polarity;
			counts[at] = (counts[at] ?? 0) + (whole[time * each + polarity] ?? 0);
		}
	}
	return counts;
}

function countDated({ first, last, whole }: Times): number {
	let dated = 0;
	for (let time = 0; time < first.length; time++) {
		if (first[time] === openStart || last[time] === openEnd) continue;
		for (let polarity = 0; polarity < each; polarity++) dated += whole[time * each + polarity] ?? 0;
	}
	return dated;
}

/** The bin that holds a day; the outermost one for days beyond. */
export function binAt({ starts, count }: Pick<TimeBins, 'starts' | 'count'>, day: number): number {
	let low = 0;
	let high = count - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= day) low = middle;
		else high = middle - 1;
	}
	return low;
}

function boundsOf(times: Times): { first: number; last: number } {
	let first = openEnd;
	let last = openStart;
	for (const day of times.first) {
		if (day === openStart) continue;
		if (day < first) first = day;
		if (day > last) last = day;
	}
	for (const day of times.last) {
		if (day === openEnd) continue;
		if (day < first) first = day;
		if (day > last) last = day;
	}
	return { first, last };
}

function spanOrBin(
	times: Times,
	bins: Pick<TimeBins, 'starts' | 'count'>,
	time: number
): TimeSpan | number | null {
	const [first, last] = [times.first[time] ?? openStart, times.last[time] ?? openEnd];
	const [unknownStart, unknownEnd] = [first === openStart, last === openEnd];
	if (bins.count === 0 || (unknownStart && unknownEnd)) return null;
	const firstBin = unknownStart ? 0 : binAt(bins, first);
	const lastBin = unknownEnd ? bins.count - 1 : binAt(bins, last);
	if (firstBin === lastBin && !unknownStart && !unknownEnd) return firstBin;
	return { firstBin, lastBin, openStart: unknownStart, openEnd: unknownEnd };
}

function uniqueSpans(spanOf: readonly (TimeSpan | number | null)[]): readonly TimeSpan[] {
	const byKey = new Map<string, TimeSpan>();
	for (const span of spanOf) {
		if (span !== null && typeof span === 'object') byKey.set(keyOf(span), span);
	}
	return [...byKey.values()].sort(
		(a, b) =>
			a.firstBin - b.firstBin ||
			b.lastBin - a.lastBin ||
			Number(b.openStart) - Number(a.openStart) ||
			Number(b.openEnd) - Number(a.openEnd)
	);
}

function keyOf({ firstBin, lastBin, openStart: start, openEnd: end }: TimeSpan): string {
	return `${firstBin} ${lastBin} ${Number(start)}${Number(end)}`;
}
