import { join } from '../events/event-texts';
import type { Voice, Voices } from '../events/voices';
import type { EventRows } from './event-rows';

/** What is asked of the sources of rows: who speaks through them, and what they are found by. */
export interface RowSources {
	/** Publishers, in the order of the first event that each of them reports. */
	readonly voices: Voices;
	/** Per source, the number of its voice and one added; 0 where its publisher is not known. */
	readonly voiceOf: Uint32Array;
	/** Folded publisher and headline, each text once; per source, the place of its own. */
	readonly texts: readonly string[];
	readonly textOf: Uint32Array;
}

export function sourcesOfRows({ sources, source, count }: EventRows): RowSources {
	const voiceOf = new Uint32Array(sources.length);
	const textOf = new Uint32Array(sources.length);
	const seen = new Uint8Array(sources.length);
	let unseen = sources.length;
	const list: Voice[] = [];
	const number = new Map<string, number>();
	const texts: string[] = [];
	const placeOfText = new Map<string, number>();
	for (let event = 0; event < count && unseen > 0; event++) {
		const place = source[event] ?? 0;
		if (seen[place] !== 0) continue;
		seen[place] = 1;
		unseen--;
		const { publisher = null, headline = null } = sources.at(place) ?? {};
		const text = join([publisher, headline]);
		const at = placeOfText.get(text) ?? texts.push(text) - 1;
		placeOfText.set(text, at);
		textOf[place] = at;
		if (publisher === null) continue;
		const id = `publisher:${publisher}`;
		const voice =
			number.get(id) ?? list.push({ id, kind: 'publisher', name: publisher, top: true }) - 1;
		number.set(id, voice);
		voiceOf[place] = voice + 1;
	}
	return { voices: { list, number }, voiceOf, texts, textOf };
}
