import type { Columns } from '../core/events/columns';
import { groupsOf } from '../core/events/groups';
import { placeIn } from '../core/events/place-in';
import { boundsOf, cornersOf, joinBounds, type Bounds } from './box';
import { bowAround } from './bow';
import { samplesOf, type Curve, type Point } from './curve';
import { fanAngle, fanOut, widestFan, type Slot } from './fan';
import { placeLabels, type LabelPlace } from './label-places';
import type { Frame } from './frames';
import {
	chooseSide,
	keepNamesApart,
	memberNameSize,
	nameSize,
	ownNameBox,
	type NameSide
} from './name-sides';
import type { Spot } from './spots';
import { lineWidth } from './strokes';
import { edgesBetween, mappedActors, placesOf } from './pairs';
import { traceEdge } from './trace';
import { trailOf } from './trail';

export interface StageNode {
	readonly id: string;
	/** Its number in the columns. */
	readonly actor: number;
	readonly name: string;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	/** Where its name stands, and how far off the rim beyond the usual. */
	readonly side: NameSide;
	readonly nameGap: number;
	/** Whether its name has no free place: it shows while the node is lit. */
	readonly unnamed: boolean;
	/** Whether it stands in an open group: smaller, as its name is. */
	readonly member: boolean;
	/** What its badge does; null for one that has no members to show. */
	readonly badge: 'open' | 'close' | null;
	/** Whether its name is written only where it fits, at one size whatever the zoom. */
	readonly fitted: boolean;
}

/** An open group that stands by itself, with all that stand in it. */
export interface StageCompound {
	readonly id: string;
	/** Places in the stage's nodes. */
	readonly group: number;
	readonly members: readonly number[];
}

export interface StageEdge {
	readonly id: string;
	/** Its number in the columns. */
	readonly edge: number;
	/** Places in the stage's nodes. */
	readonly source: number;
	readonly target: number;
	readonly stance: number;
	readonly slot: Slot;
	readonly curve: Curve;
	/** Where its label stands; null where no place is free. */
	readonly label: LabelPlace | null;
}

/**
 * What no filter changes: the nodes in their places and every edge of the dataset with its curve
 * and its label's place. Of a dataset with too many edges it holds those that are to be drawn.
 */
export interface Stage {
	readonly frame: Frame;
	readonly nodes: readonly StageNode[];
	/** In the order of the columns' edges. */
	readonly edges: readonly StageEdge[];
	/** Gives an edge that is not among them its curve, the same whichever are; null where all are. */
	readonly trace: ((edge: number) => StageEdge) | null;
	readonly compounds: readonly StageCompound[];
	/** What the camera's places and zooms refer to: the whole while everything is closed. */
	readonly bounds: Bounds;
	/** What holds everything, open groups too. */
	readonly extent: Bounds;
}

export const nodeRadius = 36;
/** Beyond this many edges no side of a name is free of lines, and to look for one takes seconds. */
const mostAvoided = 6_000;
const margin = 18;

/**
 * Draws all edges of `columns` between actors in `places`, which are by actor id. Whoever stands in
 * an open group has a spot there.
 * @param paper where names of members stand if they can
 */
export function setStage(
	columns: Columns,
	frame: Frame,
	places: ReadonlyMap<string, Point | Spot>,
	paper: Bounds | null = null
): Stage {
	const discs = placeDiscs(columns, places);
	const bare = fansOf(columns, discs).all();
	const nodes = nameNodes(discs, bare, frame, paper);
	const labels = placeLabels(columns, nodes, bare, frame);
	const edges = bare.map((edge, i) => ({ ...edge, label: labels[i] ?? null }));
	const bounds = boundsAround(nodes, edges, frame);
	const compounds = compoundsOf(discs);
	return { frame, nodes, edges, trace: null, compounds, bounds, extent: bounds };
}

/** An edge that is drawn, by its number in the columns. */
export function edgeOn({ edges }: Stage, edge: number): StageEdge | undefined {
	const found = edges[placeIn(edges.length, (place) => (edges[place]?.edge ?? 0) - edge)];
	return found?.edge === edge ? found : undefined;
}

