import fc from 'fast-check';
import type {
	Actor,
	ContextNote,
	Dataset,
	Event,
	Evidence,
	Source,
	StanceEntry
} from '../src/lib/core/dataset/schema';
import { builtInStances } from '../src/lib/core/dataset/stances';
import {
	actorTypes,
	arrowShapes,
	bearings,
	datePrecisions,
	declaredStatuses,
	factualities,
	polarities,
	relationTypes,
	type DatePrecision
} from '../src/lib/core/dataset/vocabulary';

export function anActor(overrides: Partial<Actor> = {}): Actor {
	return {
		id: 'A',
		name: 'Actor A',
		type: 'state',
		role: null,
		memberOf: null,
		aliases: [],
		codes: {},
		...overrides
	};
}

export function aSource(overrides: Partial<Source> = {}): Source {
	return {
		id: 's1',
		type: 'news-article',
		publisher: 'The Paper',
		headline: null,
		url: null,
		archivedUrl: null,
		archival: null,
		published: null,
		accessed: null,
		note: null,
		...overrides
	};
}

export function anEvidence(overrides: Partial<Evidence> = {}): Evidence {
	return {
		source: 's1',
		bearing: 'supports',
		paraphrase: 'The paper says that A threatened B.',
		quotation: null,
		locator: null,
		attribution: [],
		...overrides
	};
}

/** An event from actor A towards B on 2025-06-13 that source s1 supports. */
export function anEvent(overrides: Partial<Event> = {}): Event {
	return {
		id: 'e1',
		actor: ['A'],
		recipient: ['B'],
		via: [],
		stance: 'threat',
		summary: 'A threatens B.',
		date: '2025-06-13',
		endDate: null,
		datePrecision: 'day',
		dateBasis: null,
		factuality: 'actual',
		condition: null,
		status: 'reported',
		relations: [],
		codes: {},
		note: null,
		evidence: [anEvidence()],
		...overrides
	};
}

export function aContextNote(overrides: Partial<ContextNote> = {}): ContextNote {
	return {
		id: 'c1',
		summary: 'Talks were called off.',
		date: null,
		endDate: null,
		datePrecision: 'unknown',
		dateBasis: null,
		actors: [],
		events: [],
		evidence: [anEvidence()],
		...overrides
	};
}

/** Two states A and B, one source and one event between them. */
export function aDataset(overrides: Partial<Dataset> = {}): Dataset {
	return {
		format: 1,
		id: 'a-crisis',
		title: 'A crisis',
		summary: 'A and B are at odds.',
		language: 'en',
		asOf: '2025-06-16',
		license: null,
		actors: [anActor(), anActor({ id: 'B', name: 'Actor B' })],
		stances: [],
		sources: [aSource()],
		events: [anEvent()],
		context: [],
		...overrides
	};
}

const hostileIds = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'a,b',
	'a.b',
	'~',
	'~1',
	'/',
	'"',
	' ',
	'0',
	'-1',
	'null',
	'🕊️',
	'é',
	'e\u0301',
	'\u202Eabc',
	'\u0000',
	'["a","b"]',
	'&',
	'%2C'
];

const anId = fc.oneof(
	{ weight: 2, arbitrary: fc.constantFrom(...hostileIds) },
	{ weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }) }
);

const someText = fc.oneof(
	fc.constantFrom('Erdoğan', 'İstanbul', 'ÉCOLE', '<script>alert(1)</script>', '\u202Eabc'),
	fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
);

const aPartialDate = fc
	.record({
		day: fc.oneof(
			{ weight: 8, arbitrary: fc.date(between('2025-05-01', '2025-07-31')) },
			{ weight: 2, arbitrary: fc.date(between('1815-01-01', '2100-12-31')) },
			{ weight: 1, arbitrary: fc.date(between('0001-01-01', '9999-12-31')) }
		),
		length: fc.constantFrom(10, 10, 7, 4)
	})
	.map(({ day, length }) => day.toISOString().slice(0, length));

function between(min: string, max: string) {
	return { min: new Date(min), max: new Date(max), noInvalidDate: true };
}

const someDating = fc
	.record({
		datePrecision: fc.constantFrom(...datePrecisions),
		one: aPartialDate,
		other: aPartialDate,
		sameEnd: fc.boolean()
	})
	.map(({ datePrecision, one, other, sameEnd }) => ({
		datePrecision,
		dateBasis: null,
		...datesFor(datePrecision, one, other, sameEnd)
	}));

function datesFor(precision: DatePrecision, one: string, other: string, sameEnd: boolean) {
	const [first = one, last = one] = [one, other].sort();
	switch (precision) {
		case 'day':
			return whole(`${one}-01-01`.slice(0, 10), sameEnd);
		case 'month':
			return whole(`${one}-01`.slice(0, 7), sameEnd);
		case 'year':
			return whole(one.slice(0, 4), sameEnd);
		case 'range':
			return { date: first, endDate: last };
		case 'before':
			return { date: null, endDate: one };
		case 'after':
			return { date: one, endDate: null };
		case 'unknown':
			return { date: null, endDate: null };
	}
}

function whole(date: string, sameEnd: boolean) {
	return { date, endDate: sameEnd ? date : null };
}

const evidencePlans = fc.array(
	fc.record({
		source: fc.nat(),
		bearing: fc.constantFrom(...bearings),
		paraphrase: someText,
		quotation: fc.option(someText),
		speaker: fc.option(fc.record({ name: someText, actor: fc.option(fc.nat()) }))
	}),
	{ minLength: 1, maxLength: 3 }
);

