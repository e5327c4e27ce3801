import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDataset, anEvent } from '../../../../tests/builders';
import { fromDay, toDay } from '../dates/day';
import { columnsOf } from '../events/columns-of';
import { inOrder, isWhole, wholeTime, type Period } from './period';
import { periodsToCompare } from './periods-to-compare';
import { binTime, type TimeBins } from './time-bins';

function binsOf(...dates: readonly string[]): TimeBins {
	const events = dates.map((date, i) => anEvent({ id: `e${i}`, date }));
	return binTime(columnsOf(aDataset({ events }), 'states'));
}

const tenDays = binsOf('2025-06-11', '2025-06-20');
const days = (from: string | null, to: string | null): Period => ({ from, to });

describe('periodsToCompare', () => {
	it('halves the timeline where no period is chosen', () => {
		expect(periodsToCompare(tenDays, wholeTime)).toEqual({
			before: days(null, '2025-06-15'),
			after: days('2025-06-16', null)
		});
		expect(periodsToCompare(binsOf('2025-06-11', '2025-06-13'), wholeTime)).toEqual({
			before: days(null, '2025-06-11'),
			after: days('2025-06-12', null)
		});
	});

	it('compares a chosen period with as long a stretch just before it', () => {
		expect(periodsToCompare(tenDays, days('2025-06-16', '2025-06-18'))).toEqual({
			before: days('2025-06-13', '2025-06-15'),
			after: days('2025-06-16', '2025-06-18')
		});
		expect(periodsToCompare(tenDays, days('2025-06-19', null))?.before).toEqual(
			days('2025-06-17', '2025-06-18')
		);
	});

	it('keeps the length where the timeline begins in between', () => {
		expect(periodsToCompare(tenDays, days('2025-06-13', '2025-06-18'))?.before).toEqual(
			days('2025-06-07', '2025-06-12')
		);
	});

	it('goes by whole units where the period does, and by days where it does not', () => {
		const months = binsOf('2024-01-10', '2024-12-20', '2025-12-20', '2030-01-01');
		expect(months.unit.name).toBe('month');
		expect(periodsToCompare(months, days('2024-03-01', '2024-03-31'))?.before).toEqual(
			days('2024-02-01', '2024-02-29')
		);
		expect(periodsToCompare(months, days('2024-03-02', '2024-03-11'))?.before).toEqual(
			days('2024-02-21', '2024-03-01')
		);
	});

	it('takes a period with nothing before it as the earlier one', () => {
		expect(periodsToCompare(tenDays, days(null, '2025-06-13'))).toEqual({
			before: days(null, '2025-06-13'),
			after: days('2025-06-14', '2025-06-16')
		});
	});

	it('halves the timeline where the period leaves nothing of it', () => {
		expect(periodsToCompare(tenDays, days('2025-06-11', '2025-06-20'))?.before).toEqual(
			days(null, '2025-06-15')
		);
	});

	it('needs a timeline of two units', () => {
		expect(periodsToCompare(binsOf('2025-06-11'), wholeTime)).toBeNull();
		expect(periodsToCompare(binsOf(), wholeTime)).toBeNull();
	});

	it('never lets the two overlap, and keeps a chosen period as one of them', () => {
		const day = fc.option(
			fc.integer({ min: toDay('2025-05-01'), max: toDay('2025-07-31') }).map(fromDay)
		);
		fc.assert(
			fc.property(fc.record({ from: day, to: day }), (some) => {
				const chosen = inOrder(some);
				const found = periodsToCompare(tenDays, chosen);
				if (!found) throw new Error('ten days are enough');
				const { before, after } = found;
				expect(before.to !== null && after.from !== null && before.to < after.from).toBe(true);
				const covered =
					(chosen.from === null || chosen.from <= '2025-06-11') &&
					(chosen.to === null || chosen.to >= '2025-06-20');
				if (!isWhole(chosen) && !covered) expect([before, after]).toContainEqual(chosen);
			}),
			{ numRuns: 2_000 }
		);
	});

	it('stays within the years that a day can have', () => {
		const first = binsOf('0001-01-01', '0001-01-05', '0300-01-01');
		const found = periodsToCompare(first, days('0002-01-01', '0250-01-01'));
		expect(found?.before).toEqual(days('0001-01-01', '0001-12-31'));
	});
});
