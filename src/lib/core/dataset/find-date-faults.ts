import { firstDayOf, lastDayOf } from '../dates/day';
import type { Fault, Path } from './fault';
import type { Event } from './schema';
import type { DatePrecision } from './vocabulary';

type Dating = Pick<Event, 'date' | 'endDate' | 'datePrecision'>;

/** Faults of dates that are each in the calendar: their order and what `datePrecision` asks for. */
export function findDateFaults(dating: Dating, path: Path): Fault[] {
	const { date, endDate, datePrecision } = dating;
	const faults: Fault[] = [];
	if (date !== null && endDate !== null && lastDayOf(endDate) < firstDayOf(date)) {
		const message = `the endDate ${endDate} is before the date ${date}: exchange or correct them`;
		faults.push({ code: 'date-order', path: [...path, 'endDate'], message });
	}
	const { isMet, says } = demands[datePrecision];
	if (!isMet(dating)) {
		const message = `the precision "${datePrecision}" needs ${says}: correct it or the dates`;
		faults.push({ code: 'date-precision', path: [...path, 'datePrecision'], message });
	}
	return faults;
}

interface Demand {
	readonly isMet: (dating: Dating) => boolean;
	readonly says: string;
}

const demands: { readonly [P in DatePrecision]: Demand } = {
	day: single(10, 'YYYY-MM-DD'),
	month: single(7, 'YYYY-MM'),
	year: single(4, 'YYYY'),
	range: {
		isMet: ({ date, endDate }) => date !== null && endDate !== null,
		says: 'both a date and an endDate'
	},
	before: {
		isMet: ({ date, endDate }) => date === null && endDate !== null,
		says: 'an endDate, the latest day, and no date'
	},
	after: {
		isMet: ({ date, endDate }) => date !== null && endDate === null,
		says: 'a date, the earliest day, and no endDate'
	},
	unknown: {
		isMet: ({ date, endDate }) => date === null && endDate === null,
		says: 'neither a date nor an endDate'
	}
};

function single(length: number, form: string): Demand {
	return {
		isMet: ({ date, endDate }) => date?.length === length && (endDate === null || endDate === date),
		says: `a date written ${form} and no other endDate`
	};
}
