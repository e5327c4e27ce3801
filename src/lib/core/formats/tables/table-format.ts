import type { CodeSystem } from '../../rows/rows-builder';
import type { DeclaredStatus } from '../../dataset/vocabulary';
import type { Party } from '../actors/party';
import type { FormatId, ReadOptions, TextFile } from '../format';
import type { Cells } from './each-row';
import type { Dated } from './read-date';
import type { Sniffed } from './sniff';

/** A fault of one cell: `column` counts from 0. */
export interface CellFault {
	readonly column: number;
	/** Why the row is left out, such as "without a readable date". */
	readonly reason: string;
	/** What is wrong with it, one sentence. */
	readonly message: string;
}

/** What one row says. */
export interface Draft {
	readonly date: Dated | CellFault;
	/** What each party is known by in the row, one or several; empty where the row lacks it. */
	readonly actor: string | readonly string[];
	readonly recipient: string | readonly string[];
	readonly code: string;
	/** False where the format marks root events and this is none. */
	readonly root?: boolean;
	readonly mentions?: number | undefined;
	readonly sources?: number | undefined;
	readonly intensity?: number | undefined;
	/** Address of the page the row rests on, or else who published it. */
	readonly page?: string;
	readonly publisher?: string;
	readonly text?: string;
}

export type Side = 'actor' | 'recipient';

/** How the rows of one file are read. */
export interface RowReader {
	/** Whether the first row names the columns. */
	readonly header: boolean;
	/** How many cells a row has. */
	readonly columns: number;
	/** Column of the code or stance, counted from 0. */
	readonly codeColumn: number;
	readonly codeSystem: CodeSystem;
	/** Sentences about the file as a whole, asked for when its rows were read. */
	warnings?(): readonly string[];
	read(cells: Cells): Draft;
	/** What a code means by the usual table; null where it is not known. Asked once for each code. */
	stance(code: string, cells: Cells): string | null;
	/** The party that `key`, one of the draft's, stands for in this row. */
	party(key: string, side: Side, cells: Cells): Party;
}

/** One kind of table: how it is recognised and what its rows mean. */
export interface TableFormat {
	readonly id: FormatId;
	readonly label: string;
	readonly cannotSay: string;
	readonly status: DeclaredStatus;
	/** Whether rows between parties of one country say nothing beyond that country. */
	readonly withinOne?: boolean;
	/** How to read this table; null where it is none of this kind. */
	open(table: Sniffed, options: ReadOptions, file: TextFile): RowReader | null;
}
