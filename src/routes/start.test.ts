import { describe, expect, it } from 'vitest';
import { newestFirst, onlyCrisis } from './start';

describe('newestFirst', () => {
	const crises = [
		{ slug: 'cuba-1962', asOf: '1962-11-20' },
		{ slug: 'unreadable', asOf: null },
		{ slug: 'us-israel-iran-2025', asOf: '2025-06-16' },
		{ slug: 'a-third', asOf: '1962-11-20' },
		{ slug: 'broken', asOf: null }
	];
	const sorted = ['us-israel-iran-2025', 'a-third', 'cuba-1962', 'broken', 'unreadable'];

	it('puts the latest first, what cannot be read last, and equal days by address', () => {
		expect(crises.toSorted(newestFirst).map(({ slug }) => slug)).toEqual(sorted);
		expect(
			crises
				.toReversed()
				.sort(newestFirst)
				.map(({ slug }) => slug)
		).toEqual(sorted);
	});

	it('never calls two crises equal', () => {
		for (const [i, a] of crises.entries()) {
			for (const b of crises.slice(i + 1)) {
				expect(Math.sign(newestFirst(a, b))).toBe(-Math.sign(newestFirst(b, a)));
				expect(newestFirst(a, b)).not.toBe(0);
			}
		}
	});
});

describe('onlyCrisis', () => {
	it.each([
		[[], null],
		[['one'], 'one'],
		[['one', 'two'], null]
	])('of %j is %j', (slugs, only) => expect(onlyCrisis(slugs)).toBe(only));
});
