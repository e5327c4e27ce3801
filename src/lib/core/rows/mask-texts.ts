import { fold } from '../text/fold';
import type { Listed } from './event-rows';
import { TextList, type Piece } from './text-list';

/** So many texts of another list are looked through in one step. */
const perStep = 256;

/**
 * Per text, a bit for each word that stands in it, as `maskOf` has it. Texts are looked through in
 * their order, some hundred a step.
 */
export function* maskTexts(
	texts: Listed<string>,
	sought: readonly string[]
): Generator<void, Uint32Array> {
	const masks = new Uint32Array(texts.length);
	if (!(texts instanceof TextList)) {
		for (let number = 0; number < texts.length; number++) {
			if (number % perStep === 0) yield;
			masks[number] = maskOf(fold(texts.at(number) ?? ''), sought);
		}
		return masks;
	}
	for (const piece of texts.pieces()) {
		yield;
		const folded = fold(piece.text);
		// Where folding moves nothing, the words of all texts of a chunk are sought at once.
		if (/^[\0-\x7f]*$/.test(piece.text)) maskPiece(masks, piece, folded, sought);
		else maskEach(masks, piece, sought);
	}
	return masks;
}

/** A bit for each word that stands in a text. */
export function maskOf(text: string, sought: readonly string[]): number {
	return sought.reduce((mask, word, bit) => (text.includes(word) ? mask | (1 << bit) : mask), 0);
}

function maskPiece(
	masks: Uint32Array,
	{ first, ends }: Piece,
	folded: string,
	sought: readonly string[]
): void {
	for (const [bit, word] of sought.entries()) {
		let place = 0;
		let at = folded.indexOf(word);
		while (at !== -1) {
			while ((ends[place] ?? Infinity) <= at) place++;
			const end = ends[place] ?? folded.length;
			const within = at + word.length <= end;
			if (within) masks[first + place] = (masks[first + place] ?? 0) | (1 << bit);
			at = folded.indexOf(word, within ? end : at + 1);
		}
	}
}

function maskEach(
	masks: Uint32Array,
	{ first, text, ends }: Piece,
	sought: readonly string[]
): void {
	let start = 0;
	for (const [place, end] of ends.entries()) {
		masks[first + place] = maskOf(fold(text.slice(start, end)), sought);
		start = end;
	}
}
