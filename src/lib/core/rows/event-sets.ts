import type { Voices } from '../events/voices';
import type { Places } from './event-rows';
import { matchRows, type Matches } from './match-rows';
import type { RowIndex } from './row-index';
import type { RowSources } from './row-sources';
import type { RowText } from './row-text';
import type { TimedGroups } from './timed-groups';
import { toEnd } from './to-end';
import type { VoicedKinds } from './voiced-kinds';

/** Some events in the order of their times, by the slot of their bundle. */
export interface SomeEvents extends TimedGroups {
	/** Their numbers. */
	readonly events: Uint32Array;
}

/** What is made when it is first asked for. */
interface SetsOf {
	readonly text: () => RowText;
	readonly sources: () => RowSources;
	readonly voicedKinds: () => VoicedKinds | null;
}

/** The events that texts and voices let pass, found once for each and kept while they last. */
export class EventSets {
	readonly index: RowIndex;
	readonly #text: () => RowText;
	readonly #sources: () => RowSources;
	readonly #voicedKinds: () => VoicedKinds | null;
	#matches: { readonly query: string; readonly found: Matches | null } | null = null;
	#spoken: { readonly key: string; readonly found: Uint8Array | null } | null = null;
	#matching: Kept | null = null;
	#passing: Kept | null = null;

	constructor(index: RowIndex, { text, sources, voicedKinds }: SetsOf) {
		this.index = index;
		this.#voicedKinds = voicedKinds;
		this.#text = text;
		this.#sources = sources;
	}

	/** As `voicedKinds` gives them. */
	get voicedKinds(): VoicedKinds | null {
		return this.#voicedKinds();
	}

	get voices(): Voices {
		return this.#sources().voices;
	}

	get sources(): RowSources {
		return this.#sources();
	}

	matching(query: string): Matches | null {
		return toEnd(this.#match(query));
	}

	/**
	 * Finds what words and voices let pass step by step, so that the caller may pause; then
	 * `matching`, `spokenBy` and `passing` have it.
	 */
	*look(query: string, voices: readonly string[]): Generator<void> {
		const text = yield* this.#match(query);
		yield* this.#pass(text, this.spokenBy(voices));
	}

	*#match(query: string): Generator<void, Matches | null> {
		if (query.trim() === '') return null;
		if (this.#matches?.query !== query) {
			const text = this.#text();
			yield;
			this.#matches = { query, found: yield* matchRows(this.index, text, query) };
		}
		return this.#matches.found;
	}

	/**
	 * Per source, 1 where one of the voices speaks through it; null where none is chosen. Voices
	 * that say nothing in the file filter nothing.
	 */
	spokenBy(voices: readonly string[]): Uint8Array | null {
		if (voices.length === 0) return null;
		const key = JSON.stringify(voices);
		if (this.#spoken?.key !== key) {
			const { number } = this.voices;
			const chosen = new Set(voices.map((id) => (number.get(id) ?? -1) + 1));
			chosen.delete(0);
			const pass = () =>
				Uint8Array.from(this.sources.voiceOf, (voice) => (chosen.has(voice) ? 1 : 0));
			this.#spoken = { key, found: chosen.size === 0 ? null : pass() };
		}
		return this.#spoken.found;
	}

	/**
	 * The events that match and that `sources` tell of; null where all do. Where strands alone say
	 * what matches, the text takes none away here.
	 */
	passing(text: Matches | null, sources: Uint8Array | null): SomeEvents | null {
		return toEnd(this.#pass(text, sources));
	}

	*#pass(text: Matches | null, sources: Uint8Array | null): Generator<void, SomeEvents | null> {
		const matching = yield* this.#matched(text?.events ?? null);
		if (sources === null) return matching;
		if (this.#passing?.by !== sources || this.#passing.among !== matching) {
			const { source } = this.index.rows;
			const some = yield* keepEvents(this.index, matching, sources, source);
			this.#passing = { by: sources, among: matching, some };
		}
		return this.#passing.some;
	}

	*#matched(matches: Uint8Array | null): Generator<void, SomeEvents | null> {
		if (matches === null) return null;
		if (this.#matching?.by !== matches) {
			const some = yield* keepEvents(this.index, null, matches, null);
			this.#matching = { by: matches, among: null, some };
		}
		return this.#matching.some;
	}
}

interface Kept {
	readonly by: Uint8Array;
	readonly among: SomeEvents | null;
	readonly some: SomeEvents;
}

/** So many events are looked at in one step. */
const perStep = 0x20000;

/** Those among some events, or among all, that are marked with 1, or whose key is. */
function* keepEvents(
	{ all }: RowIndex,
	among: SomeEvents | null,
	marks: Uint8Array,
	keyOf: Places | null
): Generator<void, SomeEvents> {
	const { timeStart: starts, groupAt } = among ?? all;
	const events = among === null ? all.order : among.events;
	const timeStart = new Uint32Array(starts.length);
	const keep = keeper(events, marks, keyOf);
	const chunks: Uint32Array[] = [];
	/** Places in `groupAt`. */
	const places = new Uint32Array(perStep);
	let kept = 0;
	let looked = 0;
	for (let time = 0; time + 1 < starts.length; time++) {
		const last = starts[time + 1] ?? 0;
		timeStart[time + 1] = timeStart[time] ?? 0;
		for (let from = starts[time] ?? 0; from < last; from += perStep) {
			const end = Math.min(last, from + perStep);
			if (kept + end - from > perStep) {
				chunks.push(places.slice(0, kept));
				kept = 0;
			}
			const before = kept;
			kept = keep(places, kept, from, end);
			timeStart[time + 1] = (timeStart[time + 1] ?? 0) + kept - before;
			looked += end - from;
			if (looked < perStep) continue;
			looked = 0;
			yield;
		}
	}
	chunks.push(places.slice(0, kept));
	const size = timeStart.at(-1) ?? 0;
	const some = { timeStart, groupAt: new Uint32Array(size), events: new Uint32Array(size) };
	let put = 0;
	for (const chunk of chunks) {
		yield;
		gather(groupAt, chunk, some.groupAt.subarray(put));
		if (events === null) some.events.set(chunk, put);
		else gather(events, chunk, some.events.subarray(put));
		put += chunk.length;
	}
	return some;
}

function gather(numbers: Places, places: Uint32Array, to: Uint32Array): void {
	for (let at = 0; at < places.length; at++) to[at] = numbers[places[at] ?? 0] ?? 0;
}

/** Writes the places from `first` up to `end` that are kept, from `kept` on; gives where it ended. */
function keeper(events: Uint32Array | null, marks: Uint8Array, keyOf: Places | null) {
	return (places: Uint32Array, kept: number, first: number, end: number): number => {
		let next = kept;
		for (let place = first; place < end; place++) {
			const event = events === null ? place : (events[place] ?? 0);
			if (marks[keyOf === null ? event : (keyOf[event] ?? 0)] === 1) places[next++] = place;
		}
		return next;
	};
}
