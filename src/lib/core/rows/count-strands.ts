import { statuses } from '../dataset/vocabulary';
import { asActor, asRecipient, drawings } from '../events/columns';
import type { FacetCounts, View } from '../events/view';
import type { Judged, RowJudge } from './judge-rows';
import { completeEdges } from './strand-edges';

/** What one loop over the strands finds; `counts` are events in the period, by bundle. */
export interface StrandCounts
	extends
		Pick<View, 'edgeCount' | 'edgeStatus' | 'edgeActual'>,
		Pick<FacetCounts, 'asActor' | 'asRecipient' | 'asEither'> {
	/** Per drawing, events in view. */
	readonly byDrawing: Uint32Array;
}

export function countStrands(judged: Judged, judge: RowJudge, counts: Uint32Array): StrandCounts {
	const { index, drawn, columns } = judged;
	const { kindFails, castPasses, edgePasses, text } = judge;
	const { casts, castStart, strandStart, bundleKind, kinds } = index;
	const found = noCounts(columns.actors.length);
	const { byDrawing } = found;
	const edgeCount = new Uint32Array(edgePasses.length + 1);
	const edgeStatus = new Uint32Array((edgePasses.length + 1) * statuses.length);
	const statusOf = Uint8Array.from(kinds, ({ status }) => status);
	const matches = text !== null && text.events === null ? text.strands : null;
	/** Where events of strands without an arrow of their own are counted, and never read. */
	const nowhere = edgePasses.length * statuses.length;

	for (let cast = 0; cast < casts.count; cast++) {
		const passes = castPasses === null || castPasses[cast] === 1;
		const lastStrand = castStart[cast + 1] ?? 0;
		let ofCast = 0;
		for (let strand = castStart[cast] ?? 0; strand < lastStrand; strand++) {
			if (matches !== null && matches[strand] === 0) continue;
			const edge = drawn.onlyEdge[strand] ?? -1;
			const drawsIt = passes && edge >= 0 && edgePasses[edge] === 1;
			const row = drawsIt ? edge * statuses.length : nowhere;
			const end = strandStart[strand + 1] ?? 0;
			let inView = 0;
			for (let bundle = strandStart[strand] ?? 0; bundle < end; bundle++) {
				const count = counts[bundle] ?? 0;
				const kind = bundleKind[bundle] ?? 0;
				if (kindFails[kind] !== 0) continue;
				inView += count;
				const cell = row + (statusOf[kind] ?? 0);
				edgeStatus[cell] = (edgeStatus[cell] ?? 0) + count;
			}
			const counted = drawsIt ? edge : edgePasses.length;
			edgeCount[counted] = (edgeCount[counted] ?? 0) + inView;
			ofCast += inView;
		}
		if (ofCast === 0) continue;
		countParties(found, drawn, cast, ofCast);
		const drawing = drawn.drawnAs[cast] ?? 0;
		if (passes) byDrawing[drawing] = (byDrawing[drawing] ?? 0) + ofCast;
	}
	return {
		...found,
		...completeEdges(judged, judge, counts, {
			edgeCount: edgeCount.subarray(0, edgePasses.length),
			edgeStatus: edgeStatus.subarray(0, nowhere)
		})
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

function countParties(
	{
		asActor: acting,
		asRecipient: receiving,
		asEither
	}: Pick<StrandCounts, 'asActor' | 'asRecipient' | 'asEither'>,
	{ partyStart, partyActor, partyRoles }: Judged['drawn'],
	cast: number,
	count: number
): void {
	const end = partyStart[cast + 1] ?? 0;
	for (let party = partyStart[cast] ?? 0; party < end; party++) {
		const actor = partyActor[party] ?? 0;
		const roles = partyRoles[party] ?? 0;
		asEither[actor] = (asEither[actor] ?? 0) + count;
		if ((roles & asActor) !== 0) acting[actor] = (acting[actor] ?? 0) + count;
		if ((roles & asRecipient) !== 0) receiving[actor] = (receiving[actor] ?? 0) + count;
	}
}
