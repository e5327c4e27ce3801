import { Column, counts } from './column';
import type { Listed } from './event-rows';

const perChunk = 1_024;

/** Texts that are added one by one and kept a thousand to a string: no object for each. */
export class TextListBuilder {
	readonly #chunks: string[] = [];
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

	finish(): Listed<string> {
		if (this.#waiting.length > 0) this.#close();
		return new TextList(this.#chunks, this.#ends.finish());
	}

	#close(): void {
		this.#chunks.push(this.#waiting.join(''));
		this.#waiting = [];
		this.#end = 0;
	}
}

/** The place in its chunk where each text ends; a chunk's first text begins at 0. */
class TextList implements Listed<string> {
	readonly #chunks: readonly string[];
	readonly #ends: Uint32Array;

	constructor(chunks: readonly string[], ends: Uint32Array) {
		this.#chunks = chunks;
		this.#ends = ends;
	}

	get length(): number {
		return this.#ends.length;
	}

	at(number: number): string | undefined {
		const end = this.#ends[number];
		if (end === undefined) return undefined;
		const start = number % perChunk === 0 ? 0 : this.#ends[number - 1];
		return this.#chunks[Math.floor(number / perChunk)]?.slice(start, end);
	}

	*[Symbol.iterator](): Iterator<string> {
		for (let number = 0; number < this.length; number++) yield this.at(number) ?? '';
	}
}
