import { placeIn } from '../events/place-in';
import type { EventRows, Places } from './event-rows';
import { inBlocks } from './in-blocks';
import { once } from './once';

/** The distinct days and spans of some rows: single days in order, then all others. */
export interface RowTimes {
	readonly first: Int32Array;
	readonly last: Int32Array;
	/** How many of them are single days. */
	readonly days: number;
}

export interface TimedRows {
	readonly times: RowTimes;
	/** Per event, the number of its time. */
	readonly timeOf: Places;
}

export function timesOfRows({ count, firstDay, lastDay }: EventRows): TimedRows {
	const { days, least, numbers } = singleDays({ count, firstDay, lastDay });
	const spans = new Spans(days.length);
	const timeOf = new Uint32Array(count);
	inBlocks(count, (from, end) => {
		for (let event = from; event < end; event++) {
			const first = firstDay[event] ?? 0;
			const last = lastDay[event] ?? 0;
			timeOf[event] = first === last ? (numbers[first - least] ?? 0) : spans.numberOf(first, last);
		}
	});
	const times = {
		first: Int32Array.from([...days, ...spans.first]),
		last: Int32Array.from([...days, ...spans.last]),
		days: days.length
	};
	return { times, timeOf: times.first.length <= 0x10000 ? new Uint16Array(timeOf) : timeOf };
}

/** The number of the time of one event, without a column of them. */
export function timeFinder({ firstDay, lastDay }: EventRows, times: RowTimes) {
	const spans = once(() => {
		const numbered = new Spans(times.days);
		for (let time = times.days; time < times.first.length; time++) {
			numbered.numberOf(times.first[time] ?? 0, times.last[time] ?? 0);
		}
		return numbered;
	});
	return (event: number): number => {
		const first = firstDay[event] ?? 0;
		const last = lastDay[event] ?? 0;
		return first === last ? dayAt(times, first) : spans().numberOf(first, last);
	};
}

/** Number of the first single day that is not before `day`. */
export function dayAt({ first, days }: RowTimes, day: number): number {
	return placeIn(days, (place) => (first[place] ?? 0) - day);
}

/** Days farther apart than these are looked up by name: no file of the formats has them. */
const widest = 4_000_000;

/** The days on which single-day events lie, in order; `numbers[day - least]` is their place. */
function singleDays({
	count,
	firstDay,
	lastDay
}: Pick<EventRows, 'count' | 'firstDay' | 'lastDay'>) {
	let least = Infinity;
	let most = -Infinity;
	inBlocks(count, (from, end) => {
		for (let event = from; event < end; event++) {
			const day = firstDay[event] ?? 0;
			if (day !== lastDay[event]) continue;
			if (day < least) least = day;
			if (day > most) most = day;
		}
	});
	if (least > most) return { days: [], least: 0, numbers: new Uint32Array() };
	if (most - least > widest) throw new Error('timesOfRows: days must lie in the years 1 to 9999');

	const numbers = new Uint32Array(most - least + 1);
	inBlocks(count, (from, end) => {
		for (let event = from; event < end; event++) {
			const day = firstDay[event] ?? 0;
			if (day === lastDay[event]) numbers[day - least] = 1;
		}
	});
	const days: number[] = [];
	for (const [place, found] of numbers.entries()) {
		if (found === 1) numbers[place] = days.push(place + least) - 1;
	}
	return { days, least, numbers };
}

/** Numbers spans in the order in which they are met. */
class Spans {
	readonly first: number[] = [];
	readonly last: number[] = [];
	readonly #from: number;
	readonly #numbers = new Map<number, Map<number, number>>();

	constructor(from: number) {
		this.#from = from;
	}

	numberOf(first: number, last: number): number {
		const byLast = this.#numbers.get(first) ?? new Map<number, number>();
		this.#numbers.set(first, byLast);
		const before = byLast.get(last);
		if (before !== undefined) return before;
		this.last.push(last);
		const number = this.#from + this.first.push(first) - 1;
		byLast.set(last, number);
		return number;
	}
}
