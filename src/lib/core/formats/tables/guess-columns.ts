import { namesStance } from '../codes/stance-of-text';
import type { TableColumns } from '../format';
import { Header } from './header';
import { readDate } from './read-date';

/**
 * What the columns of actor and recipient are called, the surest pair first. "Source" is as often
 * where a row is from, so whatever is called otherwise beside "target" goes before it.
 */
const pairs = [
	['actor', 'recipient'],
	['actor name', 'recipient name'],
	['actor', 'target'],
	['actor1', 'actor2'],
	['actor1 code', 'actor2 code'],
	['actor1 name', 'actor2 name'],
	['actor1 country code', 'actor2 country code'],
	['sender', 'receiver'],
	['sender', 'target'],
	['sender', 'addressee'],
	['initiator', 'target'],
	['initiator', 'target country'],
	['by', 'towards'],
	['by', 'toward'],
	['by', 'against'],
	['by', 'target'],
	['by', 'to'],
	['attacker', 'target'],
	['aggressor', 'victim'],
	['perpetrator', 'victim'],
	['source', 'target'],
	['from', 'to'],
	['source name', 'target name'],
	['source actor', 'target actor'],
	['actor country', 'recipient country'],
	['source country', 'target country'],
	['side a', 'side b'],
	['state a', 'state b'],
	['country a', 'country b'],
	['state1', 'state2'],
	['country1', 'country2'],
	['who', 'whom'],
	['subject', 'object']
] as const;

/** What other columns are usually called, the surest name first. */
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
		'sqldate',
		'year'
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
		'act',
		'verb',
		'predicate',
		'event',
		'what'
	],
	count: ['count', 'mentions', 'n', 'number', 'num mentions', 'weight', 'times', 'frequency'],
	url: ['url', 'source url', 'link', 'href', 'article', 'address', 'page', 'website'],
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
	const rest = new Contents(rows, taken);
	const parties = partiesIn(header, rest);
	if (parties === null) return null;
	taken.add(parties.actor).add(parties.recipient);
	const take = (known: readonly string[]): number | null => {
		const free = known.map((name) => header.place(name)).find((at) => at !== -1 && !taken.has(at));
		if (free !== undefined) taken.add(free);
		return free ?? null;
	};
	return {
		...parties,
		date: take(names.date) ?? rest.first(isDate),
		stance: take(names.stance) ?? rest.first(namesStance),
		url: take(names.url) ?? rest.first(isAddress),
		count: take(names.count),
		text: take(names.text),
		header: true,
		order: null
	};
}

/** A pair that is named as one; else a name for either, each the surest. */
function partiesIn(
	header: Header,
	rest: Contents
): Pick<TableColumns, 'actor' | 'recipient'> | null {
	// "From" and "to" are the ends of a time where they hold dates.
	const place = (name: string): number => {
		const at = header.place(name);
		return at === -1 || rest.holds(at, isDate) ? -1 : at;
	};
	const found = pairs.map(([actor, recipient]) => [place(actor), place(recipient)] as const);
	const pair = found.find(([actor, recipient]) => actor !== -1 && recipient !== -1);
	const [actor, recipient] = pair ?? [
		found.find(([at]) => at !== -1)?.[0],
		found.find(([, at]) => at !== -1)?.[1]
	];
	return actor === undefined || recipient === undefined ? null : { actor, recipient };
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
			if (this.#taken.has(column) || !this.holds(column, isSo)) continue;
			this.#taken.add(column);
			return column;
		}
		return null;
	}

	/** Whether nearly all filled cells of the column are so. */
	holds(column: number, isSo: (cell: string) => boolean): boolean {
		const cells = this.#rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
		return cells.length > 0 && cells.filter(isSo).length >= cells.length * 0.8;
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
