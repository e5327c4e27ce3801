import { activeFilters } from './active-filters';
import type { Columns } from './columns';
import { bitOf, maskCount, type FilterFacet } from './facets';
import type { Filter } from './filter';

import { increase } from './increase';
import { judgeBy } from './judge';

/** How many events would be in view if this facet alone were cleared. */
export interface Relaxation {
	readonly facet: FilterFacet;
	readonly count: number;
}

/** One for every facet that filters, in the order of `filterFacets`. */
export function relaxations(columns: Columns, filter: Filter): readonly Relaxation[] {
	const { failsOf } = judgeBy(columns, filter);
	const byFails = new Uint32Array(maskCount);
	for (let event = 0; event < columns.events.length; event++) increase(byFails, failsOf(event));

	const inView = byFails[0] ?? 0;
	return activeFilters(filter).map(({ facet }) => ({
		facet,
		count: inView + (byFails[bitOf[facet]] ?? 0)
	}));
}
