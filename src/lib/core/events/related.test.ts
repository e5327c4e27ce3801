import { describe, expect, it } from 'vitest';
import { aDataset, anActor, anEvent } from '../../../../tests/builders';
import { relatedEvents } from './related';

const actors = [anActor({ id: 'A' }), anActor({ id: 'B' })];
const between = { actor: ['A'], recipient: ['B'] };

describe('relatedEvents', () => {
	it('shows a relation from both of its events, the stated ones first', () => {
		const events = [
			anEvent({ ...between, id: 'veto', relations: [{ type: 'blocks', event: 'plan' }] }),
			anEvent({ ...between, id: 'plan', relations: [{ type: 'responds-to', event: 'veto' }] })
		];
		const related = relatedEvents(aDataset({ actors, events }));
		const short = (id: string) =>
			related.get(id)?.map(({ type, states, other }) => [type, states, other.id]);
		expect(short('veto')).toEqual([
			['blocks', true, 'plan'],
			['responds-to', false, 'plan']
		]);
		expect(short('plan')).toEqual([
			['responds-to', true, 'veto'],
			['blocks', false, 'veto']
		]);
	});

	it('keeps ids apart that are names of built-in things', () => {
		const events = [
			anEvent({
				...between,
				id: '__proto__',
				relations: [{ type: 'blocks', event: 'constructor' }]
			}),
			anEvent({ ...between, id: 'constructor' })
		];
		const related = relatedEvents(aDataset({ actors, events }));
		expect(related.get('constructor')?.map(({ other }) => other.id)).toEqual(['__proto__']);
	});
});
