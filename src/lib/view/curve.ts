/** A place in layout units: x to the right, y down. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A quadratic Bézier from one node's rim to another's, as Cytoscape draws `unbundled-bezier`. */
export interface Curve {
	readonly start: Point;
	readonly control: Point;
	/** Where the line ends: short of the arrowhead's tip. */
	readonly end: Point;
	/** The arrowhead's tip. */
	readonly tip: Point;
	/** Where the way meets the other node: beyond a tip that stands off. */
	readonly rim: Point;
}

export interface CurveOptions {
	readonly from: Point;
	readonly to: Point;
	readonly fromRadius: number;
	readonly toRadius: number;
	/** Distance of the control point from the middle of the centres, to the right of the way. */
	readonly bend: number;
	/** Distance from the rim to the tip, and from the rim to the end of the line. */
	readonly tipGap: number;
	readonly endGap: number;
}

export function bendCurve(options: CurveOptions): Curve {
	const { from, to, bend } = options;
	const length = distance(from, to) || 1;
	const control = {
		x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * bend,
		y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * bend
	};
	return {
		start: towards(from, control, options.fromRadius),
		control,
		end: towards(to, control, options.toRadius + options.endGap),
		tip: towards(to, control, options.toRadius + options.tipGap),
		rim: towards(to, control, options.toRadius)
	};
}

/** The point of the curve at `t` from 0 to 1. */
export function pointAt({ start, control, end }: Curve, t: number): Point {
	const u = 1 - t;
	return {
		x: u * u * start.x + 2 * u * t * control.x + t * t * end.x,
		y: u * u * start.y + 2 * u * t * control.y + t * t * end.y
	};
}

/** The direction of travel at `t`, in radians, 0 pointing right. */
export function directionAt({ start, control, end }: Curve, t: number): number {
	const u = 1 - t;
	return Math.atan2(
		u * (control.y - start.y) + t * (end.y - control.y),
		u * (control.x - start.x) + t * (end.x - control.x)
	);
}

/** Points evenly spread in `t`, ends included. */
export function samplesOf(curve: Curve, count: number): readonly Point[] {
	return Array.from({ length: count + 1 }, (_, i) => pointAt(curve, i / count));
}

/** Length along the curve from its start to `t`. */
export function lengthTo(curve: Curve, t: number): number {
	let sum = 0;
	let last = curve.start;
	for (let i = 1; i <= 32; i++) {
		const next = pointAt(curve, (t * i) / 32);
		sum += distance(last, next);
		last = next;
	}
	return sum;
}

export function distance(a: Point, b: Point): number {
	return Math.hypot(b.x - a.x, b.y - a.y);
}

/** The point `by` units on the way from one point to another. */
export function towards(from: Point, to: Point, by: number): Point {
	const length = distance(from, to) || 1;
	return {
		x: from.x + ((to.x - from.x) / length) * by,
		y: from.y + ((to.y - from.y) / length) * by
	};
}
