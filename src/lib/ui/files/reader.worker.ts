import type { ReadOptions } from '../../core/formats/format';
import { limits } from '../../core/dataset/limits';
import { keyOf } from './file-key';
import { handOver } from './hand-over';
import { tableStart, type TableStart } from '../../core/formats/table-start';
import { refused } from './nothing-read';
import { readFiles, type Bytes } from './read-files';
import type { Order, Progress, Read, Report } from './reader-messages';

/* Reads files away from the page, which answers meanwhile and ends this when the reader cancels. */

/** How often the page hears of progress, in milliseconds. */
const pause = 50;

let files: readonly Bytes[] = [];
let told: { readonly at: number; readonly of: string } = { at: 0, of: '' };

addEventListener('message', ({ data }: MessageEvent<Order>) => {
	if (data.kind === 'hash') void hash(data.files);
	else read(data.options);
});

async function hash(given: readonly File[]): Promise<void> {
	const tooLong = given.filter(({ size }) => size > limits.fileBytes);
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
	else hand(outcome.read);
}

/** Of several tables the first asks for all; their columns have to be the same. */
function firstTable(): TableStart | null {
	for (const { name, bytes } of files) {
		const table = tableStart(name, bytes);
		if (table !== null) return table;
	}
	return null;
}

function hand(read: Read): void {
	const { parts, rest, transfer } = handOver(read);
	for (const part of parts) post({ kind: 'part', part });
	post({ kind: 'read', read: rest }, transfer);
}

function tell(progress: Progress): void {
	const at = performance.now();
	const of = `${progress.step} ${progress.name}`;
	if (of === told.of && at - told.at < pause) return;
	told = { at, of };
	post({ kind: 'progress', progress });
}

function post(report: Report, transfer: ArrayBuffer[] = []): void {
	postMessage(report, { transfer });
}

function sizeFault(size: number): string {
	const [has, most] = [size, limits.fileBytes].map((bytes) =>
		Math.round(bytes / 1e6).toLocaleString('en')
	);
	return `the file has ${has} MB, and a page can read ${most} MB at most: split it`;
}
