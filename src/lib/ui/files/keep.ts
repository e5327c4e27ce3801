import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/* The files that a reader opened, kept in this browser and nowhere else. */

/** What the list of recent files says of one. */
export interface KeptFile {
	readonly key: string;
	readonly names: readonly string[];
	/** Bytes of all of them. */
	readonly size: number;
	/** When it was last opened, in milliseconds since 1970. */
	readonly opened: number;
	readonly title: string;
	readonly events: number;
	/** How it was read, as a link says it. */
	readonly reading: string;
}

interface Schema extends DBSchema {
	files: { key: string; value: KeptFile };
	/** The bytes stand apart, so that the list does not touch them. */
	bytes: { key: string; value: readonly File[] };
	/** By the names of a table's columns: which column is what, as a link says it. */
	columns: { key: string; value: string };
}

/** What was asked for, or a sentence on why it cannot be had. */
export type Kept<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** Opened when first needed; another tab with a newer page may make it close. */
function database(): Promise<IDBPDatabase<Schema>> {
	opened ??= openDB<Schema>('stancegraph', 1, {
		upgrade: (db) => {
			db.createObjectStore('files', { keyPath: 'key' });
			db.createObjectStore('bytes');
			db.createObjectStore('columns');
		},
		blocking: () => forget(),
		terminated: () => (opened = null)
	});
	opened.catch(() => (opened = null));
	return opened;
}

function forget(): void {
	void opened?.then((db) => db.close());
	opened = null;
}

/** Keeps the files and what is said of them, or neither. */
export function keepFile(file: KeptFile, bytes: readonly File[]): Promise<Kept<void>> {
	return attempt(async (db) => {
		const change = db.transaction(['files', 'bytes'], 'readwrite');
		const has = (await change.objectStore('bytes').getKey(file.key)) !== undefined;
		await Promise.all([
			has ? null : change.objectStore('bytes').put([...bytes], file.key),
			change.objectStore('files').put(file),
			change.done
		]);
	});
}

/** The latest first. */
export function recentFiles(): Promise<Kept<readonly KeptFile[]>> {
	return attempt(async (db) =>
		(await db.getAll('files')).sort((a, b) => b.opened - a.opened || (a.key < b.key ? -1 : 1))
	);
}

export function findKept(key: string): Promise<Kept<KeptFile | null>> {
	return attempt(async (db) => (await db.get('files', key)) ?? null);
}

/** Null when there is no such file. */
export function findBytes(key: string): Promise<Kept<readonly File[] | null>> {
	return attempt(async (db) => (await db.get('bytes', key)) ?? null);
}

export function removeFile(key: string): Promise<Kept<void>> {
	return attempt(async (db) => {
		const change = db.transaction(['files', 'bytes'], 'readwrite');
		await Promise.all([
			change.objectStore('files').delete(key),
			change.objectStore('bytes').delete(key),
			change.done
		]);
	});
}

/** Removes every file, and what was remembered of columns. */
export function removeAllFiles(): Promise<Kept<void>> {
	return attempt(async (db) => {
		const stores = ['files', 'bytes', 'columns'] as const;
		const change = db.transaction(stores, 'readwrite');
		await Promise.all([...stores.map((store) => change.objectStore(store).clear()), change.done]);
	});
}

export function keepColumns(header: string, columns: string): Promise<Kept<void>> {
	return attempt(async (db) => {
		await db.put('columns', columns, header);
	});
}

export function findColumns(header: string): Promise<Kept<string | null>> {
	return attempt(async (db) => (await db.get('columns', header)) ?? null);
}

async function attempt<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<Kept<T>> {
	try {
		return { ok: true, value: await work(await database()) };
	} catch (error) {
		return { ok: false, why: reasonOf(error) };
	}
}

function reasonOf(error: unknown): string {
	return error instanceof DOMException && error.name === 'QuotaExceededError'
		? 'There is not enough room left in this browser. Remove files that you no longer need.'
		: 'This browser does not let the page keep files, as in a private window.';
}
