import type { ListedDataset } from '../../core/dataset/listed-dataset';
import { limits } from '../../core/dataset/limits';
import { mergeDatasets } from '../../core/dataset/merge-datasets';
import type { Dataset } from '../../core/dataset/schema';
import { nameActors } from '../../core/dataset/name-actors';
import type { Account, FileRead, ReadOptions } from '../../core/formats/format';
import { formats } from '../../core/formats/formats';
import { readFile } from '../../core/formats/read-file';
import { quote } from '../../core/dataset/fault';
import { tableStart, type TableStart } from '../../core/formats/table-start';
import type { Checked, Problem } from '../../core/problem';
import { datasetOfRows } from '../../core/rows/dataset-of-rows';
import type { EventRows } from '../../core/rows/event-rows';
import { handRows, takeRows } from '../../core/rows/handed-rows';
import { mergeRows } from '../../core/rows/merge-rows';
import { toDataset } from '../../core/rows/to-dataset';
import { layOutDataset } from '../../view/lay-out-actors';
import { codesInRows } from './codes-in';
import { nothingRead } from './nothing-read';
import type { Content, FileAccount, Progress, Read } from './reader-messages';

export interface Bytes {
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

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
	files: readonly Bytes[],
	options: ReadOptions,
	today: string,
	tell: Tell
): Outcome {
	const name = files.map((file) => file.name).join(', ');
	const starts = files.map(({ name, bytes }) =>
		options.columns === null ? null : tableStart(name, bytes)
	);
	const first = starts.find((start) => start !== null) ?? null;
	const all = files.flatMap((file, place) => {
		const start = starts[place] ?? null;
		return first && start && !haveSameColumns(first, start, options)
			? [ofOtherColumns(file.name, first.name)]
			: readOne(file, start === null ? { ...options, columns: null } : options, tell);
	});
	const reads = all.some(({ dataset }) => dataset !== null) ? asDatasets(all, today) : all;
	const accounts = reads.map(({ name, account, failed, format }) => ({
		...{ name, account, failed, format }
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
function readOne({ name, bytes }: Bytes, options: ReadOptions, tell: Tell): readonly ReadOne[] {
	const rowsRead = (rows: number): void => tell({ step: 'reading', name, rows, share: null });
	rowsRead(0);
	const read = readFile(name, bytes, options, rowsRead);
	if (!read.ok) {
		const nothing = nothingRead(name, read.problems);
		const known = read.account && { account: read.account, format: formatOf(read.account) };
		return [{ ...nothing, ...known, rows: null, dataset: null }];
	}
	return read.value.map((one): ReadOne => {
		const problems = one.rows === null ? [] : sizeFaults(one.rows);
		return problems.length === 0
			? { name, failed: false, format: formatOf(one.account), ...one }
			: refuse({ name, ...one }, problems);
	});
}

/** One answer holds for several tables as long as it is about the same columns. */
function haveSameColumns(a: TableStart, b: TableStart, { columns }: ReadOptions): boolean {
	const [top = [], other = []] = [a.rows[0], b.rows[0]];
	if (columns?.header !== true) return top.length === other.length;
	return JSON.stringify(top) === JSON.stringify(other);
}

function ofOtherColumns(name: string, first: string): ReadOne {
	const message = `its columns are not those of ${quote(first)}, which were assigned: open it by itself`;
	const problem: Problem = { code: 'bad-file', at: '(root)', message };
	return { ...nothingRead(name, [problem]), rows: null, dataset: null };
}

/** Columns that the reader assigned are those of a table, and of no file that says what it is. */
export function ownOptions({ name, bytes }: Bytes, options: ReadOptions): ReadOptions {
	const isTable = options.columns !== null && tableStart(name, bytes) !== null;
	return isTable ? options : { ...options, columns: null };
}

function refuse(one: FileRead & { name: string }, more: readonly Problem[]): ReadOne {
	const { name, account } = one;
	const problems = [...account.problems, ...more];
	return {
		...{ name, account: { ...account, problems }, failed: true, format: formatOf(account) },
		...{ rows: null, dataset: null }
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
	const [has, bound] = [count, most].map((number) => number.toLocaleString('en'));
	const message = `there are ${has} ${at}, and a page explores ${bound} at most: split the file or leave rows out`;
	return [{ code: 'too-large', at, message }];
}
