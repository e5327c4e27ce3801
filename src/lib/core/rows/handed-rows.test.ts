import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryFilter } from '../../../../tests/arbitrary-filter';
import { arbitraryRows, plainDataset } from '../../../../tests/arbitrary-rows';
import { describeView } from '../../../../tests/describe-view';
import { columnsOf } from '../events/columns-of';
import { computeView } from '../events/compute-view';
import { datasetOfRows } from './dataset-of-rows';
import { buffersIn, handRows, takeRows } from './handed-rows';

const of = { id: 'rows', today: '2025-06-16' };

it('answers the same once it has changed hands, and nothing is left behind', () => {
	const situation = arbitraryRows(60).chain((rows) =>
		fc.tuple(
			fc.constant(rows),
			arbitraryFilter(plainDataset(rows)),
			fc.constantFrom('states' as const, 'members' as const)
		)
	);
	fc.assert(
		fc.property(situation, ([rows, filter, level]) => {
			const before = datasetOfRows(rows, of);
			const events = [...before.events];
			const view = describeView(computeView(columnsOf(before, level), filter));
			const sources = [...before.sources];

			const handed = handRows(structuredClone(rows));
			const transfer = [...buffersIn(handed)];
			const taken = structuredClone(handed, { transfer });
			expect(transfer.every(({ byteLength }) => byteLength === 0)).toBe(true);
			const after = datasetOfRows(takeRows(taken), of, taken);

			expect([...after.events]).toEqual(events);
			expect([...after.sources]).toEqual(sources);
			expect(describeView(computeView(columnsOf(after, level), filter))).toEqual(view);
			const ids = events.map(({ id }) => id);
			expect(ids.map((id) => after.rows.eventNumber(id))).toEqual([...ids.keys()]);
		}),
		{ numRuns: 150 }
	);
}, 60_000);
