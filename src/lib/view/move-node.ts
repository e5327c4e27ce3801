import type { Point } from './curve';
import { outlineAround } from './hull';
import { labelAt } from './label-places';
import { compoundPadding } from './rings';
import type { Scene, SceneCompound, SceneEdge, SceneNode } from './scene';
import { traceEdge } from './trace';

/**
 * The scene with one node elsewhere, and with it all that stand in the group that it is: edges keep
 * their angles, labels stay on them.
 */
export function moveNode(scene: Scene, id: string, { x, y }: Point): Scene {
	const here = scene.nodes.find((node) => node.id === id);
	if (!here) return scene;
	const ids = movedWith(scene, id);
	const by = { x: x - here.x, y: y - here.y };
	const nodes = scene.nodes.map((node) =>
		node.id === id
			? { ...node, x, y }
			: ids.has(node.id)
				? { ...node, x: node.x + by.x, y: node.y + by.y }
				: node
	);
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const edges = scene.edges.map((edge) =>
		ids.has(edge.source) || ids.has(edge.target) ? retrace(scene, edge, byId) : edge
	);
	const compounds = scene.compounds.map((compound) => redraw(compound, byId));
	return { ...scene, nodes, edges, compounds };
}

/** Ids of the node and of those that it takes along. */
export function movedWith({ compounds }: Scene, id: string): ReadonlySet<string> {
	return new Set([id, ...(compounds.find(({ group }) => group === id)?.members ?? [])]);
}

function redraw(compound: SceneCompound, nodes: ReadonlyMap<string, SceneNode>): SceneCompound {
	const discs = [compound.group, ...compound.members].flatMap((id) => nodes.get(id) ?? []);
	return { ...compound, outline: outlineAround(discs, compoundPadding) };
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
