import { columnFor } from './counting-sort';
import type { Places } from './event-rows';

/** The different pairs of numbers that some events have, by their first and then their second one. */
export interface RankedPairs {
	/** Per pair. */
	readonly first: Uint32Array;
	readonly second: Uint32Array;
	/** Per event, the number of its pair. */
	readonly rankOf: Places;
	/** Where the events of each pair begin once they are sorted by pair, and the end. */
	readonly start: Uint32Array;
}

/** So many pairs are counted in a table of all that could be; more of them by their names. */
const mostInTable = 4_000_000;

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
	/** How many events have a pair, then its number. */
	const table = new Uint32Array(firsts * seconds);
	let count = 0;
	for (let event = 0; event < firstOf.length; event++) {
		const key = (firstOf[event] ?? 0) * seconds + (secondOf[event] ?? 0);
		const before = table[key] ?? 0;
		if (before === 0) count++;
		table[key] = before + 1;
	}
	const pairs = emptyPairs(count);
	let rank = 0;
	for (let first = 0; first < firsts; first++) {
		for (let second = 0; second < seconds; second++) {
			const key = first * seconds + second;
			const events = table[key] ?? 0;
			if (events === 0) continue;
			pairs.first[rank] = first;
			pairs.second[rank] = second;
			pairs.start[rank + 1] = (pairs.start[rank] ?? 0) + events;
			table[key] = rank++;
		}
	}
	const rankOf = columnFor(firstOf.length, count);
	for (let event = 0; event < rankOf.length; event++) {
		rankOf[event] = table[(firstOf[event] ?? 0) * seconds + (secondOf[event] ?? 0)] ?? 0;
	}
	return { ...pairs, rankOf };
}

function rankByName(firstOf: Places, secondOf: Places, seconds: number): RankedPairs {
	/** How many events have a pair, then its number. */
	const names = new Map<number, number>();
	for (let event = 0; event < firstOf.length; event++) {
		const key = (firstOf[event] ?? 0) * seconds + (secondOf[event] ?? 0);
		names.set(key, (names.get(key) ?? 0) + 1);
	}
	const keys = Float64Array.from(names.keys()).sort();
	const pairs = emptyPairs(keys.length);
	for (const [rank, key] of keys.entries()) {
		pairs.first[rank] = Math.floor(key / seconds);
		pairs.second[rank] = key % seconds;
		pairs.start[rank + 1] = (pairs.start[rank] ?? 0) + (names.get(key) ?? 0);
		names.set(key, rank);
	}
	const rankOf = columnFor(firstOf.length, keys.length);
	for (let event = 0; event < rankOf.length; event++) {
		rankOf[event] = names.get((firstOf[event] ?? 0) * seconds + (secondOf[event] ?? 0)) ?? 0;
	}
	return { ...pairs, rankOf };
}

function emptyPairs(count: number): Omit<RankedPairs, 'rankOf'> {
	return {
		first: new Uint32Array(count),
		second: new Uint32Array(count),
		start: new Uint32Array(count + 1)
	};
}
