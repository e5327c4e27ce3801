import { drawings, type Columns } from '../events/columns';
import { keyOf } from '../events/edge-number';
import { dyadsOf, rolesIn, type Who } from '../events/join-parties';
import { toEdges } from '../events/to-edges';
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
	/** Per strand, its edge; -1 where it draws none or several. */
	readonly onlyEdge: Int32Array;
	/** The strands that draw several edges. */
	readonly several: Uint32Array;
	/** Per edge, the range of its strands in `strands`. */
	readonly strandsStart: Uint32Array;
	readonly strands: Uint32Array;
}

export function drawStrands(index: RowIndex, who: Who): DrawnStrands {
	const { casts, castStart, strandStance } = index;
	const drawnAs = new Uint8Array(casts.count);
	const partyStart = new Uint32Array(casts.count + 1);
	const partyActor: number[] = [];
	const partyRoles: number[] = [];
	const dyadStart = new Uint32Array(strandStance.length + 1);
	const dyadKeys: number[] = [];
	for (let cast = 0; cast < casts.count; cast++) {
		const { actors, recipients } = casts.at(cast);
		const { dyads, drawing } = dyadsOf(who, shown(who, actors), shown(who, recipients));
		for (const [party, roles] of rolesIn(dyads)) {
			partyActor.push(party);
			partyRoles.push(roles);
		}
		partyStart[cast + 1] = partyActor.length;
		drawnAs[cast] = drawings.indexOf(drawing);
		const end = castStart[cast + 1] ?? 0;
		for (let strand = castStart[cast] ?? 0; strand < end; strand++) {
			for (const [actor, recipient] of drawing === 'drawn' ? dyads : []) {
				dyadKeys.push(keyOf(who, actor, recipient, strandStance[strand] ?? 0));
			}
			dyadStart[strand + 1] = dyadKeys.length;
		}
	}
	const {
		dyadEdge,
		edgeStart,
		edgeEvents,
		edgeSize,
		edgeByKey: _,
		...edges
	} = toEdges(who, {
		dyadKeys,
		dyadStart
	});
	const onlyEdge = new Int32Array(strandStance.length).fill(-1);
	const several: number[] = [];
	for (let strand = 0; strand < onlyEdge.length; strand++) {
		const first = dyadStart[strand] ?? 0;
		const count = (dyadStart[strand + 1] ?? 0) - first;
		if (count === 1) onlyEdge[strand] = dyadEdge[first] ?? -1;
		else if (count > 1) several.push(strand);
	}
	return {
		...edges,
		onlyEdge,
		several: Uint32Array.from(several),
		drawnAs,
		partyStart,
		partyActor: Uint32Array.from(partyActor),
		partyRoles: Uint8Array.from(partyRoles),
		edgesStart: dyadStart,
		edges: dyadEdge,
		strandsStart: edgeStart,
		strands: edgeEvents,
		edgeSize: countEvents(index, edgeSize.length, edgeStart, edgeEvents)
	};
}

function shown({ shownAs }: Who, numbers: readonly number[]): readonly number[] {
	return [...new Set(numbers.map((number) => shownAs[number] ?? number))];
}

function countEvents(
	index: RowIndex,
	edges: number,
	start: Uint32Array,
	strands: Uint32Array
): Uint32Array {
	const sizes = new Uint32Array(edges);
	for (let edge = 0; edge < edges; edge++) {
		for (const strand of strands.subarray(start[edge], start[edge + 1])) {
			sizes[edge] = (sizes[edge] ?? 0) + eventsOfStrand(index, strand).length;
		}
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
