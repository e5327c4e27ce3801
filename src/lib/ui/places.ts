import type { ListedDataset } from '../core/dataset/listed-dataset';
import type { Point } from '../view/curve';
import type { Frame } from '../view/frames';
import { keep, read } from './storage';

/** Places to which the reader dragged actors, by actor id. */
export type Places = ReadonlyMap<string, Point>;

export const noPlaces: Places = new Map();

/** The places with an actor moved, and all that belong to it moved along from where they were put. */
export function moveActor(
	places: Places,
	{ actors }: ListedDataset,
	actor: string,
	from: Point,
	to: Point
): Places {
	const groupById = new Map(actors.map(({ id, memberOf }) => [id, memberOf]));
	const belongs = (id: string): boolean => {
		const group = groupById.get(id) ?? null;
		return group !== null && (group === actor || belongs(group));
	};
	const along = [...places].map(([id, { x, y }]): [string, Point] =>
		belongs(id) ? [id, { x: x + to.x - from.x, y: y + to.y - from.y }] : [id, { x, y }]
	);
	return new Map([...along, [actor, { x: to.x, y: to.y }]]);
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
