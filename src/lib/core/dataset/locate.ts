import { parseTree, type Node } from 'jsonc-parser';
import { placesInRows } from '../rows-json/places-in-rows';
import { takeApart } from '../rows-json/rows-text';
import { positionsIn, type Position } from './json-fault';

/** Where the value at `at` begins in the JSON text, or the nearest part around it that exists. */
export function locate(text: string, at: string): Position {
	return locator(text)(at);
}

/** `locate` for many places in one text. */
export function locator(text: string): (at: string) => Position {
	const offsetOf = offsetLocator(text);
	const positionOf = positionsIn(text);
	return (at) => {
		const [, line, column] = /^line (\d+), column (\d+)$/.exec(at) ?? [];
		if (line !== undefined) return { line: Number(line), column: Number(column) };
		return positionOf(offsetOf(at));
	};
}

/** The same as an offset in the text; the beginning where the text cannot be read. */
export function offsetLocator(text: string): (at: string) => number {
	const apart = takeApart(text);
	if (apart === null) return offsetsIn(text);
	const rows = placesInRows(text);
	const outside = offsetsIn(apart.outline);
	return (at) => rows(at) ?? apart.placeOf(outside(at));
}

function offsetsIn(text: string): (at: string) => number {
	const root = treeOf(text);
	return (at) => (root === null ? 0 : find(root, at === '(root)' ? '' : at).offset);
}

function treeOf(text: string): Node | null {
	try {
		return parseTree(text.replace(/^\uFEFF/, ' ')) ?? null;
	} catch {
		return null;
	}
}

function find(node: Node, at: string): Node {
	if (at === '') return node;
	const [child, rest] = step(node, at);
	return child === null ? node : find(child, rest);
}

/** Keys may hold dots themselves, so of all that fit the longest is taken. */
function step({ type, children = [] }: Node, at: string): [child: Node | null, rest: string] {
	if (type === 'array') {
		const [place = ''] = at.split('.', 1);
		return [children[Number(place)] ?? null, at.slice(place.length + 1)];
	}
	let found: [child: Node | null, rest: string] = [null, at];
	for (const { children: [name, value] = [] } of children) {
		const key = String(name?.value);
		const fits = at === key || at.startsWith(`${key}.`);
		if (!fits || value === undefined) continue;
		// JSON.parse keeps the last of two fields of the same name, hence <=.
		if (found[0] === null || at.length - key.length - 1 <= found[1].length) {
			found = [value, at.slice(key.length + 1)];
		}
	}
	return found;
}
