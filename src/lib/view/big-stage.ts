import type { Columns } from '../core/events/columns';
import { actorRadii } from './actor-sizes';
import { boundsOf, type Bounds } from './box';
import type { Point } from './curve';
import type { Frame } from './frames';
import type { Spot } from './spots';
import { usualArrows } from './usual-arrows';
import {
	compoundsOf,
	fansOf,
	margin,
	placeDiscs,
	setStage,
	type Disc,
	type Stage,
	type StageEdge,
	type StageNode
} from './stage';

/**
 * The stage of a dataset with too many edges to be drawn: nobody's name is certain of a place, the
 * area of a disc is as the actor's events in the whole dataset, and edges are drawn on demand.
 */
export function setBigStage(
	columns: Columns,
	frame: Frame,
	places: ReadonlyMap<string, Point | Spot>
): Stage {
	const radii = actorRadii(columns);
	const discs = placeDiscs(columns, places).map((disc): Disc => {
		const { id } = columns.actors[disc.actor] ?? { id: '' };
		const place = places.get(id);
		if (place && 'radius' in place) return disc;
		return { ...disc, radius: radii[disc.actor] ?? disc.radius };
	});
	const nodes = discs.map(({ within, side, ...disc }): StageNode => ({
		...disc,
		named: false,
		member: within !== null,
		side: side ?? 'below'
	}));
	const { trace } = fansOf(columns, discs);
	const known = new Map<number, StageEdge>();
	const bounds = boundsAroundDiscs(discs);
	return {
		frame,
		nodes,
		edges: [],
		trace: (edge) => {
			const traced = known.get(edge) ?? { ...trace(edge), label: null };
			known.set(edge, traced);
			return traced;
		},
		compounds: compoundsOf(discs),
		bounds,
		extent: bounds
	};
}

/** The stage of any dataset, big where it has more edges than fit the screen, whatever is filtered. */
export function setAnyStage(
	columns: Columns,
	frame: Frame,
	places: ReadonlyMap<string, Point | Spot>
): Stage {
	const isBig = columns.edgeSize.length > usualArrows[frame];
	return (isBig ? setBigStage : setStage)(columns, frame, places);
}

/** The stage with these edges drawn, numbers in the order of the columns. */
export function drawSome(stage: Stage, edges: Iterable<number>): Stage {
	const { trace } = stage;
	return trace === null ? stage : { ...stage, edges: Array.from(edges, trace) };
}

function boundsAroundDiscs(discs: readonly Disc[]): Bounds {
	const corners = discs.flatMap(({ x, y, radius }) => [
		{ x: x - radius, y: y - radius },
		{ x: x + radius, y: y + radius }
	]);
	const { left, top, right, bottom } = boundsOf(corners) ?? {
		left: -100,
		top: -100,
		right: 100,
		bottom: 100
	};
	return { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin };
}
