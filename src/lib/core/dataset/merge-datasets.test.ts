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
import { checkDataset } from './check-dataset';
import { mergeDatasets } from './merge-datasets';

describe('mergeDatasets', () => {
	it('is nothing of nothing and the same of one', () => {
		expect(mergeDatasets([])).toBeNull();
		const dataset = aDataset();
		expect(mergeDatasets([dataset])).toEqual({ dataset, sameId: 0, sameContent: 0 });
	});

	it('leaves out an event of the same id and act, and one that says the same under another id', () => {
		const b = aDataset({
			title: 'Another',
			asOf: '2025-07-01',
			events: [
				anEvent({ summary: 'Told otherwise.' }),
				anEvent({ id: 'x' }),
				anEvent({ id: 'y', stance: 'strike' })
			]
		});
		const { dataset, sameId, sameContent } = mergeDatasets([aDataset(), b]) ?? {};
		expect([sameId, sameContent]).toEqual([1, 1]);
		expect(dataset?.events.map(({ id }) => id)).toEqual(['e1', 'y']);
		expect([dataset?.title, dataset?.asOf]).toEqual(['A crisis and 1 more', '2025-07-01']);
	});

	it('gives an event another id where only the id is the same, and keeps relations to it', () => {
		const b = aDataset({
			events: [
				anEvent({ stance: 'strike' }),
				anEvent({ id: 'e2', stance: 'demand', relations: [{ type: 'responds-to', event: 'e1' }] })
			]
		});
		const { dataset } = mergeDatasets([aDataset(), b]) ?? {};
		expect(dataset?.events.map(({ id }) => id)).toEqual(['e1', 'e1 (2)', 'e2']);
		expect(dataset?.events[2]?.relations).toEqual([{ type: 'responds-to', event: 'e1 (2)' }]);
	});

	it('keeps events apart that two pages report alike, and sources that share an id', () => {
		const at = (url: string) =>
			aDataset({ sources: [aSource({ url })], events: [anEvent({ id: url })] });
		const { dataset, sameContent } =
			mergeDatasets([at('https://a.example/'), at('https://b.example/')]) ?? {};
		expect(sameContent).toBe(0);
		expect(dataset?.sources.map(({ id }) => id)).toEqual(['s1', 's1 (2)']);
		expect(dataset?.events[1]?.evidence).toEqual([anEvidence({ source: 's1 (2)' })]);
	});

	it('takes an actor as the earliest file has it', () => {
		const b = aDataset({
			actors: [anActor({ name: 'Another A' }), anActor({ id: 'C' })],
			events: []
		});
		const { dataset } = mergeDatasets([aDataset(), b]) ?? {};
		expect(dataset?.actors.map(({ id, name }) => [id, name])).toEqual([
			['A', 'Actor A'],
			['B', 'Actor B'],
			['C', 'Actor A']
		]);
	});

	it('leaves nobody a member of a group that the earliest file does not name', () => {
		const unnamed = aDataset({ actors: [anActor({ id: 'X', type: 'unspecified' })], events: [] });
		const named = aDataset({
			actors: [anActor({ id: 'X' }), anActor({ id: 'Y', memberOf: 'X' })],
			events: []
		});
		const merged = mergeDatasets([unnamed, named])?.dataset;
		expect(merged?.actors.map(({ id, memberOf }) => [id, memberOf])).toEqual([
			['X', null],
			['Y', null]
		]);
		expect(checkDataset(merged).ok).toBe(true);
	});

	it('makes a sound dataset of any two, and nothing new of one merged with itself', () => {
		fc.assert(
			fc.property(arbitraryDataset(), arbitraryDataset(), (a, b) => {
				const merged = mergeDatasets([a, b]);
				expect(checkDataset(merged?.dataset)).toMatchObject({ ok: true });
				expect(mergeDatasets([a, a])?.dataset.events).toEqual(a.events);
			}),
			{ numRuns: 40 }
		);
	});
});
