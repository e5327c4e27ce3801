import type { Stance } from '../core/dataset/stances';
import type { Polarity, Status } from '../core/dataset/vocabulary';
import { arrowheads, arrowSize, gapAt } from './arrowheads';
import {
	changeColours,
	changeDashes,
	changeSigns,
	changeWidth,
	edgeCap,
	edgeColour,
	labelColour
} from './change-looks';
import { signRadius } from './change-marks';
import type { Change } from '../core/events/compare';
import { badgeOf, signReach, signWidth } from './badges';
import { largestFit } from './camera';
import { bendCurve, distance, pointAt, type Point } from './curve';
import { labelPadding, labelSize } from './label-places';
import { memberNameSize, nameBox, nameSize } from './name-sides';
import { textWidth } from './text-width';
import { bothThemes, palette, typefaces } from './palette';
import type { Scene, SceneCompound, SceneEdge, SceneNode } from './scene';
import { dashes, leadWidth, lineCap, shortestLead, tentativeOpacity } from './strokes';

/**
 * The scene as an SVG document element, drawn as the canvas draws it. All text is escaped.
 * @param names the size of the actors' names, in units of the scene
 * @param fitted the names that do not always stand, with their size
 */
export function drawSvg(
	scene: Scene,
	title: string,
	names = nameSize[scene.frame],
	fitted: readonly FittedName[] = []
): string {
	const { left, top, right, bottom } = scene.extent;
	const edges = scene.edges.filter(({ visible }) => visible);
	const largest = nums((right - left) * largestFit, (bottom - top) * largestFit).split(' ');
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${nums(left, top, right - left, bottom - top)}" width="${largest[0]}" height="${largest[1]}" role="img" aria-label="${escape(title)}">`,
		...scene.compounds.map(drawCompound),
		'<g fill="none">',
		...edges.map((edge) => drawEdge(scene.stances, edge)),
		'</g>',
		`<g text-anchor="middle" paint-order="stroke" stroke="${bothThemes(palette.paper)}" stroke-linejoin="round">`,
		`<g font-family="${typefaces.grotesque}" font-size="${labelSize[scene.frame]}" font-weight="500" stroke-width="4">`,
		...edges.map((edge) => drawLabel(scene, edge)),
		'</g></g>',
		...scene.nodes.map((node) => drawNode(node, node.member ? memberNameSize[scene.frame] : names)),
		...fitted.map(drawFitted),
		drawBadges(scene),
		'</svg>'
	].join('');
}

/** A name where it fits, in units of the scene. */
export interface FittedName extends Point {
	readonly text: string;
	readonly size: number;
}

type Line = Pick<
	SceneEdge,
	'curve' | 'stance' | 'width' | 'status' | 'dashes' | 'tentative' | 'change'
>;

function drawEdge(stances: readonly Stance[], edge: Line): string {
	const stance = stances[edge.stance];
	if (!stance) return '';
	const { start, control, end, tip, rim } = edge.curve;
	const colour = bothThemes(edgeColour(edge, stances));
	const head = arrowheads[stance.arrow];
	const size = arrowSize(edge.width);
	const angle = (Math.atan2(control.x - tip.x, tip.y - control.y) * 180) / Math.PI;
	const dash = edge.dashes
		? ` stroke-dasharray="${nums(...edge.dashes)}" stroke-linecap="${edgeCap(edge)}"`
		: '';
	const fill = head.hollow
		? `fill="${bothThemes(palette.paper)}" stroke="${colour}" stroke-width="${nums(edge.width / size)}"`
		: `fill="${colour}"`;
	const lead =
		distance(tip, rim) < shortestLead
			? ''
			: `<path d="M${at(tip)}L${at(rim)}" stroke="${colour}" stroke-width="${leadWidth}"/>`;
	return (
		`<g${edge.tentative ? ` opacity="${tentativeOpacity}"` : ''}>` +
		`<path d="M${at(start)}Q${at(control)} ${at(end)}" stroke="${colour}" stroke-width="${nums(edge.width)}"${dash}/>${lead}` +
		`<path d="${head.path}" transform="translate(${at(tip)}) rotate(${nums(angle)}) scale(${nums(size)})" ${fill}/>` +
		'</g>'
	);
}

