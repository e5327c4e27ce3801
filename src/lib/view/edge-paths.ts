import { distance, type Curve } from './curve';
import type { SceneEdge } from './scene';
import { shortestLead } from './strokes';

/** The outlines of edges that are drawn with one stroke. */
export interface Paths {
	readonly lines: Path2D;
	/** Null where arrowheads are too small to see. */
	readonly heads: Path2D | null;
	readonly leads: Path2D | null;
}

interface Kept extends Paths {
	readonly curves: readonly Curve[];
	readonly head: string;
	readonly size: number | null;
}

/**
 * Makes outlines and keeps them for as long as the same edges are drawn together: a filter takes
 * edges out of few strokes and leaves the others as they are.
 */
export class EdgePaths {
	readonly #kept = new WeakMap<Curve, Kept>();
	readonly #heads = new Map<string, Path2D>();

	/** `head` is the outline of an arrowhead, `size` its size; null for none. */
	of(edges: readonly Pick<SceneEdge, 'curve'>[], head: string, size: number | null): Paths {
		const [first] = edges;
		if (!first) return { lines: new Path2D(), heads: null, leads: null };
		const kept = this.#kept.get(first.curve);
		if (kept?.head === head && kept.size === size && sameCurves(kept.curves, edges)) return kept;
		const made = this.#make(
			edges.map(({ curve }) => curve),
			head,
			size
		);
		this.#kept.set(first.curve, made);
		return made;
	}

	/** The outline of an arrowhead, which leads along +y from its tip at 0, 0. */
	head(outline: string): Path2D {
		const known = this.#heads.get(outline);
		if (known) return known;
		const made = new Path2D(outline);
		this.#heads.set(outline, made);
		return made;
	}

	#make(curves: readonly Curve[], head: string, size: number | null): Kept {
		const lines = new Path2D();
		for (const curve of curves) addLine(lines, curve);
		if (size === null) return { curves, head, size, lines, heads: null, leads: null };
		const heads = new Path2D();
		const leads = new Path2D();
		for (const curve of curves) {
			heads.addPath(this.head(head), headMatrix(curve, size));
			addLead(leads, curve);
		}
		return { curves, head, size, lines, heads, leads };
	}
}

function sameCurves(curves: readonly Curve[], edges: readonly Pick<SceneEdge, 'curve'>[]): boolean {
	return curves.length === edges.length && edges.every(({ curve }, i) => curve === curves[i]);
}

export function addLine(path: Path2D, { start, control, end }: Curve): void {
	path.moveTo(start.x, start.y);
	path.quadraticCurveTo(control.x, control.y, end.x, end.y);
}

/** The last piece of the way to the node, where the arrowhead stands off it. */
function addLead(path: Path2D, { tip, rim }: Curve): void {
	if (distance(tip, rim) < shortestLead) return;
	path.moveTo(tip.x, tip.y);
	path.lineTo(rim.x, rim.y);
}

/** Turns an arrowhead's outline, which leads along +y, the curve's way and puts it at its tip. */
export function headMatrix(
	{ control, tip }: Pick<Curve, 'control' | 'tip'>,
	size: number
): DOMMatrix2DInit {
	const length = Math.hypot(tip.x - control.x, tip.y - control.y) || 1;
	const along = ((tip.y - control.y) / length) * size;
	const across = ((tip.x - control.x) / length) * size;
	return { a: along, b: -across, c: across, d: along, e: tip.x, f: tip.y };
}
