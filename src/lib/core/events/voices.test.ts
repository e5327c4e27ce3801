import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import file from '../../../../data/us-israel-iran-2025.json';
import { aDataset, anActor, anEvent } from '../../../../tests/builders';
import { Dataset } from '../dataset/schema';
import { buildColumns } from './build-columns';
import { computeView } from './compute-view';
import { edgeNumber } from './edge-number';
import { noFilter } from './filter';
import { oneSideOf } from './one-side';
import { voicesOf } from './voices';

type Piece = Dataset['events'][number]['evidence'][number];

function piece(actor: string | null, overrides: Partial<Piece> = {}): Piece {
	const who = { name: 'somebody', role: null, actor, anonymous: false, count: null, to: null };
	return {
		source: 's1',
		bearing: 'supports',
		paraphrase: 'Said.',
		quotation: null,
		locator: null,
		attribution: [who],
		...overrides
	};
}

/** One event between A and B, and a member of each. */
function said(...evidence: Piece[]): Dataset {
	const actors = [
		anActor({ id: 'A', name: 'A' }),
		anActor({ id: 'B', name: 'B' }),
		anActor({ id: 'a', name: 'a', memberOf: 'A' }),
		anActor({ id: 'b', name: 'b', memberOf: 'B' })
	];
	const dataset = aDataset({
		actors,
		events: [anEvent({ actor: ['A'], recipient: ['B'], evidence })]
	});
	return { ...dataset, sources: dataset.sources.map((source) => ({ ...source, publisher: null })) };
}

function heard(dataset: Dataset): string[] {
	return voicesOf(dataset).list.map(({ id }) => id);
}

describe('voicesOf', () => {
	it('hears a speaker, and the state that it is a member of', () => {
		expect(heard(said(piece('a')))).toEqual(['actor:a', 'actor:A']);
	});

	it('hears a speaker who is no actor by name, and the publisher', () => {
		const dataset = said(piece(null));
		const sources = dataset.sources.map((source) => ({ ...source, publisher: 'The Paper' }));
		expect(heard({ ...dataset, sources })).toEqual(['speaker:somebody', 'publisher:The Paper']);
	});

	it('does not hear who disputes or qualifies', () => {
		expect(
			heard(
				said(piece('a'), piece('b', { bearing: 'disputes' }), piece('b', { bearing: 'qualifies' }))
			)
		).toEqual(['actor:a', 'actor:A']);
	});

	it('hears each once an event, at either level the same', () => {
		const dataset = said(piece('a'), piece('a'), piece('A'));
		const { start, of } = voicesOf(dataset);
		expect([...start]).toEqual([0, 2]);
		expect([...of]).toEqual([0, 1]);
		expect(buildColumns(dataset, 'members').voices).toBe(buildColumns(dataset, 'states').voices);
	});
});

describe('oneSideOf', () => {
	const sideOf = (dataset: Dataset): string | null => {
		const view = computeView(buildColumns(dataset, 'states'), noFilter);
		const side = oneSideOf(view, 0);
		return side === null ? null : (view.columns.actors[side]?.id ?? null);
	};

	it('is the side of which everybody is who speaks', () => {
		expect(sideOf(said(piece('a'), piece('A')))).toBe('A');
	});

	it('is none where the other side speaks, even to dispute it', () => {
		expect(sideOf(said(piece('a'), piece('b', { bearing: 'disputes' })))).toBeNull();
	});

	it('is none where nobody of a side is named', () => {
		expect(sideOf(said(piece('a'), piece(null)))).toBeNull();
		expect(sideOf(said(piece('a', { attribution: [] })))).toBeNull();
	});

	it('looks only at the events in view', () => {
		const dataset = said(piece('a'));
		const [event] = dataset.events;
		if (!event) throw new Error('no event');
		const other = { ...event, id: 'other', status: 'reported' as const, evidence: [piece('b')] };
		const both = { ...dataset, events: [{ ...event, status: 'confirmed' as const }, other] };
		expect(sideOf(both)).toBeNull();
		const columns = buildColumns(both, 'states');
		const view = computeView(columns, { ...noFilter, withoutStatuses: ['reported'] });
		expect(oneSideOf(view, 0)).toBe(columns.actorNumber.get('A'));
	});
});

describe('according to whom, in the shipped crisis', () => {
	const crisis = v.parse(Dataset, file);
	const columns = buildColumns(crisis, 'states');

	it('says the veto took place according to the United States, not according to Israel', () => {
		const according = (voice: string) => {
			const view = computeView(columns, { ...noFilter, voices: [voice] });
			const edge = edgeNumber(columns, 'USA', 'ISR', 'veto');
			return edge === null ? 0 : view.edgeCount[edge];
		};
		expect(according('actor:USA')).toBe(1);
		expect(according('actor:ISR')).toBe(0);
	});

	it('filters nothing by a voice that says nothing', () => {
		const view = computeView(columns, { ...noFilter, voices: ['actor:nobody'] });
		expect(view.count).toBe(crisis.events.length);
	});
});
