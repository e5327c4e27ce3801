import type { ElementDefinition } from 'cytoscape';
import type { NameSide } from './name-sides';
import type { SceneNode } from './scene';

/* The scene's nodes as Cytoscape takes them: state in classes and data. */

interface Alignment {
	readonly halign: string;
	readonly valign: string;
	readonly marginX: number;
	readonly marginY: number;
}

export const alignments: { readonly [side in NameSide]: Alignment } = {
	below: { halign: 'center', valign: 'bottom', marginX: 0, marginY: 3 },
	above: { halign: 'center', valign: 'top', marginX: 0, marginY: -3 },
	left: { halign: 'left', valign: 'center', marginX: -6, marginY: 0 },
	right: { halign: 'right', valign: 'center', marginX: 6, marginY: 0 }
};

/** What of a node may change while it stays. What is drawn elsewhere has a size and no more. */
export function shapeOf({
	name,
	fitted,
	radius,
	side,
	nameGap
}: SceneNode): Record<string, string | number> {
	const size = 2 * radius - 1;
	if (fitted) return { size };
	const { halign, valign, marginX, marginY } = alignments[side];
	return {
		label: name,
		size,
		halign,
		valign,
		marginX: marginX + Math.sign(marginX) * nameGap,
		marginY: marginY + Math.sign(marginY) * nameGap
	};
}

export function toElement(node: SceneNode): ElementDefinition {
	const { id, name, picture, active, member, unnamed, fitted, x, y } = node;
	return {
		group: 'nodes',
		data: {
			id,
			name,
			...shapeOf(node),
			...(picture === null || fitted ? {} : { picture })
		},
		position: { x, y },
		classes: fitted
			? ['actor']
			: [
					'actor',
					...(active ? [] : ['idle']),
					...(member ? ['member'] : []),
					...(unnamed ? ['unnamed'] : [])
				]
	};
}
