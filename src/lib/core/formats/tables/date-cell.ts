import type { DayOrder } from '../format';
import { quote } from '../../dataset/fault';
import { rangeOf, readDate, undated, type Dated } from './read-date';
import type { CellFault } from './table-format';

const remembered = 100_000;

interface Options {
	readonly order?: DayOrder;
	readonly written?: (cell: string) => string;
}

/** Reads the dates of a column; rows often share one, so those read are remembered. */
export class DateCells {
	readonly #read = new Map<string, Dated | CellFault>([['', undated]]);
	readonly #column: number;
	readonly #order: DayOrder;
	readonly #written: (cell: string) => string;
	/** The cell that was read last: the next row is often of the same day. */
	#last = '';
	#lastDate: Dated | CellFault = undated;

	/** @param options `written` makes what stands in a cell into a date as it is usually written */
	constructor(column: number, { order = 'day-first', written = (cell) => cell }: Options = {}) {
		this.#column = column;
		this.#order = order;
		this.#written = written;
	}

	/** An empty cell is an event without a date. */
	read(cell: string): Dated | CellFault {
		if (cell === this.#last) return this.#lastDate;
		this.#last = cell;
		this.#lastDate = this.#read.get(cell) ?? this.#readAnew(cell);
		return this.#lastDate;
	}

	#readAnew(cell: string): Dated | CellFault {
		const date = readDate(this.#written(cell), this.#order) ?? this.#fault(cell);
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
