import { describe, expect, it } from 'vitest';
import { anEvent, anEvidence } from '../../../../tests/builders';
import { shownStatus } from './status';
import type { Bearing } from './vocabulary';

function event(...bearings: Bearing[]) {
	return anEvent({
		status: 'confirmed',
		evidence: bearings.map((bearing) => anEvidence({ bearing }))
	});
}

describe('shownStatus', () => {
	it('is disputed when evidence stands on both sides', () => {
		expect(shownStatus(event('supports', 'disputes'))).toBe('disputed');
		expect(shownStatus(event('disputes', 'qualifies', 'supports'))).toBe('disputed');
	});

	it.each([[['supports']], [['disputes']], [['supports', 'qualifies']], [['qualifies']]] as [
		Bearing[]
	][])('is as declared with %j', (bearings) => {
		expect(shownStatus(event(...bearings))).toBe('confirmed');
	});

	it('keeps what a machine coded apart', () => {
		expect(shownStatus(anEvent({ status: 'machine-coded' }))).toBe('machine-coded');
	});
});
