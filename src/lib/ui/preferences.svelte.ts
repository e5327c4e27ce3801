import type { Theme } from '../view/palette';
import { keep, read } from './storage';

const themeKey = 'stancegraph:theme';
const singleKeysKey = 'stancegraph:single-keys';

/** What stays with this reader in this browser: never part of a link. */
export class Preferences {
	theme = $state.raw<Theme>('light');
	singleKeys = $state.raw(true);

	/** Reads what was kept; to be called once the page runs in a browser. */
	load(): void {
		const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
		const kept = read(themeKey);
		this.theme = kept === 'light' || kept === 'dark' ? kept : system;
		this.singleKeys = read(singleKeysKey) !== 'off';
	}

	switchTheme(): void {
		this.theme = this.theme === 'light' ? 'dark' : 'light';
		document.documentElement.dataset['theme'] = this.theme;
		keep(themeKey, this.theme);
	}

	setSingleKeys(on: boolean): void {
		this.singleKeys = on;
		keep(singleKeysKey, on ? 'on' : 'off');
	}
}
