import { describe, expect, it } from 'vitest';
import { fromDay } from '../../dates/day';
import { eachRow } from './each-row';
import { guessColumns } from './guess-columns';
import { dayOrderOf, readDate } from './read-date';
import { sniff } from './sniff';

function rowsOf(text: string) {
	const rows: [line: number, ...cells: readonly string[]][] = [];
	const faults: number[] = [];
	eachRow(
		text,
		sniff({ name: '', text }),
		(cells, line) => rows.push([line, ...cells]),
		(line) => faults.push(line)
	);
	return { rows, faults };
}

describe('eachRow', () => {
	it.each(['\n', '\r\n', '\r'])('splits at %j and leaves out blank lines', (end) => {
		expect(rowsOf(['a,b', '1,2', '', '3,"4,5"', ''].join(end)).rows).toEqual([
			[1, 'a', 'b'],
			[2, '1', '2'],
			[4, '3', '4,5']
		]);
	});

	it('counts lines through cells with line breaks, across chunks', () => {
		const text = 'a,"b\r\n\r\nc"\r\n'.repeat(100_000);
		const { rows } = rowsOf(text);
		expect(rows).toHaveLength(100_000);
		expect(rows.at(-1)).toEqual([100_000 * 3 - 2, 'a', 'b\n\nc']);
	});

	it('takes quotation marks in a table with tabs for characters, unless its rows need them', () => {
		expect(rowsOf('a\t"b" c\n1\t"2\n').rows).toEqual([
			[1, 'a', '"b" c'],
			[2, '1', '"2']
		]);
		expect(rowsOf('"a"\t"b\nc"\n"1"\t""\n').rows[0]).toEqual([1, 'a', 'b\nc']);
		expect(rowsOf('"a"\t"b\nc\td\n').rows[0]).toEqual([1, '"a"', '"b']);
		expect(rowsOf('"a"\t"b"\n"1"\t"c ""d"""\n').rows[1]).toEqual([2, '1', 'c "d"']);
	});

	it('tells of a quotation mark that is never closed', () => {
		expect(rowsOf('a,b\n1,"2\n3,4\n').faults).toEqual([2]);
	});
});

describe('readDate', () => {
	it.each([
		['2019-10-24', '2019-10-24', 'day'],
		['20191024', '2019-10-24', 'day'],
		['20191024143000', '2019-10-24', 'day'],
		['2013-01-03 00:00:00.000', '2013-01-03', 'day'],
		['2013-01-03T10:00:00Z', '2013-01-03', 'day'],
		['03 June 2021', '2021-06-03', 'day'],
		['3-Jun-2021', '2021-06-03', 'day'],
		['June 3, 2021', '2021-06-03', 'day'],
		['3/6/2021', '2021-06-03', 'day'],
		['2021/6/3', '2021-06-03', 'day'],
		['2021-06', '2021-06-01', 'month'],
		['1979', '1979-01-01', 'year']
	])('reads %s', (text, day, precision) => {
		const date = readDate(text);
		expect([fromDay(date?.firstDay ?? 0), date?.precision]).toEqual([day, precision]);
	});

	it.each(['', '2019-02-31', '20191301', '0000-01-01', '31 Foo 2020', 'soon', '1,5', '-1'])(
		'reads no date in %j',
		(text) => expect(readDate(text)).toBe(null)
	);

	it('tells the order of day and month where only one can be', () => {
		expect(dayOrderOf(['01/02/2020', '13/02/2020'])).toBe('day-first');
		expect(dayOrderOf(['01/02/2020', '02/13/2020'])).toBe('month-first');
		expect(dayOrderOf(['01/02/2020', '2020-01-01'])).toBe(null);
	});
});

