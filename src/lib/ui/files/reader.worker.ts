import type { ReadOptions } from '../../core/formats/format';
import { limits } from '../../core/dataset/limits';
import { spellCount } from '../../core/text/count-of';
import { keyOf } from './file-key';
import { handOver } from './hand-over';
import { assignColumns } from '../../core/formats/assign-columns';
import { tableStarts, type TableStart } from '../../core/formats/table-start';
import { listFaults } from '../../core/formats/list-faults';
import { BlobParts } from './blob-parts';
import { refused } from './nothing-read';
import { readFiles, type Bytes } from './read-files';
import type { FileAccount, Order, Progress, Read, Report } from './reader-messages';

/* Reads files away from the page, which answers meanwhile and ends this when the reader cancels. */

/** How often the page hears of progress, in milliseconds. */
const pause = 50;

let files: readonly Bytes[] = [];
/** How the tables in each of them begin, looked up when they are first to be read. */
let tables: readonly (readonly (TableStart | null)[])[] | null = null;
const unread: FileAccount[] = [];
let told: { readonly at: number; readonly of: string } = { at: 0, of: '' };

addEventListener('message', ({ data }: MessageEvent<Order>) => {
	if (data.kind === 'hash') void hash(data.files);
	else if (data.kind === 'faults') void list(data.file, data.options, data.columns);
	else read(data.options);
});

async function hash(given: readonly File[]): Promise<void> {
	const read = await Promise.all(given.map(bytesOf));
	files = read.flatMap((one) => one ?? []);
	if (files.length === 0) post({ kind: 'failed', accounts: unread });
	else {
		const had = read.flatMap((one, place) => (one === null ? [] : [place]));
		post({ kind: 'hashed', key: await keyOf(files.map(({ bytes }) => bytes)), had });
	}
}

/** Null for a file that cannot be had, of which the account says why. */
async function bytesOf(file: File): Promise<Bytes | null> {
	const { name, size } = file;
	if (size > limits.fileBytes) {
		unread.push(refused(name, sizeFault(size)));
		return null;
	}
	try {
		return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
	} catch {
		unread.push(refused(name, gone));
		return null;
	}
}

const gone =
	'it could not be read: it is a folder, or was moved or changed since; choose the file itself again';

function read(options: ReadOptions): void {
	tables ??= files.map(({ name, bytes }) => tableStarts(name, bytes));
	const all = tables.flat();
	const { columns, open } = assignColumns(all, options.columns);
	if (open.length > 0) {
		post({ kind: 'columns', tables: all.filter((table) => table !== null) });
		return;
	}
	let at = 0;
	const inEach = tables.map((inOne) => columns.slice(at, (at += inOne.length)));
	const today = new Date().toISOString().slice(0, 10);
	const given = files.map((file, place) => ({ ...file, columns: inEach[place] ?? [] }));
	const outcome = readFiles(given, options, today, tell);
	if (!outcome.ok) post({ kind: 'failed', accounts: [...outcome.accounts, ...unread] });
	else hand({ ...outcome.read, accounts: [...outcome.read.accounts, ...unread] });
}

async function list(
	file: File,
	options: ReadOptions,
	columns: FileAccount['columns']
): Promise<void> {
	const read = await bytesOf(file);
	const parts = new BlobParts();
	if (read !== null) {
		listFaults(read.name, read.bytes, options, columns, (record) => parts.add(record));
	}
	post({ kind: 'faults', list: read && parts.finish('text/csv;charset=utf-8') });
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
	const [has, most] = [size, limits.fileBytes].map((bytes) => spellCount(Math.round(bytes / 1e6)));
	return `it has ${has} MB, and a page can read ${most} MB at most: split it`;
}
