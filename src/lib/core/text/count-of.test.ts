import { expect, it } from 'vitest';
import { countOf, spellCount } from './count-of';

it.each([
	[0, '0'],
	[999, '999'],
	[1000, '1,000'],
	[12_345, '12,345'],
	[1_234_567, '1,234,567'],
	[10_000_000, '10,000,000']
])('spells %d as %s', (count, text) => {
	expect(spellCount(count)).toBe(text);
});

it('counts one thing and several', () => {
	expect(countOf(0, 'event')).toBe('0 events');
	expect(countOf(1, 'event')).toBe('1 event');
	expect(countOf(2111, 'event')).toBe('2,111 events');
	expect(countOf(1, 'edge has', 'edges have')).toBe('1 edge has');
	expect(countOf(1200, 'edge has', 'edges have')).toBe('1,200 edges have');
});
