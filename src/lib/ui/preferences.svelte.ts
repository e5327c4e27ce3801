import type { Theme } from '../view/palette';
import { keep, read } from './storage';

const themeKey = 'stancegraph:theme';
const singleKeysKey = 'stancegraph:single-keys';

/** What stays with this reader in this browser: never part of a link. */
export class Preferences {
	theme = $state.raw<Theme>('light');
	singleKeys = $state.raw(true);

	/** Reads what was kept, once the page runs in a browser; gives back how to end it. */
	load(): () => void {
		this.singleKeys = read(singleKeysKey) !== 'off';
		const dark = matchMedia('(prefers-color-scheme: dark)');
		const follow = (): void => {
			const kept = read(themeKey);
			const system = dark.matches ? 'dark' : 'light';
			this.theme = kept === 'light' || kept === 'dark' ? kept : system;
		};
		follow();
		dark.addEventListener('change', follow);
		return () => dark.removeEventListener('change', follow);
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
