import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryOpened } from '../../../../tests/arbitrary-opening';
import { arbitraryDataset } from '../../../../tests/builders';
import { columnsOf } from './columns-of';
import { computeView } from './compute-view';
import { followActors } from './families';
import { noFilter } from './filter';

const situation = arbitraryDataset().chain((dataset) =>
	fc.record({
		dataset: fc.constant(dataset),
		opened: arbitraryOpened(dataset),
		chosen: fc.subarray(dataset.actors.map(({ id }) => id))
	})
);

describe('followActors', () => {
	it('lets every event pass that passed while a group was closed', () => {
		fc.assert(
			fc.property(situation, ({ dataset, opened, chosen }) => {
				const closed = columnsOf(dataset, 'states');
				const open = columnsOf(dataset, 'states', opened);
				const tops = chosen.filter((id) => {
					const number = closed.actorNumber.get(id) ?? 0;
					const named = closed.actors[number]?.type !== 'unspecified';
					return named && closed.shownAs[number] === number;
				});
				const before = computeView(closed, { ...noFilter, actors: tops });
				const actors = followActors(tops, closed, open);
				const after = computeView(open, { ...noFilter, actors });
				for (const [event, inView] of before.eventInView.entries()) {
					if (inView === 1) expect(after.eventInView[event]).toBe(1);
				}
				expect(new Set(followActors(actors, open, closed))).toEqual(new Set(tops));
			}),
			{ numRuns: 1_000 }
		);
	}, 30_000);
});
