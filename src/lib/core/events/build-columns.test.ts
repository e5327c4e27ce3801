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
import type { Dataset, Event } from '../dataset/schema';
import { toDay } from '../dates/day';
import { buildColumns } from './build-columns';
import { drawings, openEnd, openStart, type Columns } from './columns';
import { edgeNumber, keyOf } from './edge-number';

const parties = aDataset({
	actors: [
		anActor({ id: 'TRUMP', type: 'person', memberOf: 'WH' }),
		anActor({ id: 'WH', type: 'organisation', memberOf: 'USA' }),
		anActor({ id: 'USA' }),
		anActor({ id: 'ISR' }),
		anActor({ id: 'SOMEBODY', type: 'unspecified' }),
		anActor({ id: 'SPOKESMAN', type: 'unspecified', memberOf: 'ISR' })
	],
	events: []
});

function between(actor: string[], recipient: string[], more: Partial<Event> = {}): Dataset {
	return { ...parties, events: [anEvent({ actor, recipient, ...more })] };
}

function edgesOf(columns: Columns): string[] {
	return [...columns.edgeActor.keys()].map((edge) =>
		[
			columns.actors[columns.edgeActor[edge] ?? -1]?.id,
			columns.actors[columns.edgeRecipient[edge] ?? -1]?.id,
			columns.stances[columns.edgeStance[edge] ?? -1]?.id
		].join(' ')
	);
}

function textOf(event: Partial<Event>, dataset: Partial<Dataset> = {}): string {
	const columns = buildColumns(
		{ ...parties, ...dataset, events: [anEvent({ actor: ['TRUMP'], recipient: ['ISR'], ...event })] },
		'states'
	);
	return columns.text[0] ?? '';
}

