import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDataset, anEvent, arbitraryDataset } from '../../../../tests/builders';
import type { Event } from '../dataset/schema';
import { buildColumns } from '../events/build-columns';
import { rangeOf, wholeTime, type Period } from './period';
import { nextPlay, periodOfNeighbour, playModes, startPlay, type PlayMode } from './play';
import { binTime } from './time-bins';

function columnsOf(...events: readonly Partial<Event>[]) {
	return buildColumns(
		aDataset({ events: events.map((event, i) => anEvent({ id: `e${i}`, ...event })) }),
		'states'
	);
}

const june = (from: string | null, to: string | null): Period => ({
	from: from && `2025-06-${from}`,
	to: to && `2025-06-${to}`
});
const tenDays = binTime(columnsOf({ date: '2025-06-11' }, { date: '2025-06-20' }));
const season = binTime(columnsOf({ date: '2025-06-01' }, { date: '2025-07-30' }));

describe('startPlay', () => {
	it('begins with the first bin, or with a window that is a part of the whole', () => {
		expect(startPlay(tenDays, wholeTime, 'grow')).toEqual(june(null, '11'));
		expect(startPlay(tenDays, wholeTime, 'slide')).toEqual(june('11', '11'));
		expect(startPlay(season, wholeTime, 'slide')).toEqual(june('01', '05'));
	});

	it('goes on from the period that is chosen', () => {
		for (const mode of playModes) {
			expect(startPlay(tenDays, june('13', '14'), mode)).toEqual(june('13', '14'));
		}
	});

	it('begins again where there is nothing left to play', () => {
		expect(startPlay(tenDays, june('19', '20'), 'slide')).toEqual(june('11', '12'));
		expect(startPlay(tenDays, june('14', null), 'slide')).toEqual(june('11', '17'));
		expect(startPlay(tenDays, june('14', '20'), 'grow')).toEqual(june('14', '14'));
		expect(startPlay(tenDays, june(null, '20'), 'grow')).toEqual(june(null, '11'));
	});
});

describe('nextPlay', () => {
	it('slides both ends, or moves the end alone', () => {
		expect(nextPlay(tenDays, june('13', '14'), 'slide')).toEqual(june('14', '15'));
		expect(nextPlay(tenDays, june('13', '14'), 'grow')).toEqual(june('13', '15'));
		expect(nextPlay(tenDays, june(null, '14'), 'grow')).toEqual(june(null, '15'));
		expect(nextPlay(tenDays, june('19', '20'), 'slide')).toBeNull();
		expect(nextPlay(tenDays, june('13', null), 'grow')).toBeNull();
	});

	it('comes from any start of any dataset to the end, a bin at a time, and stops', () => {
		const situation = fc.record({
			dataset: arbitraryDataset(),
			mode: fc.constantFrom(...playModes),
			ends: fc.tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.boolean())
		});
		fc.assert(
			fc.property(situation, ({ dataset, mode, ends: [at, whole] }) => {
				const bins = binTime(buildColumns(dataset, 'states'));
				if (bins.count === 0) return;
				const bin = Math.floor(at * bins.count);
				const chosen = whole ? wholeTime : { from: null, to: june(null, '14').to };
				let period: Period | null = startPlay(bins, chosen, mode);
				const first = rangeOf(bins, period);
				let last = first.last;
				for (let steps = 0; steps <= bins.count + bin; steps++) {
					period = nextPlay(bins, period, mode);
					if (period === null) break;
					const range = rangeOf(bins, period);
					expect(range.last).toBe(last + 1);
					expect(range.last - range.first).toBe(
						first.last - first.first + (mode === 'grow' ? range.last - first.last : 0)
					);
					last = range.last;
				}
				expect(period).toBeNull();
				expect(last).toBe(bins.count - 1);
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);
});

describe('periodOfNeighbour', () => {
	const columns = columnsOf(
		{ date: '2025-06-13' },
		{ date: '2025-06-13' },
		{ date: '2025-06-17' },
		{ date: '2025-06-11', endDate: '2025-06-15', datePrecision: 'range' },
		{ date: null, endDate: '2025-06-14', datePrecision: 'before' },
		{ date: '2025-06-14' }
	);
	const passes = Uint8Array.of(1, 1, 1, 1, 1, 0);
	const walk = (mode: PlayMode, direction: 1 | -1, start: Period = wholeTime): Period[] => {
		const found: Period[] = [];
		let at: Period | null = start;
		while ((at = periodOfNeighbour(columns, passes, at, mode, direction))) found.push(at);
		return found;
	};

	it('goes through the days of dated events in order, each time once, and stops', () => {
		const stops = [june('13', '13'), june('11', '15'), june('17', '17')];
		expect(walk('slide', 1)).toEqual(stops);
		expect(walk('slide', -1)).toEqual(stops.toReversed());
	});

	it('moves the end alone where the window grows', () => {
		const stops = [june(null, '13'), june(null, '15'), june(null, '17')];
		expect(walk('grow', 1)).toEqual(stops);
		expect(walk('grow', -1)).toEqual(stops.toReversed());
		expect(walk('grow', 1, june('12', '14'))).toEqual([june('12', '15'), june('12', '17')]);
	});

	it('starts at the period that is chosen, open ends and all', () => {
		expect(walk('slide', 1, june('14', '16'))[0]).toEqual(june('17', '17'));
		expect(walk('slide', -1, june('14', '16'))[0]).toEqual(june('11', '15'));
		expect(walk('slide', 1, june('14', null))[0]).toEqual(june('11', '15'));
		expect(walk('slide', -1, june('14', null))[0]).toEqual(june('17', '17'));
		expect(walk('slide', 1, june(null, '13'))[0]).toEqual(june('13', '13'));
	});
});
