import { columnFor } from './counting-sort';

/** The different keys of some events, in order, and per event the place of its own among them. */
export interface RankedKeys {
	readonly keys: Float64Array;
	readonly rankOf: Uint16Array | Uint32Array;
}

/** Keys below this are found in a table of all that could be; others by their names. */
const mostInTable = 4_000_000;

/** @param keyOf per event, a whole number below `size` */
export function rankKeys(keyOf: Float64Array, size: number): RankedKeys {
	return size <= mostInTable ? rankInTable(keyOf, size) : rankByName(keyOf);
}

function rankInTable(keyOf: Float64Array, size: number): RankedKeys {
	const ranks = new Uint32Array(size);
	for (let event = 0; event < keyOf.length; event++) ranks[keyOf[event] ?? 0] = 1;
	const keys: number[] = [];
	for (let key = 0; key < size; key++) {
		if (ranks[key] === 1) ranks[key] = keys.push(key) - 1;
	}
	const rankOf = columnFor(keyOf.length, keys.length);
	for (let event = 0; event < keyOf.length; event++) {
		rankOf[event] = ranks[keyOf[event] ?? 0] ?? 0;
	}
	return { keys: Float64Array.from(keys), rankOf };
}

function rankByName(keyOf: Float64Array): RankedKeys {
	const ranks = new Map<number, number>();
	for (let event = 0; event < keyOf.length; event++) ranks.set(keyOf[event] ?? 0, 0);
	const keys = Float64Array.from(ranks.keys()).sort();
	for (let rank = 0; rank < keys.length; rank++) ranks.set(keys[rank] ?? 0, rank);
	const rankOf = columnFor(keyOf.length, keys.length);
	for (let event = 0; event < keyOf.length; event++) {
		rankOf[event] = ranks.get(keyOf[event] ?? 0) ?? 0;
	}
	return { keys, rankOf };
}
