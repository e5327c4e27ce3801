import { utcDay, utcMonday, utcMonth, utcYear, type CountableTimeInterval } from 'd3-time';

/** What a bin of the timeline lasts; only years come several at a time. */
export interface TimeUnit {
	readonly name: 'day' | 'week' | 'month' | 'year';
	readonly step: number;
}

/** More bins than this would be thinner than a finger's or a mouse's step. */
export const mostBins = 120;

const millisecondsInDay = 86_400_000;
const daysIn = { day: 1, week: 7, month: 30.436875, year: 365.2425 } as const;
const intervals = { day: utcDay, week: utcMonday, month: utcMonth, year: utcYear } as const;

/** The finest unit that cuts the days from `first` to `last`, inclusive, into few enough bins. */
export function unitFor(first: number, last: number): TimeUnit {
	const fits = ({ name, step }: TimeUnit) => (last - first + 1) / (daysIn[name] * step) <= mostBins;
	const names = ['day', 'week', 'month', 'year'] as const;
	const single = names.map((name) => ({ name, step: 1 })).find(fits);
	if (single) return single;

	let unit: TimeUnit = { name: 'year', step: 2 };
	while (!fits(unit))
		unit = { ...unit, step: unit.step * (leadingDigit(unit.step) === 2 ? 2.5 : 2) };
	return unit;
}

/** First days of the bins that hold all days from `first` to `last`, and the day after them. */
export function cutTime(unit: TimeUnit, first: number, last: number): Int32Array {
	const interval = intervalOf(unit);
	const start = interval.floor(dateOf(first));
	const days = interval.range(start, dateOf(last + 1)).map(dayOf);
	return Int32Array.of(...days, dayOf(interval.offset(dateOf(days.at(-1) ?? first), 1)));
}

export function dateOf(day: number): Date {
	return new Date(day * millisecondsInDay);
}

export function dayOf(date: Date): number {
	return Math.floor(date.getTime() / millisecondsInDay);
}

function intervalOf({ name, step }: TimeUnit): CountableTimeInterval {
	if (step === 1) return intervals[name];
	const years = utcYear.every(step);
	if (!years) throw new Error(`intervalOf: ${step} is no whole number of years`);
	return years as CountableTimeInterval;
}

/** 1, 2 or 5 for the steps 1, 2, 5, 10, 20, 50, … */
function leadingDigit(step: number): number {
	return Number(String(step).slice(0, 1));
}
