import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../../tests/arbitrary-filter';
import { aDataset, anEvent, arbitraryDataset } from '../../../../tests/builders';
import type { Event } from '../../core/dataset/schema';
import { buildColumns } from '../../core/events/build-columns';
import { computeView } from '../../core/events/compute-view';
import { noFilter, type Filter } from '../../core/events/filter';
import { layLanes } from '../../core/time/lanes';
import { binTime } from '../../core/time/time-bins';
import { countTimeline } from '../../core/time/timeline';
import {
	barHeight,
	drawBars,
	drawSpans,
	drawUndated,
	mostLanes,
	spaceOut,
	ticksOf,
	type Shape
} from './chart';

function prepare(events: readonly Partial<Event>[], filter: Filter = noFilter) {
	const dataset = aDataset({ events: events.map((one, i) => anEvent({ id: `e${i}`, ...one })) });
	const columns = buildColumns(dataset, 'states');
	const bins = binTime(columns);
	return { bins, timeline: countTimeline(bins, computeView(columns, filter)) };
}

/** What a shape covers, in events of the fullest bin's scale. */
function heights(shapes: readonly Shape[], full: number, most: number) {
	return shapes.map(({ share, polarity, d }) => {
		const [, bottom = NaN, top = NaN] = /M\S+ (\S+)V([^H]+)H/.exec(d)?.map(Number) ?? [];
		return `${share} ${polarity ?? 'rest'} ${Math.round(((bottom - top) / full) * most)}`;
	});
}

describe('drawBars', () => {
	it('piles up what is in view by polarity, what the period keeps out, and the rest', () => {
		const day = { date: '2025-06-13' };
		const events = [
			{ ...day },
			{ ...day, stance: 'support' },
			{ ...day, stance: 'support' },
			{ ...day, stance: 'statement' }
		];
		const some = prepare(events, { ...noFilter, withoutStances: ['statement'] });
		const full = barHeight(some.bins);
		expect(heights(drawBars(some.bins, some.timeline), full, 4)).toEqual([
			'in-view hostile 1',
			'in-view cooperative 2',
			'filtered rest 1'
		]);
		const later = prepare(events, { ...noFilter, from: '2025-06-14' });
		expect(heights(drawBars(later.bins, later.timeline), full, 4)).toEqual([
			'outside hostile 1',
			'outside neutral 1',
			'outside cooperative 2'
		]);
	});

	it('draws the same total whatever the filter, in at most seven shapes', () => {
		const area = (shapes: readonly Shape[]): number =>
			shapes
				.flatMap(({ d }) => [...d.matchAll(/M([^ ]+) ([^V]+)V([^H]+)H([^V]+)V/g)])
				.reduce((sum, [, left, bottom, top, right]) => {
					return sum + (Number(right) - Number(left)) * (Number(bottom) - Number(top));
				}, 0);
		const situation = arbitraryDataset().chain((dataset) =>
			fc.record({ dataset: fc.constant(dataset), filter: arbitraryFilter(dataset) })
		);
		fc.assert(
			fc.property(situation, ({ dataset, filter }) => {
				const columns = buildColumns(dataset, 'states');
				const bins = binTime(columns);
				const draw = (by: Filter) => drawBars(bins, countTimeline(bins, computeView(columns, by)));
				expect(draw(filter).length).toBeLessThanOrEqual(7);
				expect(area(draw(filter))).toBeCloseTo(area(draw(noFilter)), 0);
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);
});

const before = { date: null, endDate: '2025-06-14', datePrecision: 'before' } as const;
const after = { date: '2025-06-15', endDate: null, datePrecision: 'after' } as const;
const range = { date: '2025-06-13', endDate: '2025-06-16', datePrecision: 'range' } as const;

describe('drawSpans', () => {
	const draw = (...events: readonly Partial<Event>[]): readonly string[] => {
		const { bins, timeline } = prepare([{}, { date: '2025-06-16' }, ...events]);
		return drawSpans(bins, timeline, layLanes(bins, mostLanes)).map(({ d }) => d);
	};

	it('draws a span over its bins, with a tip where an end is open', () => {
		expect(draw(range)).toEqual(['M0.012 5.5L0.012 2.5H3.988L3.988 5.5z']);
		expect(draw(before)).toEqual(['M0.048 5.5L0 4L0.048 2.5H1.988L1.988 5.5z']);
		expect(draw(after)).toEqual(['M2.012 5.5L2.012 2.5H3.952L4 4L3.952 5.5z']);
	});

	it('draws many events thicker than one, each polarity its part', () => {
		const shapes = draw(range, range, range, { ...range, stance: 'support' });
		expect(shapes).toHaveLength(2);
		expect(shapes[0]).toMatch(/^M0.012 5.375L0.012 1.25H/);
		expect(shapes[1]).toMatch(/^M0.012 6.75L0.012 5.375H/);
	});
});

describe('drawUndated', () => {
	it('is a bar on the scale of the others, and as high as the highest when it is more', () => {
		const unknown = { date: null, datePrecision: 'unknown' } as const;
		const few = prepare([{}, {}, unknown]);
		expect(heights(drawUndated(few.bins, few.timeline), 16, 2)).toEqual(['in-view hostile 1']);
		const many = prepare([{}, unknown, unknown, unknown]);
		expect(heights(drawUndated(many.bins, many.timeline), 16, 3)).toEqual(['in-view hostile 3']);
	});
});

describe('spaceOut', () => {
	it('leaves out labels that would touch another or be cut off', () => {
		const ticks = [0, 0.2, 0.5, 0.9].map((at) => ({ at, label: '13 June' }));
		const labels = (width: number) => spaceOut(ticks, width).map(({ label }) => label !== '');
		expect(labels(1_000)).toEqual([true, true, true, true]);
		expect(labels(200)).toEqual([true, false, true, false]);
		expect(labels(40)).toEqual([false, false, false, false]);
	});

	it('leaves the first alone while nobody knows how wide the chart is', () => {
		const ticks = [0, 0.5, 0.9].map((at) => ({ at, label: '13 June' }));
		expect(spaceOut(ticks, 0).map(({ label }) => label)).toEqual(['13 June', '', '']);
	});
});

describe('ticksOf', () => {
	const labels = (first: string, last: string, about: number): readonly string[] =>
		ticksOf(prepare([{ date: first }, { date: last }]).bins, about).map(({ label }) => label);

	it('names days, months and years, and the year once', () => {
		expect(labels('2025-06-13', '2025-06-16', 8)).toEqual([
			'13 June 2025',
			'14 June',
			'15 June',
			'16 June'
		]);
		expect(labels('2024-11-20', '2025-04-10', 6)).toEqual([
			'December 2024',
			'2025',
			'February',
			'March',
			'April'
		]);
		expect(labels('0612-05-01', '2024-05-01', 4)).toEqual(['1000', '1500', '2000']);
		expect(labels('2025-06-13', '2025-06-13', 5)).toEqual(['13 June 2025']);
	});
});
