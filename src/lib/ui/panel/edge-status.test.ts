import { describe, expect, it } from 'vitest';
import { aDataset, anEvent } from '../../../../tests/builders';
import { noFilter, type Filter } from '../../core/events/filter';
import { draw } from '../../view/test-scene';
import { sayEdgeStatus } from './edge-status';

const dataset = aDataset({
	events: [
		anEvent({ status: 'confirmed' }),
		anEvent({ id: 'e2', status: 'reported' }),
		anEvent({ id: 'e3', status: 'reported' })
	]
});
const say = (filter: Partial<Filter> = {}): string =>
	sayEdgeStatus(draw(dataset, { filter: { ...noFilter, ...filter } }).view, 0);

describe('sayEdgeStatus', () => {
	it('counts the events of each status in view', () => {
		expect(say()).toBe('1 confirmed, 2 reported');
		expect(say({ withoutStatuses: ['confirmed'] })).toBe('2 reported');
	});

	it('needs no number for a single event, and no word for none', () => {
		expect(say({ withoutStatuses: ['reported'] })).toBe('confirmed');
		expect(say({ withoutStatuses: ['confirmed', 'reported'] })).toBe('');
	});
});
