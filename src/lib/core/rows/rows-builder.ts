import { limits } from '../dataset/limits';
import type { Actor, Source, StanceEntry } from '../dataset/schema';
import { builtInStances } from '../dataset/stances';
import { arrowShapes } from '../dataset/vocabulary';
import type { FileRead, FormatId, ProblemListener } from '../formats/format';
import type { Problem } from '../problem';
import { AccountBuilder } from './account-builder';
import { Dictionary } from './dictionary';
import { EventColumns, type EventRow } from './event-columns';
import type { EventRows } from './event-rows';
import { SourcesBuilder } from './sources-builder';

/** Of which system all codes of a file are, or each of them. */
export type CodeSystem = string | ((code: string) => string);

export interface RowsOf {
	readonly format: FormatId;
	readonly title: string;
	/** One sentence on where the events come from. */
	readonly summary: string;
	/** Such as "cameo", or what each code is of; lower case, as the dataset format asks for. */
	readonly codeSystem: CodeSystem;
	/** Told the rows so far, every 10,000 and at the end. */
	readonly progress: (rows: number) => void;
	readonly listener?: ProblemListener | undefined;
}

/** An actor that only its id, name and kind are known of. */
export function actorWith(known: Partial<Actor> & Pick<Actor, 'id' | 'name' | 'type'>): Actor {
	return { role: null, memberOf: null, aliases: [], codes: {}, ...known };
}

/**
 * Makes the columns of a file's events, and the account of its rows. Each row of the file ends in
 * exactly one `add`, `skip` or `refuse`.
 */
export class RowsBuilder {
	readonly #of: RowsOf;
	readonly #account: AccountBuilder;
	readonly #actors = new Dictionary<Actor>();
	readonly #stances = new Map(builtInStances.map(({ id }, place) => [id, place]));
	readonly #entries: StanceEntry[] = [];
	readonly #sources = new SourcesBuilder();
	readonly #columns = new EventColumns();
	/** 1 for each actor that an event names. */
	readonly #named: (0 | 1)[] = [];

	constructor(of: RowsOf) {
		this.#of = of;
		this.#account = new AccountBuilder(of.format, of.progress, of.listener);
	}

	/** Rows counted so far. */
	get rows(): number {
		return this.#account.rows;
	}

	/** Place of the actor with this id; `make` is asked the first time and must use the same id. */
	actor(id: string, make: () => Actor): number {
		return this.#actors.put(id, make);
	}

	/** Changes an actor that is there, for what only a later row tells. */
	changeActor(place: number, change: Partial<Omit<Actor, 'id'>>): void {
		const actor = this.#actors.at(place);
		if (actor !== undefined) this.#actors.replace(place, { ...actor, ...change });
	}

	/** A source given in full, such as the file; these come before pages and publishers. */
	source(source: Omit<Source, 'id'>): number {
		return this.#sources.whole(source);
	}

	page(address: string): number {
		return this.#sources.page(address);
	}

	publisher(name: string): number {
		return this.#sources.publisher(name);
	}

	/** Place of a stance; one that is not built in is added; null when there are too many. */
	stance(id: string, entry: Omit<StanceEntry, 'id'> = {}): number | null {
		const known = this.#stances.get(id);
		if (known !== undefined) return known;
		if (this.#entries.length === limits.stances) return null;
		const place = this.#stances.size;
		this.#stances.set(id, place);
		// Own stances differ in their arrowheads at least; the reader may change them.
		const arrow = arrowShapes[(place + 1) % arrowShapes.length] ?? 'open';
		const label = id.slice(0, limits.lineLength);
		this.#entries.push({ label, polarity: 'neutral', arrow, ...entry, id });
		return place;
	}

	/** Place of a code that an event has. */
	code(code: string): number {
		return this.#columns.code(code);
	}

	add(row: EventRow): void {
		this.#name(row.actor);
		this.#name(row.recipient);
		this.#columns.push(row);
		this.#account.event();
	}

	/** Leaves a row out, for a reason such as "without an actor". */
	skip(reason: string): void {
		this.#account.skip(reason);
	}

	/** Leaves a faulty row out and lists its fault; `cells` is the row as it stands in the file. */
	refuse(reason: string, problem: Problem, cells?: Iterable<string>): void {
		this.#account.problem(problem, cells);
		this.#account.skip(reason);
	}

	/** A row was refused because nobody says what this code stands for. */
	unknownCode(code: string): void {
		this.#account.unknownCode(code);
	}

	/** Lists a fault that costs no row; beyond `limits.problems` they are only counted. */
	problem(problem: Problem): void {
		this.#account.problem(problem);
	}

	/** A sentence that the reader should know; the same one is kept once. */
	warn(sentence: string): void {
		this.#account.warn(sentence);
	}

	finish(): FileRead {
		const account = this.#account.finish(this.#named.reduce<number>((sum, one) => sum + one, 0));
		return { account, rows: account.events === 0 ? null : this.#rows(), dataset: null };
	}

	#rows(): EventRows {
		const { title, summary, codeSystem } = this.#of;
		const columns = this.#columns.finish();
		return {
			...columns,
			title: title.slice(0, limits.lineLength) || 'Events',
			summary,
			codeSystems: columns.codeNames.map((code) =>
				typeof codeSystem === 'string' ? codeSystem : codeSystem(code)
			),
			actors: this.#actors.finish(),
			stances: this.#entries,
			sources: this.#sources.finish()
		};
	}

	#name(parties: number | readonly number[]): void {
		if (typeof parties === 'number') this.#named[parties] = 1;
		else for (const party of parties) this.#named[party] = 1;
	}
}
