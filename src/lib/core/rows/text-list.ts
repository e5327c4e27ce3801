import { Column, counts } from './column';
import type { Listed } from './event-rows';

const perChunk = 1_024;

/** Many texts as bytes, a thousand to a chunk: nothing that a browser copies when it hands them over. */
export interface Texts {
	/** UTF-8; every text of a chunk after the other. */
	readonly chunks: readonly Uint8Array[];
	/** Where each text ends among the characters of its chunk; a chunk's first text begins at 0. */
	readonly ends: Uint32Array;
}

/** Texts that are added one by one and kept as bytes: no object for each. */
export class TextListBuilder {
	readonly #encoder = new TextEncoder();
	readonly #chunks: Uint8Array[] = [];
	readonly #ends = new Column(counts);
	#waiting: string[] = [];
	#end = 0;

	get length(): number {
		return this.#ends.length;
	}

	push(text: string): void {
		this.#waiting.push(text);
		this.#end += text.length;
		this.#ends.push(this.#end);
		if (this.#waiting.length === perChunk) this.#close();
	}

	/** Adds empty texts until there are `length`. */
	padTo(length: number): void {
		while (this.length < length) this.push('');
	}

	finish(): TextList {
		if (this.#waiting.length > 0) this.#close();
		return new TextList({ chunks: this.#chunks, ends: this.#ends.finish() });
	}

	#close(): void {
		this.#chunks.push(this.#encoder.encode(this.#waiting.join('')));
		this.#waiting = [];
		this.#end = 0;
	}
}

/** Reads texts; the chunk that was read last is kept as text, so that neighbours cost nothing. */
export class TextList implements Listed<string> {
	readonly plain: Texts;
	readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	#place = -1;
	#chunk = '';

	constructor(plain: Texts) {
		this.plain = plain;
	}

	get length(): number {
		return this.plain.ends.length;
	}

	at(number: number): string | undefined {
		const { ends } = this.plain;
		const end = ends[number];
		if (end === undefined) return undefined;
		const start = number % perChunk === 0 ? 0 : ends[number - 1];
		return this.#chunkAt(Math.floor(number / perChunk)).slice(start, end);
	}

	*[Symbol.iterator](): Iterator<string> {
		for (let number = 0; number < this.length; number++) yield this.at(number) ?? '';
	}

	#chunkAt(place: number): string {
		if (place !== this.#place) {
			this.#chunk = this.#decoder.decode(this.plain.chunks[place]);
			this.#place = place;
		}
		return this.#chunk;
	}
}

/** Texts of any list as bytes. */
export function toTexts(list: Listed<string>): Texts {
	if (list instanceof TextList) return list.plain;
	const builder = new TextListBuilder();
	for (const text of list) builder.push(text);
	return builder.finish().plain;
}
