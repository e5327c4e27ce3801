import { inBox, overlap, type Box } from './box';
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

/**
 * The nodes with their names moved off one another where they are drawn larger than the layout
 * made room for. Earlier nodes keep their side; one without a free side keeps its own too.
 */
export function keepNamesApart<N extends Named & { readonly side: NameSide }>(
	nodes: readonly N[],
	size: number
): readonly N[] {
	const taken: Box[] = [];
	return nodes.map((node) => {
		const isFree = (side: NameSide): boolean => {
			const box = nameBox(node, side, size);
			return (
				!taken.some((other) => overlap(box, other)) &&
				!nodes.some((other) => other !== node && inBox(box, other, other.radius))
			);
		};
		const side = [node.side, ...sides].find(isFree) ?? node.side;
		taken.push(nameBox(node, side, size));
		return { ...node, side };
	});
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
