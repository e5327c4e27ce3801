import type { Change } from '../core/events/compare';
import { edgeCap } from './change-looks';
import type { Marks } from './marks';
import type { SceneEdge } from './scene';
import { selectedExtra, tentativeOpacity } from './strokes';

/** Edges that are drawn with one stroke, since they look alike. */
export interface Batch {
	readonly stance: number;
	readonly change: Change | null;
	/** Of the line, and of the arrowheads, which stay as they are when an edge is selected. */
	readonly width: number;
	readonly headWidth: number;
	readonly dashes: readonly number[] | null;
	readonly cap: 'round' | 'butt';
	readonly opacity: number;
	/** Whether they are selected or lit. */
	readonly prominent: boolean;
	readonly edges: readonly SceneEdge[];
}

/** How far edges that are not pointed at recede. */
export const recededEdge = 0.2;

/** Later ones are drawn over earlier ones. */
const emphases = ['receded', 'plain', 'lit', 'selected'] as const;
type Emphasis = (typeof emphases)[number];

/** Widths that differ by less, in device pixels, look alike. */
const finestWidth = 0.25;

/**
 * All visible edges in the order in which they are drawn, those that look alike together at `scale`
 * device pixels to a unit.
 */
export function batchEdges(
	edges: readonly SceneEdge[],
	marks: Marks,
	scale = Infinity
): readonly Batch[] {
	const found = emphases.map(() => new Map<string, SceneEdge[]>());
	for (const edge of edges) {
		if (!edge.visible) continue;
		const batches = found[emphases.indexOf(emphasisOf(edge, marks))];
		const width = scale === Infinity ? edge.width : Math.round((edge.width * scale) / finestWidth);
		const key = `${edge.stance} ${width} ${edge.status} ${edge.tentative} ${edge.change?.kind}`;
		const known = batches?.get(key);
		if (known) known.push(edge);
		else batches?.set(key, [edge]);
	}
	return emphases.flatMap((emphasis, i) =>
		[...(found[i]?.values() ?? [])].map((alike) => toBatch(alike, emphasis))
	);
}

function emphasisOf({ id }: SceneEdge, { selected, lit }: Marks): Emphasis {
	if (selected.has(id)) return 'selected';
	if (lit === null) return 'plain';
	return lit.has(id) ? 'lit' : 'receded';
}

function toBatch(edges: readonly SceneEdge[], emphasis: Emphasis): Batch {
	const [first] = edges;
	if (!first) throw new Error('toBatch: there is no edge');
	const { stance, width, dashes, tentative, change } = first;
	const selected = emphasis === 'selected';
	return {
		stance,
		change: change?.kind ?? null,
		width: selected ? width + selectedExtra : width,
		headWidth: width,
		dashes: selected ? widened(dashes) : dashes,
		cap: edgeCap(first),
		opacity:
			(emphasis === 'receded' ? recededEdge : 1) * (tentative && !selected ? tentativeOpacity : 1),
		prominent: selected || emphasis === 'lit',
		edges
	};
}

/** A pattern whose gaps a thicker line does not close. */
function widened(dashes: readonly number[] | null): readonly number[] | null {
	return dashes && dashes.map((length, i) => (i % 2 === 1 ? length + selectedExtra : length));
}