/** The stage with bounds that hold `least` too: a node moved within them zooms nothing. */
export function showingAtLeast(least: Bounds, stage: Stage): Stage {
	const bounds = joinBounds(least, stage.bounds);
	return { ...stage, bounds, extent: bounds };
}

/** A node before its name has a side. */
export type Disc = Omit<StageNode, 'side' | 'member' | 'unnamed' | 'fitted'> &
	Pick<Spot, 'side' | 'within'>;

/** Everybody in `places` and everybody whom an edge touches. */
export function placeDiscs(
	columns: Columns,
	places: ReadonlyMap<string, Point | Spot>
): readonly Disc[] {
	const placed = columns.actors.flatMap(({ id }, actor) => (places.has(id) ? [actor] : []));
	const actors = [...new Set([...mappedActors(columns), ...placed])].sort((a, b) => a - b);
	return actors.map((actor): Disc => {
		const { id = '', name = '' } = columns.actors[actor] ?? {};
		const place = places.get(id);
		if (!place) throw new Error(`setStage: no place for actor "${id}"; lay it out first`);
		return { ...defaultSpot, ...place, id: `n${actor}`, actor, name, badge: badgeFor(columns, id) };
	});
}

const defaultSpot = { radius: nodeRadius, nameGap: 0, side: null, within: null };

function badgeFor({ dataset, opened }: Columns, id: string): StageNode['badge'] {
	if (!groupsOf(dataset).has(id)) return null;
	return opened.has(id) ? 'close' : 'open';
}

export function compoundsOf(discs: readonly Disc[]): StageCompound[] {
	const groups = new Set(discs.map(({ within }) => within).filter((actor) => actor !== null));
	return [...groups].map((actor) => ({
		id: `c${actor}`,
		group: discs.findIndex((disc) => disc.actor === actor),
		members: discs.flatMap(({ within }, place) => (within === actor ? [place] : []))
	}));
}

function nameNodes(
	discs: readonly Disc[],
	edges: readonly Omit<StageEdge, 'label'>[],
	frame: Frame,
	paper: Bounds | null
): readonly StageNode[] {
	const avoided = edges.length > mostAvoided ? [] : edges;
	const lines = avoided.map(({ curve }) => trailOf([...samplesOf(curve, 32), curve.tip]));
	const named = discs.map(({ within, side, ...disc }, i): StageNode => {
		const others = discs.filter((_, other) => other !== i);
		return {
			...disc,
			unnamed: false,
			fitted: false,
			member: within !== null,
			side: side ?? chooseSide(disc, others, lines, frame)
		};
	});
	const busy = discs.map(() => 1);
	for (const { source, target } of edges) {
		for (const end of [source, target]) busy[end] = (busy[end] ?? 1) + 1;
	}
	const places = new Map(named.map(({ id }, place) => [id, place]));
	// What is closed stays as it is; then the names of open groups, then of members, busy ones first.
	const rank = ({ id, member, nameGap }: StageNode): number =>
		member ? 2 + 1 / (busy[places.get(id) ?? -1] ?? 1) : nameGap > 0 ? 1 : 0;
	const sizeOf = ({ member }: StageNode): number => (member ? memberNameSize : nameSize)[frame];
	return keepNamesApart(named, sizeOf, rank, paper);
}

type BareEdge = Omit<StageEdge, 'label'>;

/** The edges of a dataset with their curves: each one by itself, or all of them. */
export interface Fans {
	readonly trace: (edge: number) => BareEdge;
	readonly all: () => BareEdge[];
}

