import type { DatePrecision } from '../dataset/vocabulary';
import { fromDay, lastDayOf } from '../dates/day';
import { openEnd, openStart } from '../events/columns';
import { wrong, type Wrong } from './read-value';

/** What is wrong with the days of a row, or with the precision that they are given. */
export function datingFault(first: number, last: number, precision: DatePrecision): Wrong | null {
	if (isMet[precision](first, last)) return null;
	if (last < first) return wrong('the last day is before the first: correct them', 'date-order');
	return wrong(
		`the days do not fit the precision "${precision}": ${says[precision]}`,
		'date-precision'
	);
}

/** The precision of days for which none is given; null where one is needed. */
export function usualPrecision(first: number, last: number): DatePrecision | null {
	if (first === last) return 'day';
	return isMet.unknown(first, last) ? 'unknown' : null;
}

const isMet: { readonly [P in DatePrecision]: (first: number, last: number) => boolean } = {
	day: (first, last) => first === last,
	month: (first, last) => isSpan(first, last, 7),
	year: (first, last) => isSpan(first, last, 4),
	range: (first, last) => first !== openStart && last !== openEnd && first <= last,
	before: (first, last) => first === openStart && last !== openEnd,
	after: (first, last) => first !== openStart && last === openEnd,
	unknown: (first, last) => first === openStart && last === openEnd
};

const says: { readonly [P in DatePrecision]: string } = {
	day: 'write the same day as first and last',
	month: 'write the first and the last day of a month',
	year: 'write the first and the last day of a year',
	range: 'write a first and a last day',
	before: 'write the last possible day and null for the first',
	after: 'write the first possible day and null for the last',
	unknown: 'write null for both'
};

/** Whether the days are the first and the last of a month, or of a year. */
function isSpan(first: number, last: number, length: 4 | 7): boolean {
	if (first === openStart || last === openEnd) return false;
	const date = fromDay(first);
	return (
		date.endsWith(length === 7 ? '-01' : '-01-01') && lastDayOf(date.slice(0, length)) === last
	);
}
