import type { Columns } from './columns';
import { closeOpenEdges, countEdges, noEdgeCounts } from './count-edges';
import { countFacets, noFacetCounts } from './count-facets';
import { periodBit, undatedBit } from './facets';
import type { Filter } from './filter';
import { increase } from './increase';
import { judgeBy } from './judge';
import type { View } from './view';

const timeBits = periodBit | undatedBit;

/**
 * Everything that follows from a filter. Each event is judged once: one that no facet keeps out
 * counts everywhere, one that a single facet keeps out counts in that facet alone.
 */
export function computeView(columns: Columns, filter: Filter): View {
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
		inTimeline,
		...edges,
		insideOne,
		unnamedParty,
		facets: { ...facets, undated }
	};
}
