import type { DayOrder } from '../format';
import type { DatePrecision } from '../../dataset/vocabulary';
import { firstDayOf, isDay, lastDayOf } from '../../dates/day';
import { openEnd, openStart } from '../../events/columns';

/** When an event happened, as columns keep it. */
export interface Dated {
	readonly firstDay: number;
	readonly lastDay: number;
	readonly precision: DatePrecision;
}

export const undated: Dated = { firstDay: openStart, lastDay: openEnd, precision: 'unknown' };

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Reads a date written in one of the usual ways; null when it is none of the calendar. */
export function readDate(text: string, order: DayOrder = 'day-first'): Dated | null {
	const date = partialOf(text.trim(), order);
	if (date === null || !isDay(`${date}-01-01`.slice(0, 10))) return null;
	const precision = date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
	return { firstDay: firstDayOf(date), lastDay: lastDayOf(date), precision };
}

/** From one day to another, inclusive; null when the last is before the first. */
export function rangeOf(first: Dated, last: Dated): Dated | null {
	if (last.lastDay < first.firstDay) return null;
	if (first.firstDay === last.firstDay && first.lastDay === last.lastDay) return first;
	return { firstDay: first.firstDay, lastDay: last.lastDay, precision: 'range' };
}

/** The same as YYYY-MM-DD, YYYY-MM or YYYY, not yet looked up in the calendar. */
function partialOf(text: string, order: DayOrder): string | null {
	const dashed = /^(\d{4})(-\d{2}(?:-\d{2})?)?(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text);
	if (dashed !== null) return `${dashed[1]}${dashed[2] ?? ''}`;
	const packed = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/.exec(text);
	if (packed !== null) return packed.slice(1).join('-');
	return slashedOf(text, order) ?? namedOf(text);
}

function slashedOf(text: string, order: DayOrder): string | null {
	const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
	if (yearFirst !== null) return joined(yearFirst[1], yearFirst[2], yearFirst[3]);
	const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: .*)?$/.exec(text);
	if (parts === null) return null;
	const [, one, , two, year] = parts;
	return order === 'day-first' ? joined(year, two, one) : joined(year, one, two);
}

/** 3 June 2025, 03-Jun-2025, June 3, 2025. */
function namedOf(text: string): string | null {
	const dayFirst = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})$/i.exec(text);
	if (dayFirst !== null) return joined(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
	const monthFirst = /^([a-z]{3})[a-z]* (\d{1,2}),? (\d{4})$/i.exec(text);
	return monthFirst && joined(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
}

function monthOf(name = ''): string {
	return String(months.indexOf(name.toLowerCase()) + 1);
}

function joined(year = '', month = '', day = ''): string {
	return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The order that a date can only have; "either" for 03/04/2025, null for a text without such a date. */
export function orderIn(text: string): DayOrder | 'either' | null {
	const [, one, two] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?!\d)/.exec(text) ?? [];
	if (one === undefined) return null;
	if (Number(one) > 12) return 'day-first';
	return Number(two) > 12 ? 'month-first' : 'either';
}

/** The order that the first of these dates can only have of which that can be told; null for none. */
export function dayOrderOf(texts: readonly string[]): DayOrder | null {
	for (const text of texts) {
		const order = orderIn(text);
		if (order !== null && order !== 'either') return order;
	}
	return null;
}
