import { quote } from '../../dataset/fault';
import { countOf } from '../../text/count-of';
import type { Cells } from './each-row';
import { cellAt, countAt } from './header';

/** A column of counts, which says afterwards how many of its cells hold none. */
export class CountCells {
	readonly #column: number;
	#faults = 0;
	#first = '';

	constructor(column: number | null) {
		this.#column = column ?? -1;
	}

	/** Undefined for an empty cell and for what is no count. */
	read(cells: Cells): number | undefined {
		const count = countAt(cells, this.#column);
		if (count !== undefined) return count;
		const cell = cellAt(cells, this.#column);
		if (cell !== '' && this.#faults++ === 0) this.#first = cell;
		return undefined;
	}

	get warnings(): readonly string[] {
		if (this.#faults === 0) return [];
		const rows = countOf(this.#faults, 'row has', 'rows have');
		return [`${rows} no count where one is expected, ${quote(this.#first)} first: left without.`];
	}
}
