const newline = 0x0a;

/** A part of a text with its characters as numbers, which are quick to look at one by one. */
export interface TextPiece {
	readonly text: string;
	/** The characters, and a line break beyond the last of them. */
	readonly units: Uint8Array | Uint16Array;
	/** Whether the text ends with the piece. */
	readonly isLast: boolean;
}

/** Cuts pieces from a text. The numbers of one are written over when the next is cut. */
export class TextPieces {
	readonly #text: string;
	readonly #encoder = new TextEncoder();
	#bytes = new Uint8Array(0);

	constructor(text: string) {
		this.#text = text;
	}

	/** The piece of so many characters from `start` on. */
	cut(start: number, length: number): TextPiece {
		const text = this.#text.slice(start, start + length);
		return { text, units: this.#unitsOf(text), isLast: start + length >= this.#text.length };
	}

	#unitsOf(text: string): Uint8Array | Uint16Array {
		if (this.#bytes.length <= text.length) this.#bytes = new Uint8Array(text.length + 1);
		const bytes = this.#bytes.subarray(0, text.length + 1);
		const { read } = this.#encoder.encodeInto(text, bytes.subarray(0, text.length));
		// Each character became a byte: all of them are ASCII, and the bytes are their numbers.
		const units = read === text.length ? bytes : new Uint16Array(text.length + 1);
		for (let at = 0; units !== bytes && at < text.length; at++) units[at] = text.charCodeAt(at);
		units[text.length] = newline;
		return units;
	}
}
