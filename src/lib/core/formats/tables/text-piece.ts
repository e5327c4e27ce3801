const newline = 0x0a;
const encoder = new TextEncoder();

/** A part of a text, with its characters as numbers: these are looked at one by one in no time. */
export interface TextPiece {
	readonly text: string;
	/** The characters, and a line break beyond the last of them. */
	readonly units: Uint8Array | Uint16Array;
	/** Whether the text ends with the piece. */
	readonly isLast: boolean;
}

/** The piece of `text` of so many characters from `start` on. */
export function pieceOf(text: string, start: number, length: number): TextPiece {
	const piece = text.slice(start, start + length);
	return { text: piece, units: unitsOf(piece), isLast: start + length >= text.length };
}

function unitsOf(text: string): Uint8Array | Uint16Array {
	const bytes = new Uint8Array(text.length + 1);
	bytes[text.length] = newline;
	// Each character became a byte: all of them are ASCII, and their numbers are the bytes.
	if (encoder.encodeInto(text, bytes.subarray(0, text.length)).read === text.length) return bytes;
	const units = new Uint16Array(text.length + 1);
	for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
	units[text.length] = newline;
	return units;
}
