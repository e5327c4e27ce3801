import type { Actor, Dataset } from '../../core/dataset/schema';
import type { Account, Format, ReadOptions, TableColumns } from '../../core/formats/format';
import type { TableStart } from '../../core/formats/table-start';
import type { HandedRows } from '../../core/rows/handed-rows';
import type { DatasetOf } from '../../core/rows/to-dataset';
import type { Layouts } from '../../view/layouts';

/* What the page and the worker that reads files say to each other. */

/** What the page asks for: first what the files are, then that they be read; or the faults of one. */
export type Order =
	| { readonly kind: 'hash'; readonly files: readonly File[] }
	| { readonly kind: 'read'; readonly options: ReadOptions }
	| ({ readonly kind: 'faults'; readonly file: File; readonly options: ReadOptions } & Pick<
			FileAccount,
			'columns'
	  >);

/** How one file of those that were opened together was read. */
export interface FileAccount {
	readonly name: string;
	readonly account: Account;
	/** Whether nothing could be made of it. */
	readonly failed: boolean;
	/** What it was taken for; null for what is of no format. */
	readonly format: Pick<Format, 'label' | 'cannotSay'> | null;
	/** The columns that the reader assigned to it, or to each file in it; null for one that says by itself what it is. */
	readonly columns: readonly (TableColumns | null)[];
}

/** Codes that occur, with the stance they were read as. */
export interface CodeUse {
	readonly code: string;
	readonly stance: string;
	readonly count: number;
}

/** What files hold: rows or, where one of them is a dataset, a dataset. */
export type Content =
	| { readonly kind: 'rows'; readonly rows: HandedRows; readonly of: DatasetOf }
	| { readonly kind: 'dataset'; readonly dataset: Dataset };

/** How files were read. */
export interface Reading {
	readonly layouts: Layouts;
	readonly accounts: readonly FileAccount[];
	/** Events that an earlier one of several files had already. */
	readonly duplicates: number;
	readonly codes: readonly CodeUse[];
}

/** Files as they were read, with what they hold. */
export interface Read extends Reading {
	readonly content: Content;
}

export type Step = 'opening' | 'reading' | 'checking' | 'merging' | 'grouping' | 'placing';

export interface Progress {
	readonly step: Step;
	/** The file that is read. */
	readonly name: string;
	readonly rows: number;
	/** How much of the step is done, from 0 to 1; null where that is not known. */
	readonly share: number | null;
}

/** The lists of things that are too long to be handed over at once. */
export interface LongLists {
	readonly actors: readonly Actor[];
	readonly sources: Dataset['sources'];
	readonly events: Dataset['events'];
}

export type Report =
	/** `had` has the places of the files that could be had at all. */
	| { readonly kind: 'hashed'; readonly key: string; readonly had: readonly number[] }
	| { readonly kind: 'progress'; readonly progress: Progress }
	/** All tables of no known format, of the columns of some of which nobody has said what they are. */
	| { readonly kind: 'columns'; readonly tables: readonly TableStart[] }
	| { readonly kind: 'part'; readonly part: Partial<LongLists> }
	/** What was read, without the long lists, which came before in parts. */
	| { readonly kind: 'read'; readonly read: Read }
	| { readonly kind: 'failed'; readonly accounts: readonly FileAccount[] }
	/** All faults of a file, as CSV; null where it could not be read once more. */
	| { readonly kind: 'faults'; readonly list: Blob | null };
