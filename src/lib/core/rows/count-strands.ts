import { statuses } from '../dataset/vocabulary';
import { asActor, asRecipient, drawings } from '../events/columns';
import { increase } from '../events/increase';
import type { FacetCounts, View } from '../events/view';
import type { Judged, RowJudge } from './judge-rows';
import type { PlaceCounts } from './place-counts';

/** What the counts by place say of a view. */
export interface StrandCounts
	extends
		Pick<View, 'edgeCount' | 'edgeStatus' | 'edgeActual'>,
		Pick<FacetCounts, 'asActor' | 'asRecipient' | 'asEither'> {
	/** Per drawing, events in view. */
	readonly byDrawing: Uint32Array;
}

const each = statuses.length;

/** Tells what the counts by place say of a view. */
export function strandCounter(
	judged: Judged,
	{ byStatus, notActual }: PlaceCounts
): (judge: RowJudge) => StrandCounts {
	const { edgeActor, edgeRecipient } = judged.drawn;
	const size = edgeActor.length;
	const actors = judged.columns.actors.length;
	return (judge) => {
		const { edgePasses } = judge;
		const edgeCount = new Uint32Array(size);
		const edgeStatus = byStatus.slice(0, size * each);
		const edgeActual = notActual === null ? edgeCount : new Uint32Array(size);
		const found = { edgeCount, edgeStatus, edgeActual, ...noCounts(actors) };
		const { asActor: acting, asRecipient: receiving, asEither: either, byDrawing } = found;

		let drawn = 0;
		// Edges stand in the order of their actors.
		let [actor, sent] = [0, 0];
		for (let edge = 0; edge < size; edge++) {
			const at = edge * each;
			const count =
				(byStatus[at] ?? 0) +
				(byStatus[at + 1] ?? 0) +
				(byStatus[at + 2] ?? 0) +
				(byStatus[at + 3] ?? 0);
			if (count === 0) continue;
			const recipient = edgeRecipient[edge] ?? 0;
			receiving[recipient] = (receiving[recipient] ?? 0) + count;
			if (edgeActor[edge] !== actor) {
				acting[actor] = sent;
				[actor, sent] = [edgeActor[edge] ?? 0, 0];
			}
			sent += count;
			if (edgePasses !== null && edgePasses[edge] === 0) {
				edgeStatus.fill(0, at, at + each);
				continue;
			}
			drawn += count;
			edgeCount[edge] = count;
			if (notActual !== null) edgeActual[edge] = count - (notActual[edge] ?? 0);
		}
		if (size > 0) acting[actor] = sent;
		// No edge leads from an actor to itself.
		for (let one = 0; one < actors; one++) {
			either[one] = (acting[one] ?? 0) + (receiving[one] ?? 0);
		}
		increase(byDrawing, drawings.indexOf('drawn'), drawn);
		countApart(judged, judge, { byStatus, notActual }, found);
		return found;
	};
}

function noCounts(actors: number) {
	return {
		byDrawing: new Uint32Array(drawings.length),
		asActor: new Uint32Array(actors),
		asRecipient: new Uint32Array(actors),
		asEither: new Uint32Array(actors)
	};
}

/** Adds the strands that do not draw just one edge. */
function countApart(
	{ index, drawn }: Judged,
	{ castPasses, edgePasses }: RowJudge,
	{ byStatus, notActual }: Pick<PlaceCounts, 'byStatus' | 'notActual'>,
	found: StrandCounts
): void {
	for (const [number, strand] of drawn.apart.entries()) {
		const place = found.edgeCount.length + number;
		const counts = byStatus.subarray(place * each, (place + 1) * each);
		const count = counts.reduce((sum, one) => sum + one, 0);
		if (count === 0) continue;
		const cast = index.strandCast[strand] ?? 0;
		countParties(found, drawn, cast, count);
		if (castPasses?.[cast] !== 0) increase(found.byDrawing, drawn.drawnAs[cast] ?? 0, count);
		const end = drawn.edgesStart[strand + 1] ?? 0;
		for (let at = drawn.edgesStart[strand] ?? 0; at < end; at++) {
			const edge = drawn.edges[at] ?? 0;
			if (edgePasses?.[edge] === 0) continue;
			increase(found.edgeCount, edge, count);
			for (let status = 0; status < each; status++) {
				increase(found.edgeStatus, edge * each + status, counts[status] ?? 0);
			}
			if (notActual !== null) increase(found.edgeActual, edge, count - (notActual[place] ?? 0));
		}
	}
}

function countParties(
	found: StrandCounts,
	{ partyStart, partyActor, partyRoles }: Judged['drawn'],
	cast: number,
	count: number
): void {
	const end = partyStart[cast + 1] ?? 0;
	for (let party = partyStart[cast] ?? 0; party < end; party++) {
		const actor = partyActor[party] ?? 0;
		const roles = partyRoles[party] ?? 0;
		increase(found.asEither, actor, count);
		if ((roles & asActor) !== 0) increase(found.asActor, actor, count);
		if ((roles & asRecipient) !== 0) increase(found.asRecipient, actor, count);
	}
}
