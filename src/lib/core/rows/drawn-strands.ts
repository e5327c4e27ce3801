import { asActor, asRecipient, drawings, type Columns } from '../events/columns';
import { increase } from '../events/increase';
import { dyadsOf, rolesIn, type Who } from '../events/join-parties';
import { rankParties, toEdges } from '../events/to-edges';
import { columnFor } from './counting-sort';
import type { RowIndex } from './row-index';
import { toEnd } from './to-end';

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

/** Draws step by step, so that the caller may pause. */
export function* drawInSteps(index: RowIndex, who: Who): Generator<void, DrawnStrands> {
	const { drawnAs, partyStart, partyActor, partyRoles, ...joined } = joinCasts(index, who);
	yield;
	const { dyadStart, ...dyads } = dyadsOfStrands(index, joined, who);
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
	const placeOf = new Uint32Array(index.strandCast.length);
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
	return toEnd(drawInSteps(index, who));
}

/** How casts are drawn, who takes part in them, and per cast the range of the dyads that it draws. */
function joinCasts({ casts }: RowIndex, who: Who) {
	const drawnAs = new Uint8Array(casts.count);
	const partyStart = new Uint32Array(casts.count + 1);
	const partyActor: number[] = [];
	const partyRoles: number[] = [];
	const start = new Uint32Array(casts.count + 1);
	const actor: number[] = [];
	const recipient: number[] = [];
	const isUnnamed = Uint8Array.from(who.actors, ({ type }) => (type === 'unspecified' ? 1 : 0));

	/** As `joinMany` does, without a list. */
	const joinTwo = (acting: number, receiving: number): number => {
		const inside = acting === receiving;
		partyActor.push(acting);
		partyRoles.push(inside ? asActor | asRecipient : asActor);
		if (!inside) {
			partyActor.push(receiving);
			partyRoles.push(asRecipient);
		}
		if (isUnnamed[acting] === 1 || isUnnamed[receiving] === 1)
			return drawings.indexOf('unnamed-party');
		if (inside) return drawings.indexOf('inside-one');
		actor.push(acting);
		recipient.push(receiving);
		return drawings.indexOf('drawn');
	};
	const joinMany = (from: readonly number[], to: readonly number[]): number => {
		const { dyads, drawing } = dyadsOf(who, from, to);
		for (const [party, roles] of rolesIn(dyads)) {
			partyActor.push(party);
			partyRoles.push(roles);
		}
		for (const [acting, receiving] of drawing === 'drawn' ? dyads : []) {
			actor.push(acting);
			recipient.push(receiving);
		}
		return drawings.indexOf(drawing);
	};

	const { pairs } = casts;
	for (let cast = 0; cast < casts.count; cast++) {
		if (pairs === null) {
			const { actors, recipients } = casts.at(cast);
			drawnAs[cast] = joinMany(shown(who, actors), shown(who, recipients));
		} else {
			const acting = pairs.actor[cast] ?? 0;
			const receiving = pairs.recipient[cast] ?? 0;
			drawnAs[cast] = joinTwo(who.shownAs[acting] ?? acting, who.shownAs[receiving] ?? receiving);
		}
		partyStart[cast + 1] = partyActor.length;
		start[cast + 1] = actor.length;
	}
	return { drawnAs, partyStart, partyActor, partyRoles, start, actor, recipient };
}

/** The dyads of each strand are those of its cast. */
function dyadsOfStrands(
	{ castStart, strandStance }: RowIndex,
	{ start, actor, recipient }: Pick<ReturnType<typeof joinCasts>, 'start' | 'actor' | 'recipient'>,
	{ actors }: Who
) {
	const dyadStart = new Uint32Array(strandStance.length + 1);
	for (let cast = 0; cast + 1 < start.length; cast++) {
		const each = (start[cast + 1] ?? 0) - (start[cast] ?? 0);
		const end = castStart[cast + 1] ?? 0;
		for (let strand = castStart[cast] ?? 0; strand < end; strand++) {
			dyadStart[strand + 1] = (dyadStart[strand] ?? 0) + each;
		}
	}
	const total = dyadStart.at(-1) ?? 0;
	const dyadActor = columnFor(total, actors.length);
	const dyadRecipient = columnFor(total, actors.length);
	const dyadStance = new Uint8Array(total);
	let dyad = 0;
	for (let cast = 0; cast + 1 < start.length; cast++) {
		const [from, to] = [start[cast] ?? 0, start[cast + 1] ?? 0];
		const end = castStart[cast + 1] ?? 0;
		for (let strand = castStart[cast] ?? 0; strand < end; strand++) {
			for (let at = from; at < to; at++) {
				dyadActor[dyad] = actor[at] ?? 0;
				dyadRecipient[dyad] = recipient[at] ?? 0;
				dyadStance[dyad++] = strandStance[strand] ?? 0;
			}
		}
	}
	return { dyadStart, dyadActor, dyadRecipient, dyadStance };
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
