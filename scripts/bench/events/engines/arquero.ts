import { pathToFileURL } from 'node:url';
import type { Engine } from '../answer';
import { rivalFile } from '../rivals';
import { noDay, type Table } from '../table';
import { wantedBy } from '../wanted';
import { askAll, groupings, readGroups, type Groups } from './grouped';
import { conditions, type Language } from './where';

interface ArqueroTable {
	params(values: object): ArqueroTable;
	filter(expression: string): ArqueroTable;
	groupby(...columns: readonly string[]): ArqueroTable;
	count(): ArqueroTable;
	array(column: string): ArrayLike<number>;
}
interface Arquero {
	table(columns: object): ArqueroTable;
}

interface Expressions extends Language {
	/** What the expressions name, by name. */
	readonly params: Record<string, ReadonlySet<number>>;
}

function expressions(): Expressions {
	const params: Record<string, ReadonlySet<number>> = {};
	const oneOf = (column: string, numbers: readonly number[]) => {
		if (numbers.length < 4) return `(${numbers.map((one) => `${column} === ${one}`).join(' || ')})`;
		const name = `some${Object.keys(params).length}`;
		params[name] = new Set(numbers);
		return `op.has($.${name}, ${column})`;
	};
	return {
		params,
		column: (name) => `d.${name}`,
		oneOf,
		noneOf: (column, numbers) => `!${oneOf(column, numbers)}`,
		and: ' && ',
		or: ' || '
	};
}

/** arquero: the five groupings, those with the same conditions over the same filtered table. */
export async function buildArquero(table: Table): Promise<Engine> {
	const arquero = (await import(
		/* @vite-ignore */ pathToFileURL(rivalFile('arquero')).href
	)) as Arquero;
	const { actor, recipient, stance, polarity, status, factuality, day, source, edge } = table;
	const dated = Uint8Array.from(day, (one) => (one === noDay ? 0 : 1));
	const columns = { actor, recipient, stance, polarity, status, factuality, day, dated, source };
	const events = arquero.table({ ...columns, edge });
	return {
		ask: (filter) => {
			const wanted = wantedBy(filter, table);
			const filtered = new Map([['', events]]);
			const groups = (name: keyof typeof groupings): Groups => {
				const { by, without } = groupings[name];
				const language = expressions();
				const where = conditions(wanted, without, language);
				const some =
					filtered.get(where) ?? events.params(language.params).filter(`(d, $) => ${where}`);
				filtered.set(where, some);
				const counted = some.groupby(...by).count();
				return (column) => counted.array(column);
			};
			const found = askAll(groups);
			return () => readGroups(table, wanted, found);
		}
	};
}
