import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDataset } from '../../../../tests/builders';
import { findJsonFault, positionAt } from './json-fault';
import { limits } from './limits';
import { locate, locator } from './locate';
import { parseDataset } from './parse-dataset';

function problemsOf(text: string) {
	const { checked } = parseDataset(text);
	return checked.ok ? [] : checked.problems;
}

function fixture(name: string): string {
	return readFileSync(`tests/fixtures/${name}.json`, 'utf8');
}

/** `line:column code at` of every problem, as the command line shows them. */
function placesIn(name: string): string[] {
	const text = fixture(name);
	const place = locator(text);
	return problemsOf(text).map(({ code, at }) => {
		const { line, column } = place(at);
		return `${line}:${column} ${code} ${at}`;
	});
}

describe('parseDataset', () => {
	it('reads a dataset, also behind a byte order mark', () => {
		const text = JSON.stringify(aDataset());
		const parsed = { checked: { ok: true, value: aDataset() }, input: aDataset(), left: 0 };
		expect(parseDataset(text)).toEqual(parsed);
		expect(parseDataset(`\uFEFF${text}`)).toEqual(parsed);
	});

	it('hands over what the JSON says when it is no dataset', () => {
		expect(parseDataset('{ "a": 1 }')).toMatchObject({ checked: { ok: false }, input: { a: 1 } });
	});

	it.each([
		['', 'line 1, column 1'],
		['{', 'line 1, column 2'],
		['{ "a": 1,\n}', 'line 2, column 1'],
		['[1, 2,,]', 'line 1, column 7'],
		['[01]', 'line 1, column 2'],
		['[1.]', 'line 1, column 2'],
		['[1}', 'line 1, column 3'],
		['{ a: 1 }', 'line 1, column 3'],
		["['a']", 'line 1, column 2'],
		['{ "a" 1 }', 'line 1, column 7'],
		['"a\nb"', 'line 1, column 3'],
		['["\\x"]', 'line 1, column 3'],
		['["a', 'line 1, column 4'],
		['{}\r\n\r\n{}', 'line 3, column 1'],
		['nullx', 'line 1, column 1'],
		['NaN', 'line 1, column 1'],
		['<html>', 'line 1, column 1']
	])('says where %j ceases to be JSON', (text, place) => {
		const [problem, ...others] = problemsOf(text);
		expect(others).toEqual([]);
		expect(problem).toMatchObject({ code: 'bad-json', at: place });
		expect(problem?.message).toContain(place);
	});

	it('refuses a text that is too long before reading it', () => {
		const problems = problemsOf(' '.repeat(limits.fileCharacters + 1));
		expect(problems).toMatchObject([{ code: 'too-large', at: '(root)' }]);
	});

	it('is not brought down by deep nesting or long texts', () => {
		const deep = '['.repeat(500_000);
		expect(problemsOf(deep)).toMatchObject([{ code: 'bad-json', at: 'line 1, column 500001' }]);
		const long = `"${'x'.repeat(30_000_000)}`;
		expect(problemsOf(long)).toMatchObject([{ code: 'bad-json', at: 'line 1, column 30000002' }]);
	});
});

describe('findJsonFault', () => {
	it('agrees with JSON.parse on what is JSON', () => {
		const almostJson = fc.oneof(
			fc.json(),
			fc.stringMatching(/^[[\]{}:,"\\ntrue0-9eE+.\- ]*$/),
			fc
				.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '0', '\\', '\n', '.'))
				.map(([json, place, mark]) => {
					const at = place % (json.length + 1);
					return json.slice(0, at) + mark + json.slice(at + 1);
				})
		);
		fc.assert(
			fc.property(almostJson, (text) => {
				expect(findJsonFault(text) === null).toBe(isJson(text));
			}),
			{ numRuns: 5_000 }
		);
	});
});

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

describe('positionAt', () => {
	it('counts lines however they end', () => {
		expect(positionAt('a\nb\r\nc\rd', 7)).toEqual({ line: 4, column: 1 });
		expect(positionAt('', 0)).toEqual({ line: 1, column: 1 });
	});
});

