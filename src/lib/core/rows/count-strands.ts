import { factualities, polarities, statuses } from '../dataset/vocabulary';
import { asActor, asRecipient, drawings } from '../events/columns';
import {
	factualitiesBit,
	polaritiesBit,
	stancesBit,
	statusesBit,
	undatedBit
} from '../events/facets';
import { increase } from '../events/increase';
import type { FacetCounts, View } from '../events/view';
import type { Judged, RowJudge } from './judge-rows';
import { actual } from './kinds';

/** What one loop over the strands finds; `counts` are events in the period, by bundle. */
export interface StrandCounts
	extends
		Pick<View, 'edgeCount' | 'edgeStatus' | 'edgeActual'>,
		Pick<FacetCounts, 'asActor' | 'asRecipient' | 'asEither'> {
	/** Per kind, events that pass the actor filter and the text. */
	readonly byKind: Uint32Array;
	/** Per drawing, events in view. */
	readonly byDrawing: Uint32Array;
}

export function countStrands(
	{ index, drawn, columns }: Judged,
	{ kindFails, castPasses, edgePasses, text }: RowJudge,
	counts: Uint32Array
): StrandCounts {
	const { strandStart, strandCast, bundleKind, kinds } = index;
	const { edges, edgesStart } = drawn;
	const found = noCounts(kinds.length, columns.actors.length, edgePasses.length);
	const { byKind, byDrawing, edgeCount, edgeStatus, edgeActual } = found;
	const statusOf = Uint8Array.from(kinds, ({ status }) => status);
	const isActual = Uint8Array.from(kinds, ({ factuality }) => (factuality === actual ? 1 : 0));
	const strandMatches = text !== null && text.events === null ? text.strands : null;

	for (let strand = 0; strand < strandCast.length; strand++) {
		if (strandMatches !== null && strandMatches[strand] === 0) continue;
		const cast = strandCast[strand] ?? 0;
		const passes = castPasses === null || castPasses[cast] === 1;
		const end = strandStart[strand + 1] ?? 0;
		const first = strandStart[strand] ?? 0;
		let inView = 0;
		for (let bundle = first; bundle < end; bundle++) {
			const count = counts[bundle] ?? 0;
			const kind = bundleKind[bundle] ?? 0;
			if (passes) byKind[kind] = (byKind[kind] ?? 0) + count;
			if (kindFails[kind] === 0) inView += count;
		}
		if (inView === 0) continue;
		countParties(found, drawn, cast, inView);
		if (!passes) continue;
		const drawing = drawn.drawnAs[cast] ?? 0;
		byDrawing[drawing] = (byDrawing[drawing] ?? 0) + inView;
		const last = edgesStart[strand + 1] ?? 0;
		for (let place = edgesStart[strand] ?? 0; place < last; place++) {
			const edge = edges[place] ?? 0;
			if (edgePasses[edge] === 0) continue;
			edgeCount[edge] = (edgeCount[edge] ?? 0) + inView;
			for (let bundle = first; bundle < end; bundle++) {
				const kind = bundleKind[bundle] ?? 0;
				if (kindFails[kind] !== 0) continue;
				const count = counts[bundle] ?? 0;
				const cell = edge * statuses.length + (statusOf[kind] ?? 0);
				edgeStatus[cell] = (edgeStatus[cell] ?? 0) + count;
				if (isActual[kind] === 1) edgeActual[edge] = (edgeActual[edge] ?? 0) + count;
			}
		}
	}
	return found;
}

function noCounts(kinds: number, actors: number, edges: number): StrandCounts {
	return {
		byKind: new Uint32Array(kinds),
		byDrawing: new Uint32Array(drawings.length),
		edgeCount: new Uint32Array(edges),
		edgeStatus: new Uint32Array(edges * statuses.length),
		edgeActual: new Uint32Array(edges),
		asActor: new Uint32Array(actors),
		asRecipient: new Uint32Array(actors),
		asEither: new Uint32Array(actors)
	};
}

function countParties(
	{ asActor: acting, asRecipient: receiving, asEither }: StrandCounts,
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

/** The facets that kinds alone tell, each without its own filter. */
export function countKinds(
	{ index: { kinds }, columns }: Judged,
	kindFails: Uint16Array,
	byKind: Uint32Array
): Pick<FacetCounts, 'stance' | 'status' | 'polarity' | 'factuality' | 'undated'> {
	const stance = new Uint32Array(columns.stances.length);
	const status = new Uint32Array(statuses.length);
	const polarity = new Uint32Array(polarities.length);
	const factuality = new Uint32Array(factualities.length);
	let undated = 0;
	for (const [number, kind] of kinds.entries()) {
		const fails = kindFails[number] ?? 0;
		const count = byKind[number] ?? 0;
		if ((fails & ~stancesBit) === 0) increase(stance, kind.stance, count);
		if ((fails & ~statusesBit) === 0) increase(status, kind.status, count);
		if ((fails & ~polaritiesBit) === 0)
			increase(polarity, columns.stancePolarity[kind.stance] ?? 0, count);
		if ((fails & ~factualitiesBit) === 0) increase(factuality, kind.factuality, count);
		if (!kind.dated && (fails & ~undatedBit) === 0) undated += count;
	}
	return { stance, status, polarity, factuality, undated };
}
