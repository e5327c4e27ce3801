import type { Event } from '../dataset/schema';
import { openEnd, openStart } from '../events/columns';
import { firstDayOf, lastDayOf } from './day';

export type Dating = Pick<Event, 'date' | 'endDate' | 'datePrecision'>;

/** First and last day on which something may have happened, inclusive; open where not known. */
export interface Span {
	readonly first: number;
	readonly last: number;
}

export function spanOf(dating: Dating): Span {
	const { earliest, latest } = boundsOf(dating);
	return {
		first: earliest === null ? openStart : firstDayOf(earliest),
		last: latest === null ? openEnd : lastDayOf(latest)
	};
}

/** The same bounds as written, each a day, month or year; null where not known. */
export function boundsOf({ date, endDate, datePrecision }: Dating): {
	readonly earliest: string | null;
	readonly latest: string | null;
} {
	switch (datePrecision) {
		case 'day':
			return { earliest: date, latest: date };
		case 'month':
			return atMost(date, 7);
		case 'year':
			return atMost(date, 4);
		case 'range':
			return { earliest: date, latest: endDate };
		case 'before':
			return { earliest: null, latest: endDate ?? date };
		case 'after':
			return { earliest: date ?? endDate, latest: null };
		case 'unknown':
			return { earliest: null, latest: null };
	}
}

function atMost(date: string | null, length: number) {
	const cut = date === null ? null : date.slice(0, length);
	return { earliest: cut, latest: cut };
}
