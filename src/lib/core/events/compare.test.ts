import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../../tests/arbitrary-filter';
import { aDataset, anActor, anEvent, arbitraryDataset } from '../../../../tests/builders';
import type { Event } from '../dataset/schema';
import { naiveEvents, passes, passingDyads, top } from '../../../../tests/naive-view';
import { buildColumns } from './build-columns';
import { changeSentences } from './change-sentences';
import type { Level } from './columns';
import { compareStances, compareViews, type Comparison } from './compare';
import { computeView } from './compute-view';
import { noFilter, type Filter } from './filter';
import type { Dataset } from '../dataset/schema';

const levels: readonly Level[] = ['states', 'members'];
const situation = arbitraryDataset().chain((dataset) =>
	fc.record({
		dataset: fc.constant(dataset),
		before: arbitraryFilter(dataset),
		after: arbitraryFilter(dataset),
		level: fc.constantFrom(...levels)
	})
);

/** Events per arrow, "actor recipient stance", counted without columns. */
function recount(dataset: Dataset, filter: Filter, level: Level): ReadonlyMap<string, string[]> {
	const texts = buildColumns(dataset, level).text;
	const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
	const shown = (id: string) => (actors.has(id) ? top(id, actors, level) : null);
	const found = new Map<string, string[]>();
	for (const one of naiveEvents(dataset, level, texts)) {
		if (one.drawing !== 'drawn' || !passes(one, filter, shown)) continue;
		for (const dyad of passingDyads(one, filter, shown)) {
			const key = JSON.stringify([...dyad, one.event.stance]);
			found.set(key, [...(found.get(key) ?? []), one.status]);
		}
	}
	return found;
}

function expected(before: readonly string[], after: readonly string[]): string {
	if (before.length === 0) return 'new';
	if (after.length === 0) return 'gone';
	if (after.length > before.length) return 'stronger';
	if (after.length < before.length) return 'weaker';
	const kinds = (some: readonly string[]) => [...new Set(some)].sort().join();
	return kinds(before) === kinds(after) ? 'same' : 'status';
}

describe('compareViews', () => {
	it('says of every edge what a recount of both periods says', () => {
		fc.assert(
			fc.property(situation, ({ dataset, before, after, level }) => {
				const columns = buildColumns(dataset, level);
				const { edges } = compareViews(computeView(columns, before), computeView(columns, after));
				const [earlier, later] = [before, after].map((one) => recount(dataset, one, level));
				const found = new Map<string, string>();
				for (const [edge, change] of edges.entries()) {
					const actor = columns.actors[columns.edgeActor[edge] ?? -1]?.id;
					const recipient = columns.actors[columns.edgeRecipient[edge] ?? -1]?.id;
					const stance = columns.stances[columns.edgeStance[edge] ?? -1]?.id;
					if (change) found.set(JSON.stringify([actor, recipient, stance]), change.change);
				}
				const keys = new Set([...(earlier?.keys() ?? []), ...(later?.keys() ?? [])]);
				expect(found).toEqual(
					new Map(
						[...keys].map((key) => [key, expected(earlier?.get(key) ?? [], later?.get(key) ?? [])])
					)
				);
			}),
			{ numRuns: 400 }
		);
	});

	it('finds nothing but what stayed the same between a view and itself', () => {
		const columns = buildColumns(aDataset(), 'states');
		const view = computeView(columns, noFilter);
		const comparison = compareViews(view, view);
		expect(comparison.edges.map((one) => one?.change)).toEqual(['same']);
		expect(changeSentences(comparison)).toEqual([]);
	});

	it('refuses views of different columns', () => {
		const [states, members] = levels.map((level) =>
			computeView(buildColumns(aDataset(), level), noFilter)
		);
		if (!states || !members) throw new Error('two levels make two views');
		expect(() => compareViews(states, members)).toThrow('different columns');
	});
});

