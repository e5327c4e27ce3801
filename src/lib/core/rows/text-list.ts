import { Column, counts } from './column';
import type { Listed } from './event-rows';

const perChunk = 256;

/** Many texts as bytes, some hundred to a chunk: nothing that a browser copies when it hands them over. */
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
	/** The texts of the last chunk so far. */
	#waiting = '';

	get length(): number {
		return this.#ends.length;
	}

	push(text: string): void {
		this.#waiting += text;
		this.#ends.push(this.#waiting.length);
		if (this.#ends.length % perChunk === 0) this.#close();
	}

	/** Adds empty texts until there are `length`. */
	padTo(length: number): void {
		while (this.length < length) this.push('');
	}

	finish(): TextList {
		if (this.#ends.length % perChunk > 0) this.#close();
		return new TextList({ chunks: this.#chunks, ends: this.#ends.finish() });
	}

	#close(): void {
		this.#chunks.push(this.#encoder.encode(this.#waiting));
		this.#waiting = '';
	}
}

/** One chunk of texts, as one text. */
export interface Piece {
	/** Number of its first text. */
	readonly first: number;
	readonly text: string;
	/** Where each of its texts ends. */
	readonly ends: Uint32Array;
}

/** Reads texts, one by one and in any order. */
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
		const place = Math.floor(number / perChunk);
		// A character a byte: the one text can be read without the others.
		if (this.#isPlain(place)) {
			return this.#decoder.decode(this.plain.chunks[place]?.subarray(start, end));
		}
		return this.#chunkAt(place).slice(start, end);
	}

	/** All texts, chunk by chunk. */
	*pieces(): Generator<Piece> {
		const { chunks, ends } = this.plain;
		for (const [place, chunk] of chunks.entries()) {
			const first = place * perChunk;
			const text = this.#decoder.decode(chunk);
			yield { first, text, ends: ends.subarray(first, first + perChunk) };
		}
	}

	*[Symbol.iterator](): Iterator<string> {
		for (let number = 0; number < this.length; number++) yield this.at(number) ?? '';
	}

	#isPlain(place: number): boolean {
		const { chunks, ends } = this.plain;
		const last = Math.min(ends.length, (place + 1) * perChunk) - 1;
		return chunks[place]?.length === ends[last];
	}

	/** The chunk that was read last is kept. */
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
