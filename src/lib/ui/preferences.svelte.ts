import type { Point } from '../view/curve';
import type { Frame } from '../view/layout';
import type { Theme } from '../view/palette';

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

/** The places to which the reader dragged the actors of a dataset, in one layout. */
export function readPlaces(dataset: string, frame: Frame): ReadonlyMap<string, Point> {
	try {
		const found: unknown = JSON.parse(read(placesKey(dataset, frame)) ?? '[]');
		return new Map(Array.isArray(found) ? found.filter(isPlace) : []);
	} catch {
		// Written by something else: as good as nothing.
		return new Map();
	}
}

export function keepPlaces(
	dataset: string,
	frame: Frame,
	places: ReadonlyMap<string, Point>
): void {
	keep(placesKey(dataset, frame), places.size === 0 ? null : JSON.stringify([...places]));
}

function placesKey(dataset: string, frame: Frame): string {
	return `stancegraph:places:${dataset}:${frame}`;
}

function isPlace(entry: unknown): entry is [string, Point] {
	if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
	const place: unknown = entry[1];
	if (typeof place !== 'object' || place === null || !('x' in place) || !('y' in place)) return false;
	return Number.isFinite(place.x) && Number.isFinite(place.y);
}

function read(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		// Storage is closed to a page in a third-party frame.
		return null;
	}
}

function keep(key: string, value: string | null): void {
	try {
		if (value === null) localStorage.removeItem(key);
		else localStorage.setItem(key, value);
	} catch {
		// The choice then lasts as long as the page.
	}
}
