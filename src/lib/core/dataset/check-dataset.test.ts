import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	aContextNote,
	aDataset,
	anActor,
	anEvent,
	anEvidence,
	arbitraryDataset,
	aSource
} from '../../../../tests/builders';
import { checkDataset } from './check-dataset';
import { limits } from './limits';

function problemsOf(input: unknown) {
	const checked = checkDataset(input);
	return checked.ok ? [] : checked.problems;
}

/** Codes and places, the part of a problem that is promised. */
function placesOf(input: unknown): string[] {
	return problemsOf(input).map(({ code, at }) => `${code} ${at}`);
}

const withEvent = (overrides: object) => aDataset({ events: [anEvent(overrides)] });
const withActor = (overrides: object) => ({
	...aDataset(),
	actors: [{ ...anActor(), ...overrides }, anActor({ id: 'B' })]
});
const withSource = (overrides: object) => ({
	...aDataset(),
	sources: [{ ...aSource(), ...overrides }]
});

describe('a sound dataset', () => {
	it('comes back as it went in', () => {
		expect(checkDataset(aDataset())).toEqual({ ok: true, value: aDataset() });
	});

	it('gets its optional fields filled with null and empty lists', () => {
		const { stances: _s, context: _c, license: _l, ...required } = aDataset();
		const actors = [
			{ id: 'A', name: 'Actor A', type: 'state' },
			{ id: 'B', name: 'Actor B', type: 'state' }
		];
		expect(checkDataset({ ...required, actors })).toEqual({ ok: true, value: aDataset() });
	});

	it('may have no events and no actors', () => {
		expect(placesOf(aDataset({ actors: [], events: [] }))).toEqual([]);
	});

	it('may name its parts __proto__, constructor or an emoji', () => {
		const ids = ['__proto__', 'constructor', '🕊️', 'toString', 'x'.repeat(limits.idLength)];
		const dataset = aDataset({
			actors: ids.map((id) => anActor({ id })),
			sources: [aSource({ id: '__proto__' })],
			stances: [{ id: 'valueOf', label: 'Value', polarity: 'neutral' }],
			events: [
				anEvent({
					id: 'hasOwnProperty',
					actor: ['__proto__'],
					recipient: ids.slice(1),
					stance: 'valueOf',
					evidence: [anEvidence({ source: '__proto__' })]
				})
			]
		});
		expect(checkDataset(dataset)).toEqual({ ok: true, value: dataset });
	});
});

describe('shape', () => {
	it.each<[string, unknown]>([
		['null', null],
		['a number', 1],
		['a list', []],
		['text', '{}'],
		['nothing', undefined]
	])('refuses %s as a whole', (_, input) => {
		expect(placesOf(input)).toEqual(['bad-shape (root)']);
	});

	it('names each missing field', () => {
		expect(placesOf({})).toEqual(
			['format', 'id', 'title', 'summary', 'language', 'asOf', 'actors', 'sources', 'events'].map(
				(name) => `bad-shape ${name}`
			)
		);
	});

	it('names every unknown field, also those that objects inherit', () => {
		const event: object = JSON.parse(
			'{ "__proto__": 1, "toString": 2, "constructor": 3, "colour": 4 }'
		);
		expect(placesOf(withEvent(event))).toEqual([
			'bad-shape events.0.__proto__',
			'bad-shape events.0.toString',
			'bad-shape events.0.constructor',
			'bad-shape events.0.colour'
		]);
		const own: unknown = JSON.parse(
			JSON.stringify(aDataset()).replace('{', '{"__proto__":{"a":1},')
		);
		expect(placesOf(own)).toEqual(['bad-shape __proto__']);
	});

	it.each(['constructor', 'prototype', '__proto__', 'ISO3', ''])(
		'refuses %j as a code system',
		(name) => {
			const codes: unknown = JSON.parse(`{ ${JSON.stringify(name)}: "TUR" }`);
			expect(problemsOf(withActor({ codes })).map(({ at }) => at)).toContain(
				`actors.0.codes.${name}`
			);
		}
	);

	it('refuses a list in place of an object', () => {
		expect(placesOf(withActor({ codes: [] }))).toEqual(['bad-shape actors.0.codes']);
		expect(placesOf({ ...aDataset(), events: [[]] })).toEqual(['bad-shape events.0']);
	});

	it('refuses evidence that says nothing', () => {
		const evidence = [anEvidence(), anEvidence({ paraphrase: null })];
		expect(placesOf(withEvent({ evidence }))).toEqual(['bad-shape events.0.evidence.1']);
	});

	it('refuses half of a character pair in an id', () => {
		expect(placesOf(withEvent({ id: 'e\uD83D' }))).toEqual(['bad-shape events.0.id']);
	});

	it('asks a new stance for its label and polarity, a built-in one for neither', () => {
		expect(placesOf(aDataset({ stances: [{ id: 'veto' }, { id: 'snub' }] }))).toEqual([
			'bad-shape stances.1.label',
			'bad-shape stances.1.polarity'
		]);
	});

	it.each([
		[
			'a quotation',
			{ evidence: [anEvidence({ quotation: 'x'.repeat(601) })] },
			'evidence.0.quotation'
		],
		['a summary', { summary: 'x'.repeat(limits.textLength + 1) }, 'summary'],
		['an id', { id: 'x'.repeat(limits.idLength + 1) }, 'id'],
		['a list', { via: Array.from({ length: limits.listLength + 1 }, (_, i) => `${i}`) }, 'via']
	])('calls %s beyond its limit too large', (_, overrides, at) => {
		expect(placesOf(withEvent(overrides))).toEqual([`too-large events.0.${at}`]);
	});

	it('accepts a quotation of exactly 600 characters', () => {
		const evidence = [anEvidence({ quotation: 'x'.repeat(600) })];
		expect(placesOf(withEvent({ evidence }))).toEqual([]);
	});

	it('refuses an endless list without looking at its elements', () => {
		const endless: unknown[] = [];
		endless.length = 4_294_967_295;
		expect(placesOf({ ...aDataset(), events: endless })).toEqual(['too-large events']);
		expect(placesOf(withEvent({ via: endless }))).toEqual(['too-large events.0.via']);
	});

	it('lists problems up to the limit and says how many more there are', () => {
		const events = Array.from({ length: 2_000 }, () => null);
		const problems = problemsOf({ ...aDataset(), events });
		expect(problems).toHaveLength(limits.problems + 1);
		expect(problems.at(-1)).toMatchObject({ code: 'too-large', at: '(root)' });
		expect(problems.at(-1)?.message).toContain('1,000 more problems are');
	});
});

