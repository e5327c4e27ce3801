import type { Problem } from '../../problem';
import { quote } from '../../dataset/fault';
import { limits } from '../../dataset/limits';
import type { RowsBuilder } from '../../rows/rows-builder';
import { countOf } from '../../text/count-of';
import { placeParty } from '../actors/party';
import type { ReadOptions } from '../format';
import { CodeCounts } from '../codes/code-counts';
import type { Cells } from './each-row';
import type { Dated } from './read-date';
import type { CellFault, Draft, RowReader, Side, TableFormat } from './table-format';

/** Places among the actors: one, or several different ones. */
type Places = number | readonly number[];

interface CodePlaces {
	readonly stance: number;
	readonly code: number | undefined;
}

/** A code that occurs. */
interface Code {
	/** Whether the usual table knows it. */
	readonly isKnown: boolean;
	readonly stance: string | null;
	/** Its place and that of its stance once an event has it; null where it has no stance. */
	places: CodePlaces | null | undefined;
	/** In how many rows it stands. */
	rows: number;
}

/** Ends every row of a table in an event or in a reason why there is none. */
export class TableRows {
	readonly #builder: RowsBuilder;
	readonly #format: TableFormat;
	readonly #reader: RowReader;
	readonly #options: ReadOptions;
	readonly #file: number;
	readonly #parties = new Map<string, number>();
	/** Country of each actor, by place. */
	readonly #country: (string | null)[] = [];
	readonly #codes = new Map<string, Code>();
	readonly #seen = new Set<string>();

	constructor(
		builder: RowsBuilder,
		format: TableFormat,
		reader: RowReader,
		options: ReadOptions,
		file: number
	) {
		this.#builder = builder;
		this.#format = format;
		this.#reader = reader;
		this.#options = options;
		this.#file = file;
	}

	row(cells: Cells, line: number): void {
		const { columns } = this.#reader;
		if (cells.length !== columns)
			return this.#refuse(raggedness(cells.length, columns), line, cells);
		const draft = this.#reader.read(cells);
		const code = this.#codes.get(draft.code) ?? this.#meet(draft.code, cells);
		code.rows++;
		const actor = this.#place(draft.actor, 'actor', cells);
		const recipient = this.#place(draft.recipient, 'recipient', cells);
		if (actor === null || recipient === null) return this.#builder.skip('without an actor');
		const reason = this.#reasonAgainst(draft, actor, recipient);
		if (reason !== null) return this.#builder.skip(reason);
		if ('reason' in draft.date) return this.#refuse(draft.date, line, cells);
		const places = this.#placesOf(code, draft.code);
		if (places === null) return this.#refuse(this.#faultOf(draft.code, code), line, cells);
		if (this.#options.distinct && this.#repeats(draft, draft.date, actor, recipient)) {
			return this.#builder.skip('repeated');
		}
		this.#add(draft, draft.date, actor, recipient, places);
	}

	/** The codes of all rows but those without one. */
	codeCounts(): CodeCounts {
		const counts = new CodeCounts();
		for (const [code, { isKnown, rows }] of this.#codes) {
			if (code !== '') counts.add(code, isKnown, rows);
		}
		return counts;
	}

