import { fromDay } from '../../core/dates/day';
import { spellDay } from '../../core/dates/spell';
import { polarities, type Polarity } from '../../core/dataset/vocabulary';
import type { View } from '../../core/events/view';
import { countOf } from '../words';

/** One event, in columns of days and rows from the top; one that spans several days is wider. */
export interface Block {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly polarity: Polarity;
}

export interface Strip {
	readonly days: readonly { readonly day: number; readonly label: string }[];
	readonly blocks: readonly Block[];
	/** Rows that the fullest day of the whole dataset takes. */
	readonly height: number;
	/** First and last day that any dated event covers, as YYYY-MM-DD. */
	readonly earliest: string | null;
	readonly latest: string | null;
	/** The same for those who do not see it. */
	readonly words: string;
}

/** Longer spans and taller stacks are for bins by week, month or year. */
const mostDays = 92;
const mostRows = 16;

/** The dated events of `view` as stacked blocks over the days that those of `whole` cover. */
export function barsOf(view: View, whole: View): Strip {
	const bounds = datedDays(whole);
	if (bounds === null) return nothing;
	const [first, last] = bounds;
	const strip = { ...nothing, earliest: fromDay(first), latest: fromDay(last) };
	const all = stack(whole, first, last);
	if (last - first >= mostDays || all.height > mostRows) return strip;
	const count = last - first + 1;
	const every = Math.ceil(count / 8);
	const days = Array.from({ length: count }, (_, i) => ({
		day: first + i,
		label: i % every === 0 ? spellDay(fromDay(first + i)).replace(/ \d{4}$/, '') : ''
	}));
	const { blocks } = stack(view, first, last);
	const lowered = blocks.map((block) => ({ ...block, y: all.height - 1 - block.y }));
	return { ...strip, days, blocks: lowered, height: all.height, words: say(view, first, last) };
}

const nothing: Strip = { days: [], blocks: [], height: 0, earliest: null, latest: null, words: '' };

/** Events of one day at the bottom, longer spans on top of them; each in the lowest free row. */
function stack(view: View, first: number, last: number): { blocks: Block[]; height: number } {
	const { columns } = view;
	const { histogram } = view;
	const filled = new Uint32Array(last - first + 1);
	const blocks: Block[] = [];
	for (const [i, count] of histogram.days.entries()) {
		const x = histogram.firstDay + Math.floor(i / polarities.length) - first;
		const polarity = polarities[i % polarities.length] ?? 'neutral';
		for (let n = 0; n < count; n++) {
			blocks.push({ x, y: filled[x] ?? 0, width: 1, polarity });
			filled[x] = (filled[x] ?? 0) + 1;
		}
	}
	for (const event of histogram.spans) {
		const [from, to] = [columns.firstDay[event] ?? first, columns.lastDay[event] ?? last];
		const y = Math.max(...filled.subarray(from - first, to - first + 1));
		const polarity = columns.stances[columns.stanceOf[event] ?? 0]?.polarity ?? 'neutral';
		blocks.push({ x: from - first, y, width: to - from + 1, polarity });
		filled.fill(y + 1, from - first, to - first + 1);
	}
	return { blocks, height: Math.max(0, ...filled) };
}

function say({ histogram, columns }: View, first: number, last: number): string {
	const parts: string[] = [];
	for (let day = first; day <= last; day++) {
		const row = (day - histogram.firstDay) * polarities.length;
		const exact = polarities.reduce((sum, _, i) => sum + (histogram.days[row + i] ?? 0), 0);
		if (exact > 0) parts.push(`${spellDay(fromDay(day))}: ${countOf(exact, 'event')}`);
	}
	for (const event of histogram.spans) {
		const from = spellDay(fromDay(columns.firstDay[event] ?? 0));
		const to = spellDay(fromDay(columns.lastDay[event] ?? 0));
		parts.push(`between ${from} and ${to}: 1 event`);
	}
	return parts.join('; ');
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
