import type { TableColumns } from '../formats/format';

/** The letter by which each column stands in a link; the order is that of the letters in it. */
const letters: readonly (readonly [keyof Omit<TableColumns, 'header' | 'order'>, string])[] = [
	['date', 'd'],
	['actor', 'a'],
	['recipient', 'r'],
	['stance', 's'],
	['count', 'c'],
	['url', 'u'],
	['text', 't']
];

/**
 * Such as `d0a1r2s3` with `h` at the end where the first row names the columns, then `f` or `m` where
 * the day or the month is said to come first.
 */
export function writeColumns(columns: TableColumns): string {
	const places = letters.map(([what, letter]) => {
		const place = columns[what];
		return place === null ? '' : `${letter}${place}`;
	});
	return `${places.join('')}${columns.header ? 'h' : ''}${orderLetter(columns.order)}`;
}

function orderLetter(order: TableColumns['order']): string {
	return order === null ? '' : order === 'day-first' ? 'f' : 'm';
}

/** Null when the text is not what `writeColumns` writes. */
export function readColumns(text: string): TableColumns | null {
	if (!/^([darscut]\d{1,4})+h?[fm]?$/.test(text)) return null;
	const found = new Map(
		[...text.matchAll(/([darscut])(\d+)/g)].map(([, letter, place]) => [letter, Number(place)])
	);
	const at = (letter: string): number | null => found.get(letter) ?? null;
	const [actor, recipient] = [at('a'), at('r')];
	if (actor === null || recipient === null) return null;
	const columns: TableColumns = {
		date: at('d'),
		actor,
		recipient,
		stance: at('s'),
		count: at('c'),
		url: at('u'),
		text: at('t'),
		header: /h[fm]?$/.test(text),
		order: text.endsWith('f') ? 'day-first' : text.endsWith('m') ? 'month-first' : null
	};
	return writeColumns(columns) === text ? columns : null;
}
