import { mergeDatasets } from '../../core/dataset/merge-datasets';
import type { Dataset } from '../../core/dataset/schema';
import type { FileRead, ReadOptions } from '../../core/formats/format';
import { readFile } from '../../core/formats/read-file';
import { tableStart } from '../../core/formats/table-start';
import type { Checked } from '../../core/problem';
import { toDataset } from '../../core/rows/to-dataset';
import { layOutDataset } from '../../view/lay-out-actors';
import { codesIn } from './codes-in';
import { nothingRead } from './nothing-read';
import type { FileAccount, Progress, Read } from './reader-messages';

export interface Bytes {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

export type Outcome =
	| { readonly ok: true; readonly read: Read }
	| { readonly ok: false; readonly accounts: readonly FileAccount[] };

type Tell = (progress: Progress) => void;

/** One file as it was read: a dataset, or null with an account that says why. */
interface ReadOne extends FileAccount {
	readonly dataset: Dataset | null;
}

/**
 * Reads files, merges what they hold and lays it out. A file of which nothing can be read is told
 * of in its account; it fails the others only when nothing is left. `today` is YYYY-MM-DD.
 */
export function readFiles(
	files: readonly Bytes[],
	options: ReadOptions,
	today: string,
	tell: Tell
): Outcome {
	const reads = files.flatMap((file) => readOne(file, options, today, tell));
	const accounts = reads.map(({ name, account, failed }) => ({ name, account, failed }));
	const name = files.map((file) => file.name).join(', ');
	const rows = accounts.reduce((sum, { account }) => sum + account.rows, 0);
	if (reads.length > 1) tell({ step: 'merging', name, rows, share: null });
	const merged = mergeDatasets(reads.flatMap(({ dataset }) => dataset ?? []));
	if (merged === null) return { ok: false, accounts };

	const { dataset, sameId, sameContent } = merged;
	tell({ step: 'placing', name, rows, share: null });
	const layouts = layOutDataset(dataset, (share) => tell({ step: 'placing', name, rows, share }));
	const read = {
		dataset,
		layouts,
		accounts,
		duplicates: sameId + sameContent,
		codes: codesIn(dataset)
	};
	return { ok: true, read };
}

/** An archive holds several. */
function readOne(
	{ name, bytes }: Bytes,
	options: ReadOptions,
	today: string,
	tell: Tell
): readonly ReadOne[] {
	const rowsRead = (rows: number): void => tell({ step: 'reading', name, rows, share: null });
	rowsRead(0);
	// Columns that the reader assigned are those of a table, and of no file that says what it is.
	const isTable = options.columns !== null && tableStart(name, bytes) !== null;
	const own = isTable ? options : { ...options, columns: null };
	const read = readFile(name, bytes, own, rowsRead);
	if (!read.ok) return [{ ...nothingRead(name, read.problems), dataset: null }];
	return read.value.map((one): ReadOne => {
		const { account } = one;
		tell({ step: 'checking', name, rows: account.rows, share: null });
		const made = datasetOf(one, today);
		if (made.ok) return { name, account, failed: false, dataset: made.value };
		const problems = [...account.problems, ...made.problems];
		return { name, account: { ...account, problems }, failed: true, dataset: null };
	});
}

/** The one seam for what explores `EventRows` as they are: until then they become a dataset. */
function datasetOf({ rows, dataset, account }: FileRead, today: string): Checked<Dataset> {
	if (dataset !== null) return { ok: true, value: dataset };
	if (rows !== null) return toDataset(rows, { id: 'opened-file', today });
	return { ok: false, problems: account.problems };
}
