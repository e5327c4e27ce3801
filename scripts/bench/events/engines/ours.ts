import { openStart } from '../../../../src/lib/core/events/columns';
import { columnsOf } from '../../../../src/lib/core/events/columns-of';
import { computeView } from '../../../../src/lib/core/events/compute-view';
import { datasetOfRows } from '../../../../src/lib/core/rows/dataset-of-rows';
import type { EventRows } from '../../../../src/lib/core/rows/event-rows';
import type { Engine } from '../answer';
import { dayCount, firstDay } from '../generate-rows';

/** The product's own: what a page does from the rows of a file on. */
export function buildOurs(rows: EventRows): Engine {
	const dataset = datasetOfRows(rows, { id: 'rows', today: '2025-01-01' });
	const columns = columnsOf(dataset, 'states');
	const { times, voices } = columns;
	const slotOf = Uint32Array.from(times.first, (day) =>
		day === openStart ? dayCount : day - firstDay
	);
	const paperOf = voices.list.map(({ name }) => Number(name.replace('Paper ', '')));
	return {
		ask: (filter, pause = () => {}) => {
			for (const _ of dataset.rows.look(filter.text, filter.voices)) pause();
			const view = computeView(columns, filter);
			pause();
			const timeline = view.countTimes(slotOf, dayCount + 1);
			pause();
			const { voice, undated, ...facets } = view.facets;
			return () => {
				const { edgeCount, edgeStatus, edgeActual } = view;
				const byPaper = new Uint32Array(voice.length);
				for (const [number, paper] of paperOf.entries()) byPaper[paper] = voice[number] ?? 0;
				return {
					...{ edgeCount, edgeStatus, edgeActual },
					...facets,
					undated: Uint32Array.of(undated),
					voice: byPaper,
					...timeline
				};
			};
		}
	};
}
