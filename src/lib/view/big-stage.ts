import type { Columns } from '../core/events/columns';
import { strongestEdges } from '../core/events/strongest-edges';
import { oncePer } from '../core/rows/once';
import { actorRadii } from './actor-sizes';
import type { Bounds } from './box';
import type { Point } from './curve';
import type { Frame } from './frames';
import { openStage } from './open-stage';
import type { Seating } from './seats';
import type { Spot } from './spots';
import { usualArrows } from './usual-arrows';
import {
	boundsAround,
	compoundsOf,
	fansOf,
	placeDiscs,
	setStage,
	type Disc,
	type Stage,
	type StageEdge,
	type StageNode
} from './stage';

export const radiiOf = oncePer(actorRadii);

/**
 * The stage of a dataset with too many edges to be drawn: nobody's name is certain of a place, the
 * area of a disc is as the actor's events in the whole dataset, and edges are drawn on demand. At
 * first it holds the strongest of the whole dataset, which have to find room whatever is filtered.
 */
export function setBigStage(
	columns: Columns,
	frame: Frame,
	places: ReadonlyMap<string, Point | Spot>
): Stage {
	const radii = radiiOf(columns);
	const discs = placeDiscs(columns, places).map((disc): Disc => {
		const { id } = columns.actors[disc.actor] ?? { id: '' };
		const place = places.get(id);
		if (place && 'radius' in place) return disc;
		return { ...disc, radius: radii[disc.actor] ?? disc.radius };
	});
	const nodes = discs.map(({ within, side, ...disc }): StageNode => ({
		...disc,
		unnamed: true,
		fitted: true,
		member: within !== null,
		side: side ?? 'below'
	}));
	const fans = fansOf(columns, discs);
	const known = new Map<number, StageEdge>();
	const trace = (edge: number): StageEdge => {
		const traced = known.get(edge) ?? { ...fans.trace(edge), label: null };
		known.set(edge, traced);
		return traced;
	};
	const strongest = strongestEdges({ edgeCount: columns.edgeSize, columns }, usualArrows[frame]);
	const edges = Array.from(strongest, trace);
	const bounds = boundsAround(nodes, edges, frame);
	return {
		frame,
		nodes,
		edges,
		trace,
		compounds: compoundsOf(discs),
		bounds,
		extent: bounds
	};
}

/** So many actors can all be named on the screen. */
const mostNamed: { readonly [frame in Frame]: number } = { wide: 60, tall: 30 };

/**
 * The stage of any dataset, big where it has more edges, or more actors, than fit the screen,
 * whatever is filtered.
 */
export function setAnyStage(
	columns: Columns,
	frame: Frame,
	places: ReadonlyMap<string, Point | Spot>,
	paper: Bounds | null = null
): Stage {
	return columns.edgeSize.length > usualArrows[frame] || columns.parties().size > mostNamed[frame]
		? setBigStage(columns, frame, places)
		: setStage(columns, frame, places, paper);
}

interface OpenStage {
	readonly of: readonly unknown[];
	readonly stage: Stage;
}

const opened = new WeakMap<Columns, OpenStage>();

/** As `openStage` for any dataset; made anew only where something of it changed. */
export function openAnyStage(
	columns: Columns,
	closed: Stage,
	seating: Seating,
	moved: ReadonlyMap<string, Point>
): Stage {
	const of = [closed, seating, moved];
	const before = opened.get(columns);
	if (before?.of.every((one, i) => one === of[i]) === true) return before.stage;
	const stage = openStage(columns, closed, seating, moved, setAnyStage);
	opened.set(columns, { of, stage });
	return stage;
}

/** The stage with these edges drawn, numbers in the order of the columns. */
export function drawSome(stage: Stage, edges: Iterable<number>): Stage {
	const { trace } = stage;
	return trace === null ? stage : { ...stage, edges: Array.from(edges, trace) };
}
