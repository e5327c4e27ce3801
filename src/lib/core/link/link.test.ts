import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	aContextNote,
	aDataset,
	anActor,
	anEvent,
	anEvidence,
	arbitraryDataset
} from '../../../../tests/builders';
import type { Dataset } from '../dataset/schema';
import { arbitraryFilter, stanceIds } from '../../../../tests/arbitrary-filter';
import { fromDay, toDay } from '../dates/day';
import { buildColumns } from '../events/build-columns';
import type { Level } from '../events/columns';
import type { Opening } from '../events/opening';
import { arbitraryOpened } from '../../../../tests/arbitrary-opening';
import { noFilter, type Filter } from '../events/filter';
import { voicesOf } from '../events/voices';
import { playModes } from '../time/play';
import { canonicalChoices } from './canonical-choices';
import { noChoices, sortKeys, type Choices, type Selected } from './choices';
import { fields } from './fields';
import { readChoices } from './read-choices';
import { writeChoices, writeQuery } from './write-choices';

const dataset = aDataset({
	actors: ['ISR', 'USA', 'USA:TRUMP', '__proto__', 'a,b>c~d~1', '🕊️'].map((id) =>
		anActor({ id, memberOf: id === 'USA:TRUMP' ? 'USA' : null })
	),
	events: [
		...['e1', 'constructor'].map((id) =>
			anEvent({ id, actor: ['USA'], recipient: ['ISR'], stance: 'veto', evidence: [saidBy('ISR')] })
		),
		anEvent({ id: 'by-trump', actor: ['USA:TRUMP'], recipient: ['ISR'], stance: 'strike' })
	],
	context: [aContextNote({ id: 'n1' })]
});

function saidBy(actor: string) {
	const who = { name: actor, role: null, actor, anonymous: false, count: null, to: null };
	return anEvidence({ attribution: [who] });
}

function read(query: string, from: Dataset = dataset) {
	return readChoices(new URLSearchParams(query), from);
}

function choosing(filter: Partial<Filter>): Choices {
	return { ...noChoices, filter: { ...noFilter, ...filter } };
}

const day = fc.integer({ min: toDay('0001-01-01'), max: toDay('9999-12-31') }).map(fromDay);

/** Known ids only: a link keeps no others. */
function arbitraryChoices(from: Dataset, { level, opened }: Opening): fc.Arbitrary<Choices> {
	const stances = new Set(stanceIds(from));
	const actors = from.actors.map(({ id }) => id);
	const voices = voicesOf(from);
	return fc.record({
		filter: arbitraryFilter(from).map((filter) => ({
			...filter,
			withoutStances: filter.withoutStances.filter((id) => stances.has(id)),
			actors: filter.actors.filter((id) => actors.includes(id)),
			voices: filter.voices.filter((id) => voices.number.has(id))
		})),
		level: fc.constant(level),
		opened: fc.constant(opened),
		selection: fc.array(arbitrarySelected(from, { level, opened }), { maxLength: 4 }),
		screen: fc.constantFrom('graph', 'table'),
		sort: fc.record({ by: fc.constantFrom(...sortKeys), descending: fc.boolean() }),
		compare: fc.option(fc.record({ from: fc.option(day), to: fc.option(day) })),
		play: fc.constantFrom(...playModes),
		arrows: fc.option(fc.integer({ min: 1, max: 9_999_999 })),
		camera: fc.option(fc.record({ x: fc.double(), y: fc.float(), zoom: fc.double() }))
	});
}

function arbitrarySelected(from: Dataset, opening: Opening): fc.Arbitrary<Selected> {
	const actor = fc.constantFrom(...from.actors.map(({ id }) => id));
	const kinds: fc.Arbitrary<Selected>[] = [
		actor.map((id) => ({ kind: 'actor', actor: id })),
		...edgesOf(from, opening).map((edge) => fc.constant(edge)),
		...from.events.map(({ id }) => fc.constant<Selected>({ kind: 'event', event: id })),
		...from.context.map(({ id }) => fc.constant<Selected>({ kind: 'note', note: id }))
	];
	return fc.oneof(...kinds);
}

function edgesOf(from: Dataset, { level, opened }: Opening): Selected[] {
	const columns = buildColumns(from, level, opened);
	const { actors, stances, edgeActor, edgeRecipient, edgeStance } = columns;
	return Array.from(edgeActor, (actor, edge) => ({
		kind: 'edge',
		actor: actors[actor]?.id ?? '',
		recipient: actors[edgeRecipient[edge] ?? 0]?.id ?? '',
		stance: stances[edgeStance[edge] ?? 0]?.id ?? ''
	}));
}

const situation = fc
	.tuple(arbitraryDataset(), fc.constantFrom<Level>('states', 'members'))
	.chain(([from, level]) => fc.tuple(fc.constant(from), fc.constant(level), arbitraryOpened(from)))
	.chain(([from, level, opened]) =>
		fc.record({ from: fc.constant(from), choices: arbitraryChoices(from, { level, opened }) })
	);

