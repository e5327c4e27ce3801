import { describe, expect, it } from 'vitest';
import { aDataset, anActor } from '../../../tests/builders';
import {
	actorTypes,
	bearings,
	factualities,
	polarities,
	relationTypes,
	statuses
} from '../core/dataset/vocabulary';
import {
	actorTypeWords,
	bearingWords,
	countOf,
	factualityWords,
	listOf,
	longer,
	namesOf,
	polarityWords,
	relationWords,
	statusHelp,
	statusWords
} from './words';

describe('longer', () => {
	it('shows all of a list of a hundred or two, and a portion more of one of hundreds', () => {
		expect(longer(6, 104)).toBe(104);
		expect(longer(6, 777)).toBe(56);
		expect(longer(756, 777)).toBe(777);
	});
});

describe('the words of the vocabulary', () => {
	it.each([
		['status', statuses, statusWords],
		['status, explained', statuses, statusHelp],
		['polarity', polarities, polarityWords],
		['factuality', factualities, factualityWords],
		['bearing', bearings, bearingWords],
		['type of actor', actorTypes, actorTypeWords]
	])('name each %s, each differently', (_, values, words) => {
		expect(Object.keys(words).sort()).toEqual([...values].sort());
		expect(new Set(Object.values(words)).size).toBe(values.length);
		expect(Object.values(words).every((word) => word !== '')).toBe(true);
	});

	it('read a relation from both of its ends', () => {
		expect(Object.keys(relationWords).sort()).toEqual([...relationTypes].sort());
		for (const { forth, back } of Object.values(relationWords)) expect(forth).not.toBe(back);
	});
});

describe('countOf', () => {
	it.each([
		[0, '0 events'],
		[1, '1 event'],
		[2, '2 events'],
		[100_000, '100,000 events']
	])('says %i as "%s"', (count, words) => {
		expect(countOf(count, 'event')).toBe(words);
	});

	it('takes a plural of its own', () => {
		expect(countOf(2, 'party', 'parties')).toBe('2 parties');
	});
});

describe('listOf', () => {
	it.each([
		[[], ''],
		[['A'], 'A'],
		[['A', 'B'], 'A and B'],
		[['A', 'B', 'C'], 'A, B and C']
	])('says %j as "%s"', (items, words) => {
		expect(listOf(items)).toBe(words);
	});
});

describe('namesOf', () => {
	it('names actors by id, and an id that is unknown by itself', () => {
		const dataset = aDataset({
			actors: [anActor({ id: 'constructor', name: 'Builder' }), anActor()]
		});
		expect(namesOf(['A', 'constructor'], dataset)).toBe('Actor A and Builder');
		expect(namesOf(['nobody'], dataset)).toBe('nobody');
	});
});
