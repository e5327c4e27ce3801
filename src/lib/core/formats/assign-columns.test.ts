import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignColumns } from './assign-columns';
import type { TableColumns } from './format';
import type { TableStart } from './table-start';

function columns(date: number, header = true): TableColumns {
	const none = { stance: null, count: null, url: null, text: null, order: null };
	return { ...none, date, actor: 1, recipient: 2, header };
}

function table(name: string, top: readonly string[], header = true): TableStart {
	return { name, rows: [top, ['1', '2', '3']], guess: columns(0, header) };
}

const first = table('a.csv', ['when', 'who', 'whom']);
const alike = table('b.csv', ['when', 'who', 'whom']);
const other = table('c.csv', ['whom', 'who', 'when']);

describe('assignColumns', () => {
	it('asks once for each set of columns, in the order in which they occur', () => {
		const { columns: found, open } = assignColumns([first, null, other, alike], []);
		expect(found).toEqual([null, null, null, null]);
		expect(open).toEqual([first, other]);
	});

	it('gives an answer to all tables with the same columns', () => {
		const one = columns(0);
		expect(assignColumns([first, null, other, alike], [one])).toEqual({
			columns: [one, null, null, one],
			open: [other]
		});
		const two = columns(2);
		expect(assignColumns([first, null, other, alike], [one, two])).toEqual({
			columns: [one, null, two, one],
			open: []
		});
	});

	it('takes tables as wide as each other to be alike where no row names the columns', () => {
		const bare = columns(0, false);
		const wide = table('d.csv', ['1', '2', '3', '4']);
		expect(assignColumns([first, other, wide], [bare])).toEqual({
			columns: [bare, bare, null],
			open: [wide]
		});
		expect(assignColumns([table('e.csv', ['1', '2', '3'], false), other], []).open).toHaveLength(1);
	});

	it('leaves answers to nothing aside', () => {
		expect(assignColumns([null], [columns(0)])).toEqual({ columns: [null], open: [] });
	});

	it('has asked for everything when every question that was open has an answer', () => {
		const anyTable = fc
			.tuple(fc.array(fc.constantFrom('a', 'b'), { minLength: 2, maxLength: 3 }), fc.boolean())
			.map(([top, header]) => table('x.csv', top, header));
		fc.assert(
			fc.property(
				fc.array(fc.option(anyTable), { maxLength: 8 }),
				fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
				(tables, headers) => {
					const answers: TableColumns[] = [];
					while (assignColumns(tables, answers).open.length > 0) {
						answers.push(columns(answers.length, headers[answers.length]));
						expect(answers.length).toBeLessThanOrEqual(tables.length);
					}
					const { columns: found } = assignColumns(tables, answers);
					expect(found.map((one) => one === null)).toEqual(tables.map((one) => one === null));
				}
			)
		);
	});
});
