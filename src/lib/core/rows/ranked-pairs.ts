import { Column, counts } from './column';
import { columnFor } from './counting-sort';
import type { Places } from './event-rows';
import { inBlocks } from './in-blocks';

/** The different pairs of numbers that some events have, by their first and then their second one. */
export interface RankedPairs {
	/** Per pair. */
	readonly first: Uint32Array;
	readonly second: Uint32Array;
	/** Per event, the number of its pair. */
	readonly rankOf: Places;
}

/** So many pairs are numbered in a table of all that could be; more of them by their names. */
const mostInTable = 4_000_000;
/** So many second numbers, so that a place among them fits into the table. */
const mostSeconds = 0x10000;

/**
 * @param firstOf per event, a whole number below the first size
 * @param secondOf per event, a whole number below the second size
 */
export function rankPairs(
	firstOf: Places,
	secondOf: Places,
	[firsts, seconds]: readonly [number, number]
): RankedPairs {
	return firsts * seconds <= mostInTable && seconds <= mostSeconds
		? rankInTable(firstOf, secondOf, firsts, seconds)
		: rankByName(firstOf, secondOf, seconds);
}

function rankInTable(
	firstOf: Places,
	secondOf: Places,
	firsts: number,
	seconds: number
): RankedPairs {
	/** Whether a pair occurs, then its place among those that share its first number. */
	const table = new Uint16Array(firsts * seconds);
	inBlocks(firstOf.length, (from, end) => {
		for (let event = from; event < end; event++) {
			table[(firstOf[event] ?? 0) * seconds + (secondOf[event] ?? 0)] = 1;
		}
	});
	/** Per first number, how many pairs stand before its own. */
	const before = new Uint32Array(firsts);
	const first = new Column(counts);
	const second = new Column(counts);
	const rankRow = (one: number): void => {
		before[one] = first.length;
		let place = 0;
		for (let other = 0; other < seconds; other++) {
			const key = one * seconds + other;
			if (table[key] === 0) continue;
			table[key] = place++;
			first.push(one);
			second.push(other);
		}
	};
	for (let one = 0; one < firsts; one++) rankRow(one);
	const rankOf = columnFor(firstOf.length, first.length);
	inBlocks(rankOf.length, (from, end) => {
		for (let event = from; event < end; event++) {
			const one = firstOf[event] ?? 0;
			rankOf[event] = (before[one] ?? 0) + (table[one * seconds + (secondOf[event] ?? 0)] ?? 0);
		}
	});
	return { first: first.finish(), second: second.finish(), rankOf };
}

function rankByName(firstOf: Places, secondOf: Places, seconds: number): RankedPairs {
	const names = new Map<number, number>();
	for (let event = 0; event < firstOf.length; event++) {
		names.set((firstOf[event] ?? 0) * seconds + (secondOf[event] ?? 0), 0);
	}
	const keys = Float64Array.from(names.keys()).sort();
	for (let rank = 0; rank < keys.length; rank++) names.set(keys[rank] ?? 0, rank);
	const rankOf = columnFor(firstOf.length, keys.length);
	for (let event = 0; event < rankOf.length; event++) {
		rankOf[event] = names.get((firstOf[event] ?? 0) * seconds + (secondOf[event] ?? 0)) ?? 0;
	}
	return {
		first: Uint32Array.from(keys, (key) => Math.floor(key / seconds)),
		second: Uint32Array.from(keys, (key) => key % seconds),
		rankOf
	};
}