const someNumbers = (minLength: number, maxLength: number) =>
	fc.array(fc.nat(), { minLength, maxLength });

const eventPlan = fc.record({
	id: anId,
	actor: someNumbers(1, 2),
	recipient: someNumbers(1, 3),
	via: someNumbers(0, 1),
	stance: fc.nat(),
	summary: someText,
	dating: someDating,
	factuality: fc.constantFrom(...factualities),
	status: fc.constantFrom(...declaredStatuses),
	relations: fc.array(fc.record({ type: fc.constantFrom(...relationTypes), event: fc.nat() }), {
		maxLength: 2
	}),
	evidence: evidencePlans
});

const notePlan = fc.record({
	id: anId,
	summary: someText,
	dating: someDating,
	actors: someNumbers(0, 2),
	events: someNumbers(0, 2),
	evidence: evidencePlans
});

const actorPlan = fc.record({
	id: anId,
	name: someText,
	type: fc.constantFrom(...actorTypes, 'unspecified' as const),
	memberOf: fc.option(fc.nat()),
	aliases: fc.array(someText, { maxLength: 2 })
});

const stanceEntry: fc.Arbitrary<StanceEntry> = fc
	.record({
		id: fc.oneof(anId, fc.constantFrom(...builtInStances.map(({ id }) => id))),
		label: someText,
		polarity: fc.constantFrom(...polarities),
		arrow: fc.option(fc.constantFrom(...arrowShapes))
	})
	.map(({ arrow, ...entry }) => (arrow === null ? entry : { ...entry, arrow }));

const plan = fc.record({
	actors: uniqueById(actorPlan, 1, 8),
	shift: fc.nat(),
	stances: uniqueById(stanceEntry, 0, 3),
	sources: fc.uniqueArray(anId, { minLength: 1, maxLength: 3 }),
	events: uniqueById(eventPlan, 0, 30, '+1'),
	context: uniqueById(notePlan, 0, 3)
});

type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Plan = Made<typeof plan>;

function uniqueById<T extends { id: string }>(
	item: fc.Arbitrary<T>,
	minLength: number,
	maxLength: number,
	size: fc.Size | '+1' = 'small'
) {
	return fc.uniqueArray(item, { minLength, maxLength, size, selector: ({ id }) => id });
}

/**
 * Small valid datasets with up to 8 actors and 30 events: members of members, unspecified actors,
 * every date precision, stances of their own, evidence of every bearing, hostile ids.
 */
export function arbitraryDataset(): fc.Arbitrary<Dataset> {
	return plan.map(carryOut);
}

function carryOut({ actors, shift, stances, sources, events, context }: Plan): Dataset {
	const actorIds = actors.map(({ id }) => id);
	const groups = (count: number): string[] =>
		actors.slice(0, count).flatMap(({ id, type }) => (type === 'unspecified' ? [] : [id]));
	const eventIds = events.map(({ id }) => id);
	const stanceIds = [
		...new Set([...builtInStances.map(({ id }) => id), ...stances.map(({ id }) => id)])
	];
	const drawn = actorIds.length < 2 ? [] : events;
	return aDataset({
		actors: rotate(
			actors.map((actor, i) =>
				anActor({
					...actor,
					memberOf: actor.memberOf === null ? null : pick(groups(i), actor.memberOf)
				})
			),
			shift
		),
		stances,
		sources: sources.map((id) => aSource({ id })),
		events: drawn.map(({ dating, ...event }) =>
			anEvent({
				...event,
				...dating,
				...parties(actorIds, event.actor, event.recipient),
				via: pickAll(actorIds, event.via),
				stance: pick(stanceIds, event.stance) ?? 'threat',
				relations: event.relations.flatMap(({ type, event: number }) => {
					const other = pick(eventIds, number) ?? event.id;
					return other === event.id ? [] : [{ type, event: other }];
				}),
				evidence: toEvidence(event.evidence, sources, actorIds)
			})
		),
		context: context.map(({ dating, ...note }) =>
			aContextNote({
				...note,
				...dating,
				actors: pickAll(actorIds, note.actors),
				events: drawn.length === 0 ? [] : pickAll(eventIds, note.events),
				evidence: toEvidence(note.evidence, sources, actorIds)
			})
		)
	});
}

function toEvidence(
	plans: Made<typeof evidencePlans>,
	sources: readonly string[],
	actorIds: readonly string[]
): Evidence[] {
	return plans.map(({ source, speaker, ...evidence }) =>
		anEvidence({
			...evidence,
			source: pick(sources, source) ?? 's1',
			attribution:
				speaker === null
					? []
					: [
							{
								name: speaker.name,
								role: null,
								actor: speaker.actor === null ? null : pick(actorIds, speaker.actor),
								anonymous: speaker.actor === null,
								count: null,
								to: null
							}
						]
		})
	);
}

/** An event has someone on either side and nobody on both. */
function parties(
	ids: readonly string[],
	actorNumbers: readonly number[],
	recipientNumbers: readonly number[]
) {
	const actor = pickAll(ids, actorNumbers).slice(0, ids.length - 1);
	const others = ids.filter((id) => !actor.includes(id));
	return { actor, recipient: pickAll(others, recipientNumbers) };
}

function pick(ids: readonly string[], number: number): string | null {
	return ids[number % ids.length] ?? null;
}

function pickAll(ids: readonly string[], numbers: readonly number[]): string[] {
	return [...new Set(numbers.flatMap((number) => pick(ids, number) ?? []))];
}

function rotate<T>(items: readonly T[], by: number): T[] {
	const start = items.length === 0 ? 0 : by % items.length;
	return [...items.slice(start), ...items.slice(0, start)];
}
