import { fromDay } from '../../core/dates/day';
import { spellDay } from '../../core/dates/spell';
import { polarities } from '../../core/dataset/vocabulary';
import type { View } from '../../core/events/view';
import { countOf } from '../words';

/** One day of the strip; heights in fortieths of the strip's height. */
export interface DayBar {
	readonly day: number;
	readonly label: string;
	readonly hostile: number;
	readonly neutral: number;
	readonly cooperative: number;
	/** Events that may have happened on this day among others. */
	readonly spans: number;
}

export interface Strip {
	readonly days: readonly DayBar[];
	readonly min: string | null;
	readonly max: string | null;
	readonly earliest: string | null;
	readonly latest: string | null;
	readonly words: string;
}

const height = 40;
/** Longer spans are for the timeline with bins by week, month or year. */
const mostDays = 92;

/** The events of `view` by day, over the days that any dated event of `whole` covers. */
export function barsOf(view: View, whole: View): Strip {
	const bounds = datedDays(whole);
	if (bounds === null) return { days: [], min: null, max: null, earliest: null, latest: null, words: '' };
	const [first, last] = bounds;
	const dates = { min: fromDay(first), max: fromDay(last), earliest: fromDay(first), latest: fromDay(last) };
	if (last - first >= mostDays) return { ...dates, days: [], words: '' };
	const counts = Array.from({ length: last - first + 1 }, (_, i) => countDay(view, first + i));
	const most = Math.max(1, ...counts.map(({ exact, spans }) => Math.max(sum(exact), spans)));
	const every = Math.ceil(counts.length / 8);
	const days = counts.map(({ exact, spans }, i): DayBar => {
		const [hostile = 0, neutral = 0, cooperative = 0] = exact.map((count) => (count / most) * height);
		const day = first + i;
		const label = i % every === 0 ? spellDay(fromDay(day)).replace(/ \d{4}$/, '') : '';
		return { day, label, hostile, neutral, cooperative, spans: (spans / most) * height };
	});
	const words = counts
		.map(({ exact, spans }, i) => ({ day: first + i, exact: sum(exact), spans }))
		.filter(({ exact, spans }) => exact + spans > 0)
		.map(
			({ day, exact, spans }) =>
				`${spellDay(fromDay(day))}: ${countOf(exact, 'event')}${spans > 0 ? `, ${spans} more that may fall on it` : ''}`
		)
		.join('; ');
	return { ...dates, days, words };
}

function countDay(
	{ histogram, columns }: View,
	day: number
): { readonly exact: readonly number[]; readonly spans: number } {
	const row = (day - histogram.firstDay) * polarities.length;
	const exact = polarities.map((_, i) => (row < 0 ? 0 : (histogram.days[row + i] ?? 0)));
	const spans = histogram.spans.filter(
		(event) => (columns.firstDay[event] ?? 0) <= day && day <= (columns.lastDay[event] ?? 0)
	).length;
	return { exact, spans };
}

function datedDays({ columns }: View): readonly [number, number] | null {
	let first = Infinity;
	let last = -Infinity;
	for (const [event, dated] of columns.dated.entries()) {
		if (dated === 0) continue;
		first = Math.min(first, columns.firstDay[event] ?? first);
		last = Math.max(last, columns.lastDay[event] ?? last);
	}
	return first <= last ? [first, last] : null;
}

function sum(counts: readonly number[]): number {
	return counts.reduce((total, count) => total + count, 0);
}
