import type { Dataset, Source } from './schema';

export function sourcesById({ sources }: Dataset): ReadonlyMap<string, Source> {
	return new Map(sources.map((source) => [source.id, source]));
}
