import { inBox, overlap, type Bounds, type Box } from './box';
import type { Point } from './curve';
import type { Frame } from './frames';
import { textWidth } from './text-width';
import { countCrossing, type Trail } from './trail';

export type NameSide = 'below' | 'above' | 'left' | 'right';

export const nameSize: { readonly [frame in Frame]: number } = { wide: 17, tall: 19 };
/** Of the members of an open group. */
export const memberNameSize: { readonly [frame in Frame]: number } = { wide: 14, tall: 16 };

const sides: readonly NameSide[] = ['below', 'above', 'right', 'left'];
const gap = 6;

interface Named extends Point {
	readonly name: string;
	readonly radius: number;
	/** How far the name stands off the rim beyond the usual. */
	readonly nameGap?: number;
}

/**
 * The side of its disc on which a name is crossed by the fewest lines. Names that reach out of the
 * middle's side widen the picture, so left and right have to be much better to be taken.
 */
export function chooseSide(
	node: Named,
	others: readonly Named[],
	lines: readonly Trail[],
	frame: Frame
): NameSide {
	const costs = sides.map((side, rank) => {
		const box = nameBox(node, side, nameSize[frame]);
		const crossed = countCrossing(lines, box, 2);
		const touched = others.filter((other) => inBox(box, other, other.radius + gap)).length;
		return { side, cost: crossed + 4 * touched + (rank < 2 ? 0.1 * rank : 1.5 + 0.1 * rank) };
	});
	return costs.sort((a, b) => a.cost - b.cost)[0]?.side ?? 'below';
}

interface Sided extends Named {
	readonly side: NameSide;
}

/**
 * The nodes with their names moved off one another, and into `paper` where there is a choice.
 * `rank` says who is served first: 0 keeps its side whatever stands there. One that finds no free
 * side keeps its own, and is `unnamed` if its rank is 2 or more.
 */
export function keepNamesApart<N extends Sided>(
	nodes: readonly N[],
	sizeOf: (node: N) => number,
	rank: (node: N) => number,
	paper: Bounds | null = null
): readonly (N & { readonly unnamed: boolean })[] {
	const taken: Box[] = [];
	const chosen = new Map<N, { side: NameSide; unnamed: boolean }>();
	for (const node of [...nodes].sort((a, b) => rank(a) - rank(b))) {
		const size = sizeOf(node);
		const isFree = (side: NameSide): boolean => {
			const box = nameBox(node, side, size);
			return (
				!taken.some((other) => overlap(box, other)) &&
				!nodes.some((other) => other !== node && onDisc(box, other))
			);
		};
		const isWithin = (side: NameSide): boolean =>
			paper === null || holds(paper, nameBox(node, side, size));
		const choice = rank(node) === 0 ? [node.side] : [node.side, ...sides].filter(isFree);
		const side = choice.find(isWithin) ?? choice[0] ?? node.side;
		const unnamed = choice.length === 0 && rank(node) >= 2;
		if (!unnamed) taken.push(nameBox(node, side, size));
		chosen.set(node, { side, unnamed });
	}
	return nodes.map((node) => ({ ...node, unnamed: false, ...chosen.get(node) }));
}

function onDisc({ x, y, halfWidth, halfHeight }: Box, disc: Named): boolean {
	const across = Math.max(0, Math.abs(disc.x - x) - halfWidth);
	const along = Math.max(0, Math.abs(disc.y - y) - halfHeight);
	return Math.hypot(across, along) < disc.radius;
}

function holds(
	{ left, right, top, bottom }: Bounds,
	{ x, y, halfWidth, halfHeight }: Box
): boolean {
	return (
		x - halfWidth >= left &&
		x + halfWidth <= right &&
		y - halfHeight >= top &&
		y + halfHeight <= bottom
	);
}

/** Where a name of this size stands beside its disc. */
export function nameBox(
	{ x, y, radius, name, nameGap = 0 }: Named,
	side: NameSide,
	size: number
): Box {
	const halfWidth = textWidth(name, size) / 2;
	const halfHeight = size * 0.62;
	const across = radius + nameGap + gap + halfWidth;
	const along = radius + nameGap + gap + halfHeight;
	const centre = {
		below: { x, y: y + along },
		above: { x, y: y - along },
		left: { x: x - across, y },
		right: { x: x + across, y }
	}[side];
	return { ...centre, halfWidth, halfHeight, angle: 0 };
}

/** Where the name of a node on the stage stands. */
export function ownNameBox(
	node: Named & { readonly side: NameSide; readonly member: boolean },
	frame: Frame
): Box {
	return nameBox(node, node.side, (node.member ? memberNameSize : nameSize)[frame]);
}
