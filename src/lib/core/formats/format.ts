import type { Dataset } from '../dataset/schema';
import type { Problem } from '../problem';
import type { EventRows } from '../rows/event-rows';

/** Every kind of file that can be opened. */
export const formatIds = [
	'stancegraph',
	'gdelt-2',
	'gdelt-1',
	'icews',
	'keds',
	'polecat',
	'phoenix',
	'acled',
	'ucdp-ged',
	'gephi-csv',
	'table',
	'gexf',
	'graphml',
	'cytoscape',
	'graphology',
	'jgf'
] as const;
export type FormatId = (typeof formatIds)[number];

/** A file as text: out of its gzip or zip, decoded, without a byte order mark. */
export interface TextFile {
	readonly name: string;
	readonly text: string;
}

/** Which rows of a file count. */
export interface RowOptions {
	/** Leave out a row whose date, actor, recipient and code have occurred before. */
	readonly distinct: boolean;
	/** Leave out rows with fewer; 0 for all. */
	readonly leastMentions: number;
	readonly leastSources: number;
	/** Leave out rows that the format does not mark as root events. */
	readonly rootOnly: boolean;
	/** Make actors members of the country that their code or columns name. */
	readonly countries: boolean;
}

/** What the reader of a file may choose; each format heeds what it can. */
export interface ReadOptions extends RowOptions {
	/** By code, the stance that the reader chose in place of the usual one. */
	readonly stances: Readonly<Record<string, string>>;
	/** By actor id, the name that the reader gave in place of the file's. */
	readonly names: Readonly<Record<string, string>>;
	/**
	 * Which column is what, for tables of no known format; empty where nobody said. Of files opened
	 * together there is one for each set of columns (`assignColumns`); for one file the first holds.
	 */
	readonly columns: readonly TableColumns[];
}

/** Places of columns from 0; null where the table has none. */
export interface TableColumns {
	readonly date: number | null;
	readonly actor: number;
	readonly recipient: number;
	/** A stance by id or label, or a CAMEO code. */
	readonly stance: number | null;
	readonly count: number | null;
	readonly url: number | null;
	readonly text: number | null;
	/** Whether the first row names the columns. */
	readonly header: boolean;
	/** What comes first in 03/04/2025; null for what the dates themselves say. */
	readonly order: DayOrder | null;
}

/** Which number comes first in 03/04/2025. */
export type DayOrder = 'day-first' | 'month-first';

/** What became of every row: `rows` is the sum of `events` and all of `skipped`. */
export interface Account {
	readonly format: FormatId;
	readonly rows: number;
	readonly events: number;
	readonly actors: number;
	/** Rows left out, by a reason in words such as "without an actor". */
	readonly skipped: Readonly<Record<string, number>>;
	/** Faulty rows with place (`line 12, column 3`), and warnings about the file as a whole. */
	readonly problems: readonly Problem[];
	/** How many more problems there are than are listed. */
	readonly unlisted: number;
	/** Codes that cost rows because nobody says what they stand for, the commonest first. */
	readonly unknownCodes: readonly CodeRows[];
	/** Sentences that the reader should know: "this looks like WEIS, not CAMEO". */
	readonly warnings: readonly string[];
}

/** A code and how many rows have it. */
export interface CodeRows {
	readonly code: string;
	readonly rows: number;
}

/** Is told of every problem, also of those that are too many to be listed, with the row at fault, to be read at once. */
export type ProblemListener = (problem: Problem, cells: Iterable<string>) => void;

/** The account of a file of which nothing is read. */
export function nothingOf(format: FormatId, problems: readonly Problem[]): Account {
	const counts = { rows: 0, events: 0, actors: 0, skipped: {} };
	return { format, ...counts, problems, unlisted: 0, unknownCodes: [], warnings: [] };
}

/** A whole dataset where the file is one, rows where it is event data, null when nothing was read. */
export interface FileRead {
	readonly account: Account;
	readonly rows: EventRows | null;
	readonly dataset: Dataset | null;
}

/** One format. Reading never throws, whatever the text. */
export interface Format {
	readonly id: FormatId;
	/** Its name, for people. */
	readonly label: string;
	/** What it cannot say, one sentence. */
	readonly cannotSay: string;
	/** Whether the text is of this format; sees the whole file but should look at its beginning. */
	recognise(file: TextFile): boolean;
	/** Tells `progress` the rows read so far, every some thousand. */
	read(
		file: TextFile,
		options: ReadOptions,
		progress: (rows: number) => void,
		listener?: ProblemListener
	): FileRead;
}
