import type { Dataset } from '../dataset/schema';

const lists = ['actors', 'stances', 'sources', 'events', 'context'] as const;

/**
 * A dataset as the JSON text of its file, one actor, source or event to a line. What is null or
 * empty is left out where the format takes it for granted. `schema` is where editors find it.
 */
export function writeDataset(dataset: Dataset, schema: string | null = null): string {
	const { actors, stances, sources, events, context, $schema, ...head } = dataset;
	const named = schema ?? $schema;
	const lines = Object.entries({ ...(named === undefined ? {} : { $schema: named }), ...head }).map(
		([key, value]) => `\t${JSON.stringify(key)}: ${JSON.stringify(value)}`
	);
	const items = { actors, stances, sources, events, context };
	for (const name of lists) lines.push(`\t"${name}": ${writeList(items[name])}`);
	return `{\n${lines.join(',\n')}\n}\n`;
}

function writeList(items: readonly object[]): string {
	if (items.length === 0) return '[]';
	return `[\n${items.map((item) => `\t\t${JSON.stringify(item, withoutEmpty)}`).join(',\n')}\n\t]`;
}

function withoutEmpty(_key: string, value: unknown): unknown {
	if (value === null || typeof value !== 'object') return value ?? undefined;
	return Object.keys(value).length === 0 ? undefined : value;
}
