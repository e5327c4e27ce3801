import { statuses } from '../dataset/vocabulary';
import type { EdgeCounts } from '../events/count-edges';
import { increase } from '../events/increase';
import type { Judged, RowJudge } from './judge-rows';
import { actual, type Kind } from './kinds';

type Found = Pick<EdgeCounts, 'edgeCount' | 'edgeStatus' | 'edgeActual'>;

/**
 * Completes what one loop over the strands counted: adds the strands that draw several edges, and
 * counts what is actual where not all is.
 */
export function completeEdges(
	judged: Judged,
	judge: RowJudge,
	counts: Uint32Array,
	{ edgeCount, edgeStatus }: Omit<Found, 'edgeActual'>
): Found {
	const { index, drawn } = judged;
	visitEvents(judged, judge, counts, drawn.several, (edge, kind, count) => {
		increase(edgeCount, edge, count);
		increase(edgeStatus, edge * statuses.length + kind.status, count);
	});
	if (index.kinds.every(({ factuality }) => factuality === actual)) {
		return { edgeCount, edgeStatus, edgeActual: edgeCount };
	}
	const edgeActual = new Uint32Array(edgeCount.length);
	visitEvents(judged, judge, counts, index.strandCast.keys(), (edge, kind, count) => {
		if (kind.factuality === actual) increase(edgeActual, edge, count);
	});
	return { edgeCount, edgeStatus, edgeActual };
}

/** Visits the events in view of some strands: how many of a kind each edge has of a bundle. */
function visitEvents(
	{ index, drawn }: Judged,
	{ kindFails, castPasses, edgePasses, text }: RowJudge,
	counts: Uint32Array,
	strands: Iterable<number>,
	visit: (edge: number, kind: Kind, count: number) => void
): void {
	const { kinds, bundleKind, strandStart, strandCast } = index;
	for (const strand of strands) {
		if (castPasses?.[strandCast[strand] ?? 0] === 0) continue;
		if (text !== null && text.events === null && text.strands[strand] === 0) continue;
		const edges = drawn.edges.subarray(drawn.edgesStart[strand], drawn.edgesStart[strand + 1]);
		const end = strandStart[strand + 1] ?? 0;
		for (let bundle = strandStart[strand] ?? 0; bundle < end; bundle++) {
			const kind = kinds[bundleKind[bundle] ?? 0];
			if (!kind || kindFails[bundleKind[bundle] ?? 0] !== 0) continue;
			for (const edge of edges) {
				if (edgePasses[edge] === 1) visit(edge, kind, counts[bundle] ?? 0);
			}
		}
	}
}
