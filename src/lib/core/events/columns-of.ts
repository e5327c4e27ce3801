import type { Dataset } from '../dataset/schema';
import { buildColumns } from './build-columns';
import type { Columns, Level } from './columns';

const known = new WeakMap<Dataset, Map<Level, Columns>>();

/** The columns of a dataset at a level, built when they are first asked for. */
export function columnsOf(dataset: Dataset, level: Level): Columns {
	const levels = known.get(dataset) ?? new Map<Level, Columns>();
	known.set(dataset, levels);
	const columns = levels.get(level) ?? buildColumns(dataset, level);
	levels.set(level, columns);
	return columns;
}
