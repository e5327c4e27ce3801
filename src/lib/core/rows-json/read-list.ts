import { notJsonAt } from '../dataset/not-json';
import { findJsonFault } from '../dataset/json-fault';
import type { Problem } from '../problem';
import { piecesOf, type Span } from './skim-json';

/** So many characters, about, are parsed at once. */
const pieceLength = 1 << 16;

/** Visits the items of a list, parsed piece by piece. Gives their number, or why it is no JSON. */
export function readList(
	text: string,
	list: Span,
	visit: (item: unknown, place: number) => void
): number | Problem {
	let count = 0;
	for (const { start, end } of piecesOf(text, list, pieceLength)) {
		const piece = `[${text.slice(start, end)}]`;
		const items = itemsIn(piece);
		if (items === null) {
			const { offset, expected } = findJsonFault(piece) ?? { offset: 1, expected: 'a value' };
			return notJsonAt(text, start + offset - 1, expected);
		}
		// Nothing between two commas, or between the last one and the bracket.
		if (items.length === 0 && (count > 0 || end < list.end - 1))
			return notJsonAt(text, end, 'a value');
		for (const item of items) visit(item, count++);
	}
	return count;
}

function itemsIn(json: string): readonly unknown[] | null {
	try {
		const items: unknown = JSON.parse(json);
		return Array.isArray(items) ? items : null;
	} catch {
		return null;
	}
}

/** How many items a list has, provided that it is JSON. */
export function countItems(text: string, list: Span): number {
	let count = 0;
	for (const { start, end } of piecesOf(text, list, 0)) {
		if (count === 0 && !/\S/.test(text.slice(start, end))) continue;
		count++;
	}
	return count;
}
