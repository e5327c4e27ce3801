import type { DatePrecision } from '../../dataset/vocabulary';
import { firstDayOf, isDay, lastDayOf } from '../../dates/day';
import { openEnd, openStart } from '../../events/columns';
import type { Interval } from './graph-file';

/** Days as the columns have them. */
export interface When {
	readonly firstDay: number;
	readonly lastDay: number;
	readonly precision: DatePrecision;
}

export const noTime: When = { firstDay: openStart, lastDay: openEnd, precision: 'unknown' };

/** Null when something is written there that is no date; an unbounded end is no date to be read. */
export function whenOf({ start, end }: Interval): When | null {
	const first = boundOf(start);
	const last = boundOf(end);
	if (first === undefined || last === undefined) return null;
	if (first !== null && last !== null) return between(first, last);
	if (first !== null) return { firstDay: firstDayOf(first), lastDay: openEnd, precision: 'after' };
	if (last !== null) return { firstDay: openStart, lastDay: lastDayOf(last), precision: 'before' };
	return noTime;
}

function between(first: string, last: string): When | null {
	const [firstDay, lastDay] = [firstDayOf(first), lastDayOf(last)];
	if (firstDay > lastDay) return null;
	if (first !== last) return { firstDay, lastDay, precision: 'range' };
	const precision = first.length === 10 ? 'day' : first.length === 7 ? 'month' : 'year';
	return { firstDay, lastDay, precision };
}

/** Null for no bound, undefined for what cannot be read. */
function boundOf(text: string | null): string | null | undefined {
	const trimmed = text?.trim() ?? '';
	if (trimmed === '' || /^[+-]?inf(inity)?$/i.test(trimmed)) return null;
	return trimmed.length > longestDate ? undefined : partialDateOf(trimmed);
}

const longestDate = 40;
const dashed = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]\d{1,2}(?::\S*)?.*|Z)?$/;
const solid = /^(\d{4})(\d{2})(\d{2})$/;
/** Times as numbers: only a whole one that can be a year is taken for a date. */
const year = /^([12]\d{3})(?:\.0+)?$/;

/** YYYY-MM-DD, YYYY-MM or YYYY, of the day as written, whatever its time zone. */
function partialDateOf(text: string): string | undefined {
	const [, y, m, d] = year.exec(text) ?? solid.exec(text) ?? dashed.exec(text) ?? [];
	if (y === undefined) return undefined;
	const date = [y, ...[m, d].filter((part) => part !== undefined)]
		.map((part) => part.padStart(2, '0'))
		.join('-');
	return isDay(`${date}-01-01`.slice(0, 10)) ? date : undefined;
}
