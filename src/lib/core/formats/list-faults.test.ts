import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits } from '../dataset/limits';
import { listFaults } from './list-faults';
import { usualOptions } from './usual-options';

function listed(text: string | Uint8Array): readonly string[] {
	const records: string[] = [];
	const bytes = typeof text === 'string' ? strToU8(text) : text;
	listFaults('events.csv', bytes, usualOptions, (record) => records.push(record));
	return records;
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
