import { words } from '../text/fold';
import type { Columns } from './columns';

interface Matches {
	readonly sought: string;
	readonly matches: Uint8Array;
}

// The text changes more rarely than the other facets and costs more than all of them together.
const latest = new WeakMap<Columns, Matches>();

/** Per event, 1 where its text has every word; null when no word is sought. */
export function matchText(columns: Columns, text: string): Uint8Array | null {
	const sought = words(text);
	if (sought.length === 0) return null;

	const key = sought.join(' ');
	const before = latest.get(columns);
	if (before?.sought === key) return before.matches;

	const matches = Uint8Array.from(columns.text, (found) =>
		sought.every((word) => found.includes(word)) ? 1 : 0
	);
	latest.set(columns, { sought: key, matches });
	return matches;
}
