import {
	datePrecisions,
	factualities,
	statuses,
	type DatePrecision,
	type DeclaredStatus,
	type Factuality
} from '../dataset/vocabulary';
import {
	Column,
	SparseColumn,
	asMeasure,
	bytes,
	counts,
	measures,
	narrowed,
	shorts
} from './column';
import { Dictionary } from './dictionary';
import type { EventRows } from './event-rows';
import { PartiesBuilder } from './parties-builder';
import { rowNumbers } from './row-numbers';
import { TextListBuilder } from './text-list';

/** One event; actor, recipient, stance, source and code are places that the builder gave. */
export interface EventRow {
	/** Number of the row in the file, from 1. */
	readonly row: number;
	/** One place or several different ones, at least one, none of them on the other side. */
	readonly actor: number | readonly number[];
	readonly recipient: number | readonly number[];
	readonly stance: number;
	readonly source: number;
	/** Days since 1970-01-01, inclusive; `openStart` and `openEnd` where a bound is not known. */
	readonly firstDay: number;
	readonly lastDay: number;
	readonly precision: DatePrecision;
	/** Machine-coded unless given. */
	readonly status?: DeclaredStatus | undefined;
	/** Actual unless given. */
	readonly factuality?: Factuality | undefined;
	readonly mentions?: number | undefined;
	readonly intensity?: number | undefined;
	readonly code?: number | undefined;
	/** Made unique with the row's number where it has occurred before. */
	readonly id?: string | undefined;
	readonly text?: string | undefined;
}

type Finished = Omit<
	EventRows,
	'title' | 'summary' | 'actors' | 'stances' | 'sources' | 'codeSystems'
>;

const mostCodes = 0xffff;

/** The columns that every event has. They grow together: twice as long whenever they are full. */
function emptyColumns(length: number) {
	return {
		stance: new Uint8Array(length),
		firstDay: new Int32Array(length),
		lastDay: new Int32Array(length),
		source: new Uint32Array(length)
	};
}
type Full = ReturnType<typeof emptyColumns>;

/** The columns of one event each. */
export class EventColumns {
	readonly #actor = new PartiesBuilder();
	readonly #recipient = new PartiesBuilder();
	#full = emptyColumns(1_024);
	#count = 0;
	/** Whether an event has another last day than its first. */
	#spans = false;
	/** Null as long as every row is an event. */
	#row: Column<Uint32Array<ArrayBuffer>> | null = null;
	readonly #precision = new SparseColumn(bytes, datePrecisions.indexOf('day'));
	readonly #status = new SparseColumn(bytes, statuses.indexOf('machine-coded'));
	readonly #factuality = new SparseColumn(bytes, factualities.indexOf('actual'));
	readonly #mentions = new SparseColumn(counts, 0);
	readonly #intensity = new SparseColumn(measures, NaN);
	readonly #code = new SparseColumn(shorts, 0);
	readonly #codes = new Dictionary<string>();
	readonly #ids = new Texts();
	readonly #known = new Set<string>();
	readonly #texts = new Texts();

	push(event: EventRow): void {
		const place = this.#count++;
		if (place === this.#full.stance.length) this.#full = resized(this.#full, place * 2);
		const { stance, firstDay, lastDay, source } = this.#full;
		this.#actor.push(event.actor);
		this.#recipient.push(event.recipient);
		stance[place] = event.stance;
		firstDay[place] = event.firstDay;
		lastDay[place] = event.lastDay;
		source[place] = event.source;
		if (event.row !== place + 1) this.#row ??= new Column(counts, rowNumbers(place));
		this.#row?.push(event.row);
		if (event.firstDay !== event.lastDay) this.#spans = true;
		this.#pushSparse(place, event);
	}

	finish(): Finished {
		const count = this.#count;
		const full = resized(this.#full, count);
		return {
			count,
			...full,
			source: narrowed(full.source),
			// Where all events are of a day, one column does for both.
			lastDay: this.#spans ? full.lastDay : full.firstDay,
			row: this.#row?.finish() ?? null,
			precision: this.#precision.finish(count),
			actor: this.#actor.finish(),
			recipient: this.#recipient.finish(),
			status: this.#status.finish(count),
			factuality: this.#factuality.finish(count),
			mentions: this.#mentions.finish(count),
			intensity: this.#intensity.finish(count),
			code: this.#code.finish(count),
			codeNames: this.#codes.finish(),
			id: this.#ids.finish(count),
			text: this.#texts.finish(count)
		};
	}

	#pushSparse(place: number, event: EventRow): void {
		const { precision, status, factuality, mentions, intensity, code, id, text } = event;
		if (precision !== 'day') this.#precision.put(place, datePrecisions.indexOf(precision));
		if (status !== undefined && status !== 'machine-coded') {
			this.#status.put(place, statuses.indexOf(status));
		}
		if (factuality !== undefined && factuality !== 'actual') {
			this.#factuality.put(place, factualities.indexOf(factuality));
		}
		if (mentions !== undefined) this.#mentions.put(place, mentions);
		if (intensity !== undefined) this.#intensity.put(place, asMeasure(intensity));
		if (code !== undefined) this.#code.put(place, code);
		if (id !== undefined) this.#ids.put(place, this.#unique(id, event.row));
		if (text !== undefined && text !== '') this.#texts.put(place, text);
	}

	/** Place of a code. The first is the empty one: none was given, or there are too many to tell apart. */
	code(code: string): number {
		this.#codes.put('', () => '');
		if (this.#codes.length === mostCodes && this.#codes.placeOf(code) === undefined) return 0;
		return this.#codes.put(code, () => code);
	}

	#unique(id: string, row: number): string {
		// "row-7" is what an event without an id is called.
		const wanted = /^row-\d+$/.test(id) && id !== `row-${row}` ? `${id}#${row}` : id;
		let free = wanted;
		for (let n = row; this.#known.has(free); n++) free = `${wanted}#${n}`;
		this.#known.add(free);
		return free;
	}
}

/** The same numbers, as far as they find room, in columns of another length. */
function resized(columns: Full, length: number): Full {
	const other = emptyColumns(length);
	for (const name of Object.keys(other) as (keyof Full)[]) {
		other[name].set(columns[name].subarray(0, length));
	}
	return other;
}

/** Texts that are null until a row has one. */
class Texts {
	#list: TextListBuilder | null = null;

	put(place: number, text: string): void {
		this.#list ??= new TextListBuilder();
		this.#list.padTo(place);
		this.#list.push(text);
	}

	finish(length: number) {
		this.#list?.padTo(length);
		return this.#list?.finish() ?? null;
	}
}
