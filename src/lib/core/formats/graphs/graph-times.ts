import { dayOrderOf, rangeOf, readDate, undated, type Dated } from '../tables/read-date';
import type { Interval } from './graph-file';
import { openEnd, openStart } from '../../events/columns';

/** Null when something is written there that is no date; an unbounded end is no bound. */
export function datedBy({ start, end }: Interval): Dated | null {
	const first = boundOf(start);
	const last = start === end ? first : boundOf(end);
	if (first === null || last === null) return null;
	if (first !== undated && last !== undated) return rangeOf(first, last);
	if (first !== undated) return { ...first, lastDay: openEnd, precision: 'after' };
	if (last !== undated) return { ...last, firstDay: openStart, precision: 'before' };
	return undated;
}

/** `undated` for no bound, null for what cannot be read. */
function boundOf(text: string | null): Dated | null {
	const trimmed = text?.trim() ?? '';
	if (trimmed === '' || /^[+-]?inf(inity)?$/i.test(trimmed)) return undated;
	return trimmed.length > longestDate ? null : readWritten(trimmed);
}

const longestDate = 40;
/** Times as numbers: only a whole one that can be a year is taken for a date. */
const year = /^([12]\d{3})(?:\.0+)?$/;
const number = /^[\d.]+$/;
const packed = /^(?:\d{8}|\d{14})$/;
/** Day or month first: only read where it can be no other. */
const slashed = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/;

function readWritten(text: string): Dated | null {
	const [, asYear] = year.exec(text) ?? [];
	if (asYear !== undefined) return readDate(asYear);
	if (number.test(text) && !packed.test(text) && !slashed.test(text)) return null;
	const order = dayOrderOf([text]);
	if (order === null) return slashed.test(text) ? null : readDate(text.replace(/Z$/, ''));
	return readDate(text, order);
}
