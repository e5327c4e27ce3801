/** A number of 53 bits that stands for texts and numbers given one after the other. */
export class Hash {
	#low = 0;
	#high = 0;

	/** Begins anew. */
	start(): this {
		this.#low = 0xdeadbeef;
		this.#high = 0x41c6ce57;
		return this;
	}

	number(value: number): this {
		this.#low = Math.imul(this.#low ^ value, 0x9e3779b1);
		this.#low ^= this.#low >>> 15;
		this.#high = Math.imul(this.#high ^ value, 0x5f356495);
		this.#high ^= this.#high >>> 13;
		return this;
	}

	text(value: string): this {
		for (let at = 0; at < value.length; at++) this.number(value.charCodeAt(at));
		return this.number(value.length);
	}

	get value(): number {
		return (this.#high & 0x1fffff) * 0x100000000 + (this.#low >>> 0);
	}
}

const none = -1;

/** Numbers by hashes, up to `most` of them, in columns: no object for each. */
export class Hashed {
	readonly #first: Int32Array;
	readonly #next: Int32Array;
	readonly #hash: Float64Array;

	constructor(most: number) {
		this.#first = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, most)))).fill(none);
		this.#next = new Int32Array(most);
		this.#hash = new Float64Array(most);
	}

	add(number: number, hash: number): void {
		const slot = this.#slot(hash);
		this.#hash[number] = hash;
		this.#next[number] = this.#first[slot] ?? none;
		this.#first[slot] = number;
	}

	/** A number that was added with this hash and is the one; null where there is none. */
	find(hash: number, isIt: (number: number) => boolean): number | null {
		let number = this.#first[this.#slot(hash)] ?? none;
		while (number !== none) {
			if (this.#hash[number] === hash && isIt(number)) return number;
			number = this.#next[number] ?? none;
		}
		return null;
	}

	#slot(hash: number): number {
		return hash % this.#first.length;
	}
}
