/** So many pieces of a text become one part of the file: a browser keeps parts off its memory. */
const together = 1_000;

/** Puts a file together from pieces of text, however many there are. */
export class BlobParts {
	readonly #blobs: Blob[] = [];
	#pieces: string[] = [];

	add(piece: string): void {
		if (this.#pieces.push(piece) < together) return;
		this.#blobs.push(new Blob(this.#pieces));
		this.#pieces = [];
	}

	finish(type: string): Blob {
		return new Blob([...this.#blobs, ...this.#pieces], { type });
	}
}
