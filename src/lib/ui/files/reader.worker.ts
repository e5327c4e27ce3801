import type { ReadOptions } from '../../core/formats/format';
import type { Dataset } from '../../core/dataset/schema';
import { keyOf } from './file-key';
import { tableStart, type TableStart } from '../../core/formats/table-start';
import { refused } from './nothing-read';
import { readFiles, type Bytes } from './read-files';
import { longLists, type Order, type Progress, type Report } from './reader-messages';

/* Reads files away from the page, which answers meanwhile and ends this when the reader cancels. */

/** A longer file has more characters than a browser keeps in one text. */
const mostBytes = 500_000_000;
/** How often the page hears of progress, in milliseconds. */
const pause = 50;
/** So many items of a list are handed over at once: the page unpacks them within a few milliseconds. */
const portion = 1_000;

let files: readonly Bytes[] = [];
let told: { readonly at: number; readonly of: string } = { at: 0, of: '' };

addEventListener('message', ({ data }: MessageEvent<Order>) => {
	if (data.kind === 'hash') void hash(data.files);
	else read(data.options);
});

async function hash(given: readonly File[]): Promise<void> {
	const tooLong = given.filter(({ size }) => size > mostBytes);
	if (tooLong.length > 0) {
		post({
			kind: 'failed',
			accounts: tooLong.map(({ name, size }) => refused(name, sizeFault(size)))
		});
		return;
	}
	try {
		files = await Promise.all(
			given.map(async (file) => {
				return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
			})
		);
	} catch {
		const fault = 'the browser could not read the file: it was moved or changed, choose it again';
		post({ kind: 'failed', accounts: given.map(({ name }) => refused(name, fault)) });
		return;
	}
	post({ kind: 'hashed', key: await keyOf(files.map(({ bytes }) => bytes)) });
}

function read(options: ReadOptions): void {
	const table = options.columns === null ? firstTable() : null;
	if (table !== null) {
		post({ kind: 'columns', table });
		return;
	}
	const today = new Date().toISOString().slice(0, 10);
	const outcome = readFiles(files, options, today, tell);
	if (!outcome.ok) post({ kind: 'failed', accounts: outcome.accounts });
	else post({ kind: 'read', read: { ...outcome.read, dataset: handOver(outcome.read.dataset) } });
}

/** Of several tables the first asks for all; their columns have to be the same. */
function firstTable(): TableStart | null {
	for (const { name, bytes } of files) {
		const table = tableStart(name, bytes);
		if (table !== null) return table;
	}
	return null;
}

/** Posts the long lists of a dataset in portions; what it gives back is the rest. */
function handOver(dataset: Dataset): Dataset {
	for (const list of longLists) {
		for (let at = 0; at < dataset[list].length; at += portion) {
			postPart(list, dataset, at);
		}
	}
	return { ...dataset, events: [], sources: [], actors: [] };
}

function postPart(list: (typeof longLists)[number], dataset: Dataset, at: number): void {
	if (list === 'events') {
		post({ kind: 'part', list, items: dataset.events.slice(at, at + portion) });
	} else if (list === 'sources') {
		post({ kind: 'part', list, items: dataset.sources.slice(at, at + portion) });
	} else post({ kind: 'part', list, items: dataset.actors.slice(at, at + portion) });
}

function tell(progress: Progress): void {
	const at = performance.now();
	const of = `${progress.step} ${progress.name}`;
	if (of === told.of && at - told.at < pause) return;
	told = { at, of };
	post({ kind: 'progress', progress });
}

function post(report: Report): void {
	postMessage(report);
}

function sizeFault(size: number): string {
	const [has, most] = [size, mostBytes].map((bytes) =>
		Math.round(bytes / 1e6).toLocaleString('en')
	);
	return `the file has ${has} MB, and a page can read ${most} MB at most: split it`;
}
