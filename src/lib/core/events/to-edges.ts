import type { Columns, EventColumns } from './columns';
import { increase } from './increase';
import type { Parties } from './join-parties';
import { placeIn } from './place-in';

type Edges = Pick<
	EventColumns,
	| 'dyadEdge'
	| 'edgeActor'
	| 'edgeRecipient'
	| 'edgeStance'
	| 'edgeSize'
	| 'edgeStart'
	| 'edgeEvents'
>;

/** One edge per key, in the order of the keys, with its events in their order. */
export function toEdges(
	{ actors, stances }: Pick<Columns, 'actors' | 'stances'>,
	{ dyadKeys, dyadStart }: Pick<Parties, 'dyadKeys' | 'dyadStart'>
): Edges {
	const keys = distinct(new Float64Array(dyadKeys).sort());
	const pairOf = (key: number) => Math.floor(key / stances.length);
	const dyadEdge = new Uint32Array(dyadKeys.length);
	let edge = 0;
	for (const [dyad, key] of dyadKeys.entries()) {
		// Dyads of two parties stand together, so the next edge is often the one.
		if (keys[++edge] !== key) edge = placeIn(keys.length, (place) => (keys[place] ?? 0) - key);
		dyadEdge[dyad] = edge;
	}

	return {
		dyadEdge,
		edgeActor: Uint32Array.from(keys, (key) => Math.floor(pairOf(key) / actors.length)),
		edgeRecipient: Uint32Array.from(keys, (key) => pairOf(key) % actors.length),
		edgeStance: Uint8Array.from(keys, (key) => key % stances.length),
		...groupByEdge(keys.length, dyadEdge, dyadStart)
	};
}

function distinct(sorted: Float64Array): Float64Array {
	let count = 0;
	for (let place = 0; place < sorted.length; place++) {
		const key = sorted[place] ?? 0;
		if (count === 0 || key !== sorted[count - 1]) sorted[count++] = key;
	}
	return sorted.slice(0, count);
}

function groupByEdge(edges: number, dyadEdge: Uint32Array, dyadStart: Uint32Array) {
	const edgeStart = new Uint32Array(edges + 1);
	const edgeSize = new Uint32Array(edges);
	for (let dyad = 0; dyad < dyadEdge.length; dyad++) increase(edgeSize, dyadEdge[dyad] ?? 0);
	for (let edge = 0; edge < edges; edge++) {
		edgeStart[edge + 1] = (edgeSize[edge] ?? 0) + (edgeStart[edge] ?? 0);
	}

	const next = edgeStart.slice();
	const edgeEvents = new Uint32Array(dyadEdge.length);
	for (let event = 0; event + 1 < dyadStart.length; event++) {
		const end = dyadStart[event + 1] ?? 0;
		for (let dyad = dyadStart[event] ?? 0; dyad < end; dyad++) {
			const edge = dyadEdge[dyad] ?? 0;
			const place = next[edge] ?? 0;
			edgeEvents[place] = event;
			next[edge] = place + 1;
		}
	}
	return { edgeSize, edgeStart, edgeEvents };
}
