import type { Voices } from '../events/voices';
import { bundleEvents, type BundledEvents } from './bundled-events';
import { columnFor } from './counting-sort';
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
	#kept: Kept[] = [];

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
	 * The events that match and that `sources` tell of. Where strands alone say what matches, the
	 * text takes none away.
	 */
	passing(text: Matches | null, sources: Uint8Array | null): BundledEvents {
		const events = text?.events ?? null;
		if (events === null && sources === null) return this.index.all;
		const before = this.#kept.find((one) => one.events === events && one.sources === sources);
		if (before) return before.set;
		const set = keepEvents(this.index, events, sources);
		this.#kept = [{ events, sources, set }, ...this.#kept].slice(0, 2);
		return set;
	}
}

interface Kept {
	readonly events: Uint8Array | null;
	readonly sources: Uint8Array | null;
	readonly set: BundledEvents;
}

function keepEvents(
	{ rows, all, times, kinds, bundleKind }: RowIndex,
	matches: Uint8Array | null,
	sources: Uint8Array | null
): BundledEvents {
	const size = times.first.length;
	const start = new Uint32Array(all.start.length);
	const events = new Uint32Array(all.events.length);
	const timeAt = columnFor(all.events.length, size);
	let kept = 0;
	for (let bundle = 0; bundle + 1 < start.length; bundle++) {
		const end = all.start[bundle + 1] ?? 0;
		for (let place = all.start[bundle] ?? 0; place < end; place++) {
			const event = all.events[place] ?? 0;
			if (matches !== null && matches[event] === 0) continue;
			if (sources !== null && sources[rows.source[event] ?? 0] === 0) continue;
			events[kept] = event;
			timeAt[kept] = all.timeAt[place] ?? 0;
			kept++;
		}
		start[bundle + 1] = kept;
	}
	const grouped = { start, events: events.slice(0, kept), timeAt: timeAt.slice(0, kept) };
	return bundleEvents(grouped, size, bundleKind, kinds.length);
}
