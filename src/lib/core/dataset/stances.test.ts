import { describe, expect, it } from 'vitest';
import { builtInStances, resolveStances } from './stances';
import { arrowShapes } from './vocabulary';

describe('the built-in stances', () => {
	it('are thirteen, and the four the product was made for come first', () => {
		const ids = builtInStances.map(({ id }) => id);
		expect(new Set(ids).size).toBe(13);
		expect(ids.slice(0, 4)).toEqual(['veto', 'threat', 'mediation-offer', 'strike']);
	});

	it('differ in arrow and in colour', () => {
		expect(new Set(builtInStances.map(({ arrow }) => arrow)).size).toBe(arrowShapes.length);
		expect(new Set(builtInStances.map(({ colour }) => colour.light)).size).toBe(13);
		expect(new Set(builtInStances.map(({ colour }) => colour.dark)).size).toBe(13);
	});
});

describe('resolveStances', () => {
	it('gives the built-in stances when nothing is changed', () => {
		expect(resolveStances([])).toEqual(builtInStances);
	});

	it('changes what an entry gives, in place, and leaves the rest', () => {
		const [veto, ...others] = builtInStances;
		expect(resolveStances([{ id: 'veto', label: 'Blockade', polarity: 'neutral' }])).toEqual([
			{ ...veto, label: 'Blockade', polarity: 'neutral' },
			...others
		]);
	});

	it('adds stances behind the built-in ones in the order of the entries', () => {
		const added = resolveStances([
			{ id: 'toString', label: 'Snub', polarity: 'hostile', arrow: 'ring' },
			{ id: '__proto__', label: 'Praise', polarity: 'cooperative' }
		]).slice(13);
		expect(added).toMatchObject([
			{ id: 'toString', label: 'Snub', polarity: 'hostile', arrow: 'ring' },
			{ id: '__proto__', label: 'Praise', polarity: 'cooperative' }
		]);
	});
});
