import { describe, expect, it } from 'vitest';
import { graphml } from './graphml';
import { eventsOf, readText, ties } from './graphs/reading';

function file(graph: string, keys = '', edgedefault = 'directed') {
	return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
${keys}
<graph id="G" edgedefault="${edgedefault}">
${graph}
</graph></graphml>`;
}

const nodes = '<node id="a"/><node id="b"/><node id="c"/>';

describe('graphml', () => {
	it('is known by its root element', () => {
		expect(graphml.recognise({ name: 'x', text: file(nodes) })).toBe(true);
		expect(graphml.recognise({ name: 'x', text: '<gexf/>' })).toBe(false);
	});

	it('reads attributes by the names of their keys, with defaults', () => {
		const keys = `<key id="d0" for="node" attr.name="label" attr.type="string"/>
			<key id="d1" for="node" attr.name="type"><default>person</default></key>
			<key id="d2" for="edge" attr.name="interaction"><default>Condemnation</default></key>
			<key id="d3" for="edge" attr.name="Date"/><key id="d4" for="edge" attr.name="URL"/>
			<key id="d5" for="node" attr.name="country"/>`;
		const read = readText(
			graphml,
			file(
				`<node id="a"><data key="d0">Ann &amp; co</data><data key="d5">Turkey</data></node>
				<node id="b"><data key="d0">Turkey</data><data key="d1">state</data></node>
				<edge source="a" target="b"><data key="d3">2025-06-13</data></edge>
				<edge id="e" source="b" target="a"><data key="d2">strike</data>
				<data key="d4">https://example.org/page</data></edge>`,
				keys
			)
		);
		expect(ties(read)).toEqual(['a > b: condemnation', 'b > a: strike']);
		expect(read.rows?.actors).toMatchObject([
			{ name: 'Ann & co', type: 'person', memberOf: 'b' },
			{ name: 'Turkey', type: 'state', memberOf: null }
		]);
		expect(eventsOf(read)[0]).toMatchObject({ date: '2025-06-13', datePrecision: 'day' });
		expect([...(read.rows?.sources ?? [])].map(({ url }) => url)).toEqual([
			null,
			'https://example.org/page'
		]);
	});

	it('makes members of nodes in nested graphs, and reads edges there', () => {
		const nested = `<node id="g"><graph id="g:" edgedefault="undirected">
			<node id="a"/><node id="b"><graph edgedefault="directed"><node id="c"/></graph></node>
			<edge source="a" target="b"/></graph></node><edge source="g" target="c"/>`;
		const read = readText(graphml, file(nested));
		expect(read.rows?.actors.map(({ id, memberOf }) => `${id} ${memberOf}`).toSorted()).toEqual([
			'a g',
			'b g',
			'c b',
			'g null'
		]);
		expect(ties(read)).toEqual(['a > b: link', 'g > c: link']);
		expect(read.account.warnings.join()).toContain('1 edge has no direction');
	});

	it('reads hyperedges by the direction of their endpoints', () => {
		const read = readText(
			graphml,
			file(`${nodes}<node id="d"/>
				<hyperedge id="h"><endpoint node="a" type="out"/><endpoint node="b" type="out"/>
				<endpoint node="c" type="in"/><endpoint node="d" type="in"/></hyperedge>
				<hyperedge><endpoint node="c"/><endpoint node="a"/><endpoint node="b"/></hyperedge>`)
		);
		expect(ties(read)).toEqual(['a+b > c+d: link', 'c > a+b: link']);
		expect(read.account.warnings.join()).toContain('1 edge has no direction');
	});

	it('takes the labels that yEd draws for names', () => {
		const read = readText(
			graphml,
			file(
				`<node id="n0"><data key="d0"><y:ShapeNode><y:Fill color="#fff"/>
				<y:NodeLabel x="1">Ann<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
				<node id="n1"/><edge source="n0" target="n1"><data key="d1"><y:PolyLineEdge>
				<y:EdgeLabel>veto</y:EdgeLabel></y:PolyLineEdge></data></edge>`,
				'<key id="d0" for="node" yfiles.type="nodegraphics"/><key id="d1" for="edge"/>'
			)
		);
		expect(read.rows?.actors.map(({ name }) => name)).toEqual(['Ann', 'n1']);
		expect(ties(read)).toEqual(['n0 > n1: veto']);
	});

	it('heeds the direction of the file and of single edges', () => {
		const list = '<edge source="a" target="b"/><edge directed="true" source="b" target="c"/>';
		const { warnings } = readText(graphml, file(nodes + list, '', 'undirected')).account;
		expect(warnings).toHaveLength(1);
		expect(warnings[0]).toContain('1 edge has no direction');
	});

	it('lists unknown ends and nodes without id or listed twice', () => {
		const { account } = readText(
			graphml,
			file(`${nodes}<node/><node id="a"/>
<edge source="a" target="z"/><edge source="a" target="b"/>`)
		);
		expect(account).toMatchObject({ rows: 2, events: 1 });
		expect(account.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
			'bad-row line 5, column 43',
			'duplicate-id line 5, column 50',
			'unknown-actor line 6, column 1'
		]);
	});

	it('breaks circles of members and says so', () => {
		const keys = '<key id="m" for="node" attr.name="memberOf"/>';
		const circle = `<node id="a"><data key="m">b</data></node><node id="b"><data key="m">a</data></node>`;
		const read = readText(graphml, file(`${circle}<edge source="a" target="b"/>`, keys));
		expect(read.account.problems).toMatchObject([{ code: 'member-cycle' }]);
		expect(read.rows?.actors.filter(({ memberOf }) => memberOf !== null)).toHaveLength(1);
	});

	it('refuses document types and entities, wherever they stand', () => {
		const bomb = `<!DOCTYPE graphml [<!ENTITY x "y">]>`;
		for (const text of [bomb + file(nodes), file(`${nodes}&x;`), file(`${bomb}${nodes}`)]) {
			const { rows, account } = readText(graphml, text);
			expect(rows).toBe(null);
			expect(account.problems).toMatchObject([{ code: 'bad-file' }]);
		}
	});

	it('is not slowed down by defaults of many keys', () => {
		const keys = Array.from(
			{ length: 20_000 },
			(_, n) => `<key id="k${n}" for="all" attr.name="n${n}"><default>1</default></key>`
		);
		const many = Array.from({ length: 20_000 }, (_, n) => `<node id="n${n}"/>`);
		const text = file(`${many.join('')}<edge source="n1" target="n2"/>`, keys.join(''));
		expect(readText(graphml, text).account.events).toBe(1);
	});
});
