import type { ElementDefinition } from 'cytoscape';
import type { NameSide } from './name-sides';
import type { SceneNode } from './scene';

/* The scene's nodes as Cytoscape takes them: state in classes and data. */

export const alignments: { readonly [side in NameSide]: Record<string, string | number> } = {
	below: { halign: 'center', valign: 'bottom', marginX: 0, marginY: 3 },
	above: { halign: 'center', valign: 'top', marginX: 0, marginY: -3 },
	left: { halign: 'left', valign: 'center', marginX: -6, marginY: 0 },
	right: { halign: 'right', valign: 'center', marginX: 6, marginY: 0 }
};

export function toElement(node: SceneNode): ElementDefinition {
	const { id, name, radius, picture, active, x, y, side } = node;
	return {
		group: 'nodes',
		data: {
			id,
			name,
			size: 2 * radius - 1,
			...alignments[side],
			...(picture === null ? {} : { picture })
		},
		position: { x, y },
		classes: active ? ['actor'] : ['actor', 'idle']
	};
}
