/*
 * Days as whole numbers since 1970-01-01 in the proleptic Gregorian calendar, without `Date`, which
 * reads and writes in the reader's time zone. The arithmetic counts years from March, so that the
 * leap day is the last of its year.
 */

const daysIn400Years = 146_097;
const dayOf1970 = 719_468;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 1970-01-01 of a day written YYYY-MM-DD. */
export function toDay(text: string): number {
	const month = Number(text.slice(5, 7));
	const year = Number(text.slice(0, 4)) - (month <= 2 ? 1 : 0);
	const cycle = Math.floor(year / 400);
	const yearOfCycle = year - cycle * 400;
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(text.slice(8, 10)) - 1;
	const dayOfCycle =
		yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
	return cycle * daysIn400Years + dayOfCycle - dayOf1970;
}

/** The day as YYYY-MM-DD, for days of the years 0001 to 9999. */
export function fromDay(day: number): string {
	const shifted = day + dayOf1970;
	const cycle = Math.floor(shifted / daysIn400Years);
	const dayOfCycle = shifted - cycle * daysIn400Years;
	const yearOfCycle = Math.floor(
		(dayOfCycle -
			Math.floor(dayOfCycle / 1_460) +
			Math.floor(dayOfCycle / 36_524) -
			Math.floor(dayOfCycle / 146_096)) /
			365
	);
	const dayOfYear =
		dayOfCycle - (yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
	const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const month = ((monthFromMarch + 2) % 12) + 1;
	const year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0);
	const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
	return `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
}

/** First day of a day, month or year: YYYY-MM-DD, YYYY-MM or YYYY. */
export function firstDayOf(partial: string): number {
	return toDay(partial + '-01-01'.slice(partial.length - 4));
}

/** Last day of a day, month or year, inclusive. */
export function lastDayOf(partial: string): number {
	if (partial.length === 10) return toDay(partial);
	const month = partial.length === 4 ? 12 : Number(partial.slice(5, 7));
	const year = partial.slice(0, 4);
	return month === 12 ? toDay(`${year}-12-31`) : toDay(`${year}-${digits(month + 1, 2)}-01`) - 1;
}

/** Whether the text is a day of the calendar, written YYYY-MM-DD, in the years 0001 to 9999. */
export function isDay(text: string): boolean {
	return dayPattern.test(text) && !text.startsWith('0000') && fromDay(toDay(text)) === text;
}

function digits(value: number, length: number): string {
	return String(value).padStart(length, '0');
}
