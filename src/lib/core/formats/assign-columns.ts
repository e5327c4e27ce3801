import type { TableColumns } from './format';
import type { TableStart } from './table-start';

/** Which columns hold for files that are opened together, those in archives among them. */
export interface Assigned {
	/** Per file; null where it is no table or nobody has said so yet. */
	readonly columns: readonly (TableColumns | null)[];
	/** The first table of each set of columns of which nobody has said yet what they are. */
	readonly open: readonly TableStart[];
}

/**
 * Gives the reader's answers to the tables they are about. One answer holds for all tables with the
 * same columns; the answers stand in the order in which the sets of columns first occur. `tables`
 * has null for a file that needs none.
 */
export function assignColumns(
	tables: readonly (TableStart | null)[],
	answers: readonly TableColumns[]
): Assigned {
	const sets: { readonly first: TableStart; readonly answer: TableColumns | null }[] = [];
	const columns = tables.map((table) => {
		if (table === null) return null;
		const known = sets.find(({ first, answer }) => haveSameColumns(first, table, answer));
		if (known) return known.answer;
		const answer = answers[sets.length] ?? null;
		sets.push({ first: table, answer });
		return answer;
	});
	return { columns, open: sets.flatMap(({ first, answer }) => (answer === null ? first : [])) };
}

function haveSameColumns(a: TableStart, b: TableStart, answer: TableColumns | null): boolean {
	const [top = [], other = []] = [a.rows[0], b.rows[0]];
	// Where no row names the columns, tables as wide as each other are taken to be alike.
	if (!(answer ?? a.guess).header) return top.length === other.length;
	return top.length === other.length && top.every((name, place) => name === other[place]);
}