function drawLabel({ stances, frame }: Scene, edge: SceneEdge): string {
	const { label, text } = edge;
	if (label === null) return drawSign(edge, labelSize[frame]);
	const turn = `translate(${at(label)}) rotate(${nums((label.angle * 180) / Math.PI)})`;
	const size = labelSize[frame];
	const half = textWidth(text, size) / 2 + labelPadding;
	return (
		`<g transform="${turn}"><rect x="${nums(-half)}" y="${nums(-size * 0.6)}" width="${nums(2 * half)}" height="${nums(size * 1.2)}" fill="${bothThemes(palette.paper)}" stroke="none"/>` +
		`<text dy=".35em" fill="${bothThemes(labelColour(edge, stances))}">${escape(text)}</text></g>`
	);
}

function drawSign({ change, curve }: SceneEdge, size: number): string {
	const sign = change === null ? '' : changeSigns[change.kind];
	if (change === null || sign === '') return '';
	const { x, y } = pointAt(curve, change.t);
	const colour = bothThemes(changeColours[change.kind]);
	return (
		`<circle cx="${nums(x)}" cy="${nums(y)}" r="${nums(signRadius(size))}" fill="${bothThemes(palette.paper)}" stroke="${colour}" stroke-width="1"/>` +
		`<text x="${nums(x)}" y="${nums(y)}" dy=".35em" fill="${colour}" stroke="none">${sign}</text>`
	);
}

const anchors = { below: 'middle', above: 'middle', left: 'end', right: 'start' } as const;

function drawNode(node: SceneNode, size: number): string {
	const { x, y, radius, side, name, picture, active } = node;
	const box = nameBox(node, side, size);
	const inner = { below: 0, above: 0, left: box.halfWidth, right: -box.halfWidth }[side];
	const image = picture
		? `<image href="${escape(picture)}" x="${nums(x - radius)}" y="${nums(y - radius)}" width="${2 * radius}" height="${2 * radius}"/>`
		: '';
	return (
		`<g${active ? '' : ' opacity=".35"'}>` +
		`<circle cx="${nums(x)}" cy="${nums(y)}" r="${radius}" fill="${bothThemes(palette.panel)}"/>${image}` +
		`<circle cx="${nums(x)}" cy="${nums(y)}" r="${radius}" fill="none" stroke="${bothThemes(palette.rule)}"/>` +
		(node.named
			? drawName(name, { x: box.x + inner, y: box.y }, anchors[side], size, 6)
			: '') +
		'</g>'
	);
}

function drawName(
	name: string,
	{ x, y }: Point,
	anchor: string,
	size: number,
	halo: number
): string {
	return `<text x="${nums(x)}" y="${nums(y)}" dy=".34em" text-anchor="${anchor}" font-family="${typefaces.serif}" font-size="${nums(size)}" font-weight="500" fill="${bothThemes(palette.ink)}" stroke="${bothThemes(palette.paper)}" stroke-width="${nums(halo)}" stroke-linejoin="round" paint-order="stroke">${escape(name)}</text>`;
}

function drawFitted({ x, y, text, size }: FittedName): string {
	return drawName(text, { x, y }, 'middle', size, size / 2.2);
}

function drawCompound({ outline }: SceneCompound): string {
	return `<path d="M${outline.map(at).join('L')}Z" fill="${bothThemes(palette.panel)}" stroke="${bothThemes(palette.rule)}"/>`;
}

