import { longLists } from '../dataset/rows-schema';
import { eachField, isList, isObject, spanAt, type LongList, type Span } from './skim-json';

/** The text of a dataset with rows, taken apart. */
export interface RowsText {
	readonly text: string;
	/** Where the long lists of the rows stand. */
	readonly lists: ReadonlyMap<LongList, Span>;
	/** The same JSON with these lists empty: short enough to be parsed in one go. */
	readonly outline: string;
	/** Where a place in the outline is in the text. */
	readonly placeOf: (placeInOutline: number) => number;
}

/** Null for a text that does not say `rows`. Never throws. */
export function takeApart(text: string): RowsText | null {
	const start = beginningOf(text);
	if (start === null) return null;
	let lists: ReadonlyMap<LongList, Span> | null = null;
	eachField(text, start, (name, at) => {
		if (name !== 'rows') return spanAt(text, at).end;
		if (!isObject(text, at)) {
			lists = new Map();
			return spanAt(text, at).end;
		}
		const found = new Map<LongList, Span>();
		const end = eachField(text, at, (field, value) => {
			const span = spanAt(text, value);
			// Of two fields of one name the last counts, as for JSON.parse.
			if (isLongList(field)) found.delete(field);
			if (isLongList(field) && isList(text, span)) found.set(field, span);
			return span.end;
		});
		lists = found;
		return end;
	});
	return lists === null ? null : { text, lists, ...outlineOf(text, lists) };
}

/** Whether it is a dataset with rows, as far as can be told from what comes before them. */
export function hasRows(text: string): boolean {
	const start = beginningOf(text);
	if (start === null) return false;
	let named = 0;
	let rows = false;
	eachField(text, start, (name, at) => {
		if (usual.has(name)) named++;
		if (name === 'rows') rows = isObject(text, at);
		return rows && named > 1 ? null : spanAt(text, at).end;
	});
	return rows && named > 1;
}

const usual = new Set(['format', 'actors', 'sources', 'stances', 'events', 'asOf']);

function beginningOf(text: string): number | null {
	const [space] = /^\uFEFF?\s*/.exec(text) ?? [''];
	return isObject(text, space.length) && text.includes('"rows"') ? space.length : null;
}

function isLongList(name: string): name is LongList {
	return Object.hasOwn(longLists, name);
}

function outlineOf(text: string, lists: ReadonlyMap<LongList, Span>) {
	const spans = [...lists.values()].sort((a, b) => a.start - b.start);
	const cuts: { readonly outline: number; readonly removed: number }[] = [];
	let outline = '';
	let at = 0;
	for (const span of spans) {
		outline += text.slice(at, span.start + 1);
		at = span.end - 1;
		cuts.push({ outline: outline.length, removed: at - span.start - 1 });
	}
	outline += text.slice(at);
	const placeOf = (place: number): number =>
		cuts.reduce((sum, cut) => (cut.outline <= place ? sum + cut.removed : sum), place);
	return { outline, placeOf };
}