describe('dates', () => {
	it.each(['2025-02-29', '2025-02-30', '2025-13', '2025-00', '0000', '13/06/2025', '2025-6-1'])(
		'refuses %s',
		(date) => {
			expect(placesOf(withEvent({ date }))).toEqual(['bad-date events.0.date']);
		}
	);

	it('accepts the leap day', () => {
		expect(placesOf(withEvent({ date: '2024-02-29' }))).toEqual([]);
	});

	it('checks asOf, published and accessed as well', () => {
		expect(placesOf({ ...aDataset(), asOf: '2025-06-31' })).toEqual(['bad-date asOf']);
		expect(placesOf({ ...aDataset(), asOf: '2025-06' })).toEqual(['bad-date asOf']);
		expect(placesOf(withSource({ published: '2025-06-31', accessed: 'today' }))).toEqual([
			'bad-date sources.0.published',
			'bad-date sources.0.accessed'
		]);
	});

	it.each([
		['2025-06-13', '2025-06-12'],
		['2025-06', '2025-05-31'],
		['2025-06-13', '2025-05'],
		['2025', '2024']
	])('refuses a range from %s to %s', (date, endDate) => {
		const dataset = withEvent({ date, endDate, datePrecision: 'range' });
		expect(placesOf(dataset)).toEqual(['date-order events.0.endDate']);
	});

	it.each([
		['2025-06-13', '2025-06-13'],
		['2025-06-13', '2025-06'],
		['2025-06-30', '2025'],
		['2025', '2025-01-01']
	])('accepts a range from %s to %s', (date, endDate) => {
		expect(placesOf(withEvent({ date, endDate, datePrecision: 'range' }))).toEqual([]);
	});

	it.each([
		['day', '2025-06', null],
		['day', '2025-06-13', '2025-06-14'],
		['day', null, null],
		['month', '2025-06-13', null],
		['month', '2025', null],
		['year', '2025-06', null],
		['range', '2025-06-13', null],
		['range', null, '2025-06-13'],
		['before', '2025-06-13', '2025-06-14'],
		['before', null, null],
		['after', null, '2025-06-13'],
		['after', '2025-06-13', '2025-06-14'],
		['unknown', '2025', null],
		['unknown', null, '2025']
	])('refuses the precision %s of date %s and endDate %s', (datePrecision, date, endDate) => {
		expect(placesOf(withEvent({ datePrecision, date, endDate }))).toEqual([
			'date-precision events.0.datePrecision'
		]);
	});

	it.each([
		['day', '2025-06-13', '2025-06-13'],
		['month', '2025-06', null],
		['year', '2025', null],
		['range', '2025-06', '2025-07'],
		['before', null, '2025-06-16'],
		['after', '2025-06', null],
		['unknown', null, null]
	])('accepts the precision %s of date %s and endDate %s', (datePrecision, date, endDate) => {
		expect(placesOf(withEvent({ datePrecision, date, endDate }))).toEqual([]);
	});

	it('checks the dates of context notes too', () => {
		const context = [aContextNote({ datePrecision: 'day' })];
		expect(placesOf(aDataset({ context }))).toEqual(['date-precision context.0.datePrecision']);
	});
});

