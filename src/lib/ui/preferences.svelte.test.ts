import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Preferences } from './preferences.svelte';

beforeEach(() => localStorage.clear());
afterEach(() => {
	localStorage.clear();
	delete document.documentElement.dataset['theme'];
});

function loaded(): Preferences {
	const preferences = new Preferences();
	preferences.load();
	return preferences;
}

describe('Preferences', () => {
	it('follow the system until the reader chooses a theme', () => {
		const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
		expect(loaded().theme).toBe(system);
	});

	it('keep the theme that the reader chose, and paint the page with it', () => {
		const preferences = loaded();
		const before = preferences.theme;
		preferences.switchTheme();
		expect(preferences.theme).not.toBe(before);
		expect(document.documentElement.dataset['theme']).toBe(preferences.theme);
		expect(loaded().theme).toBe(preferences.theme);
		preferences.switchTheme();
		expect(loaded().theme).toBe(before);
	});

	it('keep whether single keys are on', () => {
		expect(loaded().singleKeys).toBe(true);
		loaded().setSingleKeys(false);
		expect(loaded().singleKeys).toBe(false);
		loaded().setSingleKeys(true);
		expect(loaded().singleKeys).toBe(true);
	});

	it('take nonsense in storage for nothing', () => {
		localStorage.setItem('stancegraph:theme', 'plaid');
		localStorage.setItem('stancegraph:single-keys', '{');
		expect(['light', 'dark']).toContain(loaded().theme);
		expect(loaded().singleKeys).toBe(true);
	});
});
