import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tableStarts } from './table-start';

const start = (text: string) => tableStarts('a.csv', strToU8(text))[0];

describe('tableStart', () => {
	it('has the first rows of a table of no known format, and a guess', () => {
		const table = start('when,sender,receiver,kind\n2025-06-13,A,B,threat\n');
		expect(table?.rows).toEqual([
			['when', 'sender', 'receiver', 'kind'],
			['2025-06-13', 'A', 'B', 'threat']
		]);
		expect(table?.guess).toMatchObject({
			date: 0,
			actor: 1,
			recipient: 2,
			stance: 3,
			header: true
		});
	});

	it('looks at every file of an archive', () => {
		const bytes = zipSync({
			'a.csv': strToU8('when,who,whom\n2025-06-13,A,B\n'),
			'b.csv': strToU8('date,source,target,code\n790415,ISR,PAL,190\n'),
			'c.csv': strToU8('by,towards\nA,B\n')
		});
		const found = tableStarts('all.zip', bytes);
		expect(found.map((table) => table?.name)).toEqual(['a.csv', undefined, 'c.csv']);
		expect(tableStarts('all.zip', bytes.slice(0, 30))).toEqual([]);
	});

	it('takes the first two columns where nothing can be told', () => {
		expect(start('x,y\n1,2\n')?.guess).toMatchObject({ actor: 0, recipient: 1, date: null });
	});

	it.each([
		['of a known format', 'date,source,target,code\n790415,ISR,PAL,190\n'],
		['of one column', 'a\nb\n'],
		['without a character', ''],
		['that is JSON', '{"a": 1, "b": 2}'],
		['that is XML', '<a b="1, 2">3, 4</a>'],
		['that is binary', '\u0000\u0001,\u0002\n']
	])('is nothing for a file %s', (_what, text) => expect(start(text)).toBeNull());
});
