import { describe, expect, it } from 'vitest';
import { eventOfRow } from '../rows/event-of-row';
import { toDataset } from '../rows/to-dataset';
import { acled } from './acled';
import type { FileRead } from './format';
import { formats } from './formats';
import { gdelt1, gdelt2 } from './gdelt';
import { gephiCsv } from './gephi-csv';
import { icews } from './icews';
import { keds } from './keds';
import { phoenix } from './phoenix';
import { polecat } from './polecat';
import { table } from './table';
import { guessColumns } from './tables/guess-columns';
import { files, gdeltRow, readText, sentencesOf } from './test-files';
import { ucdpGed } from './ucdp-ged';

function actorsOf({ rows }: FileRead) {
	return rows?.actors.map(({ id, name, memberOf }) => [id, name, memberOf]) ?? [];
}

function eventsOf({ rows }: FileRead) {
	return rows === null ? [] : Array.from({ length: rows.count }, (_, n) => eventOfRow(rows, n));
}

describe('every format', () => {
	it.each(Object.entries(files))('%s is found by what the file holds', (id, text) => {
		expect(formats.find((format) => format.recognise({ name: 'x', text }))?.id).toBe(id);
	});

	it.each(Object.entries(files))('%s gives a dataset that passes its check', (id, text) => {
		const { rows } = readText(formats.find((format) => format.id === id) ?? table, text);
		expect(rows).not.toBe(null);
		const checked = rows === null ? null : toDataset(rows, { id: 'file', today: '2026-01-01' });
		expect(checked).toMatchObject({ ok: true });
	});
});

describe('GDELT', () => {
	it('accounts for rows without an actor and within one country, and reads codes as text', () => {
		const read = readText(gdelt2, files['gdelt-2'] ?? '');
		expect(read.account).toMatchObject({
			rows: 3,
			events: 1,
			actors: 2,
			skipped: { 'without an actor': 1, 'within one country': 1 }
		});
		expect(sentencesOf(read)).toEqual(['IRNMIL strike ISR']);
		expect(eventsOf(read)[0]).toMatchObject({
			date: '2019-10-24',
			codes: { cameo: '190' },
			note: 'Intensity -2.5, 4 mentions in the file.',
			status: 'machine-coded'
		});
		expect([...(read.rows?.sources ?? [])].map(({ url }) => url)).toEqual([
			null,
			'https://example.org/a'
		]);
	});

	it('rolls up by country code and never by the FIPS codes of places', () => {
		const read = readText(gdelt2, files['gdelt-2'] ?? '');
		expect(actorsOf(read)).toContainEqual(['IRNMIL', 'Iran, military', 'IRN']);
		expect(actorsOf(read).flat()).not.toContain('Iceland');
	});

	it('keeps rows within one country when countries are off, but none towards itself', () => {
		const text = [
			gdeltRow({ actor: 'IRN', recipient: 'IRNGOV' }),
			gdeltRow({ actor: 'IRN', recipient: 'IRN' })
		].join('\n');
		const read = readText(gdelt2, text, { countries: false });
		expect(sentencesOf(read)).toEqual(['IRN statement IRNGOV']);
		expect(read.account.skipped).toEqual({ 'towards itself': 1 });
		expect(read.rows?.actors.every(({ memberOf }) => memberOf === null)).toBe(true);
	});

	it('heeds every option', () => {
		const row = { actor: 'USA', recipient: 'ISR' };
		const text = [
			gdeltRow(row),
			gdeltRow({ ...row, url: 'https://example.org/b' }),
			gdeltRow({ ...row, date: '20191025', root: '0' }),
			gdeltRow({ ...row, date: '20191026', mentions: '3' }),
			gdeltRow({ ...row, date: '20191027', sources: '0' })
		].join('\n');
		const stances = { '010': 'veto' };
		const options = { distinct: true, leastMentions: 4, leastSources: 1, rootOnly: true, stances };
		const read = readText(gdelt2, text, options);
		expect(sentencesOf(read)).toEqual(['USA veto ISR']);
		expect(read.account.skipped).toEqual({
			repeated: 1,
			'not a root event': 1,
			'with fewer than 4 mentions': 1,
			'with fewer than 1 source': 1
		});
	});

	it('takes 58 and 57 columns for version 1, the last without an address', () => {
		expect(sentencesOf(readText(gdelt1, files['gdelt-1'] ?? ''))).toEqual(['USA veto ISR']);
		const old = gdeltRow({ actor: 'USA', recipient: 'ISR' }, 57);
		expect(gdelt1.recognise({ name: '', text: old })).toBe(true);
		expect([...(readText(gdelt1, old).rows?.sources ?? [])]).toHaveLength(1);
	});

	it('lists ragged rows, dates and codes that cannot be read with line and column', () => {
		const row = { actor: 'USA', recipient: 'ISR' };
		const text = [
			gdeltRow(row),
			'900000002\t20191024\t201910',
			gdeltRow({ ...row, date: '20190231' }),
			gdeltRow({ ...row, code: '9999' }),
			gdeltRow({ ...row, code: '---' })
		].join('\r\n');
		const { account } = readText(gdelt2, text);
		expect(account.problems.map(({ at }) => at)).toEqual([
			'line 2, column 4',
			'line 3, column 2',
			'line 4, column 27',
			'line 5, column 27'
		]);
		expect(account.skipped).toEqual({
			'with too few or too many cells': 1,
			'without a readable date': 1,
			'with an unknown code': 1,
			'without a code': 1
		});
	});
});

