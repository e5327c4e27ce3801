import type { Voices } from '../events/voices';
import type { Places } from './event-rows';
import { matchRows, type Matches } from './match-rows';
import type { RowIndex } from './row-index';
import type { RowSources } from './row-sources';
import type { RowText } from './row-text';
import type { TimedGroups } from './timed-groups';
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
		if (query.trim() === '') return null;
		const steps = this.look(query);
		while (!steps.next().done);
		return this.#matches?.found ?? null;
	}

	/** Finds what matches step by step, so that the caller may pause; then `matching` has it. */
	*look(query: string): Generator<void> {
		if (query.trim() === '' || this.#matches?.query === query) return;
		this.#matches = { query, found: yield* matchRows(this.index, this.#text(), query) };
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
		const matching = this.#matched(text?.events ?? null);
		if (sources === null) return matching;
		if (this.#passing?.by !== sources || this.#passing.among !== matching) {
			const { source } = this.index.rows;
			const some = keepEvents(this.index, matching, sources, source);
			this.#passing = { by: sources, among: matching, some };
		}
		return this.#passing.some;
	}

	#matched(matches: Uint8Array | null): SomeEvents | null {
		if (matches === null) return null;
		if (this.#matching?.by !== matches) {
			const some = keepEvents(this.index, null, matches, null);
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

/** Those among some events, or among all, that are marked with 1, or whose key is. */
function keepEvents(
	{ all }: RowIndex,
	among: SomeEvents | null,
	marks: Uint8Array,
	keyOf: Places | null
): SomeEvents {
	const { timeStart: starts, groupAt } = among ?? all;
	const events = among === null ? all.order : among.events;
	const timeStart = new Uint32Array(starts.length);
	/** Places in `groupAt`; with room for all events of the next time. */
	let places = new Uint32Array(1024);
	let kept = 0;
	const keep = keeper(events, marks, keyOf);
	for (let time = 0; time + 1 < starts.length; time++) {
		const [first, end] = [starts[time] ?? 0, starts[time + 1] ?? 0];
		places = withRoom(places, kept + end - first);
		kept = keep(places, kept, first, end);
		timeStart[time + 1] = kept;
	}
	const found = places.slice(0, kept);
	return {
		timeStart,
		groupAt: gather(groupAt, found),
		events: events === null ? found : gather(events, found)
	};
}

function gather(numbers: Places, places: Uint32Array): Uint32Array {
	const some = new Uint32Array(places.length);
	for (let at = 0; at < some.length; at++) some[at] = numbers[places[at] ?? 0] ?? 0;
	return some;
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

function withRoom(places: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
	if (size <= places.length) return places;
	const larger = new Uint32Array(size * 2);
	larger.set(places);
	return larger;
}
