import type { longLists } from '../dataset/rows-schema';

/*
 * JSON is looked through for its outline without being parsed: a text of 500 MB would become far
 * more in objects. What is skimmed may yet be no JSON; that shows when its parts are parsed.
 */

/** A part of a text, from its first character to behind its last. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

export type LongList = keyof typeof longLists;

const [quote, comma, colon, backslash] = [0x22, 0x2c, 0x3a, 0x5c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Where the value that begins at `start` ends. */
function endOfValue(text: string, start: number): number {
	let depth = 0;
	for (let at = start; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit === quote) at = endOfText(text, at) - 1;
		else if (unit === openList || unit === openObject) depth++;
		else if (unit === closeList || unit === closeObject) {
			if (depth === 0) return at;
			if (--depth === 0) return at + 1;
		} else if (unit === comma && depth === 0) return at;
	}
	return text.length;
}

/** Behind the quotation mark that ends the text that begins with the one at `start`. */
function endOfText(text: string, start: number): number {
	for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
		let before = end - 1;
		while (text.charCodeAt(before) === backslash) before--;
		if ((end - before) % 2 === 1) return end + 1;
	}
	return text.length;
}

function behindSpace(text: string, start: number): number {
	let at = start;
	while (isSpace(text.charCodeAt(at))) at++;
	return at;
}

function isSpace(unit: number): boolean {
	return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

/**
 * Visits the fields of the object that begins at `start`; `visit` is given the name and where the
 * value begins, and says where it ends, or null to go no further. Returns where the object ends.
 */
export function eachField(
	text: string,
	start: number,
	visit: (name: string, start: number) => number | null
): number {
	let at = behindSpace(text, start + 1);
	while (text.charCodeAt(at) === quote) {
		const nameEnd = endOfText(text, at);
		const behind = behindSpace(text, nameEnd);
		if (text.charCodeAt(behind) !== colon) return behind;
		const end = visit(nameOf(text.slice(at, nameEnd)), behindSpace(text, behind + 1));
		if (end === null) return text.length;
		at = behindSpace(text, end);
		if (text.charCodeAt(at) === comma) at = behindSpace(text, at + 1);
	}
	return at + 1;
}

function nameOf(written: string): string {
	try {
		return String(JSON.parse(written));
	} catch {
		return '';
	}
}

/** The value that begins at `start`, to be passed over by `eachField`. */
export function spanAt(text: string, start: number): Span {
	return { start, end: endOfValue(text, start) };
}

/** Whether a value is a list; one that is cut off, or ends in another bracket, is none. */
export function isList(text: string, { start, end }: Span): boolean {
	const isLong = end - start > 1;
	return isLong && text.charCodeAt(start) === openList && text.charCodeAt(end - 1) === closeList;
}

export function isObject(text: string, at: number): boolean {
	return text.charCodeAt(at) === openObject;
}

/**
 * The items of a list in pieces of about so many characters, whole items each; a list that is blank
 * has one blank piece.
 */
export function* piecesOf(text: string, list: Span, length: number): Generator<Span> {
	const end = list.end - 1;
	let start = list.start + 1;
	let depth = 0;
	for (let at = start; at < end; at++) {
		const unit = text.charCodeAt(at);
		if (unit === quote) at = endOfText(text, at) - 1;
		else if (unit === openList || unit === openObject) depth++;
		else if (unit === closeList || unit === closeObject) depth--;
		else if (unit === comma && depth <= 0 && at - start >= length) {
			yield { start, end: at };
			start = at + 1;
		}
	}
	yield { start, end };
}
