import type { DayOrder, TextFile } from '../format';
import { DateCells } from './date-cell';
import { eachRow, type Cells } from './each-row';
import { cellAt } from './header';
import { orderIn, type Dated } from './read-date';
import type { Sniffed } from './sniff';
import type { CellFault } from './table-format';

/** The column of a table that holds dates, in whichever order of day and month. */
export class ColumnDates {
	readonly #column: number;
	readonly #orderOf: () => DateOrder;
	#found: { readonly cells: DateCells; readonly warnings: readonly string[] } | null = null;

	/** `order` is what the reader chose; null for what the dates say. Without a column nothing has a date. */
	constructor(file: TextFile, sniffed: Sniffed, column: number | null, order: DayOrder | null) {
		this.#column = column ?? -1;
		this.#orderOf = () =>
			order === null ? dateOrderOf(file, sniffed, this.#column) : { order, warnings: [] };
	}

	read(cells: Cells): Dated | CellFault {
		return this.#asFound().cells.read(cellAt(cells, this.#column));
	}

	/** What is not certain of the order, in sentences for the reader. */
	get warnings(): readonly string[] {
		return this.#asFound().warnings;
	}

	/** Only who reads the rows looks through all dates, not who asks what kind of table it is. */
	#asFound() {
		if (this.#found !== null) return this.#found;
		const { order, warnings } = this.#orderOf();
		return (this.#found = { cells: new DateCells(this.#column, { order }), warnings });
	}
}

interface DateOrder {
	readonly order: DayOrder;
	readonly warnings: readonly string[];
}

const certain: DateOrder = { order: 'day-first', warnings: [] };

/**
 * Whether the dates of a column such as 03/04/2025 have the day or the month first, as all of them
 * have it: a file in order of time may say so only after many rows.
 */
function dateOrderOf(file: TextFile, sniffed: Sniffed, column: number): DateOrder {
	if (!sniffed.first.some((cells) => orderIn(cellAt(cells, column)) !== null)) return certain;
	const counts = { 'day-first': 0, 'month-first': 0, either: 0 };
	const visit = (cells: Cells): void => {
		const order = orderIn(cellAt(cells, column));
		if (order !== null) counts[order]++;
	};
	eachRow(file.text, sniffed, visit, () => {});
	return judge(counts['day-first'], counts['month-first'], counts.either);
}

function judge(dayFirst: number, monthFirst: number, either: number): DateOrder {
	const order = monthFirst > dayFirst ? 'month-first' : 'day-first';
	if (dayFirst > 0 && monthFirst > 0) {
		return {
			order,
			warnings: [
				`The dates are of two kinds: ${dayFirst} can only have the day first, ${monthFirst} only the month. ${inWords[order]} is taken to be first in all, so others may be wrong or left out.`
			]
		};
	}
	if (dayFirst + monthFirst > 0 || either === 0) return { order, warnings: [] };
	return {
		order,
		warnings: [
			'All dates can be read with the day or the month first; the day is taken to be first.'
		]
	};
}

const inWords: { readonly [order in DayOrder]: string } = {
	'day-first': 'The day',
	'month-first': 'The month'
};
