import type { Columns } from '../core/events/columns';
import { drawableIn } from '../core/events/groups';
import type { Link } from './layout';

/**
 * Numbers, in the order of the dataset, of the actors that any edge touches and of those, as shown,
 * that one may touch where other groups are open.
 */
export function mappedActors(columns: Columns): number[] {
	const { dataset, actorNumber, shownAs, edgeActor, edgeRecipient } = columns;
	const shown = [...drawableIn(dataset)].map((id) => shownAs[actorNumber.get(id) ?? 0] ?? 0);
	return [...new Set([...edgeActor, ...edgeRecipient, ...shown])].sort((a, b) => a - b);
}

/** Per edge, the places of its ends among the drawn actors. */
export type Ends = readonly { readonly source: number; readonly target: number }[];
export type Pairs = ReadonlyMap<string, readonly number[]>;

export function endsOf({ edgeActor, edgeRecipient }: Columns, actors: readonly number[]): Ends {
	const placeOf = new Map(actors.map((actor, place) => [actor, place]));
	return Array.from(edgeActor, (actor, edge) => ({
		source: placeOf.get(actor) ?? 0,
		target: placeOf.get(edgeRecipient[edge] ?? 0) ?? 0
	}));
}

/** Edges by the two nodes they join, whichever way they point. */
export function groupPairs(ends: Ends): Pairs {
	const pairs = new Map<string, number[]>();
	for (const [edge, { source, target }] of ends.entries()) {
		const key = pairKey(source, target);
		const group = pairs.get(key);
		if (group) group.push(edge);
		else pairs.set(key, [edge]);
	}
	return pairs;
}

export function pairKey(source: number, target: number): string {
	return source < target ? `${source} ${target}` : `${target} ${source}`;
}

export function linksOf(pairs: Pairs): Link[] {
	return [...pairs].map(([key, edges]) => {
		const [a = 0, b = 0] = key.split(' ').map(Number);
		return { a, b, edges: edges.length };
	});
}
