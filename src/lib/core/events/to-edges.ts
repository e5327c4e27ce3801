import type { Columns, EventColumns } from './columns';
import { increase } from './increase';
import type { Parties } from './join-parties';

type Edges = Pick<
	EventColumns,
	| 'dyadEdge'
	| 'edgeActor'
	| 'edgeRecipient'
	| 'edgeStance'
	| 'edgeSize'
	| 'edgeStart'
	| 'edgeEvents'
	| 'edgeByKey'
>;

/** One edge per key, in the order of the keys, with its events in their order. */
export function toEdges(
	{ actors, stances }: Pick<Columns, 'actors' | 'stances'>,
	{ dyadKeys, dyadStart }: Pick<Parties, 'dyadKeys' | 'dyadStart'>
): Edges {
	const keys = Float64Array.from(new Set(dyadKeys)).sort();
	const edgeByKey = new Map<number, number>();
	for (const [edge, key] of keys.entries()) edgeByKey.set(key, edge);
	const pairOf = (key: number) => Math.floor(key / stances.length);
	const dyadEdge = Uint32Array.from(dyadKeys, (key) => edgeByKey.get(key) ?? 0);

	return {
		dyadEdge,
		edgeByKey,
		edgeActor: Uint32Array.from(keys, (key) => Math.floor(pairOf(key) / actors.length)),
		edgeRecipient: Uint32Array.from(keys, (key) => pairOf(key) % actors.length),
		edgeStance: Uint8Array.from(keys, (key) => key % stances.length),
		...groupByEdge(keys.length, dyadEdge, dyadStart)
	};
}

function groupByEdge(edges: number, dyadEdge: Uint32Array, dyadStart: Uint32Array) {
	const edgeStart = new Uint32Array(edges + 1);
	const edgeSize = new Uint32Array(edges);
	for (const edge of dyadEdge) increase(edgeSize, edge);
	for (let edge = 0; edge < edges; edge++) {
		edgeStart[edge + 1] = (edgeSize[edge] ?? 0) + (edgeStart[edge] ?? 0);
	}

	const next = edgeStart.slice();
	const edgeEvents = new Uint32Array(dyadEdge.length);
	for (let event = 0; event + 1 < dyadStart.length; event++) {
		for (const edge of dyadEdge.subarray(dyadStart[event], dyadStart[event + 1])) {
			const place = next[edge] ?? 0;
			edgeEvents[place] = event;
			next[edge] = place + 1;
		}
	}
	return { edgeSize, edgeStart, edgeEvents };
}
