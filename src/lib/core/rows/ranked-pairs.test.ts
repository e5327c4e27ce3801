import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankPairs } from './ranked-pairs';

/** So many numbers that pairs of them are not counted in a table. */
const many = 5_000;

const somePairs = fc.array(fc.tuple(fc.nat(6), fc.nat(9)), { maxLength: 60 });

describe('pairs of numbers', () => {
	it('are numbered in their order, in a table as by name', () => {
		fc.assert(
			fc.property(somePairs, fc.constantFrom(10, many), (pairs, size) => {
				const [first, second] = [0, 1].map((side) =>
					Uint16Array.from(pairs, (pair) => pair[side] ?? 0)
				);
				const ranked = rankPairs(first ?? new Uint16Array(), second ?? new Uint16Array(), [
					size,
					size
				]);
				const distinct = [...new Set(pairs.map(([a, b]) => a * 10 + b))].sort((a, b) => a - b);
				expect([...ranked.first].map((a, rank) => a * 10 + (ranked.second[rank] ?? 0))).toEqual(
					distinct
				);
				expect([...ranked.sizes]).toEqual(
					distinct.map((key) => pairs.filter(([a, b]) => a * 10 + b === key).length)
				);
				expect([...ranked.rankOf]).toEqual(pairs.map(([a, b]) => distinct.indexOf(a * 10 + b)));
			}),
			{ numRuns: 200 }
		);
	});
});
