import { describe, expect, it } from 'vitest';
import { readText } from './graphs/reading';
import { stancegraph } from './stancegraph';

const event = {
	id: 'e1',
	actor: ['a'],
	recipient: ['b'],
	stance: 'veto',
	summary: 'A vetoes B.',
	date: '2025-06-13',
	datePrecision: 'day',
	factuality: 'actual',
	status: 'reported',
	evidence: [{ source: 's', bearing: 'supports', paraphrase: 'A vetoes B.' }]
};
const dataset = {
	format: 1,
	id: 'small',
	title: 'Small',
	summary: 'A small crisis.',
	language: 'en',
	asOf: '2025-06-13',
	actors: [
		{ id: 'a', name: 'A', type: 'state' },
		{ id: 'b', name: 'B', type: 'state' }
	],
	sources: [{ id: 's', type: 'other' }],
	events: [event, { ...event, id: 'e2', recipient: ['nobody'] }]
};
const sound = { ...dataset, events: [event] };

describe('stancegraph', () => {
	it('is known by its lists, even when broken', () => {
		const known = (text: string) => stancegraph.recognise({ name: 'x', text });
		expect(known(JSON.stringify(sound))).toBe(true);
		expect(known(JSON.stringify(sound).slice(0, -5))).toBe(true);
		expect(known('{"nodes":[],"edges":[]}')).toBe(false);
	});

	it('gives a sound dataset whole', () => {
		const { account, dataset: read, rows } = readText(stancegraph, JSON.stringify(sound));
		expect(rows).toBe(null);
		expect(read?.events).toHaveLength(1);
		expect(account).toMatchObject({ rows: 1, events: 1, actors: 2, skipped: {}, problems: [] });
	});

	it('gives the good part of a broken one, with line and column of each problem', () => {
		const text = JSON.stringify(dataset, null, '\t');
		const { account, dataset: read } = readText(stancegraph, text);
		expect(read?.events.map(({ id }) => id)).toEqual(['e1']);
		expect(account).toMatchObject({ rows: 2, events: 1, skipped: { 'with problems': 1 } });
		const line = text.slice(0, text.indexOf('"nobody"')).split('\n').length;
		expect(account.problems).toMatchObject([
			{ code: 'unknown-actor', at: `line ${line}, column 5` }
		]);
	});

	it('says where text that is not JSON goes wrong', () => {
		const { account, dataset: read } = readText(stancegraph, '{"format": 1,\n "events": [,]}');
		expect(read).toBe(null);
		expect(account.problems).toMatchObject([{ code: 'bad-json', at: 'line 2, column 13' }]);
	});
});
