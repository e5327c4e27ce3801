import { activeFilters } from './active-filters';
import type { Columns } from './columns';
import { bitOf, type FilterFacet } from './facets';
import type { Filter } from './filter';

/** How many events would be in view if this facet alone were cleared. */
export interface Relaxation {
	readonly facet: FilterFacet;
	readonly count: number;
}

/** One for every facet that filters, in the order of `filterFacets`. */
export function relaxations(columns: Columns, filter: Filter): readonly Relaxation[] {
	const byFails = columns.engine.countFails(filter);
	const inView = byFails[0] ?? 0;
	return activeFilters(filter).map(({ facet }) => ({
		facet,
		count: inView + (byFails[bitOf[facet]] ?? 0)
	}));
}
