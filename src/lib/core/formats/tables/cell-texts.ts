import type { TextPiece } from './text-piece';

const longest = 31;
const slots = 16_384;
/** Room for the length of a cell and its characters. */
const width = longest + 1;

/** Makes cells into texts. A short one that occurred before is mostly the very text of then. */
export class CellTexts {
	/** By a hash of its characters, the cell that had it last. */
	readonly #kept = new Array<string>(slots).fill('');
	readonly #units = new Uint16Array(slots * width);

	/** What stands in a piece between two places. */
	of(piece: TextPiece, from: number, to: number): string {
		const length = to - from;
		if (length > longest) return piece.text.slice(from, to);
		const { units } = piece;
		let hash = length;
		for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (units[at] ?? 0)) | 0;
		const slot = (hash ^ (hash >>> 15)) & (slots - 1);
		const kept = this.#units;
		const start = slot * width;
		const before = start + 1 - from;
		if (kept[start] === length) {
			let at = from;
			while (at < to && units[at] === kept[before + at]) at++;
			if (at === to) return this.#kept[slot] ?? '';
		}
		kept[start] = length;
		for (let at = from; at < to; at++) kept[before + at] = units[at] ?? 0;
		return (this.#kept[slot] = piece.text.slice(from, to));
	}
}
