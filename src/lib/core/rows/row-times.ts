import { placeIn } from '../events/place-in';
import { columnFor } from './counting-sort';
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

type Days = Pick<EventRows, 'count' | 'firstDay' | 'lastDay'>;

export interface TimedRows {
	readonly times: RowTimes;
	/** Per event, the number of its time. */
	readonly timeOf: Places;
}

export function timesOfRows(rows: Days): TimedRows {
	const { least, size, others } = rangeOfDays(rows);
	const found = numberInRange(rows, least, size, columnFor(rows.count, size + others));
	const { timeOf, occurring, spans } = found;
	const days: number[] = [];
	/** Per number in the range, that among the days that occur. */
	const numbers = new Uint32Array(size + spans.first.length);
	for (let place = 0; place < size; place++) {
		if (occurring[place] === 1) numbers[place] = days.push(place + least) - 1;
	}
	for (let span = 0; span < spans.first.length; span++) numbers[size + span] = days.length + span;
	// Where something happened every day, these are the numbers that events have.
	if (days.length < size) renumber(timeOf, numbers);
	const times = {
		first: Int32Array.from([...days, ...spans.first]),
		last: Int32Array.from([...days, ...spans.last]),
		days: days.length
	};
	return { times, timeOf };
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

/** From the first to the last of the single days, and how many events have another time. */
function rangeOfDays({ count, firstDay, lastDay }: Days) {
	let least = Infinity;
	let most = -Infinity;
	let others = 0;
	inBlocks(count, (from, end) => {
		for (let event = from; event < end; event++) {
			const day = firstDay[event] ?? 0;
			if (day !== lastDay[event]) {
				others++;
				continue;
			}
			if (day < least) least = day;
			if (day > most) most = day;
		}
	});
	if (others === count) return { least: 0, size: 0, others };
	if (most - least > widest) throw new Error('timesOfRows: days must lie in the years 1 to 9999');
	return { least, size: most - least + 1, others };
}

/** Numbers single days from the first one on, whether they occur or not, and other spans after them. */
function numberInRange(
	{ count, firstDay, lastDay }: Days,
	least: number,
	size: number,
	timeOf: Uint16Array | Uint32Array
) {
	const occurring = new Uint8Array(size);
	const spans = new Spans(size);
	inBlocks(count, (from, end) => {
		for (let event = from; event < end; event++) {
			const first = firstDay[event] ?? 0;
			const last = lastDay[event] ?? 0;
			if (first === last) occurring[first - least] = 1;
			timeOf[event] = first === last ? first - least : spans.numberOf(first, last);
		}
	});
	return { timeOf, occurring, spans };
}

function renumber(timeOf: Uint16Array | Uint32Array, numbers: Uint32Array): void {
	inBlocks(timeOf.length, (from, end) => {
		for (let event = from; event < end; event++) timeOf[event] = numbers[timeOf[event] ?? 0] ?? 0;
	});
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
