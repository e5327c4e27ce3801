import { limits } from '../../dataset/limits';
import type { Cells } from './each-row';

/** Places of named columns, counted from 0. Names are compared without case, spaces and marks. */
export class Header {
	readonly #places: ReadonlyMap<string, number>;
	readonly length: number;

	constructor(cells: readonly string[]) {
		this.#places = new Map(cells.map((cell, place) => [keyOf(cell), place] as const).reverse());
		this.length = cells.length;
	}

	has(...names: readonly string[]): boolean {
		return names.every((name) => this.#places.has(keyOf(name)));
	}

	/** Place of the first of these names that there is; -1 for none. */
	place(...names: readonly string[]): number {
		for (const name of names) {
			const place = this.#places.get(keyOf(name));
			if (place !== undefined) return place;
		}
		return -1;
	}
}

function keyOf(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The cell without space around it; empty where there is no such column or it says that it has none. */
export function cellAt(cells: Cells, place: number): string {
	// An array counts negative places from its end.
	const cell = place < 0 ? '' : (cells.at(place) ?? '');
	if (cell === '') return '';
	const [first, last] = [cell.charCodeAt(0), cell.charCodeAt(cell.length - 1)];
	// Most cells begin and end with plain characters, by far: they are looked up only when need be.
	if (isPlain(first) && isPlain(last)) {
		return startsMissing(first) && missing.has(cell) ? '' : cell;
	}
	const bare = cell.trim();
	return missing.has(bare) ? '' : bare;
}

const missing: ReadonlySet<string> = new Set(['NA', 'None', 'NULL', 'null', 'NaN', '---']);

/** Whether one of these words begins so. */
function startsMissing(code: number): boolean {
	return code === 0x4e || code === 0x6e || code === 0x2d;
}

function isPlain(code: number): boolean {
	return code > 0x20 && code < 0x7f;
}

/** The party that a cell names; none where it is empty or longer than an id may be. */
export function keyAt(cells: Cells, place: number): string {
	const key = cellAt(cells, place);
	return key.length > limits.idLength ? '' : key;
}

/** A number as written with digits; undefined for anything else. */
export function numberAt(cells: Cells, place: number): number | undefined {
	const cell = place < 0 ? '' : (cells.at(place)?.trim() ?? '');
	if (cell === '') return undefined;
	const plain = plainNumber(cell);
	if (!Number.isNaN(plain)) return plain;
	if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?$/i.test(cell)) return undefined;
	const number = Number(cell);
	return Number.isFinite(number) ? number : undefined;
}

/** What `Number` makes of some digits with a sign or a point; NaN where a number is written otherwise. */
function plainNumber(cell: string): number {
	// So many digits and their power of ten are exact, and so is their quotient, as far as can be.
	if (cell.length > 15 || !isDigit(cell.charCodeAt(cell.length - 1))) return NaN;
	const sign = cell.charCodeAt(0) === 0x2d ? -1 : 1;
	let [digits, scale] = [0, 0];
	for (let at = sign === -1 ? 1 : 0; at < cell.length; at++) {
		const code = cell.charCodeAt(at);
		if (isDigit(code)) {
			digits = digits * 10 + code - 0x30;
			scale *= 10;
		} else if (code === 0x2e && scale === 0) scale = 1;
		else return NaN;
	}
	return (sign * digits) / (scale || 1);
}

function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}

/** A whole number that a count can be. */
export function countAt(cells: Cells, place: number): number | undefined {
	const number = numberAt(cells, place);
	if (number === undefined || number < 0) return undefined;
	return Math.min(Math.round(number), 0xffffffff);
}
