import { limits } from '../dataset/limits';
import type { ReadOptions } from '../formats/format';
import { usualOptions } from '../formats/usual-options';
import { readColumns, writeColumns } from './columns-item';
import { escapeItem, unescapeItem } from './list-items';

/**
 * How a file is read, as the items of a list in a link: `distinct`, `root`, `no-countries`,
 * `mentions:5`, `sources:2`, `columns:d0a1r2s3h` for each set of columns, `036>veto` for a code and its stance, and
 * `name>IRNMIL>Army of Iran` for an actor and its name. What is as usual is not written; equal options are written equally.
 */
export function writeReading(options: ReadOptions): string {
	const stances = writePairs(options.stances);
	const names = writePairs(options.names).map((pair) => `name>${pair}`);
	return [
		options.distinct ? 'distinct' : '',
		options.rootOnly ? 'root' : '',
		options.countries ? '' : 'no-countries',
		options.leastMentions > 0 ? `mentions:${options.leastMentions}` : '',
		options.leastSources > 0 ? `sources:${options.leastSources}` : '',
		...options.columns.map((columns) => `columns:${writeColumns(columns)}`),
		...stances,
		...names
	]
		.filter((item) => item !== '')
		.join(',');
}

function writePairs(pairs: Readonly<Record<string, string>>): readonly string[] {
	return Object.entries(pairs)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([from, to]) => `${escapeItem(from)}>${escapeItem(to)}`);
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

function readItem(
	item: string,
	{ stances, names, columns }: ReadOptions
): Partial<ReadOptions> | null {
	if (item === 'distinct') return { distinct: true };
	if (item === 'root') return { rootOnly: true };
	if (item === 'no-countries') return { countries: false };
	const [name = '', ...parts] = item.split(item.includes('>') ? '>' : ':');
	const [part = '', last = ''] = parts;
	if (item.includes('>') && parts.length === 2 && name === 'name') {
		const changed = last.length <= limits.lineLength ? withPair(names, part, last) : null;
		return changed && { names: changed };
	}
	if (parts.length !== 1) return null;
	if (item.includes('>')) {
		const changed = withPair(stances, name, part);
		return changed && { stances: changed };
	}
	if (name === 'mentions') return readCount(part, (leastMentions) => ({ leastMentions }));
	if (name === 'sources') return readCount(part, (leastSources) => ({ leastSources }));
	const more = name === 'columns' ? readColumns(part) : null;
	return more && { columns: [...columns, more] };
}

/** Codes and ids are strangers' text: one called `__proto__` must become a field like any other. */
function withPair(
	pairs: Readonly<Record<string, string>>,
	escapedFrom: string,
	escapedTo: string
): Readonly<Record<string, string>> | null {
	const [from, to] = [unescapeItem(escapedFrom), unescapeItem(escapedTo)];
	if (from === null || to === null || from === '' || to === '') return null;
	return Object.fromEntries([...Object.entries(pairs), [from, to]]);
}

function readCount(
	text: string,
	change: (count: number) => Partial<ReadOptions>
): Partial<ReadOptions> | null {
	const count = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
	return count !== null && count <= limits.least ? change(count) : null;
}
