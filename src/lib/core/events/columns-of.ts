import type { ListedDataset } from '../dataset/listed-dataset';
import { buildColumns } from './build-columns';
import type { Columns, Level } from './columns';

/** So many sets of open groups are kept: the way back is at hand, memory stays small. */
const mostKept = 8;

const known = new WeakMap<ListedDataset, Map<string, Columns>>();

/** The columns of a dataset at a level with some groups open, built when they are first asked for. */
export function columnsOf(
	dataset: ListedDataset,
	level: Level,
	opened: readonly string[] = []
): Columns {
	const kept = known.get(dataset) ?? new Map<string, Columns>();
	known.set(dataset, kept);
	const some = level === 'states' && opened.length > 0;
	const key = some ? JSON.stringify([...opened].sort()) : level;
	const columns = kept.get(key) ?? build(dataset, level, some ? opened : []);
	// What was asked for last stands last.
	kept.delete(key);
	kept.set(key, columns);
	const partly = [...kept.keys()].filter((one) => one.startsWith('['));
	if (partly.length > mostKept) kept.delete(partly[0] ?? '');
	return columns;
}

function build(dataset: ListedDataset, level: Level, opened: readonly string[]): Columns {
	return dataset.rows ? dataset.rows.columns(level, opened) : buildColumns(dataset, level, opened);
}