/** In a group of their own: a page that only shows the picture leaves them out. */
function drawBadges({ nodes, frame }: Scene): string {
	const badges = nodes.flatMap((node) => badgeOf(node, frame) ?? []);
	if (badges.length === 0) return '';
	const drawn = badges.map(({ x, y, radius, does }) => {
		const arm = radius * signReach;
		const upright = does === 'open' ? `M${nums(x, y - arm)}V${nums(y + arm)}` : '';
		return (
			`<path d="M${nums(x - radius, y)}a${nums(radius, radius)} 0 1 1 ${nums(2 * radius, 0)}a${nums(radius, radius)} 0 1 1 ${nums(-2 * radius, 0)}Z" fill="${bothThemes(palette.paper)}" stroke="${bothThemes(palette.soft)}"/>` +
			`<path d="M${nums(x - arm, y)}H${nums(x + arm)}${upright}" stroke="${bothThemes(palette.ink)}" stroke-width="${signWidth}"/>`
		);
	});
	return `<g class="badges">${drawn.join('')}</g>`;
}

function at({ x, y }: Point): string {
	return nums(x, y);
}

function nums(...values: number[]): string {
	return values.map((value) => String(Math.round(value * 1000) / 1000)).join(' ');
}

const entities: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
	["'", '&#39;']
]);

function escape(text: string): string {
	return text.replace(/[&<>"']/g, (char) => entities.get(char) ?? '');
}

/** A short level line with its arrowhead and its pattern, for the legend. */
export function drawSample(stance: Stance, status: Status = 'confirmed'): string {
	const y = sampleHeight / 2;
	const head = arrowheads[stance.arrow];
	const from = { x: -10, y };
	const to = { x: sampleWidth + 10, y };
	const curve = bendCurve({
		from,
		to,
		fromRadius: 12,
		toRadius: 12,
		bend: 0,
		tipGap: gapAt(head.tip, sampleLine),
		endGap: gapAt(head.end, sampleLine)
	});
	const line = {
		curve,
		stance: 0,
		width: sampleLine,
		status,
		dashes: dashes(status, sampleLine),
		tentative: false,
		change: null
	};
	return sampleSvg(drawEdge([stance], line));
}

/** A short grey line without an arrowhead in a status's pattern. */
export function drawStatusSample(status: Status, tentative = false): string {
	const pattern = dashes(status, 2);
	const dash = pattern
		? ` stroke-dasharray="${nums(...pattern)}" stroke-linecap="${lineCap(status)}"`
		: '';
	return sampleSvg(
		`<path d="M2 ${sampleHeight / 2}H${sampleWidth - 2}" stroke="${bothThemes(palette.soft)}" stroke-width="2"${dash}${tentative ? ' opacity=".5"' : ''}/>`
	);
}

/** A short line with the pattern and the sign of what became of an edge. */
export function drawChangeSample(change: Change): string {
	const y = sampleHeight / 2;
	const width = changeWidth(change, { before: 1, after: 1 }, Infinity);
	const pattern = changeDashes(change, width);
	const cap = change === 'status' ? 'round' : 'butt';
	const dash = pattern ? ` stroke-dasharray="${nums(...pattern)}" stroke-linecap="${cap}"` : '';
	return sampleSvg(
		`<path d="M2 ${y}H${sampleWidth - 2}" stroke="${bothThemes(changeColours[change])}" stroke-width="${nums(width)}"${dash}/>`
	);
}

/** A block in a polarity's colour, as the events in time are drawn. */
export function drawPolarity(polarity: Polarity): string {
	return sampleSvg(
		`<rect x="2" y="4" width="${sampleWidth - 4}" height="6" fill="${bothThemes(palette[polarity])}"/>`
	);
}

const sampleWidth = 40;
const sampleHeight = 14;
const sampleLine = 2;

function sampleSvg(content: string): string {
	return `<svg width="${sampleWidth}" height="${sampleHeight}" viewBox="0 0 ${sampleWidth} ${sampleHeight}" fill="none" aria-hidden="true">${content}</svg>`;
}
