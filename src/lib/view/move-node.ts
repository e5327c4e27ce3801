import type { Point } from './curve';
import { labelAt } from './label-places';
import type { Scene, SceneEdge, SceneNode } from './scene';
import { traceEdge } from './trace';

/** The scene with one node elsewhere: its edges keep their angles, their labels stay on them. */
export function moveNode(scene: Scene, id: string, { x, y }: Point): Scene {
	const nodes = scene.nodes.map((node) => (node.id === id ? { ...node, x, y } : node));
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const edges = scene.edges.map((edge) =>
		edge.source === id || edge.target === id ? retrace(scene, edge, byId) : edge
	);
	return { ...scene, nodes, edges };
}

function retrace(
	{ stances }: Scene,
	edge: SceneEdge,
	nodes: ReadonlyMap<string, SceneNode>
): SceneEdge {
	const from = nodes.get(edge.source);
	const to = nodes.get(edge.target);
	const arrow = stances[edge.stance]?.arrow;
	if (!from || !to || !arrow) return edge;
	const curve = traceEdge(from, to, edge.slot, arrow, edge.width);
	return { ...edge, curve, label: edge.label && labelAt(curve, edge.label.t) };
}
