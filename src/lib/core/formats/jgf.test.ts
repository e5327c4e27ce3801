import { describe, expect, it } from 'vitest';
import { eventsOf, readText, ties } from './graphs/reading';
import { jgf } from './jgf';

function read(value: unknown) {
	return readText(jgf, JSON.stringify(value));
}

const nodes = { a: { label: 'Ann' }, b: {}, c: {}, d: { metadata: { parent: 'c' } } };

describe('jgf', () => {
	it('is known by its graph or graphs', () => {
		const known = (value: unknown) => jgf.recognise({ name: 'x', text: JSON.stringify(value) });
		expect(known({ graph: { nodes } })).toBe(true);
		expect(known({ graphs: [{ edges: [] }] })).toBe(true);
		expect(known({ graph: {} })).toBe(false);
		expect(known({ nodes: [], edges: [] })).toBe(false);
	});

	it('reads the nodes of version 2 by id and those of version 1 as a list', () => {
		const edges = [{ source: 'a', target: 'b', relation: 'support', metadata: { count: 2 } }];
		const listed = Object.entries(nodes).map(([id, node]) => ({ id, ...node }));
		for (const version of [nodes, listed]) {
			const { rows, ...rest } = read({ graph: { label: 'Ties', nodes: version, edges } });
			expect(ties({ rows, ...rest })).toEqual(['a > b: support']);
			expect(rows?.title).toBe('Ties');
			expect(rows?.mentions?.[0]).toBe(2);
			expect(rows?.actors.map(({ name, memberOf }) => `${name} ${memberOf}`)).toEqual([
				'Ann null',
				'b null',
				'c null',
				'd c'
			]);
		}
	});

	it('reads directed hyperedges with several actors and recipients', () => {
		const tied = read({
			graph: {
				nodes,
				hyperedges: [
					{ source: ['a', 'b'], target: ['c', 'd'], relation: 'veto' },
					{ source: ['a', 'b'], target: ['b', 'c'] },
					{ source: ['a'], target: ['a'] },
					{ nodes: ['d', 'a', 'b'] },
					{ source: ['a'], target: ['b', 'nobody'] }
				]
			}
		});
		expect(ties(tied)).toEqual(['a+b > c+d: veto', 'a+b > c: link', 'd > a+b: link']);
		expect(tied.rows?.actor.start).not.toBe(null);
		expect(tied.account).toMatchObject({
			rows: 5,
			events: 3,
			skipped: { 'from a node to itself': 1, 'with an end that is no node': 1 }
		});
		expect(tied.account.warnings).toHaveLength(2);
	});

	it('refuses a hyperedge with more ends than a dataset can hold', () => {
		const ids = Array.from({ length: 300 }, (_, n) => `n${n}`);
		const many = Object.fromEntries(ids.map((id) => [id, {}]));
		const tied = read({
			graph: { nodes: { ...many, a: {} }, hyperedges: [{ source: ['a'], target: ids }] }
		});
		expect(tied.account.problems).toMatchObject([{ code: 'too-large' }]);
	});

	it('shows several graphs as one and says so', () => {
		const one = { nodes, edges: [{ source: 'a', target: 'b', directed: false }] };
		const tied = read({
			graphs: [one, { nodes: { x: {} }, edges: [{ source: 'x', target: 'a' }] }]
		});
		expect(ties(tied)).toEqual(['a > b: link', 'x > a: link']);
		expect(tied.account.warnings).toHaveLength(2);
	});

	it('takes a node called __proto__ for what it is', () => {
		const text =
			'{"graph":{"nodes":{"__proto__":{},"b":{}},"edges":[{"source":"__proto__","target":"b"}]}}';
		expect(ties(readText(jgf, text))).toEqual(['__proto__ > b: link']);
	});

	it('keeps halves of character pairs and control characters out of names and ids', () => {
		const text =
			'{"graph":{"nodes":{"\\ud800":{"label":"A\\u0000\\ud800nn"},"b":{}},"edges":[{"source":"\\ud800","target":"b","label":"x\\u0007y"}]}}';
		const tied = readText(jgf, text);
		expect(tied.rows?.actors[0]).toMatchObject({ id: 'node-1', name: 'A nn' });
		expect(eventsOf(tied)[0]?.summary).toBe('x y');
	});
});
