import { boundsOf, type Dating } from './span';

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
] as const;

/** When something happened, in words and no more exact than is known. */
export function spellDate(dating: Dating): string {
	const { earliest, latest } = boundsOf(dating);
	if (earliest !== null && latest !== null) return spellRange(earliest, latest);
	if (latest !== null) return `${latest.length === 10 ? 'on' : 'in'} or before ${spellDay(latest)}`;
	if (earliest !== null) {
		return `${earliest.length === 10 ? 'on' : 'in'} or after ${spellDay(earliest)}`;
	}
	return 'date unknown';
}

/** A day, month or year in words: "13 June 2025", "June 2025", "2025". */
export function spellDay(partial: string): string {
	const { year, month, day } = wordsOf(partial);
	return [day, month, year].filter((word) => word !== '').join(' ');
}

/** The first end leaves out what it shares with the last one: "13–16 June 2025". */
function spellRange(first: string, last: string): string {
	const from = wordsOf(first);
	const to = wordsOf(last);
	if (first === last) return spellDay(first);
	if (first.length === 4 && last.length === 4) return `${from.year}–${to.year}`;
	if (from.year !== to.year || from.month === '' || to.month === '') {
		return `${spellDay(first)} – ${spellDay(last)}`;
	}
	if (from.day === '' && to.day === '') return `${from.month}–${spellDay(last)}`;
	if (from.day !== '' && to.day !== '' && from.month === to.month) {
		return `${from.day}–${spellDay(last)}`;
	}
	return `${[from.day, from.month].filter((word) => word !== '').join(' ')} – ${spellDay(last)}`;
}

function wordsOf(partial: string) {
	const [year = '', month = '', day = ''] = partial.split('-');
	return {
		year: String(Number(year)),
		month: months[Number(month) - 1] ?? '',
		day: day === '' ? '' : String(Number(day))
	};
}
