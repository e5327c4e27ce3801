import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	aDataset,
	anActor,
	anEvent,
	anEvidence,
	arbitraryDataset,
	aSource
} from '../../../../tests/builders';
import { buildColumns } from '../events/build-columns';
import { computeView } from '../events/compute-view';
import { noFilter } from '../events/filter';
import { fold, words } from '../text/fold';
import { searchKinds } from './entries';
import { buildSearchIndex, outside, search } from './search';

const dataset = aDataset({
	actors: [
		anActor({ id: 'TUR', name: 'Turkey', aliases: ['Türkiye'] }),
		anActor({
			id: 'TUR:ERDOGAN',
			name: 'Recep Tayyip Erdoğan',
			type: 'person',
			role: 'President of Turkey',
			memberOf: 'TUR'
		}),
		anActor({ id: 'TKM', name: 'Turkmenistan' }),
		anActor({ id: 'USA', name: 'United States', role: 'a state with a threatening name' })
	],
	sources: [aSource({ id: 's1', publisher: 'Turkish Post', headline: null })],
	events: [
		anEvent({
			id: 'e1',
			actor: ['TUR:ERDOGAN'],
			recipient: ['USA'],
			summary: 'Turkey offers to host talks.',
			stance: 'mediation-offer',
			evidence: [anEvidence({ quotation: 'We are ready, says Turkey.' })]
		}),
		anEvent({ id: 'e2', actor: ['USA'], recipient: ['TKM'], summary: 'A threat to a neighbour.' })
	]
});
const columns = buildColumns(dataset, 'states');
const index = buildSearchIndex(columns);

function found(query: string, limit = 50): string[] {
	return search(index, query, limit).map(({ key }) => key);
}

describe('search', () => {
	it('groups what it finds by kind', () => {
		expect(found('turk')).toEqual([
			'actor:TUR',
			'actor:TKM',
			'actor:TUR:ERDOGAN',
			'event:e1',
			'quotation:0:e1',
			'source:s1'
		]);
	});

	it.each([
		['ERDOGAN', 'actor:TUR:ERDOGAN'],
		['erdoğan recep', 'actor:TUR:ERDOGAN'],
		['türkiye', 'actor:TUR'],
		['turkiye', 'actor:TUR'],
		['tkm', 'actor:TKM'],
		['mediation', 'stance:mediation-offer']
	])('finds %s', (query, key) => expect(found(query)[0]).toBe(key));

	it('puts a title that begins with the query before a word, and a word before a part of one', () => {
		const actors = ['Bomb Iran', 'Iran', 'Tiran'].map((name, i) => anActor({ id: `${i}`, name }));
		const names = buildSearchIndex(buildColumns(aDataset({ actors, events: [] }), 'states'));
		expect(search(names, 'iran', 9).map(({ title }) => title)).toEqual([
			'Iran',
			'Bomb Iran',
			'Tiran'
		]);
	});

	it('wants every word', () => {
		expect(found('turkey talks')).toEqual(['event:e1']);
		expect(found('turkey nothing')).toEqual([]);
	});

	it.each(['', '   '])('finds nothing for %j', (query) => expect(found(query)).toEqual([]));

	it('shares too few places out among the kinds', () => {
		expect(found('turk', 4)).toEqual(['actor:TUR', 'event:e1', 'quotation:0:e1', 'source:s1']);
		expect(found('turk', 5)).toHaveLength(5);
		expect(found('turk', 0)).toEqual([]);
	});

	it('takes an actor for the events of its members at the level of states', () => {
		const eventsOf = (level: 'states' | 'members') =>
			search(buildSearchIndex(buildColumns(dataset, level)), 'TUR', 1)[0]?.events;
		expect(eventsOf('states')).toEqual([0]);
		expect(eventsOf('members')).toEqual([]);
	});

	it('finds in any dataset only what holds every word, each once and never above the limit', () => {
		const query = fc.oneof(fc.constantFrom('a', 'erdogan', 'ec', 'e1', '__proto__'), fc.string());
		fc.assert(
			fc.property(arbitraryDataset(), query, fc.nat(30), (random, text, limit) => {
				const all = buildSearchIndex(buildColumns(random, 'members'));
				const results = search(all, text, limit);
				const kinds = results.map(({ kind }) => searchKinds.indexOf(kind));
				const matching = all.texts.filter((entry) =>
					words(text).every((word) => entry.includes(word))
				);
				expect(new Set(results.map(({ key }) => key)).size).toBe(results.length);
				expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
				expect(results.length).toBe(
					words(text).length === 0 ? 0 : Math.min(limit, matching.length)
				);
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);

	it('finds every actor by its name', () => {
		fc.assert(
			fc.property(arbitraryDataset(), (random) => {
				const all = buildSearchIndex(buildColumns(random, 'states'));
				for (const { id, name } of random.actors) {
					if (fold(name).trim() === '') continue;
					expect(search(all, name, 10_000).map(({ key }) => key)).toContain(`actor:${id}`);
				}
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);
});

describe('outside', () => {
	const view = computeView(columns, { ...noFilter, withoutStances: ['threat'] });
	const first = (query: string) => {
		const [result] = search(index, query, 1);
		if (result === undefined) throw new Error(`nothing found for ${query}`);
		return outside(view, result);
	};

	it('is what has none of its events in view', () => {
		expect(first('neighbour')).toBe(true);
		expect(first('turkmenistan')).toBe(true);
	});

	it('is not what has one', () => {
		expect(first('united')).toBe(false);
		expect(first('host talks')).toBe(false);
	});

	it('is not what no filter could show', () => expect(first('veto')).toBe(false));
});
