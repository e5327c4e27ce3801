import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../dates/day';
import { cutTime, mostBins, unitFor } from './time-unit';

const [firstOfAll, lastOfAll] = [toDay('0001-01-01'), toDay('9999-12-31')];
const days = fc
	.tuple(
		fc.integer({ min: firstOfAll, max: lastOfAll }),
		fc.oneof(fc.nat(200), fc.nat(5_000), fc.nat(lastOfAll - firstOfAll))
	)
	.map(([first, length]) => [first, Math.min(first + length, lastOfAll)] as const);

describe('unitFor', () => {
	it.each([
		['2025-06-13', '2025-06-13', 'day', 1],
		['2025-01-01', '2025-04-30', 'day', 1],
		['2025-01-01', '2025-05-01', 'week', 1],
		['2020-01-01', '2025-06-13', 'month', 1],
		['1914-01-01', '2025-06-13', 'year', 1],
		['1815-01-01', '2025-06-13', 'year', 2],
		['1600-01-01', '2025-06-13', 'year', 5],
		['1100-01-01', '2025-06-13', 'year', 10],
		['0001-01-01', '9999-12-31', 'year', 100]
	])('cuts %s to %s by the %s, %i at a time', (first, last, name, step) => {
		expect(unitFor(toDay(first), toDay(last))).toEqual({ name, step });
	});
});

describe('cutTime', () => {
	it('covers every day with few bins that follow on one another', () => {
		fc.assert(
			fc.property(days, ([first, last]) => {
				const starts = cutTime(unitFor(first, last), first, last);
				expect(starts.length - 1).toBeGreaterThan(0);
				expect(starts.length - 1).toBeLessThanOrEqual(mostBins + 2);
				expect(starts[0]).toBeLessThanOrEqual(first);
				expect(starts[1]).toBeGreaterThan(first);
				expect(starts.at(-1)).toBeGreaterThan(last);
				expect(starts.at(-2)).toBeLessThanOrEqual(last);
				for (let i = 1; i < starts.length; i++) {
					expect(starts[i]).toBeGreaterThan(starts[i - 1] ?? Infinity);
				}
			}),
			{ numRuns: 1_000 }
		);
	});

	const cut = (name: 'day' | 'week' | 'month' | 'year', first: string, last: string, step = 1) =>
		[...cutTime({ name, step }, toDay(first), toDay(last))].map(fromDay);

	it('begins weeks on Mondays, months on the first and years on 1 January', () => {
		expect(cut('day', '2024-02-28', '2024-03-01')).toEqual([
			'2024-02-28',
			'2024-02-29',
			'2024-03-01',
			'2024-03-02'
		]);
		expect(cut('week', '2025-06-15', '2025-06-16')).toEqual([
			'2025-06-09',
			'2025-06-16',
			'2025-06-23'
		]);
		expect(cut('month', '2025-01-31', '2025-02-01')).toEqual([
			'2025-01-01',
			'2025-02-01',
			'2025-03-01'
		]);
		expect(cut('year', '0098-05-05', '0099-01-01')).toEqual([
			'0098-01-01',
			'0099-01-01',
			'0100-01-01'
		]);
		expect(cut('year', '1914-07-28', '1939-09-01', 20)).toEqual([
			'1900-01-01',
			'1920-01-01',
			'1940-01-01'
		]);
	});
});