describe('a link', () => {
	it('gives back the choices it was written from', () => {
		fc.assert(
			fc.property(situation, ({ from, choices }) => {
				const link = new URLSearchParams(writeChoices(choices).toString());
				expect(readChoices(link, from)).toEqual({
					choices: canonicalChoices(choices),
					problems: []
				});
			}),
			{ numRuns: 1_500 }
		);
	}, 60_000);

	it('is the same with and without readable characters', () => {
		fc.assert(
			fc.property(situation, ({ choices }) => {
				expect(new URLSearchParams(writeQuery(choices)).toString()).toBe(
					writeChoices(choices).toString()
				);
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);

	it('never fails to be read, and reads the same once it was written', () => {
		const name = fc.oneof(
			fc.constantFrom(...Object.values(fields).map((field) => field.name)),
			fc.string({ unit: 'binary' })
		);
		const value = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('', 'ISR', 'ISR,,USA', 'edge:USA>ISR', 'edge:USA>ISR>veto', '~', '~1', '-'),
			fc.constantFrom('2025-06-13', '2025-02-30', '1,2,3', '1e9,0,0', '-0,-0,1', 'no', '-actor')
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (pairs) => {
				const { choices } = readChoices(new URLSearchParams(pairs), dataset);
				const link = writeChoices(choices);
				const again = readChoices(link, dataset);
				expect(again).toEqual({ choices, problems: [] });
				expect(writeChoices(again.choices).toString()).toBe(link.toString());
			}),
			{ numRuns: 3_000 }
		);
	}, 60_000);

	it('is empty for the view that everybody sees first', () => {
		expect(writeQuery(noChoices)).toBe('');
		expect(read('')).toEqual({ choices: noChoices, problems: [] });
	});

	it('is equal for equal views', () => {
		const one = choosing({ withoutStances: ['veto', 'strike'], actors: ['USA', 'ISR', 'USA'] });
		const other = choosing({ withoutStances: ['strike', 'veto', 'veto'], actors: ['ISR', 'USA'] });
		expect(writeQuery(one)).toBe(writeQuery(other));
		expect(writeQuery(choosing({ actorRole: 'actor' }))).toBe('');
		expect(writeQuery(choosing({ text: '  a  b ' }))).toBe(writeQuery(choosing({ text: 'a b' })));
		expect(writeQuery(choosing({ from: '2025-06-16', to: '2025-06-13' }))).toBe(
			'from=2025-06-13&to=2025-06-16'
		);
	});

	it('can be read by a person, in a fixed order', () => {
		const query = writeQuery({
			filter: {
				withoutStances: ['veto', 'strike'],
				withoutStatuses: ['machine-coded'],
				withoutPolarities: ['neutral'],
				withoutFactualities: ['planned'],
				voices: ['actor:ISR'],
				actors: ['USA:TRUMP'],
				actorRole: 'actor',
				from: '2025-06-13',
				to: '2025-06-16',
				undated: false,
				text: 'reactor site'
			},
			level: 'states',
			opened: ['USA'],
			selection: [
				{ kind: 'edge', actor: 'USA', recipient: 'ISR', stance: 'veto' },
				{ kind: 'event', event: 'e1' },
				{ kind: 'note', note: 'n1' }
			],
			screen: 'table',
			sort: { by: 'actor', descending: false },
			compare: { from: '2025-05-30', to: '2025-06-12' },
			play: 'grow',
			arrows: 500,
			camera: { x: -12.4, y: 99.5, zoom: 1.504 }
		});
		expect(query).toBe(
			'without=strike,veto&without-status=machine-coded&without-polarity=neutral&without-factuality=planned&according=actor:ISR&actors=USA:TRUMP&as=actor' +
				'&from=2025-06-13&to=2025-06-16&undated=no&q=reactor+site&open=USA' +
				'&select=edge:USA%3EISR%3Eveto,event:e1,note:n1&view=table&sort=actor&compare=2025-05-30~2025-06-12&play=grow&arrows=500&at=-12,100,1.5'
		);
		expect(read(query).problems).toEqual([]);
	});

	it.each([
		['an unknown parameter', 'wihtout=veto', '?wihtout'],
		['an unknown stance', 'without=vetto', '?without'],
		['an unknown status', 'without-status=true', '?without-status'],
		['an unknown actor', 'actors=toString', '?actors'],
		['an empty list', 'actors=', '?actors'],
		['an escape that means nothing', 'actors=ISR~9', '?actors'],
		['a day that does not exist', 'from=2025-02-30', '?from'],
		['a month for a day', 'to=2025-06', '?to'],
		['a switch that is neither', 'undated=0', '?undated'],
		['an unknown level', 'level=__proto__', '?level'],
		['an unknown group', 'open=XXX', '?open'],
		['a group without members', 'open=ISR', '?open'],
		['an edge without a stance', 'select=edge:USA%3EISR', '?select'],
		['an edge that no event draws', 'select=edge:ISR%3EUSA%3Eveto', '?select'],
		['an edge of another stance', 'select=edge:USA%3EISR%3Ethreat', '?select'],
		['an edge of an unknown actor', 'select=edge:USA%3EIRN%3Eveto', '?select'],
		['an unknown event', 'select=event:prototype', '?select'],
		['an unknown note', 'select=note:e1', '?select'],
		['an unknown kind', 'select=dyad:ISR', '?select'],
		['a selection without a kind', 'select=ISR', '?select'],
		['an unknown screen', 'view=list', '?view'],
		['an unknown column', 'sort=--date', '?sort'],
		['a period of one day alone', 'compare=2024-03-01', '?compare'],
		['a period of three days', 'compare=2024-03-01~2024-04-01~', '?compare'],
		['a period with a day that is none', 'compare=2024-02-30~', '?compare'],
		['an unknown way to play', 'play=loop', '?play'],
		['no arrows at all', 'arrows=0', '?arrows'],
		['arrows without end', 'arrows=12345678', '?arrows'],
		['a camera without zoom', 'at=1,2', '?at'],
		['a camera that is not a number', 'at=NaN,0,1', '?at'],
		['a parameter that stands twice', 'view=table&view=graph', '?view']
	])('reports %s', (_what, query, at) => {
		const { problems } = read(query);
		expect(problems.map((problem) => [problem.code, problem.at])).toEqual([['bad-param', at]]);
	});

	it('keeps the good part of a list and reports each bad one', () => {
		const { choices, problems } = read('actors=IRN,ISR,XXX&select=actor:IRN,event:e1');
		expect(choices.filter.actors).toEqual(['ISR']);
		expect(choices.selection).toEqual([{ kind: 'event', event: 'e1' }]);
		expect(problems.map(({ at }) => at)).toEqual(['?actors', '?actors', '?select']);
	});

	it('keeps an edge only at the level at which it is drawn', () => {
		const from = aDataset({
			actors: [
				anActor(),
				anActor({ id: 'A:M', memberOf: 'A' }),
				anActor({ id: 'B' }),
				anActor({ id: 'C' })
			],
			events: [anEvent({ actor: ['A:M'], stance: 'veto' })]
		});
		const kept = (query: string): number => read(query, from).choices.selection.length;
		expect(kept('select=edge:A%3EB%3Eveto')).toBe(1);
		expect(kept('select=edge:A:M%3EB%3Eveto')).toBe(0);
		expect(kept('select=edge:A:M%3EB%3Eveto&level=members')).toBe(1);
		expect(kept('level=members&select=edge:A%3EB%3Eveto')).toBe(0);
		expect(kept('open=A&select=edge:A:M%3EB%3Eveto')).toBe(1);
		expect(kept('open=A&select=edge:A%3EB%3Eveto')).toBe(0);
	});

	it('names no single group where all are open', () => {
		const choices = { ...noChoices, level: 'members', opened: ['USA'] } as const;
		expect(writeQuery(choices)).toBe('level=members');
		expect(read('open=USA&level=members').choices.opened).toEqual([]);
		expect(read('open=USA,USA').choices.opened).toEqual(['USA']);
	});

	it('takes the first of two values', () => {
		expect(read('view=table&view=graph').choices.screen).toBe('table');
	});

	it('ignores what others add to follow their readers', () => {
		expect(read('utm_source=x&fbclid=y&gclid=z').problems).toEqual([]);
	});

	it('turns a reversed period round', () => {
		const { choices } = read('from=2025-06-16&to=2025-06-13');
		expect(choices.filter).toMatchObject({ from: '2025-06-13', to: '2025-06-16' });
	});

	it('holds an earlier period to compare with, open at either end', () => {
		const compared = (text: string) => read(`compare=${text}`).choices.compare;
		expect(compared('2024-03-01~2024-04-01')).toEqual({ from: '2024-03-01', to: '2024-04-01' });
		expect(compared('2024-04-01~2024-03-01')).toEqual({ from: '2024-03-01', to: '2024-04-01' });
		expect(compared('~2024-04-01')).toEqual({ from: null, to: '2024-04-01' });
		expect(compared('2024-03-01~')).toEqual({ from: '2024-03-01', to: null });
		expect(compared('~')).toEqual({ from: null, to: null });
		expect(read('').choices.compare).toBeNull();
		expect(writeQuery({ ...noChoices, compare: { from: null, to: '2024-04-01' } })).toBe(
			'compare=~2024-04-01'
		);
	});

	it('holds an id of ten thousand characters that are all special', () => {
		const id = '~,>:&'.repeat(2_000);
		const from = aDataset({ actors: [anActor({ id }), anActor({ id: 'B' })], events: [] });
		const choices: Choices = {
			...choosing({ actors: [id] }),
			selection: [{ kind: 'actor', actor: id }]
		};
		expect(read(writeQuery(choices), from)).toEqual({ choices, problems: [] });
	});

	it('keeps the message about a very long value short', () => {
		const { problems } = read(`actors=${'x'.repeat(10_000)}`);
		expect(problems.map(({ message }) => message.length < 200)).toEqual([true]);
	});
});
