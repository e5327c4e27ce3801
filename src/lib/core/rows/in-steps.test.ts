import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../../tests/arbitrary-filter';
import { arbitraryRows, plainDataset } from '../../../../tests/arbitrary-rows';
import type { Level } from '../events/columns';
import { columnsOf } from '../events/columns-of';
import { computeView } from '../events/compute-view';
import { noFilter } from '../events/filter';
import { sortInSteps } from '../events/sort-events';
import { keds } from '../formats/keds';
import { usualOptions } from '../formats/usual-options';
import { sortKeys } from '../link/choices';
import { datasetOfRows } from './dataset-of-rows';
import { marksInSteps } from './rows-view';
import { toEnd } from './to-end';

const levels: readonly Level[] = ['states', 'members'];

const situation = arbitraryRows(60).chain((rows) =>
	fc.record({
		rows: fc.constant(rows),
		level: fc.constantFrom(...levels),
		opened: fc.subarray(rows.actors.map(({ id }) => id)),
		filter: arbitraryFilter(plainDataset(rows))
	})
);

const about = { id: 'rows', today: '2025-06-16' };

describe('what is made of rows step by step', () => {
	it('are the columns that are made at once, for whatever was asked about last', () => {
		fc.assert(
			fc.property(situation, ({ rows, level, opened }) => {
				const atOnce = columnsOf(datasetOfRows(rows, about), level, opened);
				const dataset = datasetOfRows(rows, about);
				const other = level === 'states' ? 'members' : 'states';
				const steps = [...dataset.rows.open(level, opened), ...dataset.rows.open(other, [])];
				const inTurns = columnsOf(dataset, level, opened);
				for (const column of ['edgeActor', 'edgeRecipient', 'edgeStance', 'edgeSize'] as const) {
					expect(inTurns[column]).toEqual(atOnce[column]);
				}
				const closed = level === 'states' && opened.length === 0;
				expect(steps.length).toBeGreaterThanOrEqual(closed ? 0 : 3);
			})
		);
	});

	it('makes no columns that stand ready a second time', () => {
		fc.assert(
			fc.property(arbitraryRows(20), (rows) => {
				const { open } = datasetOfRows(rows, about).rows;
				expect([...open('members', [])].length).toBeGreaterThan(0);
				expect([...open('members', [])]).toEqual([]);
			})
		);
	});

	it('marks the events in view, however far somebody else came with it', () => {
		fc.assert(
			fc.property(situation, fc.nat(3), ({ rows, level, opened, filter }, taken) => {
				const viewOf = () =>
					computeView(columnsOf(datasetOfRows(rows, about), level, opened), filter);
				const [view, same] = [viewOf(), viewOf()];
				const steps = marksInSteps(view);
				for (let step = 0; step < taken; step++) steps.next();
				const marks = toEnd(marksInSteps(view));
				expect(marks).toEqual(same.eventInView);
				expect(view.eventInView).toBe(marks);
			})
		);
	});

	it('is the order of many rows, some ten thousand at a step', () => {
		const lines = Array.from({ length: 200_000 }, (_, row) => {
			const [year, code, [actor, other]] = [
				1979 + (row % 17),
				10 + (row % 9),
				row % 3 ? 'AB' : 'BA'
			];
			return `${year}-01-01,${actor},${other},${code}0`;
		});
		const text = ['date,source,target,code', ...lines].join('\n');
		const { rows } = keds.read({ name: 'x', text }, usualOptions, () => {});
		if (rows === null) throw new Error('the rows were not read');
		const view = computeView(columnsOf(datasetOfRows(rows, about), 'states', []), noFilter);
		for (const by of sortKeys) {
			const steps = sortInSteps(view, { by, descending: false });
			let count = 0;
			while (steps.next().done !== true) count++;
			expect(count).toBeGreaterThan(rows.count / 70_000);
		}
	});

	it('tells what a filter hides, however far it was looked for before', () => {
		fc.assert(
			fc.property(situation, fc.nat(3), ({ rows, level, opened, filter }, taken) => {
				const [one, other] = [datasetOfRows(rows, about), datasetOfRows(rows, about)];
				const viewOf = (of: typeof one) => computeView(columnsOf(of, level, opened), filter);
				const [view, same] = [viewOf(one), viewOf(other)];
				const steps = one.rows.seek(view)[Symbol.iterator]();
				for (let step = 0; step < taken; step++) steps.next();
				for (const { id } of rows.actors) {
					const found = { kind: 'actor', id } as const;
					expect(one.rows.hides(view, found)).toBe(other.rows.hides(same, found));
				}
			})
		);
	});
});
