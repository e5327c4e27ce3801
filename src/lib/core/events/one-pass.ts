import { polarities } from '../dataset/vocabulary';
import type { EventColumns } from './columns';
import { closeOpenEdges, countEdges, noEdgeCounts } from './count-edges';
import { countFacets, noFacetCounts } from './count-facets';
import { maskCount, periodBit, undatedBit } from './facets';
import type { Filter } from './filter';
import { increase } from './increase';
import { judgeBy } from './judge';
import type { View } from './view';

const timeBits = periodBit | undatedBit;

/**
 * Everything that follows from a filter. Each event is judged once: one that no facet keeps out
 * counts everywhere, one that a single facet keeps out counts in that facet alone.
 */
export function passOnce(columns: EventColumns, filter: Filter): View {
	const { failsOf, edgePasses } = judgeBy(columns, filter);
	const size = columns.events.length;
	const eventInView = new Uint8Array(size);
	const inTimeline = new Uint8Array(size);
	const byDrawing = new Uint32Array(3);
	const facets = noFacetCounts(columns);
	const edges = noEdgeCounts(columns);
	let undated = 0;

	for (let event = 0; event < size; event++) {
		const fails = failsOf(event);
		if ((fails & ~timeBits) === 0) inTimeline[event] = 1;
		if (columns.dated[event] === 0 && (fails & ~undatedBit) === 0) undated++;
		countFacets(facets, columns, event, fails);
		if (fails !== 0) continue;
		eventInView[event] = 1;
		increase(byDrawing, columns.drawnAs[event] ?? 0);
		countEdges(edges, columns, event, edgePasses);
	}

	closeOpenEdges(edges);
	const [drawn = 0, insideOne = 0, unnamedParty = 0] = byDrawing;
	return {
		columns,
		filter,
		count: drawn + insideOne + unnamedParty,
		eventInView,
		shows: (event) => eventInView[event] === 1,
		inTimeline,
		countTimes: (slotOf, slots) => ({
			passing: countSlots(columns, inTimeline, slotOf, slots),
			inView: countSlots(columns, eventInView, slotOf, slots)
		}),
		...edges,
		insideOne,
		unnamedParty,
		facets: { ...facets, undated }
	};
}

export function countFails(columns: EventColumns, filter: Filter): Uint32Array {
	const { failsOf } = judgeBy(columns, filter);
	const byFails = new Uint32Array(maskCount);
	for (let event = 0; event < columns.events.length; event++) increase(byFails, failsOf(event));
	return byFails;
}

/** Three counts a slot (place in `polarities`) of the events that are marked with 1. */
export function countSlots(
	{ stanceOf, stancePolarity }: EventColumns,
	counts: Uint8Array,
	slotOf: Uint32Array,
	slots: number
): Uint32Array {
	const found = new Uint32Array(slots * polarities.length);
	for (let event = 0; event < slotOf.length; event++) {
		if (counts[event] === 0) continue;
		const polarity = stancePolarity[stanceOf[event] ?? 0] ?? 0;
		increase(found, (slotOf[event] ?? 0) * polarities.length + polarity);
	}
	return found;
}