describe('ICEWS', () => {
	const read = readText(icews, files.icews ?? '');

	it('keeps events apart whose ids are the same, and leaves out NA', () => {
		expect(sentencesOf(read)).toEqual([
			'Foreign Affairs (Syria) veto IRN',
			'Rebel "Tiger" Group strike Foreign Affairs (Syria)'
		]);
		expect(eventsOf(read).map(({ id }) => id)).toEqual(['row-1', 'row-2']);
		expect(read.account.skipped).toEqual({ 'without an actor': 1 });
	});

	it('knows countries by the names that ICEWS has, never by where it happened', () => {
		expect(actorsOf(read)).toEqual([
			['SYR', 'Syria', null],
			['Foreign Affairs (Syria)', 'Foreign Affairs (Syria)', 'SYR'],
			['IRN', 'Iran', null],
			['Rebel "Tiger" Group', 'Rebel "Tiger" Group', null]
		]);
	});
});

describe('KEDS', () => {
	it('keeps leading zeros, refuses unknown codes and never guesses a country', () => {
		const read = readText(keds, files.keds ?? '');
		expect(sentencesOf(read)).toEqual([
			'EGYGOV statement MOSREB',
			'PAL strike PSE',
			'IRNMIL strike IRNREB'
		]);
		expect(read.account.problems).toMatchObject([{ at: 'line 3, column 4' }]);
		expect(actorsOf(read)).toContainEqual(['MOSREB', 'MOS, rebels', null]);
		expect(actorsOf(read)).toContainEqual(['PAL', 'Palestine (PAL)', 'PSE']);
	});

	it('gives an unknown code the stance that the reader chose', () => {
		const read = readText(keds, files.keds ?? '', { stances: { '0330': 'support' } });
		expect(sentencesOf(read)).toContain('ISRMIL support JOR');
	});

	it('keeps the page that a row rests on, where a column has it', () => {
		const text = 'date,source,target,code,url\n1979-04-15,EGY,ISR,010,https://a.example/1\n';
		const { rows } = readText(keds, text);
		expect([...(rows?.sources ?? [])].map(({ url }) => url)).toContain('https://a.example/1');
	});

	it('reads old files without a header, with tabs and years of two digits', () => {
		const text = '790415\tEGY\tISR\t031\t(TALKED)\r790416\tISR\tEGY\t190\t(SHELLED)\r';
		expect(keds.recognise({ name: '', text })).toBe(true);
		expect(eventsOf(readText(keds, text))).toMatchObject([
			{ date: '1979-04-15', summary: '(TALKED)', codes: { cameo: '031' } },
			{ date: '1979-04-16', stance: 'strike' }
		]);
	});

	it('warns of WEIS', () => {
		const rows = ['223', '211', '031', '095', '221'].map((code) => `1979-04-15,EGY,ISR,${code}`);
		const { account } = readText(keds, ['date,source,target,code', ...rows].join('\n'));
		expect(account.warnings[0]).toMatch(/looks like WEIS/);
	});

	it('warns of the old numbering, in which 128 is veto', () => {
		const of = (codes: readonly string[]) =>
			readText(
				keds,
				['date,source,target,code', ...codes.map((code) => `1979-04-15,EGY,ISR,${code}`)].join('\n')
			).account.warnings;
		expect(of(['128', '010'])[0]).toMatch(/old CAMEO numbering/);
		expect(of(['128', '129'])).toEqual([]);
	});
});

