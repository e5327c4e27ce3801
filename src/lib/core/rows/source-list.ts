import type { Source } from '../dataset/schema';
import type { Listed } from './event-rows';
import { TextList, type Texts } from './text-list';

/** What a source is of which only a text is known: places in a column. */
export const page = 0;
export const publisher = 1;

/** Sources as texts: a file may name a million pages. */
export interface SourceTexts {
	/** Given in full, such as the file itself; these come first. */
	readonly whole: readonly Source[];
	/** `page` or `publisher` of each that follows, and its address or name. */
	readonly kinds: Uint8Array;
	readonly texts: Texts;
}

/** Makes sources when they are asked for. */
export class SourceList implements Listed<Source> {
	readonly plain: SourceTexts;
	readonly #texts: TextList;

	constructor(plain: SourceTexts) {
		this.plain = plain;
		this.#texts = new TextList(plain.texts);
	}

	get length(): number {
		return this.plain.whole.length + this.#texts.length;
	}

	at(number: number): Source | undefined {
		const { whole, kinds } = this.plain;
		if (number < whole.length) return whole[number];
		const place = number - whole.length;
		const text = this.#texts.at(place);
		if (text === undefined) return undefined;
		return kinds[place] === page
			? sourceWith(sourceId(number), { type: 'web-page', url: text })
			: sourceWith(sourceId(number), { type: 'news-article', publisher: text || null });
	}

	*[Symbol.iterator](): Iterator<Source> {
		for (let number = 0; number < this.length; number++) {
			const source = this.at(number);
			if (source !== undefined) yield source;
		}
	}
}

/** Sources of any list as texts. */
export function toSourceTexts(list: Listed<Source>): SourceTexts {
	if (list instanceof SourceList) return list.plain;
	const none = { chunks: [], ends: new Uint32Array(0) };
	return { whole: Array.from(list), kinds: new Uint8Array(0), texts: none };
}

/** The id of the source at a place. */
export function sourceId(number: number): string {
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