describe('addresses', () => {
	it.each([
		'javascript:alert(1)',
		'data:text/html,<script>alert(1)</script>',
		'java\nscript:alert(1)',
		'//example.org/',
		'https:example.org',
		'ftp://example.org/',
		'https://',
		'https://user:secret@example.org/',
		'https://exa mple.org/',
		' https://example.org/',
		''
	])('refuses %j', (url) => {
		expect(new Set(placesOf(withSource({ url })))).toEqual(new Set(['bad-url sources.0.url']));
		expect(placesOf(withSource({ archivedUrl: url }))).toContain('bad-url sources.0.archivedUrl');
	});

	it.each(['https://example.org/a?b=c#d', 'http://example.org', 'HTTPS://EXAMPLE.ORG/'])(
		'accepts %s',
		(url) => {
			expect(placesOf(withSource({ url }))).toEqual([]);
		}
	);
});

describe('references', () => {
	it.each([
		['actor', { actor: ['A', 'X'] }, 'unknown-actor events.0.actor.1'],
		['recipient', { recipient: ['X'] }, 'unknown-actor events.0.recipient.0'],
		['go-between', { via: ['X'] }, 'unknown-actor events.0.via.0'],
		['stance', { stance: 'snub' }, 'unknown-stance events.0.stance'],
		[
			'source',
			{ evidence: [anEvidence({ source: 'X' })] },
			'unknown-source events.0.evidence.0.source'
		],
		[
			'related event',
			{ relations: [{ type: 'blocks', event: 'X' }] },
			'unknown-event events.0.relations.0.event'
		],
		[
			'other event than itself',
			{ relations: [{ type: 'blocks', event: 'e1' }] },
			'unknown-event events.0.relations.0.event'
		],
		[
			'inherited name',
			{ actor: ['toString'], stance: 'constructor' },
			'unknown-actor events.0.actor.0'
		],
		['different recipient', { recipient: ['B', 'A'] }, 'bad-shape events.0.recipient.1'],
		['single mention', { recipient: ['B', 'B'] }, 'duplicate-id events.0.recipient.1']
	])('asks of an event for a known %s', (_, overrides, problem) => {
		expect(placesOf(withEvent(overrides))[0]).toBe(problem);
	});

	it('finds speakers and members that are not there', () => {
		const speaker = { name: 'X', role: null, actor: 'X', anonymous: false, count: null, to: null };
		const dataset = {
			...withActor({ memberOf: 'X' }),
			events: [anEvent({ evidence: [anEvidence({ attribution: [speaker] })] })]
		};
		expect(placesOf(dataset)).toEqual([
			'unknown-actor actors.0.memberOf',
			'unknown-actor events.0.evidence.0.attribution.0.actor'
		]);
	});

	it('finds what context notes name in vain', () => {
		const context = [aContextNote({ actors: ['A', 'X'], events: ['X'] })];
		expect(placesOf(aDataset({ context }))).toEqual([
			'unknown-actor context.0.actors.1',
			'unknown-event context.0.events.0'
		]);
	});

	it('finds an id used twice in any list', () => {
		const stance = { id: 'snub', label: 'Snub', polarity: 'hostile' } as const;
		const dataset = aDataset({
			actors: [anActor(), anActor({ id: 'B' }), anActor()],
			stances: [stance, stance],
			sources: [aSource(), aSource()],
			events: [anEvent(), anEvent()],
			context: [aContextNote(), aContextNote()]
		});
		expect(placesOf(dataset)).toEqual([
			'duplicate-id actors.2.id',
			'duplicate-id stances.1.id',
			'duplicate-id sources.1.id',
			'duplicate-id events.1.id',
			'duplicate-id context.1.id'
		]);
	});

	it('finds each circle of members once, and none where a tail leads into one', () => {
		const member = (id: string, memberOf: string | null) => anActor({ id, memberOf });
		const actors = [
			member('A', 'B'),
			member('B', 'C'),
			member('C', 'B'),
			member('D', 'D'),
			member('E', 'F'),
			member('F', null)
		];
		expect(placesOf(aDataset({ actors }))).toEqual([
			'member-cycle actors.1.memberOf',
			'member-cycle actors.3.memberOf'
		]);
	});

	it('finds members of an actor without a name, who may be a member itself', () => {
		const actors = [
			anActor({ id: 'A' }),
			anActor({ id: 'B', type: 'unspecified', memberOf: 'A' }),
			anActor({ id: 'C', memberOf: 'B' })
		];
		expect(placesOf(aDataset({ actors }))).toEqual(['unnamed-group actors.2.memberOf']);
	});

	it('are checked beside faults of shape, and what is merely broken is not called unknown', () => {
		const dataset = {
			...aDataset(),
			actors: [anActor({ name: '' }), anActor({ id: 'B' })],
			events: [anEvent({ recipient: ['X'] }), anEvent({ id: 'e2', summary: '' })]
		};
		expect(placesOf(dataset)).toEqual([
			'bad-shape actors.0.name',
			'bad-shape events.1.summary',
			'unknown-actor events.0.recipient.0'
		]);
		expect(placesOf({ ...aDataset(), actors: 'all' })).toEqual(['bad-shape actors']);
	});

	it('shortens long ids in messages and shows characters that would reorder the text', () => {
		const [long] = problemsOf(withEvent({ stance: 'x'.repeat(9_000) }));
		expect(long?.message.length).toBeLessThan(200);
		const [turned] = problemsOf(withEvent({ stance: '\u202Eabc' }));
		expect(turned?.message).toContain('\\u202e');
	});
});