/** Fans the edges of every pair out, whichever of them are drawn. */
export function fansOf(columns: Columns, nodes: readonly Disc[]): Fans {
	const { edgeActor, edgeRecipient } = columns;
	const placeOf = placesOf(
		nodes.map(({ actor }) => actor),
		columns.actors.length
	);
	const slots = new Map<number, Slot>();
	const trace = (edge: number): BareEdge => {
		const [actor, recipient] = [edgeActor[edge] ?? 0, edgeRecipient[edge] ?? 0];
		const [source, target] = [placeOf[actor] ?? 0, placeOf[recipient] ?? 0];
		if (!slots.has(edge)) {
			const group = edgesBetween(columns, actor, recipient);
			for (const [one, slot] of fanPair(columns, nodes, [source, target], group)) {
				slots.set(one, slot);
			}
		}
		return traceSlot(columns, nodes, edge, source, target, slots.get(edge) ?? straight);
	};
	return { trace, all: () => Array.from(edgeActor, (_, edge) => trace(edge)) };
}

const straight: Slot = { angle: 0, standOff: 0, room: Infinity };

/** The slots of the edges between two nodes. */
function fanPair(
	{ edgeActor }: Columns,
	nodes: readonly Disc[],
	[source, target]: readonly [number, number],
	group: readonly number[]
): readonly (readonly [number, Slot])[] {
	const [lower, upper] = source < target ? [source, target] : [target, source];
	const radius = Math.min(nodes[source]?.radius ?? 0, nodes[target]?.radius ?? 0);
	const steepest = Math.max(0, (widestFan - fanAngle(group.length)) / 2);
	const bow = Math.max(-steepest, Math.min(steepest, bowBetween(nodes, lower, upper)));
	const leavesLower = (edge: number): boolean => edgeActor[edge] === nodes[lower]?.actor;
	// One direction on each side, like traffic; seen from its own start each angle turns round.
	const sorted = [...group].sort(
		(a, b) => Number(leavesLower(b)) - Number(leavesLower(a)) || a - b
	);
	return fanOut(sorted.length, radius).map((slot, i) => {
		const edge = sorted[i] ?? 0;
		const angle = slot.angle + bow;
		return [edge, { ...slot, angle: leavesLower(edge) ? angle : 0 - angle }] as const;
	});
}

function traceSlot(
	columns: Columns,
	nodes: readonly Disc[],
	edge: number,
	source: number,
	target: number,
	slot: Slot
): BareEdge {
	const stance = columns.edgeStance[edge] ?? 0;
	const from = nodes[source];
	const to = nodes[target];
	if (!from || !to) throw new Error(`setStage: edge ${edge} has no node at one end`);
	const total = columns.edgeSize[edge] ?? 0;
	const arrow = columns.stances[stance]?.arrow ?? 'open';
	const curve = traceEdge(from, to, slot, arrow, lineWidth(total, slot.room));
	return { id: `e${edge}`, edge, source, target, stance, slot, curve };
}

/** How far the way from a node to another one bends around the group in which either stands. */
function bowBetween(nodes: readonly Disc[], from: number, to: number): number {
	const [start, end] = [nodes[from], nodes[to]];
	if (!start || !end) return 0;
	const within = start.within ?? end.within;
	if (within === null) return 0;
	const group = nodes.find(({ actor }) => actor === within);
	return group && group !== start && group !== end ? bowAround(start, end, group) : 0;
}

/** What holds all of these nodes, with the names to be seen, and edges, and `paper` around. */
export function boundsAround(
	nodes: readonly Omit<StageNode, 'actor' | 'badge' | 'fitted'>[],
	edges: readonly Pick<StageEdge, 'curve' | 'label'>[],
	frame: Frame,
	paper = margin
): Bounds {
	const points = nodes.flatMap((node): Point[] => {
		const { x, y, radius } = node;
		return [
			{ x: x - radius, y: y - radius },
			{ x: x + radius, y: y + radius },
			...(node.unnamed ? [] : cornersOf(ownNameBox(node, frame)))
		];
	});
	for (const { curve, label } of edges)
		points.push(...samplesOf(curve, 8), ...(label ? [label] : []));
	const { left, top, right, bottom } = boundsOf(points) ?? {
		left: -100,
		top: -100,
		right: 100,
		bottom: 100
	};
	return { left: left - paper, top: top - paper, right: right + paper, bottom: bottom + paper };
}