describe('locate', () => {
	const text = '{\n\t"a": { "b.c": [1, { "d": 2 }], "b": 3 },\n\t"x": 1, "x": 2\n}';

	it.each([
		['(root)', 1, 1],
		['a', 2, 7],
		['a.b', 2, 38],
		['a.b.c', 2, 16],
		['a.b.c.1.d', 2, 27],
		['x', 3, 15],
		['a.b.c.1.missing', 2, 20],
		['a.b.c.7', 2, 16],
		['missing.too', 1, 1],
		['line 3, column 4', 3, 4]
	])('finds %s', (at, line, column) => {
		expect(locate(text, at)).toEqual({ line, column });
	});

	it('takes the longest of several keys that fit', () => {
		const dotted = '{ "a": { "b": 1 }, "a.b": 2 }';
		expect(locate(dotted, 'a.b')).toEqual({ line: 1, column: 27 });
	});

	it('finds the start of what is not JSON, and minds a byte order mark', () => {
		expect(locate('', 'a')).toEqual({ line: 1, column: 1 });
		expect(locate('\uFEFF{ "a": 1 }', 'a')).toEqual({ line: 1, column: 9 });
	});
});

describe('broken files', () => {
	it('names the place where bad-json.json ceases to be JSON', () => {
		expect(placesIn('broken/bad-json')).toEqual(['7:2 bad-json line 7, column 2']);
	});

	it('names what wrong-format.json lacks and what it has too much', () => {
		expect(placesIn('broken/wrong-format')).toEqual([
			'1:1 bad-shape format',
			'1:1 bad-shape id',
			'1:1 bad-shape title',
			'1:1 bad-shape summary',
			'1:1 bad-shape language',
			'1:1 bad-shape asOf',
			'1:1 bad-shape actors',
			'1:1 bad-shape sources',
			'1:1 bad-shape events',
			'2:11 bad-shape nodes',
			'3:11 bad-shape edges'
		]);
	});

	it('refuses a later version of the format', () => {
		expect(placesIn('broken/later-format')).toEqual(['2:12 bad-shape format']);
	});

	it('names every problem of many-problems.json', () => {
		expect(placesIn('broken/many-problems')).toEqual([
			'7:10 bad-date asOf',
			'40:12 bad-shape actors.5.type',
			'55:11 bad-url sources.0.url',
			'172:12 bad-date events.4.date',
			'229:3 bad-shape events.7.summary',
			'286:16 bad-shape events.9.evidence',
			'330:5 bad-shape events.11.evidence.1',
			'8:12 bad-shape editor',
			'34:10 duplicate-id actors.4.id',
			'19:16 unknown-actor actors.1.memberOf',
			'25:16 member-cycle actors.2.memberOf',
			'45:3 bad-shape stances.0.polarity',
			'113:15 unknown-event events.1.relations.1.event',
			'120:5 unknown-actor events.2.actor.0',
			'124:5 unknown-actor events.2.recipient.1',
			'148:14 unknown-stance events.3.stance',
			'205:15 date-order events.5.endDate',
			'218:21 date-precision events.6.datePrecision',
			'256:5 bad-shape events.8.recipient.0',
			'344:5 unknown-actor context.0.actors.1',
			'347:5 unknown-event context.0.events.0'
		]);
	});

	it('refuses all that is hostile in hostile-refused.json', () => {
		expect(placesIn('broken/hostile-refused')).toEqual([
			'22:18 bad-shape actors.0.codes.__proto__',
			'23:20 bad-shape actors.0.codes.constructor',
			'28:12 bad-shape actors.1.name',
			'29:12 bad-shape actors.1.type',
			'32:10 bad-shape actors.2.id',
			'41:14 bad-shape stances.0.colour.light',
			'44:13 bad-shape stances.0.arrow',
			'51:11 bad-url sources.0.url',
			'56:11 bad-url sources.1.url',
			'61:11 bad-url sources.2.url',
			'66:11 bad-url sources.3.url',
			'71:11 bad-url sources.4.url',
			'76:11 bad-url sources.5.url',
			'81:11 bad-url sources.6.url',
			'86:11 bad-url sources.7.url',
			'91:11 bad-url sources.8.url',
			'113:19 too-large events.0.evidence.0.quotation',
			'116:15 bad-shape events.0.onclick',
			'8:15 bad-shape __proto__',
			'11:17 bad-shape constructor'
		]);
	});

	it('accepts hostile.json, whose texts are only texts', () => {
		expect(placesIn('data/hostile')).toEqual([]);
	});
});
