import { polarities } from '../dataset/vocabulary';
import type { Columns } from './columns';
import { increase } from './increase';
import type { Histogram } from './view';

/** The events that `passes` marks, by time. */
export function countDays(columns: Columns, passes: Uint8Array): Histogram {
	const { firstDay, lastDay, dated, stanceOf, stancePolarity, firstDated, lastDated } = columns;
	const days = new Uint32Array((lastDated - firstDated + 1) * polarities.length);
	const undated: number[] = [];

	for (let event = 0; event < passes.length; event++) {
		if (passes[event] === 0) continue;
		const day = firstDay[event] ?? 0;
		if (dated[event] === 0) {
			undated.push(event);
		} else if (day === lastDay[event]) {
			const polarity = stancePolarity[stanceOf[event] ?? 0] ?? 0;
			increase(days, (day - firstDated) * polarities.length + polarity);
		}
	}
	const spans = [...columns.spans.filter((event) => passes[event] === 1)];
	return { firstDay: firstDated, days, spans, undated };
}
