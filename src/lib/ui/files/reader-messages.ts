import type { Dataset } from '../../core/dataset/schema';
import type { Account, ReadOptions } from '../../core/formats/format';
import type { TableStart } from '../../core/formats/table-start';
import type { Layouts } from '../../view/layouts';

/* What the page and the worker that reads files say to each other. */

/** What the page asks for: first what the files are, then that they be read. */
export type Order =
	| { readonly kind: 'hash'; readonly files: readonly File[] }
	| { readonly kind: 'read'; readonly options: ReadOptions };

/** How one file of those that were opened together was read. */
export interface FileAccount {
	readonly name: string;
	readonly account: Account;
	/** Whether nothing could be made of it. */
	readonly failed: boolean;
}

/** Codes that occur, with the stance they were read as. */
export interface CodeUse {
	readonly code: string;
	readonly stance: string;
	readonly count: number;
}

/** Everything about what was read but the long lists, which come before in parts. */
export interface Read {
	readonly dataset: Dataset;
	readonly layouts: Layouts;
	readonly accounts: readonly FileAccount[];
	/** Events that an earlier one of several files had already. */
	readonly duplicates: number;
	readonly codes: readonly CodeUse[];
}

export type Step = 'opening' | 'reading' | 'checking' | 'merging' | 'placing';

export interface Progress {
	readonly step: Step;
	/** The file that is read. */
	readonly name: string;
	readonly rows: number;
	/** How much of the step is done, from 0 to 1; null where that is not known. */
	readonly share: number | null;
}

/** The lists of a dataset that are too long to be handed over at once. */
export const longLists = ['events', 'sources', 'actors'] as const;
export type LongList = (typeof longLists)[number];
export type Part = {
	readonly [list in LongList]: {
		readonly kind: 'part';
		readonly list: list;
		readonly items: Dataset[list];
	};
}[LongList];

export type Report =
	| { readonly kind: 'hashed'; readonly key: string }
	| { readonly kind: 'progress'; readonly progress: Progress }
	| { readonly kind: 'columns'; readonly table: TableStart }
	| Part
	| { readonly kind: 'read'; readonly read: Read }
	| { readonly kind: 'failed'; readonly accounts: readonly FileAccount[] };
