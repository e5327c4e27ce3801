import { namesStance } from '../codes/stance-of-text';
import type { TableColumns } from '../format';
import { Header } from './header';
import { readDate } from './read-date';

/** What columns are usually called, the surest name first. */
const names = {
	date: [
		'date',
		'event date',
		'day',
		'when',
		'datetime',
		'timestamp',
		'time',
		'start date',
		'year'
	],
	actor: [
		'actor',
		'actor name',
		'actor1',
		'actor 1',
		'source',
		'from',
		'sender',
		'initiator',
		'source name',
		'side_a',
		'who'
	],
	recipient: [
		'recipient',
		'recipient name',
		'actor2',
		'actor 2',
		'target',
		'to',
		'receiver',
		'target name',
		'side_b',
		'towards',
		'whom'
	],
	stance: [
		'stance',
		'kind',
		'cameo',
		'cameo code',
		'event code',
		'code',
		'event type',
		'type',
		'relation',
		'action',
		'event',
		'what'
	],
	count: ['count', 'mentions', 'n', 'number', 'num mentions', 'weight', 'times'],
	url: ['url', 'source url', 'link', 'href', 'article', 'address'],
	text: [
		'text',
		'summary',
		'description',
		'notes',
		'note',
		'headline',
		'title',
		'event text',
		'words'
	]
} as const;

/**
 * Which column is what, by the names in `top` or by what stands in the rows; null when actor and
 * recipient cannot be told. `top` is the first row of the file, `rows` some that follow it.
 */
export function guessColumns(
	top: readonly string[],
	rows: readonly (readonly string[])[]
): TableColumns | null {
	return byHeader(top, rows) ?? byContent([top, ...rows]);
}

function byHeader(top: readonly string[], rows: readonly (readonly string[])[]) {
	const header = new Header(top);
	const taken = new Set<number>();
	const take = (known: readonly string[]): number | null => {
		for (const name of known) {
			const place = header.place(name);
			if (place === -1 || taken.has(place)) continue;
			taken.add(place);
			return place;
		}
		return null;
	};
	const [actor, recipient] = [take(names.actor), take(names.recipient)];
	if (actor === null || recipient === null) return null;
	const rest = new Contents(rows, taken);
	return {
		actor,
		recipient,
		date: take(names.date) ?? rest.first(isDate),
		stance: take(names.stance) ?? rest.first(namesStance),
		url: take(names.url) ?? rest.first(isAddress),
		count: take(names.count),
		text: take(names.text),
		header: true,
		order: null
	};
}

/** Without names a table is only one of events where it has dates and stances beside two more columns. */
function byContent(rows: readonly (readonly string[])[]): TableColumns | null {
	const rest = new Contents(rows, new Set());
	const [date, stance, url] = [rest.first(isDate), rest.first(namesStance), rest.first(isAddress)];
	const [actor, recipient] = [rest.first(isName), rest.first(isName)];
	if (date === null || stance === null || actor === null || recipient === null) return null;
	return {
		...{ date, actor, recipient, stance, url, count: null, text: null },
		...{ header: false, order: null }
	};
}

/** The columns of some rows that nobody has taken. */
class Contents {
	readonly #rows: readonly (readonly string[])[];
	readonly #taken: Set<number>;

	constructor(rows: readonly (readonly string[])[], taken: Set<number>) {
		this.#rows = rows;
		this.#taken = taken;
	}

	/** Takes the first column whose filled cells are nearly all so. */
	first(isSo: (cell: string) => boolean): number | null {
		const width = this.#rows[0]?.length ?? 0;
		for (let column = 0; column < width; column++) {
			if (this.#taken.has(column)) continue;
			const cells = this.#rows
				.map((row) => row[column]?.trim() ?? '')
				.filter((cell) => cell !== '');
			if (cells.length === 0 || cells.filter(isSo).length < cells.length * 0.8) continue;
			this.#taken.add(column);
			return column;
		}
		return null;
	}
}

/** A year alone is more often a number. */
function isDate(cell: string): boolean {
	return cell.length > 4 && readDate(cell) !== null;
}

function isAddress(cell: string): boolean {
	return /^https?:\/\//i.test(cell);
}

function isName(cell: string): boolean {
	return cell.length < 100 && /^\p{L}/u.test(cell);
}
