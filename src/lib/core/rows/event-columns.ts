import {
	datePrecisions,
	factualities,
	statuses,
	type DatePrecision,
	type DeclaredStatus,
	type Factuality
} from '../dataset/vocabulary';
import { Column, SparseColumn, bytes, counts, days, measures, shorts } from './column';
import { Dictionary } from './dictionary';
import type { EventRows } from './event-rows';
import { PartiesBuilder } from './parties-builder';
import { TextListBuilder } from './text-list';

/** One event; actor, recipient, stance and source are places that the builder gave. */
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
	readonly code?: string | undefined;
	/** Made unique with the row's number where it has occurred before. */
	readonly id?: string | undefined;
	readonly text?: string | undefined;
}

type Finished = Omit<
	EventRows,
	'title' | 'summary' | 'actors' | 'stances' | 'sources' | 'codeSystems'
>;

const mostCodes = 0xffff;

/** The columns of one event each. */
export class EventColumns {
	readonly #actor = new PartiesBuilder();
	readonly #recipient = new PartiesBuilder();
	readonly #stance = new Column(bytes);
	readonly #firstDay = new Column(days);
	readonly #lastDay = new Column(days);
	readonly #precision = new Column(bytes);
	readonly #source = new Column(counts);
	readonly #row = new Column(counts);
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
		const place = this.#row.length;
		this.#actor.push(event.actor);
		this.#recipient.push(event.recipient);
		this.#stance.push(event.stance);
		this.#firstDay.push(event.firstDay);
		this.#lastDay.push(event.lastDay);
		this.#precision.push(datePrecisions.indexOf(event.precision));
		this.#source.push(event.source);
		this.#row.push(event.row);
		this.#pushSparse(place, event);
	}

	finish(): Finished {
		const count = this.#row.length;
		return {
			count,
			actor: this.#actor.finish(),
			recipient: this.#recipient.finish(),
			stance: this.#stance.finish(),
			firstDay: this.#firstDay.finish(),
			lastDay: this.#lastDay.finish(),
			precision: this.#precision.finish(),
			source: this.#source.finish(),
			row: this.#row.finish(),
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
		const { status, factuality, mentions, intensity, code, id, text } = event;
		if (status !== undefined && status !== 'machine-coded') {
			this.#status.put(place, statuses.indexOf(status));
		}
		if (factuality !== undefined && factuality !== 'actual') {
			this.#factuality.put(place, factualities.indexOf(factuality));
		}
		if (mentions !== undefined) this.#mentions.put(place, mentions);
		if (intensity !== undefined) this.#intensity.put(place, intensity);
		if (code !== undefined) this.#code.put(place, this.#codePlace(code));
		if (id !== undefined) this.#ids.put(place, this.#unique(id, event.row));
		if (text !== undefined && text !== '') this.#texts.put(place, text);
	}

	/** The first code is the empty one: no code was given, or there are too many to tell apart. */
	#codePlace(code: string): number {
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
