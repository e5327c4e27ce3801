import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDataset } from '../../../../tests/builders';
import { buildColumns } from '../events/build-columns';
import { layLanes } from './lanes';
import { binTime, type TimeSpan } from './time-bins';

const span = (firstBin: number, lastBin: number, open: Partial<TimeSpan> = {}): TimeSpan => ({
	firstBin,
	lastBin,
	openStart: false,
	openEnd: false,
	...open
});

describe('layLanes', () => {
	it('puts each span into the topmost lane that is free', () => {
		const marks = layLanes({ spans: [span(0, 5), span(0, 2), span(3, 4), span(6, 7)] }, 4);
		expect(marks.map(({ lane, spans }) => [lane, ...spans])).toEqual([
			[0, 0],
			[0, 3],
			[1, 1],
			[1, 2]
		]);
	});

	it('joins what finds no lane to what it overlaps in the last one', () => {
		const spans = [span(0, 9), span(1, 3), span(2, 5, { openEnd: true }), span(7, 8)];
		expect(layLanes({ spans }, 2)).toEqual([
			{ ...span(0, 9), lane: 0, spans: [0] },
			{ ...span(1, 5, { openEnd: true }), lane: 1, spans: [1, 2] },
			{ ...span(7, 8), lane: 1, spans: [3] }
		]);
	});

	it('draws every span once and no two marks over each other, in no more lanes than allowed', () => {
		fc.assert(
			fc.property(arbitraryDataset(), fc.integer({ min: 1, max: 4 }), (dataset, most) => {
				const bins = binTime(buildColumns(dataset, 'states'));
				const marks = layLanes(bins, most);
				expect(marks.flatMap(({ spans }) => spans).sort((a, b) => a - b)).toEqual([
					...bins.spans.keys()
				]);
				const cells = marks.flatMap(({ lane, firstBin, lastBin }) =>
					Array.from({ length: lastBin - firstBin + 1 }, (_, i) => `${lane} ${firstBin + i}`)
				);
				expect(new Set(cells).size).toBe(cells.length);
				expect(marks.every(({ lane }) => lane < most)).toBe(true);
				for (const { firstBin, lastBin, spans } of marks) {
					for (const number of spans) {
						expect(bins.spans[number]?.firstBin).toBeGreaterThanOrEqual(firstBin);
						expect(bins.spans[number]?.lastBin).toBeLessThanOrEqual(lastBin);
					}
				}
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);
});
