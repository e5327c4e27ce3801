import { describe, expect, it } from 'vitest';
import { graphology } from './graphology';
import { eventsOf, readText, ties } from './graphs/reading';

function file(more: object = {}) {
	return JSON.stringify({
		options: { type: 'mixed', multi: true, allowSelfLoops: true },
		attributes: { name: 'Ties' },
		nodes: [
			{ key: 'a', attributes: { label: 'Ann', type: 'person', country: 'Iran' } },
			{ key: 'b' },
			{ key: 'c', attributes: { label: 'Iran', type: 'country' } }
		],
		edges: [
			{ key: 'e', source: 'a', target: 'b', attributes: { label: 'Strike', weight: 2 } },
			{ source: 'b', target: 'a', undirected: true, attributes: { start: '2009', end: '2011' } },
			{ source: 'b', target: 'b' }
		],
		...more
	});
}

describe('graphology', () => {
	it('is known by its keys', () => {
		const known = (text: string) => graphology.recognise({ name: 'x', text });
		expect(known(file())).toBe(true);
		expect(known(file({ nodes: [], edges: [] }))).toBe(true);
		expect(known('{"nodes":[{"data":{"id":"a"}}],"edges":[]}')).toBe(false);
		expect(known(file().slice(0, -9))).toBe(true);
	});

	it('reads nodes, edges, direction and times, and counts edges of a node to itself apart', () => {
		const read = readText(graphology, file());
		expect(read.rows?.title).toBe('Ties');
		expect(ties(read)).toEqual(['a > b: strike', 'b > a: link']);
		expect(read.account).toMatchObject({ rows: 3, skipped: { 'from a node to itself': 1 } });
		expect(eventsOf(read)[1]).toMatchObject({
			date: '2009-01-01',
			endDate: '2011-12-31',
			datePrecision: 'range'
		});
	});

	it('makes an actor a member of the country it names, unless that is not wanted', () => {
		const groups = (countries: boolean) =>
			readText(graphology, file(), { countries }).rows?.actors.map(({ memberOf }) => memberOf);
		expect(groups(true)).toEqual(['c', null, null]);
		expect(groups(false)).toEqual([null, null, null]);
	});

	it('knows countries by name or code, and adds one that no node is', () => {
		const nodes = [
			{ key: 'a', attributes: { label: 'Türkiye' } },
			{ key: 'b', attributes: { country: 'TUR' } },
			{ key: 'c', attributes: { country: 'Syria' } },
			{ key: 'd', attributes: { country: 'SYR' } },
			{ key: 'e', attributes: { label: 'Chad', type: 'person' } }
		];
		const actors = readText(graphology, file({ nodes })).rows?.actors ?? [];
		expect(actors.map(({ id, type, memberOf }) => `${id} ${type} ${memberOf}`)).toEqual([
			'a state null',
			'b organisation a',
			'c organisation SYR',
			'd organisation SYR',
			'e person null',
			'SYR state null'
		]);
		expect(actors.map(({ codes }) => codes['iso3'])).toEqual([
			'TUR',
			...[undefined, undefined, undefined, undefined],
			'SYR'
		]);
	});

	it('takes a whole undirected graph for what it is', () => {
		const { warnings } = readText(graphology, file({ options: { type: 'undirected' } })).account;
		expect(warnings.join()).toContain('3 edges have no direction');
	});

	it('says with line and column what is missing', () => {
		const { problems } = readText(graphology, file({ nodes: [{ key: 'a' }, {}] })).account;
		expect(problems[0]).toMatchObject({ code: 'bad-row', message: 'a node has no id' });
		expect(problems[0]?.at).toMatch(/^line 1, column \d+$/);
	});

	it('is not slowed down by a fault in every node', () => {
		const nodes = Array.from({ length: 50_000 }, () => ({ key: 'a' }));
		const { problems } = readText(graphology, file({ nodes })).account;
		expect(problems.length).toBeGreaterThan(999);
		expect(problems[3]?.at).toMatch(/^line 1, column \d+$/);
	});
});
