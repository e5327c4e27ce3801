import { assignColumns } from '../../core/formats/assign-columns';
import type { ReadOptions, TableColumns } from '../../core/formats/format';
import type { TableStart } from '../../core/formats/table-start';
import { readColumns, writeColumns } from '../../core/link/columns-item';
import { findColumns, keepColumns } from './keep';

/** Which column of a table is what? */
export interface ColumnsQuestion {
	readonly table: TableStart;
	readonly options: ReadOptions;
	/** Of the tables that are asked about it has this number, from 1. */
	readonly number: number;
	readonly of: number;
}

export interface ColumnsAnswer {
	readonly columns: TableColumns;
	/** The reader may choose at once which rows count. */
	readonly options: ReadOptions;
}

/**
 * Adds to the options what the columns of tables are: as the reader said of such columns before or,
 * where that is not known or is to be said `again`, as the reader says now, of one set of columns
 * after the other. Null when the reader does not want to say.
 */
export async function askColumns(
	tables: readonly TableStart[],
	given: ReadOptions,
	again: boolean,
	ask: (question: ColumnsQuestion) => Promise<ColumnsAnswer | null>
): Promise<ReadOptions | null> {
	const known = await knownColumns(tables);
	const isAsked = (table: TableStart): boolean => again || !known.has(headerOf(table));
	let options = given;
	for (let asked = 0; ;) {
		const { open } = assignColumns(tables, options.columns);
		const [table] = open;
		if (table === undefined) return options;
		const guess = known.get(headerOf(table)) ?? table.guess;
		let columns = guess;
		if (isAsked(table)) {
			const of = asked + open.filter(isAsked).length;
			const answer = await ask({ table: { ...table, guess }, options, number: ++asked, of });
			if (answer === null) return null;
			({ columns, options } = answer);
			void keepColumns(headerOf(table), writeColumns(columns));
		}
		options = { ...options, columns: [...options.columns, columns] };
	}
}

/** What was said of tables before, by the names of their columns. */
async function knownColumns(
	tables: readonly TableStart[]
): Promise<ReadonlyMap<string, TableColumns>> {
	const headers = [...new Set(tables.map(headerOf))];
	const found = await Promise.all(headers.map(findColumns));
	return new Map(
		headers.flatMap((header, place): [string, TableColumns][] => {
			const kept = found[place];
			const columns = kept?.ok && kept.value !== null ? readColumns(kept.value) : null;
			return columns ? [[header, columns]] : [];
		})
	);
}

function headerOf({ rows }: TableStart): string {
	return JSON.stringify(rows[0] ?? []);
}