const anything = fc.anything({
	withBigInt: true,
	withBoxedValues: true,
	withDate: true,
	withMap: true,
	withNullPrototype: true,
	withObjectString: true,
	withSet: true,
	withSparseArray: true,
	withTypedArray: true,
	withUnicodeString: true
});

describe('any value', { timeout: 60_000 }, () => {
	it('is either accepted or refused with a problem, never thrown at', () => {
		fc.assert(
			fc.property(fc.oneof(anything, fc.jsonValue()), (input) => {
				const checked = checkDataset(input);
				expect(checked.ok || checked.problems.length > 0).toBe(true);
			}),
			{ numRuns: 2_000 }
		);
	});

	it.each<[string, () => unknown]>([
		['a revoked proxy', revoked],
		['a proxy that throws', () => new Proxy(aDataset(), { get: fail })],
		[
			'a getter that throws',
			() => Object.defineProperty({}, 'format', { get: fail, enumerable: true })
		],
		['a list that throws', () => ({ ...aDataset(), events: new Proxy([], { get: fail }) })],
		['a thing that contains itself', selfContaining],
		['a symbol', () => Symbol('x')],
		['a bigint', () => ({ ...aDataset(), format: 1n })],
		['a function', () => () => null]
	])('such as %s is refused', (_, make) => {
		expect(problemsOf(make()).length).toBeGreaterThan(0);
	});

	it('put at a random place of a sound dataset gives a dataset that checks again, or problems', () => {
		fc.assert(
			fc.property(
				arbitraryDataset(),
				anything,
				fc.infiniteStream(fc.nat()),
				(dataset, value, way) => {
					const checked = checkDataset(putSomewhere(dataset, value, way));
					if (checked.ok) expect(checkDataset(checked.value)).toEqual(checked);
					else expect(checked.problems.length).toBeGreaterThan(0);
				}
			),
			{ numRuns: 1_000 }
		);
	});

	it('made by the builders of datasets is accepted as it is', () => {
		fc.assert(
			fc.property(arbitraryDataset(), (dataset) => {
				expect(checkDataset(dataset)).toEqual({ ok: true, value: dataset });
			}),
			{ numRuns: 1_000 }
		);
	});
});

function fail(): never {
	throw new Error('looked at');
}

function revoked(): unknown {
	const { proxy, revoke } = Proxy.revocable({}, {});
	revoke();
	return proxy;
}

function selfContaining(): unknown {
	const thing: Record<string, unknown> = { ...aDataset() };
	thing['events'] = [thing];
	return thing;
}

/** A copy of `whole` in which `value` stands at a place that `way` leads to. */
function putSomewhere(whole: unknown, value: unknown, way: Iterator<number>): unknown {
	if (typeof whole !== 'object' || whole === null) return value;
	const keys = Object.keys(whole);
	const key = keys[(way.next().value ?? 0) % keys.length];
	if (key === undefined) return value;
	const inner: unknown = Reflect.get(whole, key);
	const changed = putSomewhere(inner, value, way);
	if (Array.isArray(whole))
		return whole.map((item: unknown, i) => (String(i) === key ? changed : item));
	return { ...whole, [key]: changed };
}
