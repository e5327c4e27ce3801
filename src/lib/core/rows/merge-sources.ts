import type { EventRows } from './event-rows';
import { page, toSourceTexts } from './source-list';
import { SourcesBuilder } from './sources-builder';
import { TextList } from './text-list';
import type { Listed } from './event-rows';
import type { Source } from '../dataset/schema';

/** The sources of several files, each once. */
export interface MergedSources {
	readonly sources: Listed<Source>;
	/** Per file and place there, the place here. */
	readonly places: readonly Uint32Array[];
	/** Per source, a number that those with the same address share. */
	readonly address: Uint32Array;
}

/** A source that says the same is the same, whatever it is called in its file. */
export function mergeSources(files: readonly Pick<EventRows, 'sources'>[]): MergedSources {
	const builder = new SourcesBuilder();
	const all = files.map(({ sources }) => toSourceTexts(sources));
	const whole = new Map<string, number>();
	const places = all.map(({ whole: some, kinds }) => new Uint32Array(some.length + kinds.length));
	for (const [file, { whole: some }] of all.entries()) {
		for (const [place, { id: _, ...source }] of some.entries()) {
			const key = JSON.stringify(source);
			const known = whole.get(key) ?? builder.whole(source);
			whole.set(key, known);
			(places[file] ?? [])[place] = known;
		}
	}
	for (const [file, { whole: some, kinds, texts }] of all.entries()) {
		let place = 0;
		for (const text of new TextList(texts)) {
			const known = kinds[place] === page ? builder.page(text) : builder.publisher(text);
			(places[file] ?? [])[some.length + place++] = known;
		}
	}
	const sources = builder.finish();
	return { sources, places, address: addressesOf(sources) };
}

function addressesOf(sources: Listed<Source>): Uint32Array {
	const numbers = new Map<string | null, number>([[null, 0]]);
	const address = new Uint32Array(sources.length);
	let place = 0;
	for (const { url } of sources) {
		const number = numbers.get(url) ?? numbers.size;
		numbers.set(url, number);
		address[place++] = number;
	}
	return address;
}
