import type { Listed } from '../../rows/event-rows';
import { CellTexts } from './cell-texts';
import type { Sniffed } from './sniff';
import { TextPieces, type TextPiece } from './text-piece';

const [quote, newline] = [0x22, 0x0a];
/** Short enough to be looked through in the processor's cache. */
const pieceLength = 64 * 1_024;
/** A row that is longer is left to the library, which needs no numbers of all its characters. */
const longestPiece = 16 * 1_024 * 1_024;

/** What reading a row may come to besides the place where it ends. */
const [cutOff, notPlain] = [-1, -2];

/**
 * The rows of a table one after the other, as long as they are written plainly, as in RFC 4180: a
 * cell that begins with a quotation mark ends with one, and those in it are doubled. Cells are made
 * into texts when they are asked for, and are those of the row that was read last.
 */
export class PlainRows implements Listed<string> {
	/** How many cells the row has. */
	length = 0;
	/** How many lines it takes. */
	lines = 1;
	readonly #pieces: TextPieces;
	readonly #delimiter: number;
	/** What a cell in quotation marks begins with. */
	readonly #opening: number;
	readonly #texts = new CellTexts();
	#piece: TextPiece;
	/** Where the piece begins in the text. */
	#start = 0;
	/** Where each cell begins in the piece, and where one behind the last would. */
	#starts = new Int32Array(1_024);

	/** @param text with lines that end in LF */
	constructor(text: string, { delimiter, quoted }: Pick<Sniffed, 'delimiter' | 'quoted'>) {
		this.#pieces = new TextPieces(text);
		this.#delimiter = delimiter.charCodeAt(0);
		this.#opening = quoted ? quote : -1;
		this.#piece = this.#pieces.cut(0, pieceLength);
	}

	/**
	 * Reads the row that begins at `start`, not before the last one. Tells where the next row
	 * begins, or null when this one is not plain, or too long.
	 */
	read(start: number): number | null {
		let end = this.#scan(start - this.#start);
		// A row that is longer than a piece is read in a longer one.
		for (let length = pieceLength; end === cutOff; length *= 2) {
			if (length > longestPiece) return null;
			this.#piece = this.#pieces.cut(start, length);
			this.#start = start;
			end = this.#scan(0);
		}
		return end === notPlain ? null : this.#start + end + 1;
	}

	at(place: number): string | undefined {
		if (place < 0 || place >= this.length) return undefined;
		const [from, to] = [this.#starts[place] ?? 0, (this.#starts[place + 1] ?? 0) - 1];
		if (this.#piece.units[from] !== this.#opening) return this.#texts.of(this.#piece, from, to);
		return singled(this.#texts.of(this.#piece, from + 1, to - 1));
	}

	*[Symbol.iterator](): Iterator<string> {
		for (let place = 0; place < this.length; place++) yield this.at(place) ?? '';
	}

	/** Finds the cells of the row that begins at `start` in the piece, and the line break after it. */
	#scan(start: number): number {
		const { text, units, isLast } = this.#piece;
		if (start > text.length) return cutOff;
		const [delimiter, opening] = [this.#delimiter, this.#opening];
		let starts = this.#starts;
		let count = 0;
		this.lines = 1;
		for (let at = start; ; at++) {
			if (count + 1 >= starts.length) starts = this.#widen();
			starts[count++] = at;
			let unit = units[at];
			if (unit === opening) {
				at = this.#behindClosing(at + 1);
				unit = units[at];
				if (unit !== delimiter && unit !== newline)
					return isLast || at < text.length ? notPlain : cutOff;
			} else {
				while (unit !== delimiter && unit !== newline) unit = units[++at];
			}
			if (unit === delimiter) continue;
			starts[count] = at + 1;
			this.length = count;
			return at < text.length || isLast ? at : cutOff;
		}
	}

	/** The place behind the quotation mark that closes a cell; beyond the piece where none does. */
	#behindClosing(from: number): number {
		const { text, units } = this.#piece;
		let close = text.indexOf('"', from);
		while (close !== -1 && units[close + 1] === quote) close = text.indexOf('"', close + 2);
		if (close === -1) return text.length + 1;
		this.lines += breaksIn(text.slice(from, close));
		return close + 1;
	}

	#widen(): Int32Array<ArrayBuffer> {
		const wider = new Int32Array(this.#starts.length * 2);
		wider.set(this.#starts);
		this.#starts = wider;
		return wider;
	}
}

/** The same with one quotation mark for two; `replaceAll` takes three times as long. */
function singled(cell: string): string {
	let [single, rest] = ['', 0];
	for (let at = cell.indexOf('""'); at !== -1; at = cell.indexOf('""', rest)) {
		single += cell.slice(rest, at + 1);
		rest = at + 2;
	}
	return rest === 0 ? cell : single + cell.slice(rest);
}

export function breaksIn(text: string): number {
	let breaks = 0;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks++;
	return breaks;
}