describe('buildColumns', () => {
	it('shows a member of a member as the state at the top', () => {
		const dataset = between(['TRUMP'], ['ISR']);
		expect(edgesOf(buildColumns(dataset, 'states'))).toEqual(['USA ISR threat']);
		expect(edgesOf(buildColumns(dataset, 'members'))).toEqual(['TRUMP ISR threat']);
	});

	it('joins the members of one state in a single dyad', () => {
		const { dyadEdge } = buildColumns(between(['TRUMP', 'USA', 'WH'], ['ISR']), 'states');
		expect(dyadEdge).toHaveLength(1);
	});

	it.each([
		['states', ['TRUMP'], ['WH'], 'inside-one'],
		['members', ['TRUMP'], ['WH'], 'drawn'],
		['states', ['SOMEBODY'], ['ISR'], 'unnamed-party'],
		['states', ['ISR'], ['SOMEBODY', 'USA'], 'drawn'],
		['states', ['TRUMP'], ['WH', 'SOMEBODY'], 'unnamed-party'],
		['states', ['SPOKESMAN'], ['USA'], 'drawn'],
		['members', ['SPOKESMAN'], ['USA'], 'drawn'],
		['members', ['SPOKESMAN'], ['ISR'], 'inside-one']
	] as const)('at the level of %s takes %j → %j for %s', (level, actor, recipient, drawing) => {
		const columns = buildColumns(between([...actor], [...recipient]), level);
		expect(drawings[columns.drawnAs[0] ?? -1]).toBe(drawing);
		expect(columns.insideOne).toEqual(drawing === 'inside-one' ? [0] : []);
		expect(columns.unnamedParty).toEqual(drawing === 'unnamed-party' ? [0] : []);
		expect(columns.edgeActor).toHaveLength(drawing === 'drawn' ? 1 : 0);
	});

	it('ends where members go round in a circle', () => {
		const actors = [anActor({ id: 'A', memberOf: 'B' }), anActor({ id: 'B', memberOf: 'A' })];
		const { shownAs } = buildColumns(aDataset({ actors }), 'states');
		expect(shownAs).toHaveLength(2);
	});

	it('knows the days of an event and which are open', () => {
		const columns = buildColumns(
			aDataset({
				events: [
					anEvent({ id: 'day' }),
					anEvent({ id: 'month', date: '2025-05', datePrecision: 'month' }),
					anEvent({ id: 'before', date: null, endDate: '2025-06-16', datePrecision: 'before' }),
					anEvent({ id: 'unknown', date: null, datePrecision: 'unknown' })
				]
			}),
			'states'
		);
		const [day, first, last] = ['2025-06-13', '2025-05-01', '2025-05-31'].map(toDay);
		expect([...columns.firstDay]).toEqual([day, first, openStart, openStart]);
		expect([...columns.lastDay]).toEqual([day, last, toDay('2025-06-16'), openEnd]);
		expect([...columns.dated]).toEqual([1, 1, 0, 0]);
	});

	it('holds the words by which an event is found', () => {
		const evidence = anEvidence({
			source: 's2',
			quotation: 'Ça suffit',
			attribution: [
				{ name: 'Ágnes', role: 'Envoy', actor: null, anonymous: false, count: null, to: null }
			]
		});
		const text = textOf(
			{ summary: 'Ankara', condition: 'If hit', note: 'NB', via: ['SOMEBODY'], evidence: [evidence] },
			{ sources: [aSource({ id: 's2', publisher: 'Le Monde', headline: 'Été' })] }
		);
		for (const word of ['ankara', 'if hit', 'nb', 'ca suffit', 'agnes', 'envoy', 'threat']) {
			expect(text).toContain(word);
		}
		expect(text).toContain('le monde');
		expect(text).toContain('ete');
	});

	it('finds the event of a member by the names of its state', () => {
		const actors = parties.actors.map((actor) =>
			actor.id === 'USA' ? { ...actor, name: 'United States', aliases: ['Amérique'] } : actor
		);
		expect(textOf({}, { actors })).toContain('united states\namerique');
	});

	it('refuses what was not checked, by name', () => {
		expect(() => buildColumns(between(['XXX'], ['ISR']), 'states')).toThrow('XXX');
		expect(() => buildColumns(between(['USA'], ['ISR'], { stance: 'vetto' }), 'states')).toThrow(
			'vetto'
		);
	});

	it('orders edges by actor, recipient and stance, each once', () => {
		fc.assert(
			fc.property(arbitraryDataset(), fc.constantFrom('states', 'members'), (dataset, level) => {
				const columns = buildColumns(dataset, level);
				const keys = [...columns.edgeActor.keys()].map((edge) =>
					keyOf(
						columns,
						columns.edgeActor[edge] ?? -1,
						columns.edgeRecipient[edge] ?? -1,
						columns.edgeStance[edge] ?? -1
					)
				);
				expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);

	it('never loses or doubles an event by rolling it up', () => {
		fc.assert(
			fc.property(arbitraryDataset(), fc.constantFrom('states', 'members'), (dataset, level) => {
				const columns = buildColumns(dataset, level);
				const drawn = [...new Set(columns.edgeEvents)];
				const all = [...drawn, ...columns.insideOne, ...columns.unnamedParty];
				expect(all.sort((a, b) => a - b)).toEqual([...dataset.events.keys()]);
				for (const edge of columns.edgeActor.keys()) {
					const events = columns.edgeEvents.subarray(
						columns.edgeStart[edge],
						columns.edgeStart[edge + 1]
					);
					expect(events.length).toBeGreaterThan(0);
					expect([...events]).toEqual([...new Set(events)].sort((a, b) => a - b));
				}
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);

	it('does not depend on the order of the events', () => {
		const shuffled = arbitraryDataset().chain((dataset) =>
			fc.tuple(
				fc.constant(dataset),
				fc.shuffledSubarray(dataset.events, { minLength: dataset.events.length })
			)
		);
		fc.assert(
			fc.property(shuffled, ([dataset, events]) => {
				const [one, other] = [dataset, { ...dataset, events }].map((each) =>
					buildColumns(each, 'states')
				);
				expect(one && edgesOf(one)).toEqual(other && edgesOf(other));
				expect(one && eventIdsByEdge(one)).toEqual(other && eventIdsByEdge(other));
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);
});

function eventIdsByEdge({ edgeActor, eventsOf, events }: Columns) {
	return [...edgeActor.keys()].map((edge) =>
		[...eventsOf(edge)]
			.map((event) => events.at(event)?.id)
			.sort()
	);
}

describe('edgeNumber', () => {
	const columns = buildColumns(between(['TRUMP'], ['ISR']), 'states');

	it('finds an edge by its ids', () => expect(edgeNumber(columns, 'USA', 'ISR', 'threat')).toBe(0));

	it.each([
		['ISR', 'USA', 'threat'],
		['USA', 'ISR', 'veto'],
		['TRUMP', 'ISR', 'threat'],
		['__proto__', 'constructor', 'toString']
	])('finds none for %s → %s: %s', (actor, recipient, stance) => {
		expect(edgeNumber(columns, actor, recipient, stance)).toBeNull();
	});
});
