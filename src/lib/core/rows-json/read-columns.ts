import type { Fault } from '../dataset/fault';
import { limits } from '../dataset/limits';
import { datePrecisions, factualities, statuses } from '../dataset/vocabulary';
import { openEnd, openStart } from '../events/columns';
import type { Problem } from '../problem';
import { bytes, counts, days, measures, narrowed, shorts } from '../rows/column';
import { firstOf, partiesOf } from '../rows/event-of-row';
import type { EventRows, Parties } from '../rows/event-rows';
import { PartiesBuilder } from '../rows/parties-builder';
import { TextListBuilder, type TextList } from '../rows/text-list';
import { countOf, spellCount } from '../text/count-of';
import { datingFault, usualPrecision } from './dating-fault';
import { broken, type KnownPlaces } from './known-places';
import { countItems, readList } from './read-list';
import {
	countFrom,
	dayOr,
	idText,
	measure,
	partiesIn,
	placeIn,
	summaryText,
	wrong,
	type Wrong
} from './read-value';
import type { RowsText } from './rows-text';
import type { LongList } from './skim-json';

/** What the columns count places in. */
export interface Known {
	readonly actors: KnownPlaces;
	readonly stances: KnownPlaces;
	readonly sources: KnownPlaces;
	readonly codes: KnownPlaces;
	readonly statuses: KnownPlaces;
	readonly factualities: KnownPlaces;
	readonly datePrecisions: KnownPlaces;
}

/** Every column of rows, and 1 for each row that is at fault or names what is. */
export interface ReadColumns {
	readonly columns: Omit<
		EventRows,
		'title' | 'summary' | 'actors' | 'stances' | 'sources' | 'codeNames' | 'codeSystems'
	>;
	readonly left: Uint8Array;
}

interface Numbers {
	[place: number]: number;
}

/** The columns that every file has; `actor` says how many rows there are. */
const needed = ['actor', 'recipient', 'stance'] as const;

/**
 * Reads the columns, each in pieces. Faults of rows are told, faults of a column as a whole too: then
 * there is nothing. Gives the problem where they are not JSON.
 */
export function readColumns(
	text: RowsText,
	known: Known,
	tell: (fault: Fault) => void,
	progress: (rows: number) => void
): ReadColumns | Problem | null {
	return new ColumnsReader(text, known, tell, progress).read();
}

class ColumnsReader {
	readonly #file: RowsText;
	readonly #known: Known;
	readonly #tell: (fault: Fault) => void;
	readonly #progress: (rows: number) => void;
	readonly #count: number;
	readonly #left: Uint8Array;
	#values = 0;
	#isWhole = true;
	#problem: Problem | null = null;

	constructor(
		file: RowsText,
		known: Known,
		tell: (fault: Fault) => void,
		progress: (rows: number) => void
	) {
		this.#file = file;
		this.#known = known;
		this.#tell = tell;
		this.#progress = progress;
		const actors = file.lists.get('actor');
		this.#count = actors === undefined ? 0 : countItems(file.text, actors);
		this.#left = bytes(Math.min(this.#count, limits.rows));
	}