describe('a table with the columns of KEDS', () => {
	const text = (code: string) =>
		`date,source,target,event\n${`2020-01-01,USA,ISR,${code}\n`.repeat(3)}`;

	it('is no KEDS file where it says in words what happened', () => {
		const known = (code: string) =>
			formats.find((format) => format.recognise({ name: '', text: text(code) }))?.id;
		expect([known('010'), known('threat'), known('')]).toEqual(['keds', 'table', 'keds']);
		expect(sentencesOf(readText(table, text('threat')))[0]).toBe('USA threat ISR');
	});
});

describe('codes that nobody says the stance of', () => {
	it('are counted, the commonest first, and no more of them than codes can be', () => {
		const rows = ['9998', '9999', '9998', '010'].map((code) => `1979-04-15,EGY,ISR,${code}`);
		const { account } = readText(keds, ['date,source,target,code', ...rows].join('\n'));
		expect(account.unknownCodes).toEqual([
			{ code: '9998', rows: 2 },
			{ code: '9999', rows: 1 }
		]);
		const many = Array.from({ length: 1_200 }, (_, i) => `1979-04-15,EGY,ISR,9${i}9`);
		const read = readText(keds, ['date,source,target,code', ...many].join('\n'));
		expect(read.account.unknownCodes).toHaveLength(1_000);
		expect(read.account.problems).toHaveLength(1_000);
		expect(read.account.unlisted).toBe(200);
	});

	it('are no fault of the code where a file has too many stances of its own', () => {
		const rows = Array.from({ length: 70 }, (_, i) => `2020-01-01,A,B,kind ${i}`);
		const { account } = readText(table, ['date,actor,recipient,stance', ...rows].join('\n'));
		expect(account.skipped).toEqual({ 'with one stance too many': 6 });
		expect(account.unknownCodes).toEqual([]);
	});
});

describe('POLECAT', () => {
	const read = readText(polecat, files.polecat ?? '');

	it('splits lists of recipients and reads PLOVER types and modes', () => {
		expect(sentencesOf(read)).toEqual(['Natanz Council threat ISR+Ministry of Health']);
		expect(eventsOf(read)[0]).toMatchObject({
			codes: { plover: 'THREATEN/violence' },
			summary: 'THREATEN, violence; contexts: military; territory'
		});
		expect(read.account.skipped).toEqual({ 'without an actor': 1 });
	});

	it('takes MED for medical, not media, and countries from a list as long as the names', () => {
		const ministry = read.rows?.actors.find(({ id }) => id === 'Ministry of Health');
		expect(ministry).toMatchObject({ type: 'organisation', memberOf: 'ISR' });
	});
});

describe('Phoenix', () => {
	it('reads by place and never by the country of the place', () => {
		const read = readText(phoenix, files.phoenix ?? '');
		expect(sentencesOf(read)).toEqual(['SYRREB strike SYRMIL']);
		expect(eventsOf(read)[0]).toMatchObject({
			date: '2014-06-20',
			note: 'Intensity -4 in the file.'
		});
		expect(read.account.skipped).toEqual({ 'without an actor': 1 });
	});
});

