import { expect, it } from 'vitest';
import { leastNumber } from './least-number';

it.each([
	['0', 0],
	['5', 5],
	['007', 7],
	['1000000', 1_000_000]
])('reads %j', (text, number) => {
	expect(leastNumber(text)).toBe(number);
});

it.each(['', ' ', '-3', '1.5', '1e3', '0x10', '1,000', 'abc', '1000001', '١'])(
	'takes %j for no least number',
	(text) => {
		expect(leastNumber(text)).toBeNull();
	}
);
