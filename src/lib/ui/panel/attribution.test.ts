import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../core/dataset/schema';
import { sayAttribution } from './attribution';
import { capital } from './capital';

function someone(overrides: Partial<Attribution> = {}): Attribution {
	return {
		name: 'Benjamin Netanyahu',
		role: null,
		actor: null,
		anonymous: false,
		count: null,
		to: null,
		...overrides
	};
}

describe('sayAttribution', () => {
	it('names who said it', () => {
		expect(sayAttribution(someone())).toBe('Benjamin Netanyahu');
	});

	it('adds the role, unless the name says it already', () => {
		expect(sayAttribution(someone({ role: 'Prime Minister of Israel' }))).toBe(
			'Benjamin Netanyahu, Prime Minister of Israel'
		);
		expect(sayAttribution(someone({ name: 'A Senior Official', role: 'senior official' }))).toBe(
			'A Senior Official'
		);
	});

	it('says that a speaker is unnamed and whom they told', () => {
		expect(
			sayAttribution(
				someone({ name: 'two U.S. officials', anonymous: true, count: 2, to: 'Reuters' })
			)
		).toBe('two U.S. officials, unnamed, to Reuters');
	});
});

describe('capital', () => {
	it.each([
		['before 16 June', 'Before 16 June'],
		['été', 'Été'],
		['', ''],
		['A', 'A'],
		['1st', '1st']
	])('writes "%s" as "%s"', (text, expected) => {
		expect(capital(text)).toBe(expected);
	});
});
