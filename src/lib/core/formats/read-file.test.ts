import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from './read-file';
import { files } from './test-files';
import { usualOptions } from './usual-options';

const keds = files.keds ?? '';

function read(bytes: Uint8Array, name = 'x', options = usualOptions) {
	return readFile(name, bytes, options, () => {});
}

describe('readFile', () => {
	it('reads every text file of a zip and says which it could not', () => {
		const bytes = zipSync({
			'a.csv': strToU8(keds),
			'b.tab': strToU8(files.icews ?? ''),
			'c.md': strToU8('Read me')
		});
		const rows: number[] = [];
		const result = readFile('x.zip', bytes, usualOptions, (n) => rows.push(n));
		expect(result.ok && result.value.map(({ account }) => account.format)).toEqual([
			'keds',
			'icews'
		]);
		expect(result.ok && result.value[0]?.account.problems.at(-1)?.message).toMatch(/^c\.md: /);
		expect(rows).toEqual([5, 8]);
	});

	it('says why a file gives nothing', () => {
		expect(read(strToU8('Read me'))).toMatchObject({ ok: false, problems: [{ code: 'bad-file' }] });
		const empty = 'date,source,target,code\n1979-04-15,,ISR,010\n';
		expect(read(strToU8(empty))).toMatchObject({
			ok: false,
			problems: [{ message: expect.stringContaining('1 without an actor') }]
		});
		expect(read(strToU8('date,source,target,code\n'))).toMatchObject({ ok: false });
	});

	it('groups the figures of what it counts', () => {
		const message = (text: string, options = usualOptions) => {
			const result = read(strToU8(text), 'x', options);
			return result.ok ? '' : (result.problems[0]?.message ?? '');
		};
		const rows = '1979-04-15,,ISR,010\n'.repeat(1_200);
		expect(message(`date,source,target,code\n${rows}`)).toBe(
			'no row is an event: of 1,200, 1,200 without an actor'
		);
		const counted = 'by,towards,count\nA,B,3\n';
		expect(message(counted, { ...usualOptions, leastMentions: 1_000 })).toBe(
			'no row is an event: of 1, 1 with fewer than 1,000 mentions'
		);
		const nodes = '<node id="a"/><node id="b"/>';
		const edges = '<edge source="a" target="b"/>'.repeat(1_200);
		const graph = `<gexf><graph defaultedgetype="undirected"><nodes>${nodes}</nodes><edges>${edges}</edges></graph></gexf>`;
		const tied = read(strToU8(graph));
		const [one] = tied.ok ? tied.value : [];
		expect(one?.account.warnings[0]).toMatch(/^1,200 edges have no direction/);
		expect(one?.rows?.summary).toContain('2 nodes and 1,200 edges');
	});

	it('reads in the format or the columns that the reader chose', () => {
		const columns = {
			date: 0,
			actor: 1,
			recipient: 2,
			stance: 3,
			count: null,
			url: null,
			text: null,
			header: true,
			order: null
		};
		const asTable = read(strToU8(keds), 'x', { ...usualOptions, columns: [columns] });
		expect(asTable.ok && asTable.value[0]?.account.format).toBe('table');
		const given = readFile('x', strToU8(keds), usualOptions, () => {}, { given: 'icews' });
		expect(given).toMatchObject({ ok: false, problems: [{ code: 'bad-file' }] });
	});

	it('warns that a file was read as Latin-1', () => {
		const bytes = new Uint8Array([...strToU8(files.table ?? '')].filter((byte) => byte !== 0xc3));
		const result = read(bytes);
		expect(result.ok && result.value[0]?.account.warnings.at(-1)).toMatch(/Latin-1/);
	});
});
