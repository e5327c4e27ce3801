import type { Columns } from '../core/events/columns';
import { joinBounds } from './box';
import type { Point } from './curve';
import { compoundPadding } from './rings';
import { openRadius, type Seating } from './seats';
import type { Spot } from './spots';
import { setStage, type Stage, type StageNode } from './stage';

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
	const stage = set(columns, closed.frame, spotsIn(columns, closed, seating, moved));
	const extent = joinBounds(closed.bounds, stage.extent);
	return { ...stage, bounds: closed.bounds, extent };
}

function spotsIn(
	{ actors, actorNumber, opened }: Columns,
	closed: Stage,
	{ seats }: Seating,
	moved: ReadonlyMap<string, Point>
): ReadonlyMap<string, Spot> {
	const spots = new Map<string, Spot>();
	/** How far the outline of an open group reaches above its place, and below. */
	const height = (top: string): number => {
		const own = [...seats.values()].filter((seat) => seat.top === top);
		return Math.max(openRadius, ...own.map(({ y, radius }) => Math.abs(y) + radius));
	};
	for (const node of closed.nodes) {
		const { id = '' } = actors[node.actor] ?? {};
		spots.set(id, opened.has(id) ? openSpot(node, height(id)) : closedSpot(node));
	}
	for (const { id, memberOf } of actors) {
		const seat = seats.get(id);
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

function closedSpot({ x, y, radius, side, nameGap }: StageNode): Spot {
	return { x, y, radius, side, nameGap, within: null };
}

/** Its name stands outside the outline, above or below, where no member's name is. */
function openSpot({ x, y, side }: StageNode, height: number): Spot {
	const clear = side === 'above' ? 'above' : 'below';
	const nameGap = height + compoundPadding - openRadius;
	return { x, y, radius: openRadius, side: clear, nameGap, within: null };
}
