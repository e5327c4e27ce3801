import { describe, expect, it } from 'vitest';
import { aDataset, anActor, anEvent } from '../../../../tests/builders';
import { buildColumns } from './build-columns';
import { computeView } from './compute-view';
import { noFilter, type Filter } from './filter';
import { edgeInWords, inSentence, liveSummary } from './sentences';

const columns = buildColumns(
	aDataset({
		actors: [
			anActor({ id: 'USA', name: 'United States' }),
			anActor({ id: 'ISR', name: 'Israel' }),
			anActor({ id: 'IRN', name: 'Iran' })
		],
		events: [
			anEvent({ id: '1', actor: ['USA'], recipient: ['ISR'], stance: 'veto' }),
			anEvent({ id: '2', actor: ['USA'], recipient: ['ISR', 'IRN'], stance: 'mediation-offer' })
		]
	}),
	'states'
);

function view(filter: Partial<Filter> = {}) {
	return computeView(columns, { ...noFilter, ...filter });
}

describe('liveSummary', () => {
	it('says what is in view', () => {
		expect(liveSummary(view(), view({ withoutStances: ['veto'] }))).toBe('1 of 2 events, 2 arrows');
		expect(liveSummary(view(), view({ withoutPolarities: ['cooperative'] }))).toBe(
			'1 of 2 events, 1 arrow'
		);
		expect(liveSummary(view(), view({ text: 'nothing' }))).toBe('0 of 2 events, 0 arrows');
	});

	it('groups the figures of long files', () => {
		const events = Array.from({ length: 1_200 }, (_, i) =>
			anEvent({
				id: `${i}`,
				actor: ['USA'],
				recipient: ['ISR'],
				stance: i < 1_100 ? 'veto' : 'threat'
			})
		);
		const actors = [anActor({ id: 'USA' }), anActor({ id: 'ISR' })];
		const long = buildColumns(aDataset({ actors, events }), 'states');
		const [all, some] = [noFilter, { ...noFilter, withoutStances: ['threat'] }].map((filter) =>
			computeView(long, filter)
		);
		expect(all && some && liveSummary(all, some)).toBe('1,100 of 1,200 events, 1 arrow');
	});

	it('says that a change changed nothing', () => {
		expect(liveSummary(view(), view({ withoutStances: ['strike'] }))).toBe(
			'Still 2 of 2 events, 3 arrows'
		);
	});
});

describe('edgeInWords', () => {
	it('names who, towards whom and what', () => {
		const words = [...columns.edgeActor.keys()].map((edge) => edgeInWords(columns, edge));
		expect(words).toEqual([
			'United States → Israel: veto',
			'United States → Israel: mediation offer',
			'United States → Iran: mediation offer'
		]);
	});
});

describe('inSentence', () => {
	it.each([
		['De-escalation', 'de-escalation'],
		['UN vote', 'UN vote'],
		['Étude', 'étude'],
		['', '']
	])('writes %j as %j', (label, words) => expect(inSentence(label)).toBe(words));
});
