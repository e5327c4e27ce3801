import type { Point } from '../view/curve';
import type { Frame } from '../view/frames';
import { keep, read } from './storage';

/** Places to which the reader dragged actors, by actor id. */
export type Places = ReadonlyMap<string, Point>;

export const noPlaces: Places = new Map();

export function withPlace(places: Places, actor: string, place: Point): Places {
	return new Map([...places, [actor, place]]);
}

/** Places of a layout with those that the reader moved in their new ones. */
export function moveSome(laid: Places, moved: Places): Places {
	const known = [...moved].filter(([actor]) => laid.has(actor));
	return new Map([...laid, ...known]);
}

/** The places to which the reader dragged the actors of a dataset, in one layout. */
export function readPlaces(dataset: string, frame: Frame): Places {
	try {
		const found: unknown = JSON.parse(read(placesKey(dataset, frame)) ?? '[]');
		return new Map(Array.isArray(found) ? found.filter(isPlace) : []);
	} catch {
		// Written by something else: as good as nothing.
		return new Map();
	}
}

export function keepPlaces(dataset: string, frame: Frame, places: Places): void {
	keep(placesKey(dataset, frame), places.size === 0 ? null : JSON.stringify([...places]));
}

function placesKey(dataset: string, frame: Frame): string {
	return `stancegraph:places:${dataset}:${frame}`;
}

function isPlace(entry: unknown): entry is [string, Point] {
	if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
	const place: unknown = entry[1];
	if (typeof place !== 'object' || place === null || !('x' in place) || !('y' in place))
		return false;
	return Number.isFinite(place.x) && Number.isFinite(place.y);
}
