import { limits } from '../dataset/limits';
import type { Source } from '../dataset/schema';
import { isWebAddress } from './web-address';
import { TextListBuilder } from './text-list';
import { Column, bytes } from './column';
import type { Listed } from './event-rows';

const page = 0;
const publisher = 1;

/** Sources, each once, kept as texts: a file may name a million pages. */
export class SourcesBuilder {
	readonly #whole: Source[] = [];
	readonly #pages = new Map<string, number>();
	readonly #publishers = new Map<string, number>();
	readonly #texts = new TextListBuilder();
	readonly #kinds = new Column(bytes);

	/** A source given in full, such as the file itself. Such ones come before any other. */
	whole(source: Omit<Source, 'id'>): number {
		if (this.#texts.length > 0) throw new Error('SourcesBuilder.whole: whole sources come first');
		return this.#whole.push({ ...source, id: idOf(this.#whole.length) }) - 1;
	}

	/** The page at this address; a text that is no web address is taken for a publisher. */
	page(address: string): number {
		return this.#put(isWebAddress(address) ? page : publisher, address);
	}

	publisher(name: string): number {
		return this.#put(publisher, name);
	}

	finish(): Listed<Source> {
		return new SourceList(this.#whole, this.#kinds.finish(), this.#texts.finish());
	}

	#put(kind: number, text: string): number {
		const places = kind === page ? this.#pages : this.#publishers;
		const known = places.get(text);
		if (known !== undefined) return known;
		const place = this.#whole.length + this.#texts.length;
		places.set(text, place);
		this.#texts.push(kind === page ? text : text.slice(0, limits.lineLength));
		this.#kinds.push(kind);
		return place;
	}
}

class SourceList implements Listed<Source> {
	readonly #whole: readonly Source[];
	readonly #kinds: Uint8Array;
	readonly #texts: Listed<string>;

	constructor(whole: readonly Source[], kinds: Uint8Array, texts: Listed<string>) {
		this.#whole = whole;
		this.#kinds = kinds;
		this.#texts = texts;
	}

	get length(): number {
		return this.#whole.length + this.#texts.length;
	}

	at(number: number): Source | undefined {
		if (number < this.#whole.length) return this.#whole[number];
		const place = number - this.#whole.length;
		const text = this.#texts.at(place);
		if (text === undefined) return undefined;
		return this.#kinds[place] === page
			? sourceWith(idOf(number), { type: 'web-page', url: text })
			: sourceWith(idOf(number), { type: 'news-article', publisher: text || null });
	}

	*[Symbol.iterator](): Iterator<Source> {
		for (let number = 0; number < this.length; number++) {
			const source = this.at(number);
			if (source !== undefined) yield source;
		}
	}
}

function idOf(number: number): string {
	return `s${number + 1}`;
}

/** A source of which only this much is known. */
export function sourceWith(id: string, known: Partial<Source> & Pick<Source, 'type'>): Source {
	return {
		publisher: null,
		headline: null,
		url: null,
		archivedUrl: null,
		archival: null,
		published: null,
		accessed: null,
		note: null,
		...known,
		id
	};
}