describe('ACLED', () => {
	const read = readText(acled, files.acled ?? '');

	it('says that its actors imply no direction', () => {
		expect(read.account.warnings).toEqual([acled.cannotSay]);
		expect(acled.cannotSay).toMatch(/no direction/);
	});

	it('takes the actors in their order, and keeps notes with line breaks', () => {
		expect(sentencesOf(read)).toEqual([
			'Military Forces of Syria (2000-) strike Some Front',
			'Some Front de-escalation Military Forces of Syria (2000-)'
		]);
		expect(eventsOf(read)[0]).toMatchObject({
			date: '2021-06-03',
			summary: 'They fought, said the paper.\nAnd again.',
			status: 'reported'
		});
		expect(actorsOf(read)).toContainEqual([
			'Military Forces of Syria (2000-)',
			'Military Forces of Syria (2000-)',
			'SYR'
		]);
	});
});

describe('UCDP GED', () => {
	it('reads dyads as strikes, dates as ranges, and cells with line breaks', () => {
		const read = readText(ucdpGed, files['ucdp-ged'] ?? '');
		expect(sentencesOf(read)).toEqual(['SYR strike Some Front', 'Some Front strike Civilians']);
		expect(eventsOf(read)[0]).toMatchObject({
			date: '2013-01-03',
			endDate: '2013-01-04',
			datePrecision: 'range',
			summary: 'Clashes\nin Homs: 2 killed by the best estimate (1 to 5).'
		});
		expect([...(read.rows?.sources ?? [])].map(({ publisher }) => publisher)).toEqual([
			...[null, 'A Paper, 2013', 'The Wire']
		]);
		expect(read.rows?.intensity).toEqual(new Float32Array([2, 7]));
		expect(read.account.rows).toBe(2);
	});
});

describe('Gephi edge table', () => {
	it('takes the stance from Kind, and Type for whether the edge is directed', () => {
		const read = readText(gephiCsv, files['gephi-csv'] ?? '');
		expect(sentencesOf(read)).toEqual([
			'IRN threat ISR',
			'USA veto ISR',
			'n1 link n2',
			'n1 rivalry n3'
		]);
		expect(read.account.warnings[0]).toMatch(/undirected/);
		expect(read.rows?.stances.map(({ id }) => id)).toEqual(['link', 'rivalry']);
	});
});

describe('a table with Source and Target that is not of Gephi', () => {
	const formatOf = (text: string) =>
		formats.find((format) => format.recognise({ name: '', text }))?.id;

	it.each([
		['Source,Target,Weight\nA,B,2\n', 'gephi-csv'],
		['Source,Target,Type\nA,B,undirected\n', 'gephi-csv'],
		['Source,Target,Type,cameo\nA,B,Directed,190\n', 'gephi-csv'],
		['source,target,type,date\nA,B,threat,2020-01-01\n', 'table'],
		['id,when,source,target,cameo\n1,2020-01-01,A,B,190\n', 'table'],
		['id,date,source,target,cameo\n1,2020-01-01,A,B,190\n', 'keds']
	])('%j is %s', (text, id) => expect(formatOf(text)).toBe(id));

	it('has its codes read, and those beside directions too', () => {
		const text = 'id,when,source,target,cameo\n1,2020-01-01,A,B,190\n';
		expect(sentencesOf(readText(table, text))).toEqual(['A strike B']);
		const gephi = 'Source,Target,Type,cameo\nA,B,Directed,190\n';
		expect(sentencesOf(readText(gephiCsv, gephi))).toEqual(['A strike B']);
	});
});

