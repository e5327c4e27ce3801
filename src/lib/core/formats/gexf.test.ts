import { describe, expect, it } from 'vitest';
import { gexf } from './gexf';
import { eventsOf, readText, ties } from './graphs/reading';

const nodes = '<nodes><node id="a" label="Ann"/><node id="b" label="Bob"/></nodes>';

function file(graph: string, attributes = '') {
	return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><title>Ties</title><description>Who knows whom.</description></meta>
<graph defaultedgetype="directed"${attributes}>
${graph}
</graph></gexf>`;
}

function edges(list: string, attributes = '') {
	return file(`${nodes}<edges>${list}</edges>`, attributes);
}

function dates(text: string) {
	return eventsOf(readText(gexf, text)).map(({ date, endDate, datePrecision }) =>
		[datePrecision, date, endDate].join(' ')
	);
}

describe('gexf', () => {
	it('is known by its root element, behind comments and whatever the prefix', () => {
		const known = (text: string) => gexf.recognise({ name: 'x', text });
		expect(known(file(nodes))).toBe(true);
		expect(known('<!-- a <graphml> -->\n<g:gexf version="1.2">')).toBe(true);
		expect(known('<!DOCTYPE gexf><gexf>')).toBe(true);
		expect(known('<graphml><gexf/></graphml>')).toBe(false);
		expect(known('gexf')).toBe(false);
	});

	it('reads nodes as actors, edges as events and meta as title and summary', () => {
		const read = readText(
			gexf,
			edges('<edge id="e" source="a" target="b" label="knows" weight="2.5"/>')
		);
		expect(ties(read)).toEqual(['a > b: link']);
		expect(read.account).toMatchObject({ rows: 1, events: 1, actors: 2, problems: [] });
		expect(read.rows?.actors.map(({ name }) => name)).toEqual(['Ann', 'Bob']);
		expect(read.rows?.title).toBe('Ties');
		expect(read.rows?.summary).toContain('Who knows whom.');
		expect(read.rows?.intensity?.[0]).toBe(2.5);
		expect(eventsOf(read)[0]).toMatchObject({ id: 'e', summary: 'knows', status: 'reported' });
	});

	it.each([
		['start="2009-03-01" end="2009-03-10"', 'range 2009-03-01 2009-03-10'],
		['start="2009-03-01" end="2009-03-01"', 'day 2009-03-01 '],
		['start="2009-03" end="2009-03"', 'month 2009-03 '],
		['start="2009-03-01T23:30:00-05:00"', 'after 2009-03-01 '],
		['endopen="2009"', 'before  2009-12-31'],
		['start="-Infinity" end="2009-03-10"', 'before  2009-03-10'],
		['timestamp="2009-03-05T10:00:00Z"', 'day 2009-03-05 '],
		['start="2009.0" end="2009.0"', 'year 2009 '],
		['start="17.5"', 'unknown  '],
		['start="2009-03-10" end="2009-03-01"', 'unknown  '],
		['start="13/6/2025" end="13/6/2025"', 'day 2025-06-13 '],
		['start="3/6/2025"', 'unknown  '],
		['start="20250613"', 'after 2025-06-13 '],
		['start="1371600000000"', 'unknown  '],
		['start="2025-06-13Z" end="2025-06-15"', 'range 2025-06-13 2025-06-15'],
		['start="2009-02-30"', 'unknown  '],
		['', 'unknown  ']
	])('dates an edge with %s as %s', (attributes, expected) => {
		expect(dates(edges(`<edge source="a" target="b" ${attributes}/>`))).toEqual([expected]);
	});

	it('makes an event of each spell, timestamp and interval, and says so', () => {
		const read = readText(
			gexf,
			edges(
				`<edge id="e" source="a" target="b" start="2000-01-01"><spells>
					<spell start="2009-03-01" end="2009-03-02"/><spell timestamp="2010-01-01"/>
				</spells></edge>
				<edge source="a" target="b" timestamps="<[2011-01-01, 2011-01-02]>"/>`.replace(
					/"<\[(.*)\]>"/,
					'"&lt;[$1]&gt;"'
				) + '<edge source="b" target="a" intervals="&lt;[2012,2013];[2014-01,2014-02]&gt;"/>'
			)
		);
		expect(eventsOf(read).map(({ date, endDate }) => `${date} ${endDate}`)).toEqual([
			'2009-03-01 2009-03-02',
			'2010-01-01 null',
			'2011-01-01 null',
			'2011-01-02 null',
			'2012-01-01 2013-12-31',
			'2014-01-01 2014-02-28'
		]);
		expect(new Set(eventsOf(read).map(({ id }) => id)).size).toBe(6);
		expect(read.account).toMatchObject({ rows: 6, events: 6 });
		expect(read.account.warnings.join()).toContain('3 edges hold at several times');
	});

	it('dates the edges of a slice by the time of the graph', () => {
		expect(dates(edges('<edge source="a" target="b"/>', ' mode="slice" timestamp="2009"'))).toEqual(
			['year 2009 ']
		);
	});

	it('says what numbers it takes for years and which times it cannot read', () => {
		const list =
			'<edge source="a" target="b" start="3"/><edge source="a" target="b" start="2001"/>';
		const { warnings } = readText(gexf, edges(list, ' timeformat="double"')).account;
		expect(warnings.join('\n')).toMatch(/are read as years[^]*1 time cannot be read[^]*"3"/);
	});

	it('takes the stance from what attributes name, by title, with defaults and dynamics', () => {
		const read = readText(
			gexf,
			file(`<attributes class="edge">
				<attribute id="0" title="Relation" type="string"><default>support</default></attribute>
				<attribute id="1" title="cameo" type="string"/>
			</attributes>${nodes}<edges>
				<edge source="a" target="b"/>
				<edge source="a" target="b"><attvalues><attvalue for="0" value="Mediation Offer"/></attvalues></edge>
				<edge source="a" target="b"><attvalues><attvalue for="1" value="042"/></attvalues></edge>
				<edge source="a" target="b" kind="threat"/>
				<edge source="a" target="b"><attvalues>
					<attvalue for="0" value="trades" start="2009"/><attvalue for="0" value="feuds" start="2010"/>
				</attvalues></edge></edges>`)
		);
		expect(ties(read)).toEqual([
			'a > b: support',
			'a > b: mediation-offer',
			'a > b: consultation',
			'a > b: threat',
			'a > b: feuds'
		]);
		expect(eventsOf(read)[2]?.codes).toEqual({ cameo: '042' });
		expect(read.account.warnings.join()).toContain('change over time');
	});

	it('makes members of nodes within nodes, by nesting, pid and parents', () => {
		const read = readText(
			gexf,
			file(`<nodes><node id="g" label="Group"><nodes><node id="a"/></nodes></node>
				<node id="b" pid="g"/><node id="c"><parents><parent for="g"/></parents></node>
				<node id="d" pid="0"/><node id="e" pid="nobody"/></nodes>
				<edges><edge source="a" target="d"/></edges>`)
		);
		const groups = read.rows?.actors.map(({ id, memberOf }) => `${id} ${memberOf}`);
		expect(groups?.toSorted()).toEqual(['a g', 'b g', 'c g', 'd null', 'e null', 'g null']);
		expect(read.account.problems).toMatchObject([{ code: 'unknown-actor' }]);
	});

	it('says how undirected edges are shown and counts those of a node to itself apart', () => {
		const { account } = readText(
			gexf,
			edges(
				'<edge source="a" target="b" type="undirected"/><edge source="a" target="a"/><edge source="b" target="a" type="mutual"/>'
			)
		);
		expect(account).toMatchObject({
			rows: 3,
			events: 2,
			skipped: { 'from a node to itself': 1 }
		});
		expect(account.warnings.join()).toContain('1 edge has no direction');
	});

	it('lists edges with a missing or unknown end with line and column, and reads the rest', () => {
		const { account } = readText(
			gexf,
			edges('\n<edge source="a" target="x"/>\n  <edge source="a"/>\n<edge source="a" target="b"/>')
		);
		expect(account).toMatchObject({
			rows: 3,
			events: 1,
			skipped: { 'with an end that is no node': 1, 'without source or target': 1 },
			problems: [
				{ code: 'unknown-actor', at: 'line 6, column 1' },
				{ code: 'bad-row', at: 'line 7, column 3' }
			]
		});
	});

	it('leaves out control characters that other writers let through, and says where', () => {
		const text = edges('\n<edge source="a" target="b" label="no\u0001w &#x1F; then"/>');
		const read = readText(gexf, text);
		expect(eventsOf(read)[0]?.summary).toBe('now then');
		expect(read.account.problems.map(({ code }) => code)).toEqual(['bad-row', 'bad-row']);
		expect(read.account.problems[0]?.at).toBe('line 6, column 38');
	});

	it.each([
		['a document type', file(nodes).replace('<gexf', '<!DOCTYPE gexf>\n<gexf'), 'document type'],
		[
			'entities that grow',
			`<!DOCTYPE gexf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><gexf>&b;</gexf>`,
			'document type'
		],
		['an undeclared entity', edges('<edge source="a" target="b" label="&nbsp;"/>'), 'entities'],
		['a file that ends early', edges('<edge source="a" target="b"/>').slice(0, -20), 'ends before'],
		['binary junk', `<gexf>${'\u0001'.repeat(100_000)}</gexf>`, 'full of characters'],
		['crossed elements', '<gexf><graph></gexf></graph>', 'not well-formed'],
		['an unclosed quotation', '<gexf version="1.3><graph/></gexf>', 'not well-formed']
	])('refuses %s', (_, text, reason) => {
		const { account, rows } = readText(gexf, text);
		expect(rows).toBe(null);
		expect(account.problems).toHaveLength(1);
		expect(account.problems[0]?.message).toContain(reason);
		expect(account.problems[0]?.at).toMatch(/^line \d+, column \d+$/);
	});

	it('reads a hundred thousand attributes and deep nesting', () => {
		const many = Array.from({ length: 100_000 }, (_, n) => `a${n}="${n}"`).join(' ');
		const deep = '<node id="n">'.repeat(50_000) + '</node>'.repeat(50_000);
		const read = readText(gexf, edges(`<edge source="a" target="b" ${many}/>`));
		const nested = readText(gexf, file(`<nodes>${deep}</nodes>`));
		expect(read.account.events).toBe(1);
		expect(nested.account.problems.length).toBeGreaterThan(0);
	});

	it('takes ids such as __proto__ for what they are', () => {
		const odd = `<nodes><node id="__proto__"/><node id="constructor"/></nodes>
			<edges><edge source="__proto__" target="constructor" kind="toString"/></edges>`;
		expect(ties(readText(gexf, file(odd)))).toEqual(['__proto__ > constructor: toString']);
	});
});
