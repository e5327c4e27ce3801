import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualOptions } from '../formats/usual-options';
import { readFileLink, sameReading, writeFileLink, type FileLink } from './file-link';
import { withoutFile } from './own-params';

const key = 'ab'.repeat(32);
const place = fc.option(fc.nat({ max: 9999 }), { nil: null });
const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });

const anyLink: fc.Arbitrary<FileLink> = fc.record({
	key: fc.constant(key),
	names: fc.array(text, { maxLength: 4 }),
	options: fc.record({
		distinct: fc.boolean(),
		leastMentions: fc.nat({ max: 1_000_000 }),
		leastSources: fc.nat({ max: 1_000_000 }),
		rootOnly: fc.boolean(),
		countries: fc.boolean(),
		stances: fc.dictionary(text, text, { noNullPrototype: true }),
		names: fc.dictionary(text, text, { noNullPrototype: true }),
		columns: fc.array(
			fc.record({
				date: place,
				actor: fc.nat({ max: 9999 }),
				recipient: fc.nat({ max: 9999 }),
				stance: place,
				count: place,
				url: place,
				text: place,
				header: fc.boolean(),
				order: fc.constantFrom(null, 'day-first', 'month-first')
			}),
			{ maxLength: 3 }
		)
	})
});

describe('the part of a link that speaks of a file', () => {
	it('is read as it was written', () => {
		fc.assert(
			fc.property(anyLink, (link) => {
				const { link: found, problems } = readFileLink(new URLSearchParams(writeFileLink(link)));
				expect(problems).toEqual([]);
				expect(found).toEqual(link);
			})
		);
	});

	it('says only what is not as usual', () => {
		expect(writeFileLink({ key, names: ['a,b.csv'], options: usualOptions })).toBe(
			`file=${key}&name=a~1b.csv`
		);
		const options = {
			...usualOptions,
			distinct: true,
			leastMentions: 5,
			stances: { '036': 'veto' },
			names: { IRNMIL: 'Army of Iran' },
			columns: [0, 3].map((date) => ({
				...{ date, actor: 1, recipient: 2, stance: null, count: null, url: null, text: null },
				header: true,
				order: null
			}))
		};
		expect(decodeURIComponent(writeFileLink({ key, names: [], options }))).toBe(
			`file=${key}&read=distinct,mentions:5,columns:d0a1r2h,columns:d3a1r2h,036>veto,name>IRNMIL>Army+of+Iran`
		);
	});

	it.each([
		['', null, []],
		['file=abc', null, ['the link does not say which file it is of']],
		[
			`file=${key}&read=distinct,nonsense`,
			usualOptions.rootOnly,
			['“nonsense” after “read=” is no way of reading a file']
		],
		[
			`file=${key}&read=mentions:0,columns:d0`,
			false,
			[
				'“mentions:0” after “read=” is no way of reading a file',
				'“columns:d0” after “read=” is no way of reading a file'
			]
		]
	])('of %j reads what it can and says what not', (query, rootOnly, messages) => {
		const { link, problems } = readFileLink(new URLSearchParams(query));
		expect(link?.options.rootOnly ?? null).toBe(rootOnly);
		expect(problems.map(({ message }) => message)).toEqual(messages);
	});

	it('never fails', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (read) => {
				const params = new URLSearchParams({ file: key, name: read, read });
				expect(readFileLink(params).link?.key).toBe(key);
			})
		);
	});

	it('leaves the ordinary choices to themselves', () => {
		const params = new URLSearchParams(`file=${key}&without=veto&name=x&read=root&q=a`);
		expect(withoutFile(params).toString()).toBe('without=veto&q=a');
	});

	it('is of the same reading when file and options are the same, whatever the name', () => {
		const link = { key, names: ['a'], options: usualOptions };
		expect(sameReading(link, { ...link, names: [] })).toBe(true);
		expect(sameReading(link, { ...link, options: { ...usualOptions, rootOnly: true } })).toBe(
			false
		);
	});
});
