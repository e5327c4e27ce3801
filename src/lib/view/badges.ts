import { distance, type Point } from './curve';
import type { Frame } from './frames';

/** On the rim of a group's disc: opens it into its members (a plus) or closes it (a minus). */
export interface Badge extends Point {
	readonly radius: number;
	readonly does: 'open' | 'close';
}

interface Badged extends Point {
	readonly id: string;
	readonly radius: number;
	readonly badge: 'open' | 'close' | null;
	readonly named: boolean;
}

const sizes: { readonly [frame in Frame]: number } = { wide: 9, tall: 11 };

/** At the upper right, where no name begins. */
export function badgeOf({ x, y, radius, badge, named }: Badged, frame: Frame): Badge | null {
	if (badge === null) return null;
	const off = (radius + 2) * Math.SQRT1_2;
	// In a big graph a disc may be smaller than a badge.
	const size = named ? sizes[frame] : Math.min(sizes[frame], radius / 2);
	return { x: x + off, y: y - off, radius: size, does: badge };
}

/**
 * The node whose badge is at `point` or at most `reach` from its middle. A point nearer to the middle of
 * any disc is meant for that disc.
 */
export function badgeAt<N extends Badged>(
	nodes: readonly N[],
	point: Point,
	reach: number,
	frame: Frame
): N | null {
	let nearest: N | null = null;
	let least = Infinity;
	for (const node of nodes) {
		const badge = badgeOf(node, frame);
		if (badge === null) continue;
		const far = distance(badge, point);
		if (far > Math.max(reach, badge.radius) || far >= least) continue;
		nearest = node;
		least = far;
	}
	return nodes.some((node) => distance(node, point) < Math.min(least, node.radius))
		? null
		: nearest;
}

/** How far the strokes of its sign reach from its middle, in units of its radius. */
export const signReach = 0.5;
export const signWidth = 1.6;
