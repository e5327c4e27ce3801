import type { Columns } from '../core/events/columns';
import { drawableIn } from '../core/events/groups';
import { placeIn } from '../core/events/place-in';
import type { Link } from './layout';

type Ends = Pick<Columns, 'edgeActor' | 'edgeRecipient'>;

/**
 * Numbers, in the order of the dataset, of the actors that any edge touches and of those, as shown,
 * that one may touch where other groups are open.
 */
export function mappedActors(columns: Columns): number[] {
	const { dataset, actors, actorNumber, shownAs, edgeActor, edgeRecipient } = columns;
	const touched = new Uint8Array(actors.length);
	for (let edge = 0; edge < edgeActor.length; edge++) {
		touched[edgeActor[edge] ?? 0] = 1;
		touched[edgeRecipient[edge] ?? 0] = 1;
	}
	for (const id of drawableIn(dataset)) touched[shownAs[actorNumber.get(id) ?? 0] ?? 0] = 1;
	return Array.from(touched.keys()).filter((actor) => touched[actor] === 1);
}

/** Per actor number, its place among the drawn ones; 0 for one that is not. */
export function placesOf(actors: readonly number[], count: number): Uint32Array {
	const places = new Uint32Array(count);
	for (const [place, actor] of actors.entries()) places[actor] = place;
	return places;
}

/** Numbers of the edges that join two actors, whichever way they point. */
export function edgesBetween(columns: Ends, one: number, other: number): readonly number[] {
	const [low, high] = one < other ? [one, other] : [other, one];
	const there = edgesFrom(columns, low, high);
	return low === high ? there : [...there, ...edgesFrom(columns, high, low)];
}

/** Edges stand in the order of their actor and then of their recipient. */
function edgesFrom({ edgeActor, edgeRecipient }: Ends, actor: number, recipient: number): number[] {
	const first = placeIn(
		edgeActor.length,
		(edge) => (edgeActor[edge] ?? 0) - actor || (edgeRecipient[edge] ?? 0) - recipient
	);
	const edges: number[] = [];
	for (let edge = first; edgeActor[edge] === actor && edgeRecipient[edge] === recipient; edge++) {
		edges.push(edge);
	}
	return edges;
}

/** Every two of these actors that an edge joins, by their places, with how many edges do. */
export function linksOf(columns: Columns, actors: readonly number[]): Link[] {
	const { edgeActor, edgeRecipient } = columns;
	const placeOf = placesOf(actors, columns.actors.length);
	const links = new Map<number, { readonly a: number; readonly b: number; edges: number }>();
	for (let edge = 0; edge < edgeActor.length; edge++) {
		const [from, to] = [placeOf[edgeActor[edge] ?? 0] ?? 0, placeOf[edgeRecipient[edge] ?? 0] ?? 0];
		const [a, b] = from < to ? [from, to] : [to, from];
		const known = links.get(a * actors.length + b);
		if (known) known.edges++;
		else links.set(a * actors.length + b, { a, b, edges: 1 });
	}
	return [...links.values()];
}
