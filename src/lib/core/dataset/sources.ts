import type { ListedDataset } from './listed-dataset';
import type { Source } from './schema';

export function sourcesById({ sources }: ListedDataset): ReadonlyMap<string, Source> {
	return new Map(Array.from(sources, (source) => [source.id, source]));
}
