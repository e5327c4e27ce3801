import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../../tests/arbitrary-filter';
import { aDataset, anEvent } from '../../../../tests/builders';
import type { Event } from '../../core/dataset/schema';
import { noFilter, type Filter } from '../../core/events/filter';
import { draw, shipped } from '../../view/test-scene';
import { barsOf, type Strip } from './bars';

function strip(events: readonly Partial<Event>[], filter: Filter = noFilter): Strip {
	const dataset = aDataset({
		events: events.map((event, i) => anEvent({ id: `e${i}`, ...event }))
	});
	return barsOf(draw(dataset, { filter }).view, draw(dataset).view);
}

const range = { date: '2025-06-13', endDate: '2025-06-16', datePrecision: 'range' } as const;
const undated = { date: null, datePrecision: 'unknown' } as const;

describe('barsOf', () => {
	it('gives one column a day from the first dated day to the last', () => {
		const { days, earliest, latest } = strip([{}, { date: '2025-06-16' }]);
		expect(days.map(({ label }) => label)).toEqual(['13 June', '14 June', '15 June', '16 June']);
		expect([earliest, latest]).toEqual(['2025-06-13', '2025-06-16']);
	});

	it('piles the events of a day up from the bottom, in the order of the polarities', () => {
		const { blocks, height } = strip([{ stance: 'support' }, {}, { stance: 'statement' }]);
		expect(height).toBe(3);
		expect(blocks.map(({ polarity, y }) => `${polarity} ${y}`)).toEqual([
			'hostile 2',
			'neutral 1',
			'cooperative 0'
		]);
	});

	it('draws an event of several days over all of them, on top of those of one day', () => {
		const { blocks, height } = strip([range, { date: '2025-06-14' }]);
		expect(height).toBe(2);
		expect(blocks).toEqual([
			{ x: 1, y: 1, width: 1, polarity: 'hostile' },
			{ x: 0, y: 0, width: 4, polarity: 'hostile' }
		]);
	});

	it('leaves out what has no date, and is empty when nothing has one', () => {
		expect(strip([{}, undated]).blocks).toHaveLength(1);
		expect(strip([undated])).toEqual({
			days: [],
			blocks: [],
			height: 0,
			earliest: null,
			latest: null,
			words: ''
		});
		expect(strip([])).toEqual(strip([undated]));
	});

	it('keeps its days and its height when a filter leaves less', () => {
		const events = [{}, { stance: 'support' }, { date: '2025-06-15' }];
		const [whole, narrowed] = [
			strip(events),
			strip(events, { ...noFilter, withoutStances: ['threat'] })
		];
		expect(narrowed.blocks).toHaveLength(1);
		expect([narrowed.days, narrowed.height]).toEqual([whole.days, whole.height]);
		expect(narrowed.blocks[0]?.y).toBe(1);
	});

	it('says the days in words too', () => {
		expect(strip([{}, {}, { date: '2025-06-14' }, range]).words).toBe(
			'13 June 2025: 2 events; 14 June 2025: 1 event; between 13 June 2025 and 16 June 2025: 1 event'
		);
	});

	it('labels at most eight days and draws no more than a season by the day', () => {
		const season = strip([{}, { date: '2025-08-31' }]);
		expect(season.days).toHaveLength(80);
		expect(season.days.filter(({ label }) => label !== '')).toHaveLength(8);
		const years = strip([{}, { date: '2035-06-13' }]);
		expect(years.days).toEqual([]);
		expect([years.earliest, years.latest]).toEqual(['2025-06-13', '2035-06-13']);
	});

	it('never lays two blocks over each other, and has one for every dated event in the timeline', () => {
		fc.assert(
			fc.property(arbitraryFilter(shipped), (filter) => {
				const { view } = draw(shipped, { filter });
				const { blocks, days, height } = barsOf(view, draw(shipped).view);
				const cells = blocks.flatMap(({ x, y, width }) =>
					Array.from({ length: width }, (_, i) => `${x + i} ${y}`)
				);
				expect(new Set(cells).size).toBe(cells.length);
				for (const { x, y, width } of blocks) {
					expect(x >= 0 && x + width <= days.length && y >= 0 && y < height).toBe(true);
				}
				const { days: counts, spans } = view.histogram;
				expect(blocks).toHaveLength(counts.reduce((sum, count) => sum + count, 0) + spans.length);
			}),
			{ numRuns: 40 }
		);
	});
});
