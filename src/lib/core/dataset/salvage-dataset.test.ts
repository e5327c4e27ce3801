import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import manyProblems from '../../../../tests/fixtures/broken/many-problems.json';
import {
	aContextNote,
	aDataset,
	anActor,
	anEvent,
	arbitraryDataset,
	aSource
} from '../../../../tests/builders';
import { checkDataset } from './check-dataset';
import { limits } from './limits';
import { salvageDataset } from './salvage-dataset';

describe('salvageDataset', { timeout: 60_000 }, () => {
	it('gives a sound dataset back whole', () => {
		expect(salvageDataset(aDataset())).toEqual({ dataset: aDataset(), dropped: [] });
	});

	it('keeps the good part of a dataset with many problems', () => {
		const { dataset, dropped } = salvageDataset(manyProblems) ?? { dataset: null, dropped: [] };
		expect(dataset).toMatchObject({ id: 'many-problems', title: 'Many problems' });
		expect(dataset?.actors.map(({ id, memberOf }) => [id, memberOf])).toEqual([
			['A', null],
			['B', null],
			['C', null],
			['D', 'C']
		]);
		expect(dataset?.sources.map(({ id, url }) => [id, url])).toEqual([
			['s1', null],
			['s2', null]
		]);
		expect(dataset?.events.map(({ id }) => id)).toEqual(['good', 'good-but-for-its-relation']);
		expect(dataset?.events[1]?.relations).toEqual([{ type: 'responds-to', event: 'good' }]);
		expect(dataset?.context).toMatchObject([{ id: 'c1', actors: ['A'], events: ['good'] }]);
		expect(dropped.length).toBeGreaterThanOrEqual(21);
	});

	it('takes away what refers to what it took away', () => {
		const dataset = aDataset({
			actors: [anActor(), anActor({ id: 'B' }), anActor({ id: 'C', name: '' })],
			events: [
				anEvent(),
				anEvent({ id: 'e2', recipient: ['C'] }),
				anEvent({ id: 'e3', relations: [{ type: 'blocks', event: 'e2' }] })
			],
			context: [aContextNote({ actors: ['A', 'C'], events: ['e2', 'e3'] })]
		});
		expect(salvageDataset(dataset)?.dataset).toEqual({
			...dataset,
			actors: dataset.actors.slice(0, 2),
			events: [anEvent(), anEvent({ id: 'e3' })],
			context: [aContextNote({ actors: ['A'], events: ['e3'] })]
		});
	});

	it('stands in for a title and dates that are missing, and drops unknown fields', () => {
		const { title: _t, asOf: _a, language: _l, ...rest } = aDataset();
		const salvage = salvageDataset({ ...rest, summary: 1, context: 'none', extra: true });
		expect(salvage?.dataset).toEqual(
			aDataset({
				title: 'Untitled',
				summary: 'Without a summary.',
				language: 'und',
				asOf: '1970-01-01'
			})
		);
	});

	it('keeps an event but for a field that it does not know', () => {
		const event: unknown = JSON.parse('{ "a.b": 1, "__proto__": 2, "summary": "A and B." }');
		const broken = { ...aDataset(), events: [{ ...anEvent(), ...(event as object) }] };
		expect(salvageDataset(broken)?.dataset.events).toEqual([anEvent({ summary: 'A and B.' })]);
	});

	it('drops each of a very long list of faulty events', () => {
		const events = Array.from({ length: 25_000 }, () => ({}));
		const salvage = salvageDataset({ ...aDataset(), events });
		expect(salvage?.dataset).toEqual(aDataset({ events: [] }));
		expect(salvage?.dropped).toHaveLength(limits.problems + 1);
	});

	it('keeps as many elements of a list as are allowed', () => {
		const sources = Array.from({ length: limits.sources + 5 }, (_, i) => aSource({ id: `s${i}` }));
		const salvage = salvageDataset(aDataset({ sources }));
		expect(salvage?.dataset.sources).toHaveLength(limits.sources);
		expect(salvage?.dropped.map(({ code, at }) => [code, at])).toEqual([['too-large', 'sources']]);
	});

	it.each<[string, unknown]>([
		['is no object', 'text'],
		['is null', null],
		['is a list', [aDataset()]],
		['has another format', { ...aDataset(), format: 2 }],
		['has no actors', aDataset({ actors: [], events: [] })],
		['is of another kind', { nodes: [], edges: [] }],
		['throws when it is read', new Proxy({}, { get: fail, ownKeys: fail })]
	])('gives nothing when the data %s', (_, input) => {
		expect(salvageDataset(input)).toBeNull();
	});

	it('gives a sound dataset or nothing, whatever is broken', () => {
		fc.assert(
			fc.property(arbitraryDataset(), someDamage, (dataset, damage) => {
				const salvage = salvageDataset(damage.reduce(damaged, dataset as unknown));
				if (salvage !== null) {
					expect(checkDataset(salvage.dataset)).toEqual({ ok: true, value: salvage.dataset });
				}
			}),
			{ numRuns: 1_000 }
		);
	});

	it('gives a sound dataset or nothing for any value', () => {
		fc.assert(
			fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (input) => {
				const salvage = salvageDataset(input);
				expect(salvage === null || checkDataset(salvage.dataset).ok).toBe(true);
			}),
			{ numRuns: 1_000 }
		);
	});
});

function fail(): never {
	throw new Error('looked at');
}

interface Damage {
	readonly way: readonly number[];
	readonly value: unknown;
}

const someDamage = fc.array(
	fc.record<Damage>({
		way: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
		value: fc.oneof(
			fc.constantFrom<unknown>(undefined, null, '', 'A', 'veto', '2025-02-30', [], {}, -1),
			fc.anything()
		)
	}),
	{ minLength: 1, maxLength: 4 }
);

/** A copy of `whole` with `value` in place of what stands at the end of `way`. */
function damaged(whole: unknown, { way: [first, ...way], value }: Damage): unknown {
	if (first === undefined || typeof whole !== 'object' || whole === null) return value;
	const entries = Object.entries(whole);
	const [key, inner]: [string, unknown] = entries[first % entries.length] ?? ['x', null];
	const changed = damaged(inner, { way, value });
	if (!Array.isArray(whole)) return { ...whole, [key]: changed };
	return whole.map((item: unknown, i) => (String(i) === key ? changed : item));
}
