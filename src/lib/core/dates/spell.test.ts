import { describe, expect, it } from 'vitest';
import { openEnd, openStart } from '../events/columns';
import { fromDay } from './day';
import { spanOf, type Dating } from './span';
import { spellDate, spellDay } from './spell';

function dating(
	datePrecision: Dating['datePrecision'],
	date: string | null,
	endDate: string | null = null
): Dating {
	return { datePrecision, date, endDate };
}

const datings: [string, Dating, string | null, string | null][] = [
	['13 June 2025', dating('day', '2025-06-13'), '2025-06-13', '2025-06-13'],
	['13 June 2025', dating('day', '2025-06-13', '2025-06-13'), '2025-06-13', '2025-06-13'],
	['June 2025', dating('month', '2025-06'), '2025-06-01', '2025-06-30'],
	['June 2025', dating('month', '2025-06-13'), '2025-06-01', '2025-06-30'],
	['2025', dating('year', '2025'), '2025-01-01', '2025-12-31'],
	['2025', dating('year', '2025-06'), '2025-01-01', '2025-12-31'],
	['13–16 June 2025', dating('range', '2025-06-13', '2025-06-16'), '2025-06-13', '2025-06-16'],
	['13 June 2025', dating('range', '2025-06-13', '2025-06-13'), '2025-06-13', '2025-06-13'],
	[
		'13 June – 2 July 2025',
		dating('range', '2025-06-13', '2025-07-02'),
		'2025-06-13',
		'2025-07-02'
	],
	[
		'28 December 2024 – 3 January 2025',
		dating('range', '2024-12-28', '2025-01-03'),
		'2024-12-28',
		'2025-01-03'
	],
	[
		'13 June 2024 – 13 June 2025',
		dating('range', '2024-06-13', '2025-06-13'),
		'2024-06-13',
		'2025-06-13'
	],
	['June–July 2025', dating('range', '2025-06', '2025-07'), '2025-06-01', '2025-07-31'],
	[
		'December 2024 – January 2025',
		dating('range', '2024-12', '2025-01'),
		'2024-12-01',
		'2025-01-31'
	],
	['2024–2025', dating('range', '2024', '2025'), '2024-01-01', '2025-12-31'],
	['June – 3 July 2025', dating('range', '2025-06', '2025-07-03'), '2025-06-01', '2025-07-03'],
	['13 June – July 2025', dating('range', '2025-06-13', '2025-07'), '2025-06-13', '2025-07-31'],
	['June – 13 June 2025', dating('range', '2025-06', '2025-06-13'), '2025-06-01', '2025-06-13'],
	['2025 – June 2025', dating('range', '2025', '2025-06'), '2025-01-01', '2025-06-30'],
	['on or after 13 June 2025', dating('range', '2025-06-13'), '2025-06-13', null],
	['on or before 16 June 2025', dating('before', null, '2025-06-16'), null, '2025-06-16'],
	['on or before 31 October 1962', dating('before', '1962-10-31'), null, '1962-10-31'],
	['in or before June 2025', dating('before', null, '2025-06'), null, '2025-06-30'],
	['on or after 13 June 2025', dating('after', '2025-06-13'), '2025-06-13', null],
	['in or after 2025', dating('after', '2025'), '2025-01-01', null],
	['date unknown', dating('unknown', null), null, null],
	['date unknown', dating('day', null), null, null]
];

describe('spellDate', () => {
	it.each(datings)('writes "%s"', (words, given) => expect(spellDate(given)).toBe(words));
});

describe('spanOf', () => {
	it.each(datings)('bounds "%s" by the days it may be', (_words, given, first, last) => {
		const span = spanOf(given);
		expect(span.first === openStart ? null : fromDay(span.first)).toBe(first);
		expect(span.last === openEnd ? null : fromDay(span.last)).toBe(last);
	});
});

describe('spellDay', () => {
	it.each([
		['2025-06-03', '3 June 2025'],
		['1815-12-31', '31 December 1815'],
		['0044-03-15', '15 March 44']
	])('writes %s as %s', (day, words) => expect(spellDay(day)).toBe(words));
});