	read(): ReadColumns | Problem | null {
		for (const name of needed) if (!this.#file.lists.has(name)) return null;
		if (this.#count > limits.rows) return this.#refuseCount();
		const { stances, sources, codes } = this.#known;
		const actor = this.#parties('actor', null);
		const recipient = this.#parties('recipient', actor);
		const stance = this.#places('stance', bytes, placeIn('stances', stances, 'unknown-stance'));
		const source = this.#places('source', counts, placeIn('sources', sources, 'unknown-source'));
		const codeAt = placeIn('codes', codes, 'bad-shape');
		const columns = {
			count: this.#count,
			...{ actor, recipient, stance: stance ?? bytes(this.#count) },
			source: narrowed(source ?? this.#firstSource()),
			...this.#dates(),
			status: this.#words('status', this.#known.statuses, statuses.indexOf('machine-coded')),
			factuality: this.#words(
				'factuality',
				this.#known.factualities,
				factualities.indexOf('actual')
			),
			code: this.#places('code', shorts, (value) => (value === null ? 0 : codeAt(value))),
			mentions: this.#numbers('mentions', counts, countFrom(0, 'mentions')),
			intensity: this.#numbers('intensity', measures, measure),
			row: this.#numbers('row', counts, countFrom(1, 'the number of a row')),
			id: this.#texts('id', idText),
			text: this.#texts('summary', summaryText)
		};
		if (this.#problem !== null) return this.#problem;
		this.#progress(this.#count);
		return this.#isWhole ? { columns, left: this.#left } : null;
	}

	/** Visits a column, which must be as long as the others; false where the file does not have it. */
	#visit(name: LongList, visit: (value: unknown, row: number) => Wrong | null): boolean {
		const list = this.#file.lists.get(name);
		if (list === undefined) return false;
		if (this.#problem !== null) return true;
		const read = readList(this.#file.text, list, (value, row) => {
			if (row >= this.#count) return;
			const fault = visit(value, row);
			if (fault !== null) this.#refuse(name, row, fault);
			if (++this.#values % 100_000 === 0) {
				this.#progress(Math.floor(this.#values / this.#file.lists.size));
			}
		});
		if (typeof read !== 'number') this.#problem = read;
		else if (read !== this.#count) this.#refuseLength(name, read);
		return true;
	}

	#refuseCount(): null {
		const message = `there are ${countOf(this.#count, 'row')}, more than ${spellCount(limits.rows)}: split the file`;
		this.#tell({ code: 'too-large', path: ['rows'], message });
		return null;
	}

	#refuse(name: LongList, row: number, { code, message }: Wrong): void {
		this.#left[row] = 1;
		this.#tell({ code, path: ['rows', name, row], message });
	}

	#refuseLength(name: LongList, length: number): void {
		this.#isWhole = false;
		const message = `the column has ${countOf(length, 'value')}, but there are ${countOf(this.#count, 'actor')}: make all columns as long`;
		this.#tell({ code: 'bad-shape', path: ['rows', name], message });
	}

	#parties(name: 'actor' | 'recipient', others: Parties | null): Parties {
		const builder = new PartiesBuilder();
		const read = partiesIn(this.#known.actors);
		this.#visit(name, (value, row) => {
			const parties = read(value);
			if (isWrong(parties)) {
				builder.push(0);
				return parties;
			}
			if (parties === broken) this.#left[row] = 1;
			builder.push(parties === broken ? 0 : parties);
			const isKnown = others !== null && this.#left[row] === 0;
			if (!isKnown || !isOnBothSides(parties, others, row)) return null;
			return wrong('somebody is actor and recipient of the same row: leave it out of one');
		});
		return builder.finish();
	}

	/** Places in a list: a row that names something at fault is left out with it. */
	#places<A extends Numbers>(
		name: LongList,
		make: (length: number) => A,
		read: (value: unknown) => number | Wrong
	): A | null {
		return this.#numbers(name, make, (value, row) => {
			const place = read(value);
			if (place !== broken) return place;
			this.#left[row] = 1;
			return 0;
		});
	}

	/** Null where the file does not have the column. */
	#numbers<A extends Numbers>(
		name: LongList,
		make: (length: number) => A,
		read: (value: unknown, row: number) => number | Wrong
	): A | null {
		if (!this.#file.lists.has(name)) return null;
		const column = make(this.#count);
		this.#visit(name, (value, row) => {
			const number = read(value, row);
			if (isWrong(number)) return number;
			column[row] = number;
			return null;
		});
		return column;
	}

	/** Null where no row has another word than the usual one. */
	#words(
		name: 'status' | 'factuality',
		known: KnownPlaces,
		usual: number
	): Uint8Array<ArrayBuffer> | null {
		const list = { status: 'statuses', factuality: 'factualities' }[name];
		const column = this.#places(name, bytes, placeIn(list, known, 'bad-shape'));
		return column?.some((word) => word !== usual) === true ? column : null;
	}

	/** What is left out names the first source, if there is one. */
	#firstSource(): Uint32Array<ArrayBuffer> {
		const [first = broken] = Array.from(this.#known.sources).slice(0, 1);
		if (first === broken && this.#count > 0) {
			this.#isWhole = false;
			const message =
				'without this column, all rows rest on the first source: add it to the sources';
			this.#tell({ code: 'unknown-source', path: ['rows', 'source'], message });
		}
		return counts(this.#count).fill(Math.max(0, first));
	}

	#dates() {
		const noDay = (open: number) => days(this.#count).fill(open);
		const firstDay = this.#numbers('firstDay', days, dayOr(openStart)) ?? noDay(openStart);
		const last = this.#numbers('lastDay', days, dayOr(openEnd));
		const lastDay = last ?? firstDay.map((day) => (day === openStart ? openEnd : day));
		const read = placeIn('datePrecisions', this.#known.datePrecisions, 'bad-shape');
		const given = this.#places('datePrecision', bytes, read);
		const precision = given ?? bytes(this.#count);
		let [hasSpan, hasOther] = [false, false];
		for (let row = 0; row < this.#count; row++) {
			const [first = 0, end = 0] = [firstDay[row], lastDay[row]];
			if (first !== end) hasSpan = true;
			const found = given === null ? usualPrecision(first, end) : datePrecisions[given[row] ?? 0];
			precision[row] = datePrecisions.indexOf(found ?? 'day');
			if (found !== 'day') hasOther = true;
			if (this.#left[row] === 1) continue;
			const fault = datingFault(first, end, found ?? 'day');
			if (fault !== null) this.#refuse(given ? 'datePrecision' : 'lastDay', row, fault);
		}
		return {
			firstDay,
			lastDay: hasSpan ? lastDay : firstDay,
			precision: hasOther ? precision : null
		};
	}

	/** Null where no row has such a text. */
	#texts(name: 'id' | 'summary', read: (value: unknown) => string | Wrong): TextList | null {
		const builder = new TextListBuilder();
		let some = false;
		this.#visit(name, (value) => {
			const text = read(value);
			builder.push(isWrong(text) ? '' : text);
			if (isWrong(text)) return text;
			if (text !== '') some = true;
			return null;
		});
		return some ? builder.finish() : null;
	}
}

function isWrong(read: unknown): read is Wrong {
	return typeof read === 'object' && read !== null && !Array.isArray(read);
}

function isOnBothSides(parties: number | readonly number[], others: Parties, row: number): boolean {
	if (others.start === null && typeof parties === 'number') return parties === firstOf(others, row);
	const acting = partiesOf(others, row);
	return [parties].flat().some((party) => acting.includes(party));
}
