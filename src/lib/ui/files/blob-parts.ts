/**
 * So many characters of a text become one part of the file: a browser keeps parts off its memory.
 * More would hold the page up while they are put together.
 */
const together = 1_000_000;

/** Puts a file together from pieces of text, however many there are. */
export class BlobParts {
	readonly #blobs: Blob[] = [];
	#pieces: string[] = [];
	#length = 0;

	add(piece: string): void {
		this.#pieces.push(piece);
		this.#length += piece.length;
		if (this.#length < together) return;
		this.#blobs.push(new Blob(this.#pieces));
		this.#pieces = [];
		this.#length = 0;
	}

	finish(type: string): Blob {
		return new Blob([...this.#blobs, ...this.#pieces], { type });
	}
}
