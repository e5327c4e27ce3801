import type { Actor, Dataset, Source, StanceEntry } from '../dataset/schema';

/** So many texts or things, made when asked for. An array is one. */
export interface Listed<T> extends Iterable<T> {
	readonly length: number;
	/** Undefined beyond the end. */
	at(number: number): T | undefined;
}

/**
 * The events of an opened file as columns: what every reader of event data makes, and what the
 * columns of the explorer are built from. A row is one event; rows stand in the order of the file.
 * Columns take at most 40 bytes a row beyond the text.
 */
export interface EventRows {
	/** Number of events. */
	readonly count: number;
	readonly title: string;
	/** One sentence on where the events come from. */
	readonly summary: string;
	/** What a dataset says of itself besides; event data says nothing of the kind. */
	readonly about?: Pick<Dataset, 'id' | 'language' | 'asOf' | 'license'>;
	/** Each party once; a member's `memberOf` is among them. */
	readonly actors: readonly Actor[];
	/** Stances beyond the built-in ones, or changes to those. */
	readonly stances: readonly StanceEntry[];
	/** Each source once: a file as a whole, or the pages that its rows name. */
	readonly sources: Listed<Source>;

	/** Per event, places in `actors`. */
	readonly actor: Parties;
	readonly recipient: Parties;
	/** Per event, place in what `resolveStances(stances)` gives. */
	readonly stance: Uint8Array;
	/** Per event, whole days since 1970-01-01; `openStart` and `openEnd` where a bound is not known. */
	readonly firstDay: Int32Array;
	readonly lastDay: Int32Array;
	/** Per event, place in `datePrecisions`; null where every date is a day. */
	readonly precision: Uint8Array | null;
	/** Per event, place in `statuses`; null where every event is machine-coded. */
	readonly status: Uint8Array | null;
	/** Per event, place in `factualities`; null where every event is actual. */
	readonly factuality: Uint8Array | null;
	/** Per event, how many reports of it were counted; null where the format does not say. */
	readonly mentions: Uint32Array | null;
	/** Per event, its intensity in the format's own measure, NaN where not given; null as above. */
	readonly intensity: Float32Array | null;
	/** Per event, place in `codeNames`; null where the format has no codes. */
	readonly code: Uint16Array | null;
	/** The codes that occur, as text, and the system of each, such as "cameo". */
	readonly codeNames: readonly string[];
	readonly codeSystems: readonly string[];
	/** Per event, place in `sources`. */
	readonly source: Places;
	/** Per event, its id, unique; null where "row-N" serves, N counted from 1 in the file's rows. */
	readonly id: Listed<string> | null;
	/** Per event, number of its row in the file, from 1; null where every row is an event. */
	readonly row: Uint32Array | null;
	/** Per event, what the file says in words; null where it has none: a sentence is made then. */
	readonly text: Listed<string> | null;
}

/** The parties on one side of each event. */
export interface Parties {
	/** Where the parties of each event begin in `number`, and the end; null where each has one. */
	readonly start: Uint32Array | null;
	readonly number: Places;
}

/** Places in a list, in a column as narrow as will hold them. */
export type Places = Uint8Array | Uint16Array | Uint32Array;
