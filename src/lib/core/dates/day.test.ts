import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDayOf, fromDay, isDay, lastDayOf, toDay } from './day';

const firstOfAll = toDay('0001-01-01');
const lastOfAll = toDay('9999-12-31');
const someDay = fc.integer({ min: firstOfAll, max: lastOfAll });

describe('toDay and fromDay', () => {
	it.each([
		['1970-01-01', 0],
		['1969-12-31', -1],
		['2000-02-29', 11_016],
		['2025-06-13', 20_252],
		['0001-01-01', -719_162],
		['9999-12-31', 2_932_896]
	])('counts %s as day %i', (text, day) => {
		expect(toDay(text)).toBe(day);
		expect(fromDay(day)).toBe(text);
	});

	// 97 is prime, so that every day of the year and every kind of year comes up.
	it('agrees with the calendar throughout ten millennia', () => {
		const wrong: number[] = [];
		for (let day = firstOfAll; day <= lastOfAll; day += 97) {
			const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
			if (fromDay(day) !== text || toDay(text) !== day) wrong.push(day);
		}
		expect(wrong).toEqual([]);
	});
});

describe('isDay', () => {
	it.each(['2025-06-13', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
		'accepts %s',
		(text) => expect(isDay(text)).toBe(true)
	);

	it.each([
		'2025-02-29',
		'1900-02-29',
		'2025-06-31',
		'2025-13-01',
		'2025-00-10',
		'2025-01-00',
		'0000-01-01',
		'2025-06',
		'2025',
		'2025-6-1',
		' 2025-06-13',
		'2025-06-13\n',
		'٢٠٢٥-٠٦-١٣',
		''
	])('refuses %j', (text) => expect(isDay(text)).toBe(false));

	it('accepts every day it can write', () => {
		fc.assert(
			fc.property(someDay, (day) => {
				expect(isDay(fromDay(day))).toBe(true);
			}),
			{ numRuns: 2_000 }
		);
	});
});

describe('firstDayOf and lastDayOf', () => {
	it.each([
		['2025-06-13', '2025-06-13', '2025-06-13'],
		['2025-06', '2025-06-01', '2025-06-30'],
		['2024-02', '2024-02-01', '2024-02-29'],
		['2025-12', '2025-12-01', '2025-12-31'],
		['9999-12', '9999-12-01', '9999-12-31'],
		['2025', '2025-01-01', '2025-12-31'],
		['0001', '0001-01-01', '0001-12-31']
	])('%s runs from %s to %s', (partial, first, last) => {
		expect(fromDay(firstDayOf(partial))).toBe(first);
		expect(fromDay(lastDayOf(partial))).toBe(last);
	});
});
