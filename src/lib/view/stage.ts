import type { Columns } from '../core/events/columns';
import { boundsOf, cornersOf, type Bounds } from './box';
import { samplesOf, type Curve, type Point } from './curve';
import { fanOut, type Slot } from './fan';
import { placeLabels, type LabelPlace } from './label-places';
import type { Frame } from './frames';
import { chooseSide, nameBox, nameSize, type NameSide } from './name-sides';
import { lineWidth } from './strokes';
import { endsOf, groupPairs, drawnActors, type Ends, type Pairs } from './pairs';
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
	/** Where its name stands. */
	readonly side: NameSide;
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
 * and its label's place.
 */
export interface Stage {
	readonly frame: Frame;
	readonly nodes: readonly StageNode[];
	/** In the order of the columns' edges, so that edge number `i` is `edges[i]`. */
	readonly edges: readonly StageEdge[];
	readonly bounds: Bounds;
}

export const nodeRadius = 36;
const margin = 18;

/** Draws all edges of `columns` between actors in `places`, which are by actor id. */
export function setStage(
	columns: Columns,
	frame: Frame,
	places: ReadonlyMap<string, Point>
): Stage {
	const actors = drawnActors(columns);
	const ends = endsOf(columns, actors);
	const pairs = groupPairs(ends);
	const discs = actors.map((actor): Omit<StageNode, 'side'> => {
		const { id = '', name = '' } = columns.actors[actor] ?? {};
		const place = places.get(id);
		if (!place) throw new Error(`setStage: no place for actor "${id}"; lay it out first`);
		const { x, y } = place;
		return { id: `n${actor}`, actor, name, x, y, radius: nodeRadius };
	});
	const bare = fanEdges(columns, discs, ends, pairs);
	const nodes = nameNodes(discs, bare, frame);
	const labels = placeLabels(columns, nodes, bare, frame);
	const edges = bare.map((edge, i) => ({ ...edge, label: labels[i] ?? null }));
	return { frame, nodes, edges, bounds: boundsAround(nodes, edges, frame) };
}

/** The stage with bounds that hold `least` too: a node moved within them zooms nothing. */
export function showingAtLeast(least: Bounds, stage: Stage): Stage {
	const { left, top, right, bottom } = stage.bounds;
	return {
		...stage,
		bounds: {
			left: Math.min(left, least.left),
			top: Math.min(top, least.top),
			right: Math.max(right, least.right),
			bottom: Math.max(bottom, least.bottom)
		}
	};
}

function nameNodes(
	discs: readonly Omit<StageNode, 'side'>[],
	edges: readonly { readonly curve: Curve }[],
	frame: Frame
): StageNode[] {
	const lines = edges.map(({ curve }) => trailOf([...samplesOf(curve, 32), curve.tip]));
	return discs.map((disc) => {
		const others = discs.filter((other) => other !== disc);
		return { ...disc, side: chooseSide(disc, others, lines, frame) };
	});
}

function fanEdges(
	columns: Columns,
	nodes: readonly Omit<StageNode, 'side'>[],
	ends: Ends,
	pairs: Pairs
): Omit<StageEdge, 'label'>[] {
	const slots: Slot[] = [];
	for (const group of pairs.values()) {
		const lower = Math.min(ends[group[0] ?? 0]?.source ?? 0, ends[group[0] ?? 0]?.target ?? 0);
		// One direction on each side, like traffic; seen from its own start each angle turns round.
		const sorted = [...group].sort(
			(a, b) => Number(ends[b]?.source === lower) - Number(ends[a]?.source === lower) || a - b
		);
		for (const [i, slot] of fanOut(sorted.length, nodeRadius).entries()) {
			const edge = sorted[i] ?? 0;
			const turned = ends[edge]?.source !== lower;
			slots[edge] = turned ? { ...slot, angle: 0 - slot.angle } : slot;
		}
	}
	return ends.map(({ source, target }, edge) => {
		const slot = slots[edge] ?? { angle: 0, standOff: 0, room: Infinity };
		const stance = columns.edgeStance[edge] ?? 0;
		const from = nodes[source];
		const to = nodes[target];
		if (!from || !to) throw new Error(`setStage: edge ${edge} has no node at one end`);
		const total = (columns.edgeStart[edge + 1] ?? 0) - (columns.edgeStart[edge] ?? 0);
		const arrow = columns.stances[stance]?.arrow ?? 'open';
		const curve = traceEdge(from, to, slot, arrow, lineWidth(total, slot.room));
		return { id: `e${edge}`, edge, source, target, stance, slot, curve };
	});
}

/** What holds all of these nodes, with their names, and edges, and some paper around. */
export function boundsAround(
	nodes: readonly Omit<StageNode, 'actor'>[],
	edges: readonly Pick<StageEdge, 'curve' | 'label'>[],
	frame: Frame
): Bounds {
	const points = nodes.flatMap((node): Point[] => {
		const { x, y, radius, side } = node;
		return [
			{ x: x - radius, y: y - radius },
			{ x: x + radius, y: y + radius },
			...cornersOf(nameBox(node, side, nameSize[frame]))
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
	return { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin };
}
