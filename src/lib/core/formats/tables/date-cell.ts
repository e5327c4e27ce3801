import { quote } from '../../dataset/fault';
import { rangeOf, readDate, undated, type Dated, type DayOrder } from './read-date';
import type { CellFault } from './table-format';

const remembered = 100_000;

/** Reads the dates of a column; rows often share one, so those read are remembered. */
export class DateCells {
	readonly #read = new Map<string, Dated | CellFault>();
	readonly #column: number;
	readonly #order: DayOrder;

	constructor(column: number, order: DayOrder = 'day-first') {
		this.#column = column;
		this.#order = order;
	}

	/** An empty cell is an event without a date. */
	read(cell: string): Dated | CellFault {
		const known = this.#read.get(cell);
		if (known !== undefined) return known;
		const date = cell === '' ? undated : (readDate(cell, this.#order) ?? this.#fault(cell));
		if (this.#read.size < remembered) this.#read.set(cell, date);
		return date;
	}

	/** From the day in one cell to that in another. */
	readRange(first: string, last: string): Dated | CellFault {
		const [from, to] = [this.read(first), this.read(last)];
		if ('reason' in from) return from;
		if ('reason' in to || to === undated) return to === undated ? from : to;
		return (from === undated ? to : rangeOf(from, to)) ?? this.#fault(`${first} to ${last}`);
	}

	#fault(cell: string): CellFault {
		return {
			column: this.#column,
			reason: 'without a readable date',
			message: `${quote(cell)} is no date of the calendar: write it as YYYY-MM-DD`
		};
	}
}
