import { describe, expect, it } from 'vitest';
import { periodOf } from './period';
import type { Dating } from './span';
import { spellDate } from './spell';

function dating(
	datePrecision: Dating['datePrecision'],
	date: string | null,
	endDate: string | null = null
): Dating {
	return { datePrecision, date, endDate };
}

const cases: [string, Dating[]][] = [
	['13 June 2025', [dating('day', '2025-06-13')]],
	['13–16 June 2025', [dating('day', '2025-06-16'), dating('day', '2025-06-13')]],
	[
		'14 October – 26 November 1962',
		[
			dating('range', '1962-11-02', '1962-11-26'),
			dating('day', '1962-10-14'),
			dating('day', '1962-11-20')
		]
	],
	['13–16 June 2025', [dating('before', null, '2025-06-16'), dating('day', '2025-06-13')]],
	['1–13 June 2025', [dating('after', '2025-06-13'), dating('before', null, '2025-06-01')]],
	['February – 5 March 2024', [dating('day', '2024-03-05'), dating('month', '2024-02')]],
	['2024', [dating('day', '2024-03-05'), dating('year', '2024')]],
	['2 June 2025', [dating('unknown', null), dating('day', '2025-06-02')]]
];

describe('periodOf', () => {
	it.each(cases)('covers "%s"', (words, datings) => {
		const period = periodOf(datings);
		expect(period && spellDate(period)).toBe(words);
		expect(periodOf(datings.toReversed())).toEqual(period);
	});

	it('is nothing where nothing is dated', () => {
		expect(periodOf([])).toBeNull();
		expect(periodOf([dating('unknown', null)])).toBeNull();
	});
});
