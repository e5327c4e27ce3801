import type { Columns } from '../core/events/columns';
import { spellCount } from '../core/text/count-of';
import { inBox, overlap, type Box } from './box';
import { directionAt, lengthTo, pointAt, samplesOf, type Curve, type Point } from './curve';
import type { Frame } from './frames';
import { ownNameBox } from './name-sides';
import type { StageNode } from './stage';
import { textWidth } from './text-width';
import { countCrossing, trailOf, type Trail } from './trail';

/** Where along its curve a label is centred. */
export interface LabelPlace extends Point {
	/** Place on the curve, from 0 to 1. */
	readonly t: number;
	/** Radians, always upright. */
	readonly angle: number;
}

export const labelSize: { readonly [frame in Frame]: number } = { wide: 13, tall: 15 };
/** Paper left and right of a label's text. */
export const labelPadding = 3;

/** Beyond this many edges hardly a label fits; the edge pointed at still shows its own. */
const mostLabelled = 300;
const candidates = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74];

type Disc = Pick<StageNode, 'x' | 'y' | 'radius'>;

interface Labelled {
	readonly edge: number;
	readonly stance: number;
	readonly curve: Curve;
}

/**
 * A place for each edge's label that touches no node, no name and no other label, and that as few
 * other lines as possible run through. The busiest edges choose first.
 */
export function placeLabels(
	columns: Columns,
	nodes: readonly StageNode[],
	edges: readonly Labelled[],
	frame: Frame
): readonly (LabelPlace | null)[] {
	const places = edges.map((): LabelPlace | null => null);
	if (edges.length > mostLabelled) return places;
	const taken = nodes.flatMap((node) => (node.unnamed ? [] : ownNameBox(node, frame)));
	const lines = edges.map(({ curve }) => trailOf(samplesOf(curve, 24)));
	for (const edge of busiestFirst(columns, edges.length)) {
		const labelled = edges[edge];
		if (!labelled) continue;
		const text = edgeLabel(columns, edge, columns.edgeSize[edge] ?? 0);
		const free = [...freePlaces(labelled.curve, text, labelSize[frame], nodes, taken)]
			.map((box) => ({ box, crossed: crossings(box, edge, lines) }))
			.sort((a, b) => a.crossed - b.crossed);
		const [best] = free;
		if (!best) continue;
		taken.push(best.box);
		places[edge] = labelAt(labelled.curve, best.box.t);
	}
	return places;
}

export function labelAt(curve: Curve, t: number): LabelPlace {
	return { ...pointAt(curve, t), t, angle: upright(directionAt(curve, t)) };
}

/** The stance in words, with the number of events where there is more than one. */
export function edgeLabel({ stances, edgeStance }: Columns, edge: number, count: number): string {
	const label = stances[edgeStance[edge] ?? 0]?.label ?? '';
	return count > 1 ? `${label} · ${spellCount(count)}` : label;
}

function busiestFirst({ edgeSize }: Columns, count: number): number[] {
	return Array.from({ length: count }, (_, edge) => edge).sort(
		(a, b) => (edgeSize[b] ?? 0) - (edgeSize[a] ?? 0) || a - b
	);
}

/** What words with the paper around them take. */
export function wordsBox({ x, y, angle }: Omit<LabelPlace, 't'>, text: string, size: number): Box {
	return { x, y, angle, ...halfOf(text, size) };
}

function halfOf(text: string, size: number): Pick<Box, 'halfWidth' | 'halfHeight'> {
	return { halfWidth: textWidth(text, size) / 2 + labelPadding, halfHeight: size * 0.62 };
}

/** The same line's angle with which text on it is not upside down. */
export function upright(angle: number): number {
	return Math.atan(Math.tan(angle));
}

/** Where words on a curve touch no disc and nothing that is taken, the middle first. */
export function* freePlaces(
	curve: Curve,
	text: string,
	size: number,
	discs: readonly Disc[],
	taken: readonly Box[]
): Generator<LabelPlace & Box> {
	const half = halfOf(text, size);
	for (const t of candidates) {
		const box = { ...labelAt(curve, t), ...half };
		if (taken.some((other) => overlap(box, other))) continue;
		if (discs.some((disc) => inBox(box, disc, disc.radius))) continue;
		const before = lengthTo(curve, t);
		const after = lengthTo(curve, 1) - before;
		if (before >= half.halfWidth + 4 && after >= half.halfWidth + 8) yield box;
	}
}

function crossings(box: Box, own: number, lines: readonly Trail[]): number {
	return countCrossing(
		lines.filter((_, edge) => edge !== own),
		box,
		1
	);
}
