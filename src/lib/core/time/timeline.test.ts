import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../../tests/arbitrary-filter';
import { aDataset, anActor, anEvent, arbitraryDataset } from '../../../../tests/builders';
import { clear, naiveEvents, passes, top } from '../../../../tests/naive-view';
import { fromDay } from '../dates/day';
import type { Event } from '../dataset/schema';
import { polarities } from '../dataset/vocabulary';
import { buildColumns } from '../events/build-columns';
import { computeView } from '../events/compute-view';
import type { Level } from '../events/columns';
import { noFilter, type Filter } from '../events/filter';
import { binTime } from './time-bins';
import { mostBins } from './time-unit';
import { countTimeline, sumOfSlot } from './timeline';

const levels: readonly Level[] = ['states', 'members'];
const situation = arbitraryDataset().chain((dataset) =>
	fc.record({
		dataset: fc.constant(dataset),
		filter: arbitraryFilter(dataset),
		level: fc.constantFrom(...levels)
	})
);

function sum(counts: Uint32Array): number {
	return counts.reduce((total, one) => total + one, 0);
}

function draw(events: readonly Partial<Event>[], filter: Filter = noFilter) {
	const dataset = aDataset({
		actors: ['A', 'B'].map((id) => anActor({ id })),
		events: events.map((event, i) => anEvent({ id: `e${i}`, ...event }))
	});
	const columns = buildColumns(dataset, 'states');
	const bins = binTime(columns);
	return { bins, ...countTimeline(bins, computeView(columns, filter)) };
}