describe('a comparison of the weeks before and after 15 June', () => {
	const actors = ['Turkey', 'Israel', 'Iran', 'Oman'].map((id) => anActor({ id, name: id }));
	const on = (date: string, actor: string, recipient: string[], stance: string, id: string) =>
		anEvent({ id, date, actor: [actor], recipient, stance, status: 'confirmed' });
	const dataset = aDataset({
		actors,
		events: [
			on('2025-06-20', 'Turkey', ['Israel', 'Iran'], 'mediation-offer', '1'),
			on('2025-06-10', 'Israel', ['Iran'], 'threat', '2'),
			on('2025-06-10', 'Israel', ['Iran'], 'strike', '3'),
			on('2025-06-20', 'Israel', ['Iran'], 'strike', '4'),
			on('2025-06-21', 'Israel', ['Iran'], 'strike', '5'),
			on('2025-06-10', 'Iran', ['Oman'], 'appeal', '6'),
			{ ...on('2025-06-20', 'Iran', ['Oman'], 'appeal', '7'), status: 'reported' },
			on('2025-06-11', 'Oman', ['Iran'], 'support', '8'),
			on('2025-06-12', 'Oman', ['Iran'], 'support', '9'),
			on('2025-06-22', 'Oman', ['Iran'], 'support', '10')
		]
	});
	const columns = buildColumns(dataset, 'states');
	const during = (from: string, to: string) => computeView(columns, { ...noFilter, from, to });
	const comparison: Comparison = compareViews(
		during('2025-06-08', '2025-06-14'),
		during('2025-06-15', '2025-06-22')
	);

	it('reads as sentences', () => {
		expect(changeSentences(comparison).map(({ text }) => text)).toEqual([
			'Turkey began to offer mediation to Israel and Iran.',
			'Israel did not threaten Iran again.',
			'Israel went on to strike Iran: 2 events after 1.',
			'Oman went on to support Iran: 1 event after 2.',
			'Iran went on to appeal to Oman: now reported, before confirmed.'
		]);
	});

	it('tell no act where nothing was carried out', () => {
		const weighed = (id: string, date: string): Event =>
			anEvent({
				id,
				date,
				actor: ['Israel'],
				recipient: ['Oman', 'Iran'],
				stance: 'strike',
				factuality: 'hypothetical'
			});
		const threat = { ...on('2025-06-20', 'Oman', ['Iran'], 'threat', 't') };
		const events = [
			weighed('1', '2025-06-10'),
			{ ...threat, factuality: 'conditional' as const },
			{ ...weighed('2', '2025-06-20'), recipient: ['Turkey'], factuality: 'planned' as const }
		];
		const columns = buildColumns(aDataset({ actors, events }), 'states');
		const during = (from: string, to: string) => computeView(columns, { ...noFilter, from, to });
		const comparison = compareViews(
			during('2025-06-08', '2025-06-14'),
			during('2025-06-15', '2025-06-22')
		);
		expect(changeSentences(comparison).map(({ text }) => text)).toEqual([
			'Strike of Israel towards Turkey, planned, is new.',
			'Oman began to threaten Iran.',
			'Strike of Israel towards Iran and Oman, hypothetical, does not occur again.'
		]);
	});

	it('counts each stance in both periods', () => {
		const counts = compareStances(comparison).map(({ stance, before, after }) => [
			columns.stances[stance]?.id,
			before,
			after
		]);
		expect(counts).toEqual([
			['threat', 1, 0],
			['mediation-offer', 0, 1],
			['strike', 1, 2],
			['appeal', 1, 1],
			['support', 2, 1]
		]);
	});

	it('names stances of the dataset’s own as they are called', () => {
		const own = {
			...dataset,
			stances: [{ id: 'snub', label: 'Snub', polarity: 'hostile' as const }],
			events: [on('2025-06-20', 'Turkey', ['Iran'], 'snub', '1')]
		};
		const ownColumns = buildColumns(own, 'states');
		const none = computeView(ownColumns, { ...noFilter, to: '2025-06-01' });
		const sentences = changeSentences(compareViews(none, computeView(ownColumns, noFilter)));
		expect(sentences[0]?.text).toBe('Turkey began to take the stance “Snub” towards Iran.');
	});
});
