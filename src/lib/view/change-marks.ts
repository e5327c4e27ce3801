import type { Change, Comparison, EdgeChange } from '../core/events/compare';
import { overlap, type Box } from './box';
import { changeDashes, changeSigns, changeWidth } from './change-looks';
import { pointAt } from './curve';
import { edgeLabel, labelPadding, labelSize } from './label-places';
import { nameBox, nameSize } from './name-sides';
import type { Scene, SceneEdge } from './scene';
import { textWidth } from './text-width';

/** What became of an edge, and where on its curve the sign stands that no label holds. */
export interface ChangeMark {
	readonly kind: Change;
	readonly t: number;
}

/** Beyond this many edges their signs stand in the middle, wherever that is. */
const mostPlaced = 300;
const candidates = [0.5, 0.4, 0.6, 0.3, 0.7];

/**
 * The scene with the edges of both periods, each drawn by what became of it. A label says it with a
 * sign before its words; where there is none, the sign stands on the line. Nothing moves.
 */
export function markChanges(scene: Scene, comparison: Comparison): Scene {
	const places = placeSigns(scene);
	const active = new Set<string>();
	const edges = scene.edges.map((edge, i): SceneEdge => {
		const change = comparison.edges[edge.edge] ?? null;
		if (change === null) return edge;
		active.add(edge.source).add(edge.target);
		return markEdge(edge, change, comparison, places[i] ?? 0.5);
	});
	const nodes = scene.nodes.map((node) => ({ ...node, active: active.has(node.id) }));
	return { ...scene, nodes, edges };
}

function markEdge(
	edge: SceneEdge,
	{ change, before, after }: EdgeChange,
	comparison: Comparison,
	t: number
): SceneEdge {
	const width = changeWidth(change, { before, after }, edge.slot.room);
	const words = edgeLabel(comparison.after.columns, edge.edge, change === 'gone' ? before : after);
	return {
		...edge,
		visible: true,
		width,
		dashes: changeDashes(change, width),
		// A plan is never drawn like an act, whatever became of it.
		tentative: isTentative(comparison, edge.edge, change),
		text: [changeSigns[change], words].filter((part) => part !== '').join(' '),
		change: { kind: change, t }
	};
}

/** Whether nothing that an edge rests on was carried out, in the period in which it has events. */
function isTentative({ before, after }: Comparison, edge: number, change: Change): boolean {
	return ((change === 'gone' ? before : after).edgeActual[edge] ?? 0) === 0;
}

/** Per edge, where on its curve a sign meets no label, name or other sign, as far as there is room. */
function placeSigns({ nodes, edges, frame }: Scene): readonly number[] {
	if (edges.length > mostPlaced) return [];
	const size = labelSize[frame];
	const taken: Box[] = nodes.map((node) => nameBox(node, node.side, nameSize[frame]));
	for (const { label, text } of edges) {
		if (label === null) continue;
		const halfWidth = textWidth(text, size) / 2 + size + labelPadding;
		taken.push({ ...label, halfWidth, halfHeight: size * 0.62 });
	}
	return edges.map(({ curve, label }) => {
		if (label !== null) return label.t;
		const boxes = candidates.map((t) => ({ t, box: signBox(pointAt(curve, t), size) }));
		const best = boxes.find(({ box }) => !taken.some((other) => overlap(box, other))) ?? boxes[0];
		if (best) taken.push(best.box);
		return best?.t ?? 0.5;
	});
}

function signBox({ x, y }: { readonly x: number; readonly y: number }, size: number): Box {
	const half = signRadius(size) + 1;
	return { x, y, halfWidth: half, halfHeight: half, angle: 0 };
}

/** Of the disc around a sign that stands alone, by the size of labels. */
export function signRadius(size: number): number {
	return size * 0.66;
}
