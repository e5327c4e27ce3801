import { limits } from '../dataset/limits';
import type { Source } from '../dataset/schema';
import { isWebAddress } from './web-address';
import { Column, bytes } from './column';
import { SourceList, page, publisher, sourceId } from './source-list';
import { TextListBuilder } from './text-list';

/** Sources, each once, kept as texts: a file may name a million pages. */
export class SourcesBuilder {
	readonly #whole: Source[] = [];
	readonly #pages = new Map<string, number>();
	readonly #publishers = new Map<string, number>();
	readonly #texts = new TextListBuilder();
	readonly #kinds = new Column(bytes);
	/** The address that was put last: rows that follow each other often rest on one page. */
	#lastPage = '';
	#lastPlace = -1;

	/** A source given in full, such as the file itself. Such ones come before any other. */
	whole(source: Omit<Source, 'id'>): number {
		if (this.#texts.length > 0) throw new Error('SourcesBuilder.whole: whole sources come first');
		return this.#whole.push({ ...source, id: sourceId(this.#whole.length) }) - 1;
	}

	/** The page at this address; a text that is no web address is taken for a publisher. */
	page(address: string): number {
		if (address === this.#lastPage && this.#lastPlace !== -1) return this.#lastPlace;
		this.#lastPage = address;
		this.#lastPlace =
			this.#pages.get(address) ?? this.#put(isWebAddress(address) ? page : publisher, address);
		return this.#lastPlace;
	}

	publisher(name: string): number {
		return this.#put(publisher, name);
	}

	finish(): SourceList {
		const texts = this.#texts.finish().plain;
		return new SourceList({ whole: this.#whole, kinds: this.#kinds.finish(), texts });
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
