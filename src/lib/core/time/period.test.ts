import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDataset, anEvent } from '../../../../tests/builders';
import { buildColumns } from '../events/build-columns';
import { daysOf, moveBound, periodOf, placesOf, rangeOf, wholeTime } from './period';
import { binTime } from './time-bins';

function binsOf(...dates: readonly string[]) {
	const events = dates.map((date, i) => anEvent({ id: `e${i}`, date }));
	return binTime(buildColumns(aDataset({ events }), 'states'));
}

const days = binsOf('2025-06-11', '2025-06-20');
const weeks = binsOf('2024-01-03', '2025-01-15');
const millennia = binsOf('0001-01-01', '9999-12-31');

describe('a period on the timeline', () => {
	it('is the same after it was read as bins and written again', () => {
		const range = fc
			.constantFrom(days, weeks, millennia)
			.chain((bins) => fc.tuple(fc.constant(bins), fc.nat(bins.count - 1), fc.nat(bins.count - 1)));
		fc.assert(
			fc.property(range, ([bins, a, b]) => {
				const chosen = { first: Math.min(a, b), last: Math.max(a, b) };
				expect(rangeOf(bins, periodOf(bins, chosen))).toEqual(chosen);
				expect(rangeOf(bins, daysOf(bins, chosen))).toEqual(chosen);
			}),
			{ numRuns: 1_000 }
		);
	});

	it('is open when it is all there is', () => {
		expect(periodOf(days, { first: 0, last: 9 })).toEqual(wholeTime);
		expect(periodOf(days, { first: 0, last: 8 })).toEqual({ from: '2025-06-11', to: '2025-06-19' });
	});

	it('names no day before the year 1 or after 9999', () => {
		expect(daysOf(millennia, { first: 0, last: 99 })).toEqual({
			from: '0001-01-01',
			to: '9999-12-31'
		});
	});

	it('stands between its first day and the day after its last one', () => {
		expect(placesOf(days, { from: '2025-06-12', to: '2025-06-13' })).toEqual({ start: 1, end: 3 });
		expect(placesOf(days, wholeTime)).toEqual({ start: 0, end: 10 });
		expect(placesOf(weeks, { from: '2024-01-04', to: '2024-01-04' })).toEqual({
			start: 3 / 7,
			end: 4 / 7
		});
	});

	it('ends where the timeline does when it goes beyond', () => {
		expect(placesOf(days, { from: '1900-01-01', to: '2100-01-01' })).toEqual({ start: 0, end: 10 });
		expect(placesOf(days, { from: '2026-01-01', to: null })).toEqual({ start: 10, end: 10 });
		expect(rangeOf(days, { from: '1900-01-01', to: '1900-01-02' })).toEqual({ first: 0, last: 0 });
	});
});

describe('moveBound', () => {
	const period = { from: '2025-06-13', to: '2025-06-15' };

	it('moves one bound and leaves the other', () => {
		expect(moveBound(days, period, 'from', -1)).toEqual({ ...period, from: '2025-06-12' });
		expect(moveBound(days, period, 'to', 1)).toEqual({ ...period, to: '2025-06-16' });
		expect(moveBound(days, wholeTime, 'from', 1)).toEqual({ from: '2025-06-12', to: null });
	});

	it('opens a bound at the end of the timeline', () => {
		expect(moveBound(days, period, 'from', -10)).toEqual({ ...period, from: null });
		expect(moveBound(days, period, 'to', 10)).toEqual({ ...period, to: null });
	});

	it('never passes the other bound', () => {
		expect(moveBound(days, period, 'from', 10)).toEqual({ ...period, from: '2025-06-15' });
		expect(moveBound(days, period, 'to', -10)).toEqual({ ...period, to: '2025-06-13' });
	});
});
