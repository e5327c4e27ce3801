import type { Columns } from '../core/events/columns';
import { joinBounds } from './box';
import type { Point } from './curve';
import { compoundPadding } from './rings';
import { openRadius, type Seat, type Seating } from './seats';
import type { Spot } from './spots';
import { boundsAround, nodeRadius, setStage, type Stage, type StageNode } from './stage';

/**
 * The stage with some groups open, made from the one where all are closed: their members stand
 * around them, everybody else and every other name stays where it was.
 * @param moved places to which the reader dragged actors, by actor id
 * @param set how the stage is made of the places
 */
export function openStage(
	columns: Columns,
	closed: Stage,
	seating: Seating,
	moved: ReadonlyMap<string, Point>,
	set = setStage
): Stage {
	const { frame, bounds } = closed;
	const stage = set(columns, frame, spotsIn(columns, closed, seating, moved), bounds);
	// No more paper than outlines need, so that the camera stays where it can.
	const discs = stage.nodes.map((node) => ({ ...node, unnamed: true }));
	const outlined = boundsAround(discs, [], frame, compoundPadding);
	const opened = joinBounds(outlined, boundsAround(stage.nodes, stage.edges, frame, 0));
	return { ...stage, bounds, extent: joinBounds(bounds, opened) };
}

function spotsIn(
	{ actors, actorNumber, opened }: Columns,
	closed: Stage,
	{ seats }: Seating,
	moved: ReadonlyMap<string, Point>
): ReadonlyMap<string, Spot> {
	const spots = new Map<string, Spot>();
	const scales = new Map<string, number>();
	const seatsOf = (top: string, scale: number): readonly Seat[] =>
		[...seats.values()].filter((seat) => seat.top === top).map((seat) => scaled(seat, scale));
	for (const node of closed.nodes) {
		const { id = '' } = actors[node.actor] ?? {};
		// Members of a small disc of a big graph have as little room as it has.
		const scale = node.fitted ? node.radius / nodeRadius : 1;
		scales.set(id, scale);
		const spot = opened.has(id) ? openSpot(node, seatsOf(id, scale), scale) : closedSpot(node);
		spots.set(id, spot);
	}
	for (const { id, memberOf } of actors) {
		const found = seats.get(id);
		const seat = found && scaled(found, scales.get(found.top) ?? 1);
		if (!seat || memberOf === null || !opened.has(memberOf)) continue;
		const group = spots.get(seat.top);
		const within = actorNumber.get(seat.top) ?? null;
		if (!group || within === null) continue;
		const side = seat.x < 0 ? 'left' : 'right';
		const place = moved.get(id) ?? { x: group.x + seat.x, y: group.y + seat.y };
		spots.set(id, { x: place.x, y: place.y, radius: seat.radius, nameGap: 0, side, within });
	}
	return spots;
}

function scaled(seat: Seat, scale: number): Seat {
	if (scale === 1) return seat;
	const { x, y, radius } = seat;
	return { ...seat, x: x * scale, y: y * scale, radius: radius * scale };
}

function closedSpot({ x, y, radius, side, nameGap }: StageNode): Spot {
	return { x, y, radius, side, nameGap, within: null };
}

/** Its name stands outside the outline, above or below: where fewer members are, and no member's name. */
function openSpot({ x, y, side }: StageNode, seats: readonly Seat[], scale: number): Spot {
	const radius = openRadius * scale;
	const lean = Math.round(seats.reduce((sum, seat) => sum + seat.y, 0));
	const clear = lean > 0 || (lean === 0 && side === 'above') ? 'above' : 'below';
	const way = clear === 'above' ? -1 : 1;
	const reach = Math.max(radius, ...seats.map((seat) => seat.y * way + seat.radius));
	const nameGap = reach + compoundPadding - radius;
	return { x, y, radius, side: clear, nameGap, within: null };
}
