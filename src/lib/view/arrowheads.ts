import type { ArrowShape } from '../core/dataset/vocabulary';

/** Names under which Cytoscape knows our arrowheads. */
export type CytoscapeArrow =
	| 'tee'
	| 'vee'
	| 'circle'
	| 'triangle'
	| 'square'
	| 'triangle-tee'
	| 'chevron'
	| 'diamond'
	| 'triangle-backcurve';

export interface Arrowhead {
	readonly shape: CytoscapeArrow;
	readonly hollow: boolean;
	/** Outline in units of the arrow's size; the tip is at 0,0 and the way leads along +y. */
	readonly path: string;
	/** Distances from the node's rim to the tip and to the line's end, of size and of line width. */
	readonly tip: Gap;
	readonly end: Gap;
}

interface Gap {
	readonly size: number;
	readonly width: number;
	readonly fixed: number;
}

/** How large arrowheads are drawn, relative to Cytoscape's standard. */
export const arrowScale = 1.15;

const none: Gap = { size: 0, width: 0, fixed: 0 };
const one: Gap = { size: 0, width: 0, fixed: 1 };
const ofWidth = (width: number): Gap => ({ size: 0, width, fixed: 0 });

const triangle = 'M-.15-.3L0 0L.15-.3Z';
const circle = 'M-.15 0A.15.15 0 1 1 .15 0A.15.15 0 1 1-.15 0Z';
const square = 'M-.15 0L.15 0L.15-.3L-.15-.3Z';
const diamond = 'M-.15-.15L0-.3L.15-.15L0 0Z';

/** Outlines and gaps as in Cytoscape's own arrow shapes, so that both pictures agree. */
export const arrowheads: { readonly [shape in ArrowShape]: Arrowhead } = {
	bar: head('tee', 'M-.15 0L-.15-.1L.15-.1L.15 0Z', one, one),
	open: head('vee', 'M-.15-.3L0 0L.15-.3L0-.15Z', none, ofWidth(1.05)),
	dot: head('circle', circle, { size: 0.15, width: 0, fixed: 0 }, ofWidth(2)),
	triangle: head('triangle', triangle, none, ofWidth(2)),
	square: head('square', square, none, ofWidth(2)),
	cross: head(
		'triangle-tee',
		'M0 0L.15-.3L-.15-.3ZM-.15-.4L-.15-.5L.15-.5L.15-.4Z',
		none,
		ofWidth(2)
	),
	chevron: head('chevron', 'M0 0L-.15-.15L-.1-.2L0-.1L.1-.2L.15-.15Z', none, ofWidth(0.95)),
	diamond: head('diamond', diamond, none, ofWidth(1)),
	ring: head('circle', circle, { size: 0.15, width: 0, fixed: 0 }, ofWidth(2), true),
	'hollow-triangle': head('triangle', triangle, none, ofWidth(2), true),
	notched: head('triangle-backcurve', 'M-.15-.3L0 0L.15-.3Q0-.15-.15-.3Z', none, ofWidth(1.6)),
	'hollow-diamond': head('diamond', diamond, none, ofWidth(1), true),
	'hollow-square': head('square', square, none, ofWidth(2), true)
};

/** The size to which an arrowhead's outline is scaled: the same for all lines that a fan can hold. */
export function arrowSize(lineWidth: number): number {
	return Math.max(Math.pow(lineWidth * 10, 0.9), 29) * arrowScale;
}

/** Distance in layout units that `gap` stands for at a line width. */
export function gapAt(gap: Gap, lineWidth: number): number {
	return gap.fixed + gap.size * arrowSize(lineWidth) + gap.width * lineWidth * arrowScale;
}

function head(shape: CytoscapeArrow, path: string, tip: Gap, end: Gap, hollow = false): Arrowhead {
	return { shape, hollow, path, tip, end };
}
