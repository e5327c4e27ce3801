import type { Voices } from '../events/voices';
import type { TimedBundles } from './bundled-events';
import { matchRows, type Matches } from './match-rows';
import type { RowIndex } from './row-index';
import type { RowSources } from './row-sources';
import type { RowText } from './row-text';

/** The events that texts and voices let pass, found once for each and kept while they last. */
export class EventSets {
	readonly index: RowIndex;
	readonly #text: () => RowText;
	readonly #sources: () => RowSources;
	#matches: { readonly query: string; readonly found: Matches | null } | null = null;
	#spoken: { readonly key: string; readonly found: Uint8Array | null } | null = null;
	#kept: Kept | null = null;

	constructor(index: RowIndex, text: () => RowText, sources: () => RowSources) {
		this.index = index;
		this.#text = text;
		this.#sources = sources;
	}

	get voices(): Voices {
		return this.#sources().voices;
	}

	get sources(): RowSources {
		return this.#sources();
	}

	matching(query: string): Matches | null {
		if (query.trim() === '') return null;
		if (this.#matches?.query !== query) {
			this.#matches = { query, found: matchRows(this.index, this.#text(), query) };
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
	passing(text: Matches | null, sources: Uint8Array | null): TimedBundles | null {
		const matches = text?.events ?? null;
		if (matches === null && sources === null) return null;
		const before = this.#kept;
		if (before?.matches === matches && before.sources === sources) return before.passing;
		const passing = keepEvents(this.index, matches, sources);
		this.#kept = { matches, sources, passing };
		return passing;
	}
}

interface Kept {
	readonly matches: Uint8Array | null;
	readonly sources: Uint8Array | null;
	readonly passing: TimedBundles;
}

function keepEvents(
	{ rows, all }: RowIndex,
	matches: Uint8Array | null,
	sources: Uint8Array | null
): TimedBundles {
	const { order, bundleAt, timeStart: starts } = all;
	const { source } = rows;
	const found = bundleAt.slice();
	const timeStart = new Uint32Array(starts.length);
	let kept = 0;
	for (let time = 0; time + 1 < starts.length; time++) {
		const end = starts[time + 1] ?? 0;
		for (let place = starts[time] ?? 0; place < end; place++) {
			const event = order === null ? place : (order[place] ?? 0);
			// Written in any case and kept or written over: no branch that depends on the event.
			found[kept] = bundleAt[place] ?? 0;
			const tells = sources === null ? 1 : (sources[source[event] ?? 0] ?? 0);
			kept += matches === null ? tells : tells & (matches[event] ?? 0);
		}
		timeStart[time + 1] = kept;
	}
	return { timeStart, bundleAt: found.subarray(0, kept) };
}
