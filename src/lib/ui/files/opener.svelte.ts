import type { ListedDataset } from '../../core/dataset/listed-dataset';
import type { ReadOptions, RowOptions } from '../../core/formats/format';
import type { TableStart } from '../../core/formats/table-start';
import { usualOptions } from '../../core/formats/usual-options';
import type { FileLink } from '../../core/link/file-link';
import { readReading, writeReading } from '../../core/link/reading';
import { datasetOfRows } from '../../core/rows/dataset-of-rows';
import { takeRows } from '../../core/rows/handed-rows';
import { picturesOf } from '../../view/pictures';
import { askColumns, type ColumnsAnswer, type ColumnsQuestion } from './ask-columns';
import { fetchFlags, flagsFor } from './flags';
import { findKept, keepFile } from './keep';
import { readInWorker } from './read-in-worker';
import type { Content, FileAccount, Progress, Reading } from './reader-messages';

/** A file as it stands open, or several together. */
export interface Opened extends Reading {
	readonly dataset: ListedDataset;
	readonly link: FileLink;
	readonly files: readonly File[];
	readonly size: number;
	/** A picture's URL by actor id. */
	readonly pictures: ReadonlyMap<string, string>;
	/** Why it could not be kept in this browser; null when it was. */
	readonly notKept: string | null;
	/** Whether the same stood open before, perhaps read in another way. */
	readonly again: boolean;
}

/** What was to be opened, and how. */
export interface Asked {
	readonly files: readonly File[];
	readonly options: ReadOptions;
}

/** What the reader sees while a file is being opened. */
export type Stage =
	| { readonly kind: 'idle' }
	| { readonly kind: 'reading'; readonly progress: Progress }
	| ({
			readonly kind: 'columns';
			readonly answer: (answer: ColumnsAnswer | null) => void;
	  } & ColumnsQuestion)
	| {
			readonly kind: 'other';
			readonly wanted: FileLink;
			readonly name: string;
			readonly answer: (anyway: boolean) => void;
	  }
	| ({ readonly kind: 'failed'; readonly accounts: readonly FileAccount[] } & Asked);

const idle: Stage = { kind: 'idle' };

/**
 * Opens files, one lot at a time. What stands open stays as it is until another one has been read
 * as a whole.
 */
export class Opener {
	stage = $state.raw<Stage>(idle);
	opened = $state.raw<Opened | null>(null);
	/** What the link of this page asks for and is not here. */
	wanted = $state.raw<FileLink | null>(null);
	#stop: AbortController | null = null;

