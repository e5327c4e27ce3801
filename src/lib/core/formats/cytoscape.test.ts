import { describe, expect, it } from 'vitest';
import { cytoscape } from './cytoscape';
import { eventsOf, readText, ties } from './graphs/reading';

const nodes = [{ data: { id: 'a', name: 'Ann' } }, { data: { id: 'b' } }];
const edges = [{ data: { id: 'e', source: 'a', target: 'b', interaction: 'threat' } }];
const shapes = {
	'nodes and edges under elements': { elements: { nodes, edges }, data: { name: 'Ties' } },
	'a list under elements': { elements: [...nodes, ...edges] },
	'a bare list': [...edges, ...nodes],
	'nodes and edges alone': { nodes, edges }
};

function read(value: unknown) {
	return readText(cytoscape, JSON.stringify(value, null, '\t'));
}

describe('cytoscape', () => {
	it.each(Object.entries(shapes))('knows and reads %s', (_, shape) => {
		expect(cytoscape.recognise({ name: 'x', text: JSON.stringify(shape) })).toBe(true);
		expect(ties(read(shape))).toEqual(['a > b: threat']);
		expect(read(shape).rows?.actors.map(({ name }) => name)).toEqual(['Ann', 'b']);
	});

	it.each([
		['graphology', { nodes: [{ key: 'a' }], edges: [] }],
		['JSON Graph Format', { graph: { nodes: {} } }],
		['an empty list', []],
		['a list of rows', [{ source: 'a', target: 'b' }]],
		['a number', 1]
	])('leaves %s to others', (_, value) => {
		expect(cytoscape.recognise({ name: 'x', text: JSON.stringify(value) })).toBe(false);
	});

	it('makes members of the nodes of a compound, and says when it is not there', () => {
		const { rows, account } = read([
			{ data: { id: 'a', parent: 'g' } },
			{ data: { id: 'g' } },
			{ data: { id: 'b', parent: 'x' } },
			{ group: 'edges', data: { source: 'a', target: 'b' } }
		]);
		expect(rows?.actors.map(({ memberOf }) => memberOf)).toEqual(['g', null, null]);
		expect(account.problems).toMatchObject([{ code: 'unknown-actor', at: 'line 13, column 2' }]);
	});

	it('does not let its own keys pass for attributes', () => {
		const data = { id: 'e', source: 'a', target: 'b', parent: 'a', type: 'trade', count: 3 };
		const tied = read([...nodes, { data }]);
		expect(ties(tied)).toEqual(['a > b: trade']);
		expect(tied.rows?.mentions?.[0]).toBe(3);
		expect(tied.rows?.stances).toMatchObject([{ id: 'trade', polarity: 'neutral' }]);
	});

	it('reads ids that are numbers, and dates', () => {
		const tied = read([
			{ data: { id: 1 } },
			{ data: { id: 2 } },
			{ data: { id: 3, source: 1, target: 2, date: '2025-06' } }
		]);
		expect(eventsOf(tied)[0]).toMatchObject({ id: '3', date: '2025-06', datePrecision: 'month' });
	});

	it('lists an edge with an unknown end, which Cytoscape itself throws at', () => {
		const { account } = read({ elements: { nodes, edges: [...edges, { data: { source: 'q' } }] } });
		expect(account).toMatchObject({
			rows: 2,
			events: 1,
			skipped: { 'without source or target': 1 }
		});
	});

	it('keeps so many kinds as stances, shows the others as links and says so', () => {
		const kinds = Array.from({ length: 30 }, (_, n) => ({
			data: { source: 'a', target: 'b', kind: `kind ${n}` }
		}));
		const { rows, account } = read([...nodes, ...kinds]);
		expect(rows?.stances).toHaveLength(25);
		expect(account.events).toBe(30);
		expect(account.warnings.join()).toContain('24');
	});

	it('takes the stances that the reader chose, repeated edges only once when asked', () => {
		const kind = { source: 'a', target: 'b', kind: 'pp' };
		const text = JSON.stringify([...nodes, { data: kind }, { data: { ...kind, id: 'z' } }]);
		const chosen = readText(cytoscape, text, { stances: { pp: 'support' }, distinct: true });
		expect(ties(chosen)).toEqual(['a > b: support']);
		expect(Object.values(chosen.account.skipped)).toEqual([1]);
	});

	it('makes actors of the ends when the file lists no nodes', () => {
		expect(ties(read({ elements: { nodes: [], edges } }))).toEqual(['a > b: threat']);
	});

	it('tells where a broken file is broken, and that it is such a file', () => {
		const text = JSON.stringify(shapes['a list under elements'], null, 1).slice(0, -40);
		expect(cytoscape.recognise({ name: 'x', text })).toBe(true);
		const { rows, account } = readText(cytoscape, text);
		expect(rows).toBe(null);
		expect(account.problems).toMatchObject([{ code: 'bad-json' }]);
		expect(account.problems[0]?.at).toMatch(/^line \d+, column \d+$/);
	});

	it.each(['['.repeat(200_000), '{"elements":'.repeat(100_000), '[1,'.repeat(100_000)])(
		'survives deep nesting',
		(text) => {
			expect(cytoscape.recognise({ name: 'x', text })).toBe(false);
			expect(readText(cytoscape, text).rows).toBe(null);
		}
	);
});
