import { describe, expect, it } from 'vitest';
import { actionFor, keyHelp, type KeyAction, type KeyPress } from './keys';

function press(key: string, overrides: Partial<KeyPress> = {}): KeyPress {
	return { key, ctrlKey: false, metaKey: false, altKey: false, typing: false, ...overrides };
}

/** The key under which the sheet of keys lists each action, and the key it stands for. */
const listed: { readonly [action in KeyAction]: readonly [label: string, key: string] } = {
	search: ['/', '/'],
	graph: ['g', 'g'],
	table: ['t', 't'],
	panel: ['p', 'p'],
	back: ['Esc', 'Escape'],
	open: ['o', 'o'],
	reset: ['r', 'r'],
	'zoom-in': ['+', '+'],
	'zoom-out': ['−', '-'],
	fit: ['0', '0'],
	'previous-event': ['[', '['],
	'next-event': [']', ']'],
	share: ['s', 's'],
	theme: ['d', 'd'],
	help: ['?', '?']
};
const single = Object.entries(listed).filter(([action]) => action !== 'back');

describe('actionFor', () => {
	it.each(Object.entries(listed))(
		'reaches "%s" by the key that the sheet lists',
		(action, [label, key]) => {
			expect(actionFor(press(key), true)).toBe(action);
			expect(keyHelp.flatMap(({ keys }) => keys)).toContain(label);
		}
	);

	it('knows every single key that the sheet lists', () => {
		const keys = keyHelp.flatMap(({ keys }) => keys).filter((key) => /^[^A-Z↑↓→←]$/u.test(key));
		expect(keys.length).toBeGreaterThan(10);
		for (const key of keys) expect(actionFor(press(key), true), key).not.toBeNull();
	});

	it.each([{ ctrlKey: true }, { metaKey: true }])(
		'searches with Ctrl-K and Cmd-K, even from a field',
		(modifier) => {
			for (const key of ['k', 'K']) {
				expect(actionFor(press(key, { ...modifier, typing: true }), false)).toBe('search');
			}
			expect(actionFor(press('k'), true)).toBeNull();
			expect(actionFor(press('k', { ...modifier, altKey: true }), true)).toBeNull();
		}
	);

	it('zooms with both signs for minus and with the plus that needs no Shift', () => {
		expect(actionFor(press('−'), true)).toBe('zoom-out');
		expect(actionFor(press('='), true)).toBe('zoom-in');
	});

	it('leaves single keys to the field that the reader types in', () => {
		for (const [, [, key]] of single)
			expect(actionFor(press(key, { typing: true }), true)).toBeNull();
		expect(actionFor(press('Escape', { typing: true }), true)).toBe('back');
	});

	it('leaves single keys to speech input where the reader switched them off', () => {
		for (const [, [, key]] of single) expect(actionFor(press(key), false)).toBeNull();
		expect(actionFor(press('Escape'), false)).toBe('back');
	});

	it.each(['ctrlKey', 'metaKey', 'altKey'] as const)(
		'leaves keys with %s to the browser',
		(modifier) => {
			for (const [, [, key]] of single) {
				expect(actionFor(press(key, { [modifier]: true }), true)).toBeNull();
			}
		}
	);

	it('takes no other key', () => {
		for (const key of [
			'a',
			'Enter',
			' ',
			'Tab',
			'ArrowDown',
			'F1',
			'constructor',
			'__proto__',
			'G'
		]) {
			expect(actionFor(press(key), true)).toBeNull();
		}
	});
});

describe('keyHelp', () => {
	it('lists no key twice and says what each does', () => {
		const keys = keyHelp.flatMap(({ keys }) => keys);
		expect(new Set(keys).size).toBe(keys.length);
		expect(new Set(keyHelp.map(({ what }) => what)).size).toBe(keyHelp.length);
	});
});
