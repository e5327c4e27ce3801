import { increase } from '../events/increase';
import { columnFor } from './counting-sort';
import type { Places } from './event-rows';
import { inBlocks } from './in-blocks';

/** The different pairs of numbers that some events have, by their first and then their second one. */
export interface RankedPairs {
	/** Per pair. */
	readonly first: Uint32Array;
	readonly second: Uint32Array;
	/** Per pair, how many events have it. */
	readonly sizes: Uint32Array;
	/** Per event, the number of its pair. */
	readonly rankOf: Uint16Array | Uint32Array;
}

/** So many pairs are numbered in a table of all that could be; more of them by their names. */
const mostInTable = 16_000_000;

/**
 * @param firstOf per event, a whole number below the first size
 * @param secondOf per event, a whole number below the second size
 */
export function rankPairs(
	firstOf: Places,
	secondOf: Places,
	[firsts, seconds]: readonly [number, number]
): RankedPairs {
	return firsts * seconds <= mostInTable
		? rankInTable(firstOf, secondOf, firsts, seconds)
		: rankByName(firstOf, secondOf, seconds);
}

function rankInTable(
	firstOf: Places,
	secondOf: Places,
	firsts: number,
	seconds: number
): RankedPairs {
	/**
	 * Whether a pair occurs, then its place among those that share its first number. The pairs of
	 * a second number lie together: there are more of these, and some are in most events.
	 */
	const table = columnFor(firsts * seconds, seconds + 1);
	inBlocks(firstOf.length, (from, end) => {
		for (let event = from; event < end; event++) {
			table[(secondOf[event] ?? 0) * firsts + (firstOf[event] ?? 0)] = 1;
		}
	});
	/** Per first number, where its pairs begin. */
	const start = new Uint32Array(firsts + 1);
	const countRow = (row: number): void => {
		for (let one = 0; one < firsts; one++) {
			start[one + 1] = (start[one + 1] ?? 0) + (table[row + one] ?? 0);
		}
	};
	for (let row = 0; row < table.length; row += firsts) countRow(row);
	for (let one = 0; one < firsts; one++) start[one + 1] = (start[one + 1] ?? 0) + (start[one] ?? 0);

	const next = start.slice();
	const first = new Uint32Array(start[firsts] ?? 0);
	const second = new Uint32Array(first.length);
	const numberRow = (row: number, other: number): void => {
		for (let one = 0; one < firsts; one++) {
			if (table[row + one] === 0) continue;
			const rank = next[one] ?? 0;
			next[one] = rank + 1;
			table[row + one] = rank - (start[one] ?? 0);
			first[rank] = one;
			second[rank] = other;
		}
	};
	for (let other = 0; other < seconds; other++) numberRow(other * firsts, other);

	const rankOf = columnFor(firstOf.length, first.length);
	const sizes = new Uint32Array(first.length);
	inBlocks(rankOf.length, (from, end) => {
		for (let event = from; event < end; event++) {
			const one = firstOf[event] ?? 0;
			const rank = (start[one] ?? 0) + (table[(secondOf[event] ?? 0) * firsts + one] ?? 0);
			rankOf[event] = rank;
			sizes[rank] = (sizes[rank] ?? 0) + 1;
		}
	});
	return { first, second, sizes, rankOf };
}

function rankByName(firstOf: Places, secondOf: Places, seconds: number): RankedPairs {
	const names = new Map<number, number>();
	for (let event = 0; event < firstOf.length; event++) {
		names.set((firstOf[event] ?? 0) * seconds + (secondOf[event] ?? 0), 0);
	}
	const keys = Float64Array.from(names.keys()).sort();
	for (let rank = 0; rank < keys.length; rank++) names.set(keys[rank] ?? 0, rank);
	const rankOf = columnFor(firstOf.length, keys.length);
	const sizes = new Uint32Array(keys.length);
	for (let event = 0; event < rankOf.length; event++) {
		const rank = names.get((firstOf[event] ?? 0) * seconds + (secondOf[event] ?? 0)) ?? 0;
		rankOf[event] = rank;
		increase(sizes, rank);
	}
	return {
		first: Uint32Array.from(keys, (key) => Math.floor(key / seconds)),
		second: Uint32Array.from(keys, (key) => key % seconds),
		sizes,
		rankOf
	};
}
