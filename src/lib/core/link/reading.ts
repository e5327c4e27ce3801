import type { ReadOptions } from '../formats/format';
import { usualOptions } from '../formats/usual-options';
import { readColumns, writeColumns } from './columns-item';
import { escapeItem, unescapeItem } from './list-items';

const mostCount = 1_000_000;

/**
 * How a file is read, as the items of a list in a link: `distinct`, `root`, `no-countries`,
 * `mentions:5`, `sources:2`, `columns:d0a1r2s3h`, and `036>veto` for a code and its stance. What is
 * as usual is not written; equal options are written equally.
 */
export function writeReading(options: ReadOptions): string {
	const stances = Object.entries(options.stances)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([code, stance]) => `${escapeItem(code)}>${escapeItem(stance)}`);
	return [
		options.distinct ? 'distinct' : '',
		options.rootOnly ? 'root' : '',
		options.countries ? '' : 'no-countries',
		options.leastMentions > 0 ? `mentions:${options.leastMentions}` : '',
		options.leastSources > 0 ? `sources:${options.leastSources}` : '',
		options.columns === null ? '' : `columns:${writeColumns(options.columns)}`,
		...stances
	]
		.filter((item) => item !== '')
		.join(',');
}

/** Never fails: `rejected` holds the items that could not be read. */
export function readReading(text: string): {
	readonly options: ReadOptions;
	readonly rejected: readonly string[];
} {
	const rejected: string[] = [];
	let options = usualOptions;
	for (const item of text === '' ? [] : text.split(',')) {
		const change = readItem(item, options);
		if (change === null) rejected.push(item);
		else options = { ...options, ...change };
	}
	return { options, rejected };
}

function readItem(item: string, { stances }: ReadOptions): Partial<ReadOptions> | null {
	if (item === 'distinct') return { distinct: true };
	if (item === 'root') return { rootOnly: true };
	if (item === 'no-countries') return { countries: false };
	const [name = '', ...parts] = item.split(item.includes('>') ? '>' : ':');
	const [part = ''] = parts;
	if (parts.length !== 1) return null;
	if (item.includes('>')) return readStance(stances, unescapeItem(name), unescapeItem(part));
	if (name === 'mentions') return readCount(part, (leastMentions) => ({ leastMentions }));
	if (name === 'sources') return readCount(part, (leastSources) => ({ leastSources }));
	const columns = name === 'columns' ? readColumns(part) : null;
	return columns && { columns };
}

/** Codes are strangers' text: one called `__proto__` must become a field like any other. */
function readStance(
	stances: ReadOptions['stances'],
	code: string | null,
	stance: string | null
): Partial<ReadOptions> | null {
	if (code === null || stance === null || code === '' || stance === '') return null;
	return { stances: Object.fromEntries([...Object.entries(stances), [code, stance]]) };
}

function readCount(
	text: string,
	change: (count: number) => Partial<ReadOptions>
): Partial<ReadOptions> | null {
	const count = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
	return count !== null && count <= mostCount ? change(count) : null;
}
