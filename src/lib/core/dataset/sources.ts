import type { ListedDataset } from './listed-dataset';
import type { Source } from './schema';

/** Finds a source by its id. */
export type SourceFinder = (id: string) => Source | undefined;

export function sourceFinder({ sources, rows }: ListedDataset): SourceFinder {
	if (rows) return rows.source;
	const byId = new Map(Array.from(sources, (source) => [source.id, source]));
	return (id) => byId.get(id);
}