	/** Written out field by field: spreading objects took half of the time of reading a file. */
	#add(draft: Draft, date: Dated, actor: Places, recipient: Places, places: CodePlaces): void {
		this.#builder.add({
			row: this.#builder.rows + 1,
			actor,
			recipient,
			stance: places.stance,
			source: this.#sourceOf(draft),
			firstDay: date.firstDay,
			lastDay: date.lastDay,
			precision: date.precision,
			status: this.#format.status,
			mentions: draft.mentions,
			intensity: draft.intensity,
			code: places.code,
			text: draft.text
		});
	}

	/** Why a sound row makes no event, the first reason that holds. */
	#reasonAgainst(draft: Draft, actor: Places, recipient: Places): string | null {
		const { leastMentions, leastSources, rootOnly } = this.#options;
		if (this.#withinOne(actor, recipient)) return 'within one country';
		if (overlap(actor, recipient)) return 'towards itself';
		if (rootOnly && draft.root === false) return 'not a root event';
		if ((draft.mentions ?? leastMentions) < leastMentions) {
			return `with fewer than ${countOf(leastMentions, 'mention')}`;
		}
		if ((draft.sources ?? leastSources) < leastSources) {
			return `with fewer than ${countOf(leastSources, 'source')}`;
		}
		return null;
	}

	#withinOne(actor: Places, recipient: Places): boolean {
		if (this.#format.withinOne !== true || !this.#options.countries) return false;
		if (typeof actor === 'number' && typeof recipient === 'number') {
			const country = this.#country[actor] ?? null;
			return country !== null && country === this.#country[recipient];
		}
		const countries = new Set([actor, recipient].flat().map((place) => this.#country[place]));
		return countries.size === 1 && !countries.has(null);
	}

	#place(keys: Draft[Side], side: Side, cells: Cells): Places | null {
		if (typeof keys === 'string') return keys === '' ? null : this.#placeOne(keys, side, cells);
		const [first, ...others] = keys;
		if (first === undefined) return null;
		if (others.length === 0) return this.#placeOne(first, side, cells);
		return [...new Set(keys.map((key) => this.#placeOne(key, side, cells)))];
	}

	#placeOne(key: string, side: Side, cells: Cells): number {
		const known = this.#parties.get(key);
		if (known !== undefined) return known;
		const party = this.#reader.party(key, side, cells);
		const place = placeParty(this.#builder, party, this.#options.countries);
		this.#parties.set(key, place);
		this.#country[place] = party.country;
		return place;
	}

	#meet(code: string, cells: Cells): Code {
		const { stances } = this.#options;
		const usual = this.#reader.stance(code, cells);
		const stance = Object.hasOwn(stances, code) ? (stances[code] ?? null) : usual;
		const met: Code = { isKnown: usual !== null, stance, places: undefined, rows: 0 };
		this.#codes.set(code, met);
		return met;
	}

	/** Only a code and a stance that an event has are of the file. */
	#placesOf(code: Code, written: string): CodePlaces | null {
		if (code.places === undefined) {
			const stance = code.stance ? this.#builder.stance(code.stance) : null;
			const place = () => (written === '' ? undefined : this.#builder.code(written));
			code.places = stance === null ? null : { stance, code: place() };
		}
		return code.places;
	}

	#repeats(draft: Draft, { firstDay }: Dated, actor: Places, recipient: Places): boolean {
		const key = `${firstDay} ${String(actor)} ${String(recipient)} ${draft.code}`;
		if (this.#seen.has(key)) return true;
		this.#seen.add(key);
		return false;
	}

	#sourceOf({ page = '', publisher = '' }: Draft): number {
		if (page !== '') return this.#builder.page(page);
		return publisher === '' ? this.#file : this.#builder.publisher(publisher);
	}

	#refuse({ column, reason, message }: CellFault, line: number, cells: Cells): void {
		const problem: Problem = { code: 'bad-row', at: `line ${line}, column ${column + 1}`, message };
		this.#builder.refuse(reason, problem, cells);
	}

	#faultOf(code: string, { stance }: Code): CellFault {
		const column = this.#reader.codeColumn;
		if (code === '') {
			return { column, reason: 'without a code', message: 'the row has no code: add one' };
		}
		if (stance !== null && stance !== '') {
			const message = `a file has ${limits.stances} kinds of stances of its own at most, and ${quote(code)} is one more`;
			return { column, reason: 'with one stance too many', message };
		}
		this.#builder.unknownCode(code);
		const message = `${quote(code)} is no code that this format knows: correct it or give it a stance`;
		return { column, reason: 'with an unknown code', message };
	}
}

function overlap(actor: Places, recipient: Places): boolean {
	if (typeof actor === 'number' && typeof recipient === 'number') return actor === recipient;
	const acting = [actor].flat();
	return [recipient].flat().some((place) => acting.includes(place));
}

function raggedness(cells: number, columns: number): CellFault {
	return {
		column: Math.min(cells, columns),
		reason: 'with too few or too many cells',
		message: `the row has ${countOf(cells, 'cell')} where ${columns} are expected: correct it`
	};
}