describe('the timeline of any dataset by any filter', () => {
	it('equals a plain re-count, slot by slot, and sums to the events in view', () => {
		fc.assert(
			fc.property(situation, ({ dataset, filter, level }) => {
				const columns = buildColumns(dataset, level);
				const bins = binTime(columns);
				const view = computeView(columns, filter);
				const { passing, inView } = countTimeline(bins, view);
				expect(sum(inView)).toBe(view.count);
				expect(sum(bins.whole)).toBe(dataset.events.length);

				const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
				const shown = (id: string) => (actors.has(id) ? top(id, actors, level) : null);
				const events = naiveEvents(dataset, level, columns.text);
				const dated = events.some(({ first, last }) => first !== null && last !== null);
				const start = (bin: number): number => bins.starts[bin] ?? NaN;
				// Told by days instead of bins: each slot is what begins and ends in the same bins.
				const holds = (slot: number, first: number | null, last: number | null): boolean => {
					if (!dated || (first === null && last === null)) return slot === bins.undatedSlot;
					if (slot === bins.undatedSlot) return false;
					const { firstBin, lastBin, openStart, openEnd } =
						slot < bins.count
							? { firstBin: slot, lastBin: slot, openStart: false, openEnd: false }
							: (bins.spans[slot - bins.count] ?? { firstBin: NaN, lastBin: NaN });
					const inBin = (bin: number, day: number) => start(bin) <= day && day < start(bin + 1);
					return (
						(openStart ?? false) === (first === null) &&
						(openEnd ?? false) === (last === null) &&
						(first === null ? firstBin === 0 : inBin(firstBin, first)) &&
						(last === null ? lastBin === bins.count - 1 : inBin(lastBin, last))
					);
				};
				for (const [counts, by] of [
					[inView, filter],
					[passing, clear(filter, 'period', 'undated')],
					[bins.whole, noFilter]
				] as const) {
					const left = events.filter((one) => passes(one, by, shown));
					const expected = Array.from({ length: bins.undatedSlot + 1 }, (_, slot) =>
						polarities.map(
							(name) =>
								left.filter(
									({ polarity, first, last }) => polarity === name && holds(slot, first, last)
								).length
						)
					);
					expect([...counts]).toEqual(expected.flat());
				}
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);

	it('never has more than a screenful of bins', () => {
		fc.assert(
			fc.property(arbitraryDataset(), (dataset) => {
				const { count, spans, whole } = binTime(buildColumns(dataset, 'states'));
				expect(count).toBeLessThanOrEqual(mostBins + 2);
				expect(whole).toHaveLength((count + spans.length + 1) * 3);
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);
});

const before = { date: null, endDate: '2025-06-14', datePrecision: 'before' } as const;
const after = { date: '2025-06-15', endDate: null, datePrecision: 'after' } as const;
const range = { date: '2025-06-13', endDate: '2025-06-16', datePrecision: 'range' } as const;
const undated = { date: null, datePrecision: 'unknown' } as const;

describe('binTime', () => {
	it('takes exact days for points and all else for spans, open where a bound is not known', () => {
		const { bins } = draw([{}, before, after, range, undated, { date: '2025-06-16' }]);
		expect([...bins.starts].map(fromDay)).toEqual(
			['13', '14', '15', '16', '17'].map((day) => `2025-06-${day}`)
		);
		expect(bins.spans).toEqual([
			{ firstBin: 0, lastBin: 3, openStart: false, openEnd: false },
			{ firstBin: 0, lastBin: 1, openStart: true, openEnd: false },
			{ firstBin: 2, lastBin: 3, openStart: false, openEnd: true }
		]);
		expect([...bins.slotOf]).toEqual([0, 5, 6, 4, bins.undatedSlot, 3]);
		expect([bins.dated, fromDay(bins.firstDay), fromDay(bins.lastDay)]).toEqual([
			3,
			'2025-06-13',
			'2025-06-16'
		]);
	});

	it('makes room for a bound that lies beyond all dated events', () => {
		const { bins } = draw([{}, { ...before, endDate: '2025-06-10' }]);
		expect(fromDay(bins.starts[0] ?? 0)).toBe('2025-06-10');
		expect(bins.spans).toEqual([{ firstBin: 0, lastBin: 0, openStart: true, openEnd: false }]);
	});

	it('counts a month in the bin of that month, where bins are no finer', () => {
		const month = { date: '2024-03', datePrecision: 'month' } as const;
		const { bins } = draw([month, { date: '2020-06-01' }]);
		expect(bins.unit).toEqual({ name: 'month', step: 1 });
		expect(bins.spans).toEqual([]);
		expect(sumOfSlot(bins.whole, bins.count - 1)).toBe(1);
	});

	it('spans millennia without a bin for each day', () => {
		const year = { datePrecision: 'year' } as const;
		const { bins } = draw([
			{ ...year, date: '0001' },
			{ ...year, date: '9999' },
			{ date: '2025-06-13' }
		]);
		expect(bins.unit).toEqual({ name: 'year', step: 100 });
		expect(bins.count).toBe(100);
		expect(bins.whole).toHaveLength(101 * 3);
	});

	it('has no bins without dated events, and everything without a date', () => {
		for (const events of [[], [undated], [before, after]]) {
			const { bins, inView } = draw(events);
			expect([bins.count, bins.undatedSlot, bins.dated]).toEqual([0, 0, 0]);
			expect(sum(inView)).toBe(events.length);
		}
	});
});

describe('countTimeline', () => {
	it('tells what the filter leaves from what the period leaves of that', () => {
		const events = [{}, { date: '2025-06-15' }, { date: '2025-06-15', stance: 'support' }, undated];
		const period = { from: '2025-06-14', to: '2025-06-15' };
		const { bins, passing, inView } = draw(events, {
			...noFilter,
			...period,
			withoutStances: ['support'],
			undated: false
		});
		const sums = (counts: Uint32Array) =>
			[0, 1, 2, bins.undatedSlot].map((slot) => sumOfSlot(counts, slot));
		expect(sums(bins.whole)).toEqual([1, 0, 2, 1]);
		expect(sums(passing)).toEqual([1, 0, 1, 1]);
		expect(sums(inView)).toEqual([0, 0, 1, 0]);
	});
});
