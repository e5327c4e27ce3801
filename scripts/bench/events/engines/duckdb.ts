import type { Engine } from '../answer';
import { rival, rivalFile } from '../rivals';
import { noDay, type Table } from '../table';
import { wantedBy } from '../wanted';
import { askAll, groupings, readGroups, type Groups } from './grouped';
import { conditions, type Language } from './where';

interface ArrowTable {
	getChild(name: string): { toArray(): ArrayLike<number> } | null;
}
interface Arrow {
	tableFromArrays(columns: object): ArrowTable;
	tableToIPC(table: ArrowTable, type: 'stream'): Uint8Array;
}
export interface Connection {
	query(sql: string): ArrowTable;
	insertArrowFromIPCStream(bytes: Uint8Array, options: { name: string; schema: string }): void;
	insertCSVFromPath(path: string, options: object): void;
}
interface Database {
	instantiate(): Promise<unknown>;
	connect(): Connection;
	registerFileBuffer(name: string, bytes: Uint8Array): void;
}
interface DuckDB {
	createDuckDB(bundles: object, logger: object, runtime: unknown): Promise<Database>;
	readonly NODE_RUNTIME: unknown;
	readonly VoidLogger: new () => object;
}

/** DuckDB-WASM in this process: no message is sent to a worker and back. */
export async function openDuckDB(): Promise<Database> {
	const { createDuckDB, NODE_RUNTIME, VoidLogger } = rival(
		'@duckdb/duckdb-wasm/blocking'
	) as DuckDB;
	const bundle = (name: string) => ({
		mainModule: rivalFile(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
		mainWorker: ''
	});
	const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
	const database = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
	await database.instantiate();
	return database;
}

const sql: Language = {
	column: (name) => name,
	oneOf: (column, numbers) => `${column} IN (${numbers.join()})`,
	noneOf: (column, numbers) => `${column} NOT IN (${numbers.join()})`,
	and: ' AND ',
	or: ' OR '
};

/** DuckDB-WASM: the five groupings as queries over a table in memory, results as Arrow columns. */
export async function buildDuckDB(table: Table): Promise<Engine> {
	const { actor, recipient, stance, polarity, status, factuality, day, source, edge } = table;
	const { tableFromArrays, tableToIPC } = rival('apache-arrow') as Arrow;
	const dated = Uint8Array.from(day, (one) => (one === noDay ? 0 : 1));
	const connection = (await openDuckDB()).connect();
	const columns = { actor, recipient, stance, polarity, status, factuality, day, dated, source };
	const bytes = tableToIPC(tableFromArrays({ ...columns, edge }), 'stream');
	connection.insertArrowFromIPCStream(bytes, { name: 'events', schema: 'main' });

	const ask = (name: keyof typeof groupings, where: string): Groups => {
		const by = groupings[name].by.join();
		const filtered = where === '' ? '' : `WHERE ${where}`;
		const result = connection.query(
			`SELECT ${by}, count(*)::INTEGER AS count FROM events ${filtered} GROUP BY ${by}`
		);
		return (name) => result.getChild(name)?.toArray() ?? [];
	};
	return {
		ask: (filter) => {
			const wanted = wantedBy(filter, table);
			const groups = (name: keyof typeof groupings) =>
				ask(name, conditions(wanted, groupings[name].without, sql));
			const found = askAll(groups);
			return () => readGroups(table, wanted, found);
		}
	};
}
