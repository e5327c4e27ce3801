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

	const { edgeStance, stances } = columns;
	const seen = new Uint32Array(stances.length);
	for (const edge of ranked) seen[edgeStance[edge] ?? 0] = 1;
	const inView = seen.reduce((sum, one) => sum + one, 0);

	// Every edge has a place by which it is due: twice its rank, or its rank within its stance times
	// twice the stances. No more than `most` edges are due by `most`, whatever that is.
	const rank = new Uint32Array(stances.length);
	const due = Float64Array.from(ranked, (edge, i) => {
		const stance = edgeStance[edge] ?? 0;
		const own = (rank[stance] ?? 0) + 1;
		rank[stance] = own;
		return 2 * Math.min(i + 1, inView * own) * ranked.length + i;
	}).sort();
	return Uint32Array.from(
		due.subarray(0, most),
		(place) => ranked[place % ranked.length] ?? 0
	).sort();
}

/** Numbers of the edges in view, those with the most events first. */
export function rankByCount(edgeCount: Uint32Array): Uint32Array {
	const size = edgeCount.length;
	const keys = new Float64Array(size);
	let found = 0;
	// One number that sorts by count and then by edge, as exact as whole numbers are.
	for (let edge = 0; edge < size; edge++) {
		const count = edgeCount[edge] ?? 0;
		if (count > 0) keys[found++] = edge - count * size;
	}
	return Uint32Array.from(keys.subarray(0, found).sort(), (key) => ((key % size) + size) % size);
}