describe('dates with day and month in figures', () => {
	const rowsOf = (dates: readonly string[]) => dates.map((date) => `${date},A,B,veto`);
	const textOf = (...dates: readonly string[]) =>
		['date,actor,recipient,stance', ...rowsOf(dates)].join('\n');
	const early = Array.from({ length: 60 }, (_, i) => `03/0${(i % 9) + 1}/2025`);

	it('are read in the order that only a late row tells', () => {
		const read = readText(table, textOf(...early, '03/25/2025'));
		expect(eventsOf(read)[1]?.date).toBe('2025-03-02');
		expect(read.account).toMatchObject({ events: 61, problems: [], warnings: [] });
	});

	it('are said to be of two kinds where they are', () => {
		const { account } = readText(table, textOf('25/03/2025', '03/25/2025', '03/26/2025'));
		expect(account.warnings[0]).toMatch(/1 can only have the day first, 2 only the month/);
		expect(account.skipped).toEqual({ 'without a readable date': 1 });
	});

	it('are read as the reader says', () => {
		const guess = guessColumns(['date', 'actor', 'recipient', 'stance'], []);
		const read = readText(table, textOf('03/04/2025'), {
			columns: guess === null ? [] : [{ ...guess, order: 'month-first' }]
		});
		expect(eventsOf(read)[0]?.date).toBe('2025-03-04');
		expect(read.account.warnings).toEqual([]);
	});

	it('are read so in an edge table of Gephi as well', () => {
		const text = 'Source,Target,Kind,Date\nA,B,veto,03/04/2025\nA,B,veto,03/25/2025\n';
		expect(eventsOf(readText(gephiCsv, text)).map(({ date }) => date)).toEqual([
			'2025-03-04',
			'2025-03-25'
		]);
	});
});

describe('any table', () => {
	it.each([
		['221', /looks like WEIS/],
		['128', /old CAMEO numbering/]
	])('is looked at for the code system that %s is of', (code, warning) => {
		const rows = ['190', code, code].map((one) => `2020-01-01,A,B,${one}`);
		const { account } = readText(table, ['date,actor,recipient,cameo', ...rows].join('\n'));
		expect(account.warnings[0]).toMatch(warning);
	});

	it('says of counts that are none that they are left out', () => {
		const rows = ['3', '-3', 'many', ''].map((count) => `A,B,veto,${count}`);
		const read = readText(table, ['actor,recipient,stance,count', ...rows].join('\n'));
		expect(read.rows?.mentions).toEqual(new Uint32Array([3, 0, 0, 0]));
		expect(read.account.warnings).toEqual([
			'2 rows have no count where one is expected, "-3" first: left without.'
		]);
	});

	it('guesses the columns and reads countries by any of their names', () => {
		const read = readText(table, files.table ?? '');
		expect(sentencesOf(read)).toEqual([
			'ISR strike IRN',
			'TUR mediation-offer IRN',
			'Somebody glare IRN'
		]);
		expect(read.account.skipped).toEqual({ 'without an actor': 1 });
		expect(eventsOf(read)[0]?.summary).toBe('Natanz;\nand more');
		expect(eventsOf(read).map(({ codes }) => codes)).toEqual([
			...[{ stance: 'strike' }, { cameo: '039' }, { stance: 'glare' }]
		]);
	});

	it('reads the columns that it is told', () => {
		const columns = {
			...{ date: null, actor: 2, recipient: 0, stance: null, count: 1, url: null, text: null },
			header: false,
			order: null
		};
		const read = readText(table, 'Iran,3,Israel\nIran,x,Turkey\n\n', { columns: [columns] });
		expect(sentencesOf(read)).toEqual(['ISR link IRN', 'TUR link IRN']);
		expect(read.rows?.mentions).toEqual(new Uint32Array([3, 0]));
	});

	it('is no table of events when nobody can tell who acts', () => {
		expect(table.recognise({ name: '', text: 'city,rain\nAnkara,3\nTehran,4\n' })).toBe(false);
	});

	it('says so when the order of day and month cannot be known', () => {
		const text = 'date,actor,recipient,stance\n03/04/2025,Iran,Israel,veto\n';
		const read = readText(table, text);
		expect(eventsOf(read)[0]?.date).toBe('2025-04-03');
		expect(read.account.warnings[0]).toMatch(/day/);
		expect(eventsOf(readText(table, text + '03/14/2025,Iran,Israel,veto\n'))[0]?.date).toBe(
			'2025-03-04'
		);
	});
});
