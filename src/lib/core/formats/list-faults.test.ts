import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits } from '../dataset/limits';
import type { TableColumns } from './format';
import { listFaults } from './list-faults';
import { usualOptions } from './usual-options';

function listed(
	text: string | Uint8Array,
	columns: readonly (TableColumns | null)[] = []
): readonly string[] {
	const records: string[] = [];
	const bytes = typeof text === 'string' ? strToU8(text) : text;
	listFaults('events.csv', bytes, usualOptions, columns, (record) => records.push(record));
	return records;
}

function aTable(date: number, actor: number, recipient: number): TableColumns {
	const none = { stance: null, count: null, url: null, text: null, order: null };
	return { ...none, date, actor, recipient, header: true };
}

const header = 'date,source,target,code\n';

describe('listFaults', () => {
	it('has every fault with its place and its row, however many there are', () => {
		const rows = Array.from({ length: limits.problems + 500 }, (_, i) => `2020-01-01,A,B,x${i}`);
		const records = listed(header + '2020-01-01,USA,ISR,010\n'.repeat(2_000) + rows.join('\n'));
		expect(records).toHaveLength(1 + rows.length);
		expect(records[0]).toBe('\uFEFFline,column,problem,row\r\n');
		expect(records.at(-1)).toMatch(/^3501,4,".*x1499.*",2020-01-01,A,B,x1499\r\n$/);
	});

	it('says in which file of an archive a row is', () => {
		const bytes = zipSync({ 'a.csv': strToU8(`${header}2020-13-01,USA,ISR,010\n`) });
		expect(listed(bytes)[1]).toMatch(/^2,1,"a\.csv: .*",2020-13-01,USA,ISR,010\r\n$/);
	});

	it('reads each file of an archive by its own columns', () => {
		const bytes = zipSync({
			'a.csv': strToU8('x,y,z\nA,B,2020-13-01\n'),
			'b.csv': strToU8(`${header}2020-13-01,USA,ISR,010\n`),
			'c.csv': strToU8('x,y,z\n2020-13-02,A,B\n')
		});
		const [first, last] = [aTable(2, 0, 1), aTable(0, 1, 2)];
		const [, ...records] = listed(bytes, [first, null, last]);
		expect(records).toEqual([
			expect.stringMatching(/^2,3,"a\.csv: .*2020-13-01/),
			expect.stringMatching(/^2,1,"b\.csv: .*2020-13-01,USA,ISR,010/),
			expect.stringMatching(/^2,1,"c\.csv: .*2020-13-02/)
		]);
	});

	it('says what is wrong with a file as a whole', () => {
		expect(listed('Read me')[1]).toMatch(/^,,/);
		expect(listed('{"format": 1,\n "events": [,]}')[1]).toMatch(/^2,13,/);
	});

	it('has every fault of a dataset', () => {
		const actors = [{ name: 'A' }, { name: 'B' }];
		const records = listed(JSON.stringify({ format: 1, actors, events: [] }));
		expect(records.length).toBeGreaterThan(3);
	});

	it('has the faults of a graph', () => {
		const edge = '<edge source="a" target="x"/>';
		const graph = `<gexf><graph><nodes><node id="a"/></nodes><edges>${edge}</edges></graph></gexf>`;
		expect(listed(graph)).toHaveLength(2);
	});
});
