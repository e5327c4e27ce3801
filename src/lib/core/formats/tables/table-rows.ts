import type { Problem } from '../../problem';
import { quote } from '../../dataset/fault';
import type { RowsBuilder } from '../../rows/rows-builder';
import { placeParty } from '../actors/party';
import type { ReadOptions } from '../format';
import type { CodeCounts } from '../codes/code-counts';
import type { Dated } from './read-date';
import type { CellFault, Draft, RowReader, Side, TableFormat } from './table-format';

/** Places among the actors: one, or several different ones. */
type Places = number | readonly number[];

interface Placed {
	readonly actor: Places;
	readonly recipient: Places;
	readonly stance: number;
}

/** Ends every row of a table in an event or in a reason why there is none. */
export class TableRows {
	readonly #builder: RowsBuilder;
	readonly #format: TableFormat;
	readonly #reader: RowReader;
	readonly #options: ReadOptions;
	readonly #codes: CodeCounts;
	readonly #file: number;
	readonly #parties = new Map<string, number>();
	/** Country of each actor, by place. */
	readonly #country: (string | null)[] = [];
	readonly #stances = new Map<string, number | null>();
	readonly #seen = new Set<string>();

	constructor(
		builder: RowsBuilder,
		format: TableFormat,
		reader: RowReader,
		options: ReadOptions,
		codes: CodeCounts,
		file: number
	) {
		this.#builder = builder;
		this.#format = format;
		this.#reader = reader;
		this.#options = options;
		this.#codes = codes;
		this.#file = file;
	}

	row(cells: readonly string[], line: number): void {
		const { columns } = this.#reader;
		if (cells.length !== columns) return this.#refuse(raggedness(cells.length, columns), line);
		const draft = this.#reader.read(cells);
		if (draft.code !== '') this.#codes.count(draft.code, draft.stance !== null);
		const actor = this.#place(draft.actor, 'actor', cells);
		const recipient = this.#place(draft.recipient, 'recipient', cells);
		if (actor === null || recipient === null) return this.#builder.skip('without an actor');
		const reason = this.#reasonAgainst(draft, actor, recipient);
		if (reason !== null) return this.#builder.skip(reason);
		if ('reason' in draft.date) return this.#refuse(draft.date, line);
		const stance = this.#stanceOf(draft);
		if (stance === null) return this.#refuse(this.#unknownCode(draft.code), line);
		if (this.#options.distinct && this.#repeats(draft, draft.date, actor, recipient)) {
			return this.#builder.skip('repeated');
		}
		this.#add(draft, draft.date, { actor, recipient, stance });
	}

	/** Written out field by field: spreading objects took half of the time of reading a file. */
	#add(draft: Draft, date: Dated, { actor, recipient, stance }: Placed): void {
		this.#builder.add({
			row: this.#builder.rows + 1,
			actor,
			recipient,
			stance,
			source: this.#sourceOf(draft),
			firstDay: date.firstDay,
			lastDay: date.lastDay,
			precision: date.precision,
			status: this.#format.status,
			mentions: draft.mentions,
			intensity: draft.intensity,
			code: draft.code === '' ? undefined : draft.code,
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
			return `with fewer than ${counted(leastMentions, 'mention')}`;
		}
		if ((draft.sources ?? leastSources) < leastSources) {
			return `with fewer than ${counted(leastSources, 'source')}`;
		}
		return null;
	}

	#withinOne(actor: Places, recipient: Places): boolean {
		if (this.#format.withinOne !== true || !this.#options.countries) return false;
		const countries = new Set([actor, recipient].flat().map((place) => this.#country[place]));
		return countries.size === 1 && !countries.has(null);
	}

	#place(keys: readonly string[], side: Side, cells: readonly string[]): Places | null {
		const [first, ...others] = keys;
		if (first === undefined) return null;
		if (others.length === 0) return this.#placeOne(first, side, cells);
		return [...new Set(keys.map((key) => this.#placeOne(key, side, cells)))];
	}

	#placeOne(key: string, side: Side, cells: readonly string[]): number {
		const known = this.#parties.get(key);
		if (known !== undefined) return known;
		const party = this.#reader.party(key, side, cells);
		const place = placeParty(this.#builder, party, this.#options.countries);
		this.#parties.set(key, place);
		this.#country[place] = party.country;
		return place;
	}

	#stanceOf({ code, stance }: Draft): number | null {
		const known = this.#stances.get(code);
		if (known !== undefined) return known;
		const id = Object.hasOwn(this.#options.stances, code) ? this.#options.stances[code] : stance;
		const place = id === undefined || id === null || id === '' ? null : this.#builder.stance(id);
		// A format that tells stances by more than the code has a code for each.
		this.#stances.set(code, place);
		return place;
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

	#refuse({ column, reason, message }: CellFault, line: number): void {
		const problem: Problem = { code: 'bad-row', at: `line ${line}, column ${column + 1}`, message };
		this.#builder.refuse(reason, problem);
	}

	#unknownCode(code: string): CellFault {
		const column = this.#reader.codeColumn;
		if (code === '') {
			return { column, reason: 'without a code', message: 'the row has no code: add one' };
		}
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
		message: `the row has ${counted(cells, 'cell')} where ${columns} are expected: correct it`
	};
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
