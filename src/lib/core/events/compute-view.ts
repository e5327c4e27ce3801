import type { Columns } from './columns';
import type { Filter } from './filter';
import type { View } from './view';

/** Everything that follows from a filter. */
export function computeView(columns: Columns, filter: Filter): View {
	return columns.engine.viewOf(filter);
}
