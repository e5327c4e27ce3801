import type { ElementDefinition } from 'cytoscape';
import type { NameSide } from './name-sides';
import type { Scene, SceneEdge, SceneNode } from './scene';

/* The scene's nodes, edges and labels as Cytoscape takes them: state in classes and data. */

export const alignments: { readonly [side in NameSide]: Record<string, string | number> } = {
	below: { halign: 'center', valign: 'bottom', marginX: 0, marginY: 3 },
	above: { halign: 'center', valign: 'top', marginX: 0, marginY: -3 },
	left: { halign: 'left', valign: 'center', marginX: -6, marginY: 0 },
	right: { halign: 'right', valign: 'center', marginX: 6, marginY: 0 }
};

export function toElements({ nodes, edges }: Scene): ElementDefinition[] {
	return [...nodes.map(toNode), ...edges.map(toEdge), ...edges.flatMap(toLabel)];
}

export function toNode(node: SceneNode): ElementDefinition {
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

export function toEdge(edge: SceneEdge): ElementDefinition {
	const { id, source, target } = edge;
	return {
		group: 'edges',
		data: { id, source, target, ...edgeData(edge) },
		classes: edge.visible ? edgeClasses(edge) : [...edgeClasses(edge), 'hidden']
	};
}

export function toLabel({ id, stance, text, label, visible }: SceneEdge): ElementDefinition[] {
	if (label === null) return [];
	const { x, y, angle } = label;
	return [
		{
			group: 'nodes',
			data: { id: labelId(id), text, angle },
			position: { x, y },
			classes: ['label', `s${stance}`, ...(visible ? [] : ['hidden'])],
			grabbable: false,
			selectable: false
		}
	];
}

/** At another level the same number stands for another edge, which Cytoscape has to add anew. */
export function identity(item: SceneNode | SceneEdge): string {
	return 'bend' in item ? `${item.id} ${item.source} ${item.target} ${item.stance}` : item.id;
}

export function labelId(edge: string): string {
	return `label ${edge}`;
}

export function edgeData(edge: SceneEdge): Record<string, unknown> {
	return {
		bend: edge.bend,
		standOff: edge.slot.standOff,
		width: edge.width,
		selectedWidth: edge.width + 1.8,
		dashes: edge.dashes ?? [1, 0],
		text: edge.text
	};
}

export function edgeClasses({ stance, status, dashes, tentative, label }: SceneEdge): string[] {
	return [
		`s${stance}`,
		status,
		...(dashes === null ? [] : ['dashed']),
		...(tentative ? ['tentative'] : []),
		label === null ? 'unplaced' : 'labelled'
	];
}

export function sameLook(a: SceneEdge, b: SceneEdge): boolean {
	if (!a.visible && !b.visible) return a.bend === b.bend && a.label === b.label;
	return (
		a.visible === b.visible &&
		a.width === b.width &&
		a.status === b.status &&
		a.tentative === b.tentative &&
		a.text === b.text &&
		a.bend === b.bend &&
		a.label === b.label
	);
}