describe('guessColumns', () => {
	it('knows columns by name', () => {
		const top = ['Event_Date', 'ACTOR1', 'Actor2', 'Event Code', 'Mentions', 'Source URL', 'Notes'];
		expect(guessColumns(top, [])).toEqual({
			...{ date: 0, actor: 1, recipient: 2, stance: 3, count: 4, url: 5, text: 6 },
			header: true,
			order: null
		});
	});

	it('finds the rest by what stands in the rows', () => {
		const rows = [['x', 'IRN', 'ISR', '190', '2020-01-01', 'https://example.org']];
		const top = ['a', 'from', 'to', 'b', 'c', 'd'];
		expect(guessColumns(top, rows)).toMatchObject({ stance: 3, date: 4, url: 5, text: null });
	});

	it.each([
		['kind,by,towards,day', 'veto,A,B,2025-01-01', { actor: 1, recipient: 2, stance: 0, date: 3 }],
		['day,by,against,act', '2025-01-01,A,B,veto', { actor: 1, recipient: 2, stance: 3, date: 0 }],
		['initiator,target country,action', 'A,B,veto', { actor: 0, recipient: 1, stance: 2 }],
		['Sender,Target State,Type', 'A,B,x', null],
		['subject,predicate,object', 'A,support,B', { actor: 0, recipient: 2, stance: 1 }],
		['State_A,State_B,year', 'A,B,1999', { actor: 0, recipient: 1, date: 2 }],
		[
			'SQLDATE,Actor1Code,Actor1Name,Actor2Code,Actor2Name,EventCode,NumMentions,SOURCEURL',
			'20250101,USA,UNITED STATES,IRN,IRAN,190,3,https://a.example/1',
			{ date: 0, actor: 1, recipient: 3, stance: 5, count: 6, url: 7 }
		],
		// Where a row is from is not who acts.
		['source,from,to,what', 'The Paper,A,B,veto', { actor: 1, recipient: 2 }],
		['source,sender,target,date', 'The Paper,A,B,2025-01-01', { actor: 1, recipient: 2 }],
		['source,actor,target', 'The Paper,A,B', { actor: 1, recipient: 2 }],
		// Nor are the ends of a time.
		['by,against,from,to', 'A,B,2025-01-01,2025-01-02', { actor: 0, recipient: 1, date: 2 }],
		['who,whom,from,to', 'A,B,2025-01-01,2025-01-02', { actor: 0, recipient: 1, date: 2 }],
		['title,by,date', 'A speech,A,2025-01-01', null],
		// The layouts of known formats, as others make them into tables.
		['date,source,target,code', '790415,ISR,PAL,190', { actor: 1, recipient: 2, stance: 3 }],
		[
			'Event ID,Event Date,Source Name,Source Country,Event Text,CAMEO Code,Intensity,Target Name,Target Country,Story ID,Publisher',
			'1,2018-01-01,A,B,Make a visit,042,1.9,C,D,9,P',
			{ date: 1, actor: 2, recipient: 7, stance: 5, text: 4 }
		],
		[
			'Event ID,Event Date,Event Type,Actor Name,Actor Country,Recipient Name,Recipient Country,Source',
			'1,2018-01-01,CONSULT,A,B,C,D,The Paper',
			{ date: 1, stance: 2, actor: 3, recipient: 5 }
		],
		[
			'event_date,event_type,actor1,assoc_actor_1,actor2,source,notes',
			'2020-01-01,Battles,A,,B,The Paper,Words',
			{ date: 0, stance: 1, actor: 2, recipient: 4, text: 6 }
		],
		[
			'id,year,side_a,side_b,source_article,date_start',
			'1,1999,A,B,The Paper,1999-01-02',
			{ actor: 2, recipient: 3 }
		],
		[
			'date,source_actor_full,source_actor_entity,target_actor_full,target_actor_entity,event_code',
			'2020-01-01,USAGOV,USA,IRNMIL,IRN,190',
			null
		]
	])('guesses of %s', (top, row, guess) => {
		const guessed = guessColumns(top.split(','), [row.split(',')]);
		if (guess === null) expect(guessed?.header ?? false).toBe(false);
		else expect(guessed).toMatchObject({ ...guess, header: true });
	});

	it('knows a table without names by its dates and codes', () => {
		const row = ['2020-01-01', 'Iran', 'Israel', '190'];
		expect(guessColumns(row, [row])).toMatchObject({
			...{ date: 0, actor: 1, recipient: 2, stance: 3 },
			header: false,
			order: null
		});
		expect(guessColumns(['a', 'b'], [['1', '2']])).toBe(null);
	});
});
