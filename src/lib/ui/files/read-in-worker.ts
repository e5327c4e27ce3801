import type { ReadOptions } from '../../core/formats/format';
import type { TableStart } from '../../core/formats/table-start';
import { takeOver } from './hand-over';
import { refused } from './nothing-read';
import type { FileAccount, LongLists, Order, Progress, Read, Report } from './reader-messages';

const crash =
	'the reader ran out of memory or could not be started: close other pages or split the file';

/** What the page says to the worker's questions. */
export interface Answers {
	/** The files are known by this key: how are they to be read? Null for not at all. */
	readonly options: (key: string) => Promise<ReadOptions | null>;
	/** Tables of no known format begin like this; gives the options with their columns, or null. */
	readonly columns: (tables: readonly TableStart[]) => Promise<ReadOptions | null>;
	readonly progress: (progress: Progress) => void;
}

export type ReadResult =
	| {
			readonly kind: 'read';
			readonly key: string;
			/** Those that could be had. */
			readonly files: readonly File[];
			readonly read: Read;
	  }
	| { readonly kind: 'failed'; readonly accounts: readonly FileAccount[] }
	| { readonly kind: 'stopped' };

/** Reads files in a worker of their own, which ends with the reading or at once when `signal` says so. */
export function readInWorker(
	files: readonly File[],
	answers: Answers,
	signal: AbortSignal
): Promise<ReadResult> {
	const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
	const { promise, resolve } = Promise.withResolvers<ReadResult>();
	let key = '';
	let had = files;
	const parts: Partial<LongLists>[] = [];
	const order = (order: Order): void => worker.postMessage(order);
	const readWith = (options: ReadOptions | null): void => {
		if (options === null) resolve({ kind: 'stopped' });
		else order({ kind: 'read', options });
	};
	const heard = async (report: Report): Promise<void> => {
		switch (report.kind) {
			case 'hashed':
				key = report.key;
				had = report.had.flatMap((place) => files[place] ?? []);
				return readWith(await answers.options(key));
			case 'columns':
				return readWith(await answers.columns(report.tables));
			case 'progress':
				return answers.progress(report.progress);
			case 'part':
				parts.push(report.part);
				return;
			case 'read':
				return resolve({ kind: 'read', key, files: had, read: takeOver(report.read, parts) });
			case 'failed':
				return resolve(report);
		}
	};
	worker.addEventListener('message', ({ data }: MessageEvent<Report>) => void heard(data));
	worker.addEventListener('error', (event) => {
		event.preventDefault();
		resolve({ kind: 'failed', accounts: files.map(({ name }) => refused(name, crash)) });
	});
	signal.addEventListener('abort', () => resolve({ kind: 'stopped' }), { once: true });
	order({ kind: 'hash', files });
	return promise.finally(() => worker.terminate());
}