	/**
	 * Reads files as `given`, or else as the link or an earlier reading has it, but for the rows that
	 * the reader chose beforehand. Null when nothing was opened: what there is to say of it is said.
	 */
	async open(
		files: readonly File[],
		given: ReadOptions | null = null,
		rows: RowOptions | null = null
	): Promise<Opened | null> {
		if (files.length === 0) return null;
		this.#stop?.abort();
		const stop = new AbortController();
		this.#stop = stop;
		// In one order, whichever way they came: the first of them decides what an actor is called.
		const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
		const names = sorted.map(({ name }) => name);
		this.#reads({ step: 'opening', name: names.join(', '), rows: 0, share: null });
		const flags = fetchFlags();
		let options = given ?? usualOptions;
		const result = await readInWorker(
			sorted,
			{
				options: async (key) => {
					const chosen = given ?? (await this.#optionsFor(key, names, rows));
					if (chosen) options = chosen;
					return chosen;
				},
				columns: async (tables) => {
					const chosen = await this.#columnsOf(tables, options, given !== null);
					if (chosen) options = chosen;
					return chosen;
				},
				progress: (progress) => {
					if (!stop.signal.aborted) this.#reads(progress);
				}
			},
			stop.signal
		);
		// A later one has taken its place, and the stage with it.
		if (this.#stop !== stop) return null;
		this.#stop = null;
		if (result.kind !== 'read') {
			this.stage = result.kind === 'failed' ? { ...result, files: sorted, options } : idle;
			return null;
		}
		const link = { key: result.key, names: result.files.map(({ name }) => name), options };
		const { content, ...reading } = result.read;
		const dataset = exploredIn(content);
		const opened = {
			...reading,
			dataset,
			link,
			files: result.files,
			size: result.files.reduce((sum, { size }) => sum + size, 0),
			pictures: picturesOf(dataset.actors, flagsFor(dataset.actors, await flags)),
			again: this.opened?.link.key === result.key
		};
		this.opened = { ...opened, notKept: await this.#keep(opened) };
		this.wanted = null;
		this.stage = idle;
		return this.opened;
	}

	/** Reads what stands open once more, in another way. */
	again(options: ReadOptions): Promise<Opened | null> {
		return this.open(this.opened?.files ?? [], options);
	}

	/** Stops at once; the worker ends in the midst of its work. */
	cancel(): void {
		this.#stop?.abort();
		this.stage = idle;
	}

	/** Puts a message away. */
	dismiss(): void {
		if (this.stage.kind === 'failed') this.stage = idle;
	}

	/** What the reader says to the question about columns; a dialog that closes late says nothing. */
	answerColumns(answer: ColumnsAnswer | null): void {
		if (this.stage.kind === 'columns') this.stage.answer(answer);
	}

	/** Whether a file is to be opened that is not the one of the link. */
	answerOther(anyway: boolean): void {
		if (this.stage.kind === 'other') this.stage.answer(anyway);
	}

	#reads(progress: Progress): void {
		this.stage = { kind: 'reading', progress };
	}

	/** As the link has it, or as this file was read before. */
	async #optionsFor(
		key: string,
		names: readonly string[],
		rows: RowOptions | null
	): Promise<ReadOptions | null> {
		const { wanted } = this;
		if (wanted !== null && wanted.key === key) return wanted.options;
		if (wanted !== null && !(await this.#asksForOther(wanted, names.join(', ')))) return null;
		const kept = await findKept(key);
		const before = kept.ok && kept.value ? readReading(kept.value.reading).options : usualOptions;
		return { ...before, ...rows };
	}

	async #asksForOther(wanted: FileLink, name: string): Promise<boolean> {
		const { promise, resolve } = Promise.withResolvers<boolean>();
		const before = this.stage;
		this.stage = { kind: 'other', wanted, name, answer: resolve };
		const anyway = await promise;
		this.stage = anyway ? before : idle;
		return anyway;
	}

	async #columnsOf(
		tables: readonly TableStart[],
		options: ReadOptions,
		again: boolean
	): Promise<ReadOptions | null> {
		const before = this.stage;
		const chosen = await askColumns(tables, options, again, (question) => {
			const { promise, resolve } = Promise.withResolvers<ColumnsAnswer | null>();
			this.stage = { kind: 'columns', ...question, answer: resolve };
			return promise;
		});
		if (this.stage.kind === 'columns') this.stage = chosen ? before : idle;
		return chosen;
	}

	/** Why it could not be kept; null when it was. */
	async #keep({ link, files, size, dataset }: Omit<Opened, 'notKept'>): Promise<string | null> {
		const { key, names, options } = link;
		const kept = await keepFile(
			{
				...{ key, names, size, opened: Date.now(), reading: writeReading(options) },
				title: dataset.title,
				events: dataset.events.length
			},
			files
		);
		return kept.ok ? null : kept.why;
	}
}

/** Rows are explored as the columns that they are. */
function exploredIn(content: Content): ListedDataset {
	return content.kind === 'dataset'
		? content.dataset
		: datasetOfRows(takeRows(content.rows), content.of, content.rows);
}

/** Whether there is more to say of the reading than that a dataset is open. */
export function isWorthSaying({ accounts, notKept }: Opened): boolean {
	const plain = accounts.every(
		({ account, failed }) =>
			!failed &&
			account.format === 'stancegraph' &&
			account.warnings.length + account.problems.length === 0
	);
	return !plain || accounts.length > 1 || notKept !== null;
}

/** One for the whole site: what is dropped on one page is shown on another. */
export const opener = new Opener();
