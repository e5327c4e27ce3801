import { rangesOf } from '../rows/counting-sort';
import { rankPairs, type RankedPairs } from '../rows/ranked-pairs';
import type { Columns, EventColumns } from './columns';
import type { Dyads } from './join-parties';

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

/** One edge for each actor, recipient and stance, in the order of these, with its events in theirs. */
export function toEdges(
	{ actors, stances }: Pick<Columns, 'actors' | 'stances'>,
	{ dyadActor, dyadRecipient, dyadStance }: Dyads,
	dyadStart: Uint32Array,
	pairs = rankParties({ actors }, { dyadActor, dyadRecipient })
): Edges {
	const edges = rankPairs(pairs.rankOf, dyadStance, [pairs.first.length, stances.length]);
	const dyadEdge = new Uint32Array(edges.rankOf);
	const edgeStart = rangesOf(dyadEdge, edges.first.length);
	return {
		dyadEdge,
		edgeActor: edges.first.map((pair) => pairs.first[pair] ?? 0),
		edgeRecipient: edges.first.map((pair) => pairs.second[pair] ?? 0),
		edgeStance: new Uint8Array(edges.second),
		edgeSize: edgeStart.subarray(1).map((end, edge) => end - (edgeStart[edge] ?? 0)),
		edgeStart,
		edgeEvents: eventsByEdge(edgeStart, dyadEdge, dyadStart)
	};
}

/** The different pairs of an actor and a recipient that dyads join. */
export function rankParties(
	{ actors }: Pick<Columns, 'actors'>,
	{ dyadActor, dyadRecipient }: Pick<Dyads, 'dyadActor' | 'dyadRecipient'>
): RankedPairs {
	return rankPairs(dyadActor, dyadRecipient, [actors.length, actors.length]);
}

function eventsByEdge(
	edgeStart: Uint32Array,
	dyadEdge: Uint32Array,
	dyadStart: Uint32Array
): Uint32Array {
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
	return edgeEvents;
}
