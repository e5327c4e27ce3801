import type { ArrowShape } from '../core/dataset/vocabulary';
import { arrowheads, gapAt } from './arrowheads';
import { bendCurve, type Curve, type Point } from './curve';
import { bendFor, type Slot } from './fan';

interface Disc extends Point {
	readonly radius: number;
}

/** The way of an edge between two discs, and the distance of its control point. */
export function traceEdge(
	from: Disc,
	to: Disc,
	slot: Slot,
	arrow: ArrowShape,
	width: number
): { readonly bend: number; readonly curve: Curve } {
	const bend = bendFor(slot.angle, from, to);
	const curve = bendCurve({
		from,
		to,
		fromRadius: from.radius,
		toRadius: to.radius,
		bend,
		tipGap: slot.standOff + gapAt(arrowheads[arrow].tip, width),
		endGap: slot.standOff + gapAt(arrowheads[arrow].end, width)
	});
	return { bend, curve };
}
