import type { TextPiece } from './text-piece';

const longest = 32;
const slots = 16_384;

/** Makes cells into texts. A short one that occurred before is mostly the very text of then. */
export class CellTexts {
	/** The cell that had a hash last, and its characters. */
	readonly #kept = new Array<string>(slots).fill('');
	readonly #keptUnits = new Uint16Array(slots * longest);

	/** What stands in a piece between two places. */
	of({ text, units }: TextPiece, from: number, to: number): string {
		const length = to - from;
		if (length > longest) return text.slice(from, to);
		let hash = length;
		for (let at = from; at < to; at++) hash = Math.imul(hash, 31) + (units[at] ?? 0);
		const slot = (hash ^ (hash >>> 15)) & (slots - 1);
		const known = this.#kept[slot] ?? '';
		const before = slot * longest - from;
		if (known.length === length) {
			let at = from;
			while (at < to && units[at] === this.#keptUnits[before + at]) at++;
			if (at === to) return known;
		}
		const made = text.slice(from, to);
		this.#kept[slot] = made;
		for (let at = from; at < to; at++) this.#keptUnits[before + at] = units[at] ?? 0;
		return made;
	}
}
