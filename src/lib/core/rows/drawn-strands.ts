import { drawings, type Columns } from '../events/columns';
import { increase } from '../events/increase';
import { dyadsOf, rolesIn, type Who } from '../events/join-parties';
import { rankParties, toEdges } from '../events/to-edges';
import { finish } from './finish';
import type { RowIndex } from './row-index';

/** How the strands of an index are drawn at one level, as plain data. */
export interface DrawnStrands extends Pick<
	Columns,
	'edgeActor' | 'edgeRecipient' | 'edgeStance' | 'edgeSize'
> {
	/** Per cast, the place of its drawing in `drawings`. */
	readonly drawnAs: Uint8Array;
	/** Per cast, the range of its parties, as in `EventColumns`. */
	readonly partyStart: Uint32Array;
	readonly partyActor: Uint32Array;
	readonly partyRoles: Uint8Array;
	/** Per strand, the range of its edges in `edges`. */
	readonly edgesStart: Uint32Array;
	readonly edges: Uint32Array;
	/**
	 * Every strand is counted at one place: at its edge where it draws just one, else at a place of
	 * its own after those of all edges.
	 */
	readonly places: number;
	/** The strands that have a place of their own, in the order of these. */
	readonly apart: readonly number[];
	/** Per strand, its place. */
	readonly placeOf: Uint32Array;
	/** Per edge, the range of its strands in `strands`. */
	readonly strandsStart: Uint32Array;
	readonly strands: Uint32Array;
}

/** So many casts are drawn in one step. */
const perStep = 4_096;

/** Draws step by step, so that the caller may pause. */
export function* drawInSteps(index: RowIndex, who: Who): Generator<void, DrawnStrands> {
	const { casts, castStart, strandStance } = index;
	const drawnAs = new Uint8Array(casts.count);
	const partyStart = new Uint32Array(casts.count + 1);
	const partyActor: number[] = [];
	const partyRoles: number[] = [];
	const dyadStart = new Uint32Array(strandStance.length + 1);
	const dyadActor: number[] = [];
	const dyadRecipient: number[] = [];
	const dyadStance: number[] = [];
	for (let cast = 0; cast < casts.count; cast++) {
		if (cast % perStep === perStep - 1) yield;
		const { actors, recipients } = casts.at(cast);
		const { dyads, drawing } = dyadsOf(who, shown(who, actors), shown(who, recipients));
		for (const [party, roles] of rolesIn(dyads)) {
			partyActor.push(party);
			partyRoles.push(roles);
		}
		partyStart[cast + 1] = partyActor.length;
		drawnAs[cast] = drawings.indexOf(drawing);
		const drawn = drawing === 'drawn' ? dyads.length : 0;
		const end = castStart[cast + 1] ?? 0;
		for (let strand = castStart[cast] ?? 0; strand < end; strand++) {
			const stance = strandStance[strand] ?? 0;
			for (let dyad = 0; dyad < drawn; dyad++) {
				dyadActor.push(dyads[dyad]?.[0] ?? 0);
				dyadRecipient.push(dyads[dyad]?.[1] ?? 0);
				dyadStance.push(stance);
			}
			dyadStart[strand + 1] = dyadActor.length;
		}
	}
	const dyads = { dyadActor, dyadRecipient, dyadStance };
	yield;
	const pairs = rankParties(who, dyads);
	yield;
	const { dyadEdge, edgeStart, edgeEvents, edgeSize, ...edges } = toEdges(
		who,
		dyads,
		dyadStart,
		pairs
	);
	yield;
	const size = edgeSize.length;
	const apart: number[] = [];
	const placeOf = new Uint32Array(strandStance.length);
	for (let strand = 0; strand < placeOf.length; strand++) {
		const first = dyadStart[strand] ?? 0;
		const one = (dyadStart[strand + 1] ?? 0) - first === 1;
		placeOf[strand] = one ? (dyadEdge[first] ?? 0) : size + apart.push(strand) - 1;
	}
	return {
		...edges,
		places: size + apart.length,
		apart,
		placeOf,
		drawnAs,
		partyStart,
		partyActor: Uint32Array.from(partyActor),
		partyRoles: Uint8Array.from(partyRoles),
		edgesStart: dyadStart,
		edges: dyadEdge,
		strandsStart: edgeStart,
		strands: edgeEvents,
		edgeSize: countEvents(index, size, { edgesStart: dyadStart, edges: dyadEdge })
	};
}

export function drawStrands(index: RowIndex, who: Who): DrawnStrands {
	return finish(drawInSteps(index, who));
}

function shown({ shownAs }: Who, numbers: readonly number[]): readonly number[] {
	const [first = 0] = numbers;
	if (numbers.length === 1) return [shownAs[first] ?? first];
	return [...new Set(numbers.map((number) => shownAs[number] ?? number))];
}

function countEvents(
	index: RowIndex,
	edges: number,
	{ edgesStart, edges: found }: Pick<DrawnStrands, 'edgesStart' | 'edges'>
): Uint32Array {
	const { all, strandStart } = index;
	const sizes = new Uint32Array(edges);
	for (let strand = 0; strand + 1 < strandStart.length; strand++) {
		const first = all.start[strandStart[strand] ?? 0] ?? 0;
		const size = (all.start[strandStart[strand + 1] ?? 0] ?? 0) - first;
		const end = edgesStart[strand + 1] ?? 0;
		for (let at = edgesStart[strand] ?? 0; at < end; at++) increase(sizes, found[at] ?? 0, size);
	}
	return sizes;
}

/** Numbers of the events of a strand, bundle by bundle. */
export function eventsOfStrand({ all, strandStart }: RowIndex, strand: number): Uint32Array {
	const [first, end] = [strandStart[strand] ?? 0, strandStart[strand + 1] ?? 0];
	return all.events.subarray(all.start[first], all.start[end]);
}

/** Numbers of the events of an edge, in order. */
export function eventsOfEdge(index: RowIndex, drawn: DrawnStrands, edge: number): Uint32Array {
	const { strands, strandsStart, edgeSize } = drawn;
	const events = new Uint32Array(edgeSize[edge] ?? 0);
	let place = 0;
	for (const strand of strands.subarray(strandsStart[edge], strandsStart[edge + 1])) {
		const some = eventsOfStrand(index, strand);
		events.set(some, place);
		place += some.length;
	}
	return events.sort();
}
