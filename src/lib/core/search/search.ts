import type { Columns } from '../events/columns';
import type { View } from '../events/view';
import { fold, words } from '../text/fold';
import { searchKinds, toEntries, type Entry, type SearchKind } from './entries';

export interface SearchIndex {
	readonly entries: readonly Entry[];
	/** Per entry, its folded title and everything else it is found by. */
	readonly titles: readonly string[];
	readonly texts: readonly string[];
}

export interface SearchResult {
	readonly kind: SearchKind;
	/** Different for every result of a dataset. */
	readonly key: string;
	/** Id of the actor, stance, event or source; of the event for a quotation. */
	readonly id: string;
	readonly title: string;
	readonly detail: string;
	/** Numbers of the events it stands for. */
	readonly events: readonly number[];
}

export function buildSearchIndex(columns: Columns): SearchIndex {
	const entries = toEntries(columns);
	return {
		entries,
		titles: entries.map(({ title }) => fold(title)),
		texts: entries.map(({ title, foundBy }) => fold([title, ...foundBy].join('\n')))
	};
}

const known = new WeakMap<Columns, SearchIndex>();

/** The index of columns, built when it is first asked for. */
export function searchIndexOf(columns: Columns): SearchIndex {
	const index = known.get(columns) ?? buildSearchIndex(columns);
	known.set(columns, index);
	return index;
}

/**
 * Entries in which every word of the query stands, by kind (actors first), then by how well they
 * match, then in the order of the dataset. When there are more than `limit`, every kind gets an
 * equal share of the places and leaves what it does not need to the others. `scanned` are events
 * that the index does not hold.
 */
export function search(
	index: SearchIndex,
	query: string,
	limit: number,
	scanned: readonly SearchResult[] = []
): SearchResult[] {
	const sought = words(query);
	if (sought.length === 0) return [];

	const byKind = new Map<SearchKind, Found[]>();
	for (const [place, { kind }] of index.entries.entries()) {
		const rank = rankOf(index.titles[place] ?? '', index.texts[place] ?? '', sought);
		if (rank === null) continue;
		const found = byKind.get(kind) ?? [];
		found.push({ place, rank });
		byKind.set(kind, found);
	}

	const groups = searchKinds.map((kind): readonly SearchResult[] => {
		const found = byKind.get(kind) ?? [];
		if (found.length === 0) return kind === 'event' ? scanned : [];
		return found
			.sort((a, b) => a.rank - b.rank || a.place - b.place)
			.flatMap(({ place }) => index.entries[place] ?? []);
	});
	const sizes = share(
		groups.map(({ length }) => length),
		limit
	);
	return groups.flatMap((found, group) => found.slice(0, sizes[group]));
}

/** Whether it stands for events, but for none that is in view. */
export function outside(view: View, result: SearchResult): boolean {
	const { rows } = view.columns.dataset;
	if (rows && result.kind !== 'event') return rows.hides(view, result);
	return result.events.length > 0 && !result.events.some(view.shows);
}

interface Found {
	readonly place: number;
	readonly rank: number;
}

/** 0: the title begins with the query. 1: every word begins a word. 2: every word is somewhere. */
function rankOf(title: string, text: string, sought: readonly string[]): number | null {
	if (!sought.every((word) => text.includes(word))) return null;
	if (title.startsWith(sought.join(' '))) return 0;
	return sought.every((word) => beginsWord(text, word)) ? 1 : 2;
}

function beginsWord(text: string, word: string): boolean {
	let at = text.indexOf(word);
	while (at !== -1) {
		if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
		at = text.indexOf(word, at + 1);
	}
	return false;
}

function share(wanted: readonly number[], places: number): readonly number[] {
	const given = wanted.map(() => 0);
	let left = places;
	let hungry = wanted.filter((want) => want > 0).length;
	while (left > 0 && hungry > 0) {
		const round = Math.max(1, Math.floor(left / hungry));
		for (const [group, want] of wanted.entries()) {
			const more = Math.min(round, want - (given[group] ?? 0), left);
			given[group] = (given[group] ?? 0) + more;
			left -= more;
		}
		hungry = wanted.filter((want, group) => want > (given[group] ?? 0)).length;
	}
	return given;
}
