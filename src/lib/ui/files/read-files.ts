import { mergeDatasets } from '../../core/dataset/merge-datasets';
import type { Dataset } from '../../core/dataset/schema';
import type { FileRead, ReadOptions } from '../../core/formats/format';
import { readFile } from '../../core/formats/read-file';
import { layOutDataset } from '../../view/lay-out-actors';
import { codesIn } from './codes-in';
import type { FileAccount, Progress, Read } from './reader-messages';

export interface Bytes {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

export type Outcome =
	| { readonly ok: true; readonly read: Read }
	| { readonly ok: false; readonly accounts: readonly FileAccount[] };

/**
 * Reads files, merges what they hold and lays it out. A file of which nothing can be read is told
 * of in its account; it fails the others only when nothing is left.
 */
export function readFiles(
	files: readonly Bytes[],
	options: ReadOptions,
	tell: (progress: Progress) => void
): Outcome {
	const reads = files.map(({ name, bytes }) => {
		const rowsRead = (rows: number): void => tell({ step: 'reading', name, rows, share: null });
		rowsRead(0);
		const read = readFile(name, bytes, options, rowsRead);
		return { name, account: read.account, dataset: datasetOf(read) };
	});
	const accounts = reads.map(({ name, account, dataset }) => ({
		name,
		account,
		failed: dataset === null
	}));
	const datasets = reads.flatMap(({ dataset }) => dataset ?? []);
	const rows = accounts.reduce((sum, { account }) => sum + account.rows, 0);
	const name = files.map((file) => file.name).join(', ');
	if (datasets.length > 1) tell({ step: 'merging', name, rows, share: null });
	const merged = mergeDatasets(datasets);
	if (merged === null) return { ok: false, accounts };

	const { dataset, sameId, sameContent } = merged;
	const layouts = layOutDataset(dataset, (share) => tell({ step: 'placing', name, rows, share }));
	const codes = codesIn(dataset);
	return {
		ok: true,
		read: { dataset, layouts, accounts, duplicates: sameId + sameContent, codes }
	};
}

/** The one seam for what explores `EventRows` as they are: until then they become a dataset. */
function datasetOf({ dataset }: FileRead): Dataset | null {
	return dataset;
}
