import { countingSort } from '../rows/counting-sort';
import type { View } from './view';

/** What ranks edges: how many events of each are in view, and its stance. */
export type Ranked = Pick<View, 'edgeCount'> & {
	readonly columns: Pick<View['columns'], 'edgeStance' | 'stances'>;
};

/**
 * Numbers of the `most` edges in view that matter most, in the order of the columns. Half of the
 * places go to the edges with the most events; the other half is shared evenly by the stances in
 * view, so that a rare one is seen among thousands of consultations: of each of `n` stances at least
 * the strongest `most / 2n` edges are drawn. Equals stand in the order of the columns. With more
 * places nothing that was drawn goes away.
 */
export function strongestEdges({ edgeCount, columns }: Ranked, most: number): Uint32Array {
	const ranked = rankByCount(edgeCount);
	if (ranked.length <= most) return ranked.sort();

	// Every edge is due at its rank or, where that is less, at its rank within its stance times the
	// stances. No more than `most` places are asked for by those due at half of them, wherever that
	// is; and whatever is due later than `most` waits behind as many others.
	const { edgeStance, stances } = columns;
	const inView = countStances(ranked, edgeStance, stances.length);
	const rank = new Uint32Array(stances.length);
	const due: number[] = [];
	const asked = new Uint32Array(most + 1);
	const edges: number[] = [];
	for (let i = 0; i < ranked.length; i++) {
		const edge = ranked[i] ?? 0;
		const stance = edgeStance[edge] ?? 0;
		const own = (rank[stance] ?? 0) + 1;
		rank[stance] = own;
		const at = Math.min(i + 1, inView * own);
		if (at > most) continue;
		due.push(at);
		edges.push(edge);
		asked[at] = (asked[at] ?? 0) + 1;
	}
	let last = 0;
	let room = most;
	while (last < most && (asked[last + 1] ?? 0) <= room) room -= asked[++last] ?? 0;
	// Those due first, and of those due next as many as there is room for, the strongest.
	const found = edges.filter((_, i) => {
		const at = due[i] ?? 0;
		return at <= last || (at === last + 1 && room-- > 0);
	});
	return Uint32Array.from(found).sort();
}

function countStances(
	edges: Uint32Array,
	edgeStance: Ranked['columns']['edgeStance'],
	stances: number
): number {
	const seen = new Uint8Array(stances);
	for (let i = 0; i < edges.length; i++) seen[edgeStance[edges[i] ?? 0] ?? 0] = 1;
	return seen.reduce((sum, one) => sum + one, 0);
}

const digit = 11;

/**
 * Numbers of the edges in view, those with the most events first. Sorted digit by digit: hundreds of
 * thousands of edges are ranked at every step of a period.
 */
export function rankByCount(edgeCount: Uint32Array): Uint32Array {
	let found = 0;
	let most = 0;
	let edges: Uint32Array = new Uint32Array(edgeCount.length);
	for (let edge = 0; edge < edgeCount.length; edge++) {
		const count = edgeCount[edge] ?? 0;
		// Written in any case and kept or written over: no branch that depends on the edge.
		edges[found] = edge;
		found += count > 0 ? 1 : 0;
		most = count > most ? count : most;
	}
	edges = edges.subarray(0, found);
	for (let shift = 0; most >>> shift > 0 && shift < 32; shift += digit) {
		edges = sortByDigit(edges, edgeCount, shift);
	}
	return edges;
}

/** In falling order of one digit of the counts; equals keep their order. */
function sortByDigit(edges: Uint32Array, edgeCount: Uint32Array, shift: number): Uint32Array {
	const mask = (1 << digit) - 1;
	const keys = edges.map((edge) => mask - (((edgeCount[edge] ?? 0) >>> shift) & mask));
	return countingSort(keys, mask + 1).map((place) => edges[place] ?? 0);
}
