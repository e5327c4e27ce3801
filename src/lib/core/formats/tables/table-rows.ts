import type { Problem } from '../../problem';
import { quote } from '../../dataset/fault';
import { limits } from '../../dataset/limits';
import { builtInStances } from '../../dataset/stances';
import type { RowsBuilder } from '../../rows/rows-builder';
import { placeParty } from '../actors/party';
import type { ReadOptions } from '../format';
import type { CodeCounts } from '../codes/code-counts';
import type { CellFault, Draft, RowReader, Side, TableFormat } from './table-format';

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
		const reason = this.#reasonAgainst(draft, actor, recipient);
		if (reason !== null) return this.#builder.skip(reason);
		if ('reason' in draft.date) return this.#refuse(draft.date, line);
		const stance = this.#stanceOf(draft);
		if (stance === null) return this.#refuse(this.#unknownCode(draft.code), line);
		const { date } = draft;
		if (this.#options.distinct && this.#repeats(draft, date.firstDay, actor, recipient)) {
			return this.#builder.skip('repeated');
		}
		this.#builder.add({
			...date,
			row: this.#builder.rows + 1,
			actor: actor.length === 1 ? (actor[0] ?? 0) : actor,
			recipient: recipient.length === 1 ? (recipient[0] ?? 0) : recipient,
			stance,
			source: this.#sourceOf(draft),
			status: this.#format.status,
			...measuresOf(draft)
		});
	}

	/** Why a sound row makes no event, the first reason that holds. */
	#reasonAgainst(draft: Draft, actor: readonly number[], recipient: readonly number[]) {
		const { leastMentions, leastSources, rootOnly } = this.#options;
		if (actor.length === 0 || recipient.length === 0) return 'without an actor';
		if (this.#withinOne(actor, recipient)) return 'within one country';
		if (recipient.some((place) => actor.includes(place))) return 'towards itself';
		if (rootOnly && draft.root === false) return 'not a root event';
		if ((draft.mentions ?? leastMentions) < leastMentions) {
			return `with fewer than ${counted(leastMentions, 'mention')}`;
		}
		if ((draft.sources ?? leastSources) < leastSources) {
			return `with fewer than ${counted(leastSources, 'source')}`;
		}
		return null;
	}

	#withinOne(actor: readonly number[], recipient: readonly number[]): boolean {
		if (this.#format.withinOne !== true || !this.#options.countries) return false;
		const countries = new Set(
			[...actor, ...recipient].map((place) => this.#country[place] ?? null)
		);
		return countries.size === 1 && !countries.has(null);
	}

	#place(keys: readonly string[], side: Side, cells: readonly string[]): readonly number[] {
		const places = keys.map((key) => this.#placeOne(key, side, cells));
		return places.length < 2 ? places : [...new Set(places)].slice(0, limits.listLength);
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

	#repeats(draft: Draft, day: number, actor: readonly number[], recipient: readonly number[]) {
		const key = `${day} ${actor.join()} ${recipient.join()} ${draft.code}`;
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
		const message = `${quote(code)} is not a code of ${this.#reader.codeSystem} nor a stance such as "${builtInStances[0]?.id}": correct it or give it a stance`;
		return { column, reason: 'with an unknown code', message };
	}
}

function measuresOf({ mentions, intensity, code, text }: Draft) {
	return {
		...(mentions === undefined ? {} : { mentions }),
		...(intensity === undefined ? {} : { intensity }),
		...(code === '' ? {} : { code }),
		...(text === undefined ? {} : { text })
	};
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
