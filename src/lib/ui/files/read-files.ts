import type { ListedDataset } from '../../core/dataset/listed-dataset';
import { limits } from '../../core/dataset/limits';
import { mergeDatasets } from '../../core/dataset/merge-datasets';
import type { Dataset } from '../../core/dataset/schema';
import { nameActors } from '../../core/dataset/name-actors';
import type { Account, FileRead, ReadOptions } from '../../core/formats/format';
import { formats } from '../../core/formats/formats';
import { readFile } from '../../core/formats/read-file';
import type { Checked, Problem } from '../../core/problem';
import { datasetOfRows } from '../../core/rows/dataset-of-rows';
import type { EventRows } from '../../core/rows/event-rows';
import { handRows, takeRows } from '../../core/rows/handed-rows';
import { mergeRows } from '../../core/rows/merge-rows';
import { toDataset } from '../../core/rows/to-dataset';
import { spellCount } from '../../core/text/count-of';
import { layOutDataset } from '../../view/lay-out-actors';
import { codesInRows } from './codes-in';
import { nothingRead } from './nothing-read';
import type { Content, FileAccount, Progress, Read } from './reader-messages';

export interface Bytes {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file and the columns that the reader assigned. */
type ToRead = Bytes & Pick<FileAccount, 'columns'>;

export type Outcome =
	| { readonly ok: true; readonly read: Read }
	| { readonly ok: false; readonly accounts: readonly FileAccount[] };

type Tell = (progress: Progress) => void;

/** One file as it was read; rows and a dataset are null where its account says why. */
type ReadOne = FileAccount & Pick<FileRead, 'rows' | 'dataset'>;

/** What several files hold together. */
interface Together {
	readonly content: Content;
	/** The same, to be asked. */
	readonly dataset: ListedDataset;
	readonly duplicates: number;
}

/**
 * Reads files, merges what they hold and lays it out. A file of which nothing can be read is told
 * of in its account; it fails the others only when nothing is left. `today` is YYYY-MM-DD.
 */
export function readFiles(
	files: readonly ToRead[],
	options: ReadOptions,
	today: string,
	tell: Tell
): Outcome {
	const name = files.map((file) => file.name).join(', ');
	const all = files.flatMap((file) => readOne(file, options, tell));
	const reads = all.some(({ dataset }) => dataset !== null) ? asDatasets(all, today) : all;
	const accounts = reads.map(({ name, account, failed, format, columns }) => ({
		...{ name, account, failed, format, columns }
	}));
	const rows = accounts.reduce((sum, { account }) => sum + account.rows, 0);
	const step = (step: Progress['step'], share: number | null = null): void =>
		tell({ step, name, rows, share });
	const codes = codesInRows(
		// A dataset says the stances of its rows itself.
		all.flatMap(({ rows, account }) => (account.format === 'stancegraph' ? [] : (rows ?? [])))
	);
	const together = putTogether(reads, options.names, today, step);
	if (together === null) return { ok: false, accounts };
	if (!together.ok) return { ok: false, accounts: [nothingRead(name, together.problems)] };

	step('placing');
	const { dataset, ...rest } = together.value;
	const layouts = layOutDataset(dataset, (share) => step('placing', share));
	return { ok: true, read: { ...rest, codes, layouts, accounts } };
}

/** An archive holds several. */
function readOne(
	{ name, bytes, columns }: ToRead,
	options: ReadOptions,
	tell: Tell
): readonly ReadOne[] {
	const rowsRead = (rows: number): void => tell({ step: 'reading', name, rows, share: null });
	rowsRead(0);
	const read = readFile(name, bytes, options, rowsRead, { given: null, columns });
	if (!read.ok) {
		const nothing = { ...nothingRead(name, read.problems), columns };
		const known = read.account && { account: read.account, format: formatOf(read.account) };
		return [{ ...nothing, ...known, rows: null, dataset: null }];
	}
	return read.value.map((one): ReadOne => {
		const problems = one.rows === null ? [] : sizeFaults(one.rows);
		return problems.length === 0
			? { name, failed: false, format: formatOf(one.account), columns, ...one }
			: refuse({ name, columns, ...one }, problems);
	});
}

function refuse(
	one: FileRead & Pick<FileAccount, 'name' | 'columns'>,
	more: readonly Problem[]
): ReadOne {
	const { name, account, columns } = one;
	const problems = [...account.problems, ...more];
	return {
		...{ name, account: { ...account, problems }, failed: true, format: formatOf(account) },
		...{ columns, rows: null, dataset: null }
	};
}

function formatOf({ format }: Account): FileAccount['format'] {
	const known = formats.find(({ id }) => id === format);
	return known ? { label: known.label, cannotSay: known.cannotSay } : null;
}

/** Next to a dataset, which has more to say than rows can, rows become one too. */
function asDatasets(reads: readonly ReadOne[], today: string): readonly ReadOne[] {
	return reads.map((one) => {
		if (one.rows === null) return one;
		const made = toDataset(one.rows, { id: 'opened-file', today });
		return made.ok ? { ...one, rows: null, dataset: made.value } : refuse(one, made.problems);
	});
}

/** Null of nothing. */
function putTogether(
	reads: readonly ReadOne[],
	names: ReadOptions['names'],
	today: string,
	step: (step: Progress['step']) => void
): Checked<Together> | null {
	if (reads.length > 1) step('merging');
	const datasets = reads.flatMap(({ dataset }) => dataset ?? []);
	if (datasets.length > 0) return ofDatasets(datasets, names);
	const merged = mergeRows(reads.flatMap(({ rows }) => rows ?? []));
	if (!merged?.ok) return merged;
	const { rows, duplicates } = merged.value;
	const problems = sizeFaults(rows);
	if (problems.length > 0) return { ok: false, problems };
	step('grouping');
	const handed = handRows({ ...rows, actors: nameActors(rows.actors, names) });
	const of = { id: reads.length > 1 ? 'opened-file-and-more' : 'opened-file', today };
	const dataset = datasetOfRows(takeRows(handed), of, handed);
	const content = { kind: 'rows', rows: handed, of } as const;
	return { ok: true, value: { content, dataset, duplicates } };
}

function ofDatasets(
	datasets: readonly Dataset[],
	names: ReadOptions['names']
): Checked<Together> | null {
	const merged = mergeDatasets(datasets);
	if (merged === null) return null;
	const { sameId, sameContent } = merged;
	const dataset = { ...merged.dataset, actors: [...nameActors(merged.dataset.actors, names)] };
	const content = { kind: 'dataset', dataset } as const;
	return { ok: true, value: { content, dataset, duplicates: sameId + sameContent } };
}

function sizeFaults({ count, actors }: EventRows): readonly Problem[] {
	return [
		...tooMany('events', count, limits.rows),
		...tooMany('actors', actors.length, limits.actorsOfRows)
	];
}

function tooMany(at: string, count: number, most: number): readonly Problem[] {
	if (count <= most) return [];
	const [has, bound] = [count, most].map(spellCount);
	const message = `there are ${has} ${at}, and a page explores ${bound} at most: split the file or leave rows out`;
	return [{ code: 'too-large', at, message }];
}
