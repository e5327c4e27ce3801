import { describe, expect, it } from 'vitest';
import { isolate } from './isolate';

describe('isolate', () => {
	it.each(['Turkey', 'Türkiye', '日本', 'a → b', '🕊️', ''])('leaves %j as it is', (name) => {
		expect(isolate(name)).toBe(name);
	});

	it.each(['إيران', 'ישראל', 'ایران', '\ufefc', '\u{1e900}'])('keeps %j to itself', (name) => {
		expect(isolate(name)).toBe(`\u2068${name}\u2069`);
	});

	it.each(['\u202egnp.exe', '\u2069\u202egnp.exe', '\u2067gnp.exe'])(
		'leaves no mark in %j that could turn the rest round',
		(name) => {
			expect(isolate(name)).toBe('\u2068gnp.exe\u2069');
		}
	);
});
