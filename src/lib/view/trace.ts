import type { ArrowShape } from '../core/dataset/vocabulary';
import { arrowheads, gapAt } from './arrowheads';
import { bendCurve, type Curve, type Point } from './curve';
import { bendFor, type Slot } from './fan';

interface Disc extends Point {
	readonly radius: number;
}

/** The way of an edge between two discs. */
export function traceEdge(
	from: Disc,
	to: Disc,
	slot: Slot,
	arrow: ArrowShape,
	width: number
): Curve {
	return bendCurve({
		from,
		to,
		fromRadius: from.radius,
		toRadius: to.radius,
		bend: bendFor(slot.angle, from, to),
		tipGap: slot.standOff + gapAt(arrowheads[arrow].tip, width),
		endGap: slot.standOff + gapAt(arrowheads[arrow].end, width)
	});
}
