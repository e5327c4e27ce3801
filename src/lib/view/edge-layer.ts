import { arrowheads, arrowSize } from './arrowheads';
import { changeColours, changeSigns, labelColour } from './change-looks';
import { signRadius } from './change-marks';
import { BadgeLayer } from './badge-layer';
import { batchEdges, type Batch } from './edge-batches';
import { Fades } from './fades';
import type { Viewport } from './camera';
import { pointAt, type Curve, type Point } from './curve';
import { addLine, EdgePaths, headMatrix } from './edge-paths';
import { junctionRadius, spokeWidth, type Junction } from './junction';
import { labelPadding, labelSize } from './label-places';
import type { PlaceWords } from './lit-labels';
import type { Marks } from './marks';
import { palette, typefaces, type Colour, type Theme } from './palette';
import type { Scene, SceneEdge } from './scene';
import { labelledAt } from './shown-labels';
import { leadWidth, patternAt, tentativeOpacity } from './strokes';
import { beginDrawing } from './upper-canvas';

/** All that we draw ourselves, beneath the nodes and upon them. */
export interface EdgePicture {
	readonly scene: Scene;
	readonly marks: Marks;
	/** Scene id under the pointer. */
	readonly hovered: string | null;
	readonly theme: Theme;
	readonly viewport: Viewport;
	/** Whether edges that come and go do so by degrees. */
	readonly fading: boolean;
	/** Of the canvas, in CSS pixels. */
	readonly width: number;
	readonly height: number;
}

/** What is drawn above Cytoscape's nodes. `again` asks for another drawing of the same. */
export type UpperLayer = new (
	container: HTMLElement,
	again: () => void
) => {
	draw(picture: EdgePicture): void;
	destroy(): void;
};

/** What draws the nodes that Cytoscape does not, and their names. */
export interface FittedLayers {
	readonly discs: UpperLayer;
	readonly names: UpperLayer;
}

interface Manner {
	readonly scale: number;
	readonly opacity: number;
	/** Whether lines are thinner, and whether they are drawn without their patterns. */
	readonly crowded: boolean;
	readonly plain: boolean;
}

/** Arrowheads of fewer device pixels across are left out: specks that point nowhere. */
const smallestHead = 2;
/** How broad a head is, in units of its size. */
const headBreadth = 0.3;
/** In a picture of more edges only those that are selected or lit have their patterns. */
const mostPatterned = 500;
/** Of fewer, those that recede behind what is lit have none either. */
const mostReceded = 100;
/** In such a crowd, lines are so much thinner. */
const crowdedWidth = 0.6;
const focusWidth = 9;
const focusOpacity = 0.25;
/** How far the labels of edges recede that are not pointed at. */
const recededLabel = 0.35;

/**
 * Open groups, edges and labels on a canvas of their own beneath Cytoscape's nodes. Edges that look
 * alike are one stroke, which makes a filter's next picture several times faster than Cytoscape's.
 */
export class EdgeLayer {
	readonly #canvas = document.createElement('canvas');
	readonly #context = this.#canvas.getContext('2d');
	readonly #paths = new EdgePaths();
	readonly #fades = new Fades();
	readonly #upper: readonly InstanceType<UpperLayer>[];
	/** So many of them are drawn: those of a big graph one by one at first, a frame for each. */
	#drawn: number;
	#picture: EdgePicture | null = null;
	#placeWords: PlaceWords | null = null;
	/** Whether our own canvas shows something else: a layer above may ask for a drawing by itself. */
	#stale = false;
	#frame: number | null = null;

	constructor(container: HTMLElement, fitted: FittedLayers | null) {
		Object.assign(this.#canvas.style, {
			position: 'absolute',
			left: '0',
			top: '0',
			width: '100%',
			height: '100%'
		});
		container.prepend(this.#canvas);
		const layers = fitted ? [fitted.discs, BadgeLayer, fitted.names] : [BadgeLayer];
		this.#upper = layers.map((Layer) => new Layer(container, () => this.#wait()));
		this.#drawn = fitted ? 0 : layers.length;
	}

	/** Gives what places the words of lit edges that have no place of their own. */
	write(place: PlaceWords): void {
		this.#placeWords = place;
		this.#stale = true;
		this.#wait();
	}

	/** Draws `picture` in the next frame. */
	show(picture: EdgePicture): void {
		const before = this.#picture?.scene ?? picture.scene;
		// Where other groups are open, edges have other numbers.
		const same = before.nodes.length === picture.scene.nodes.length;
		if (!picture.fading || !same) this.#fades.finish();
		else if (before !== picture.scene) this.#fades.follow(before, picture.scene, performance.now());
		this.#picture = picture;
		this.#stale = true;
		this.#wait();
	}

	#wait(): void {
		this.#frame ??= requestAnimationFrame(() => this.flush());
	}

	/** Draws at once what waits for the next frame. */
	flush(): void {
		if (this.#frame !== null) cancelAnimationFrame(this.#frame);
		this.#frame = null;
		if (!this.#picture) return;
		if (this.#stale) this.#draw(this.#picture);
		for (const layer of this.#upper.slice(0, this.#drawn)) layer.draw(this.#picture);
		if (this.#drawn >= this.#upper.length) return;
		this.#drawn++;
		this.#wait();
	}

	destroy(): void {
		if (this.#frame !== null) cancelAnimationFrame(this.#frame);
		this.#canvas.remove();
		for (const layer of this.#upper) layer.destroy();
	}

	#draw(picture: EdgePicture): void {
		const context = this.#context;
		if (!context) return;
		const { scene, marks } = picture;
		const scale = beginDrawing(context, picture);
		const seen = scene.edges.filter((edge) => edge.visible && inSight(edge.curve, picture));
		drawCompounds(context, picture);
		this.#drawFocus(context, seen, picture);
		for (const { opacity, edges } of this.#fades.at(performance.now(), seen)) {
			for (const batch of batchEdges(edges, marks, scale)) {
				const crowded = seen.length > mostPatterned && !batch.prominent;
				const far = seen.length > mostReceded && marks.lit !== null && !batch.prominent;
				const plain = crowded || far;
				this.#drawBatch(context, batch, picture, { scale, opacity, crowded, plain });
			}
		}
		this.#stale = this.#fades.running;
		if (this.#stale) this.#wait();
		this.#drawLabels(context, seen, picture);
		for (const junction of marks.junctions) this.#drawJunction(context, junction, picture);
		context.globalAlpha = 1;
	}

	#drawFocus(
		context: CanvasRenderingContext2D,
		edges: readonly SceneEdge[],
		{ marks, theme }: EdgePicture
	): void {
		const edge = edges.find(({ id }) => id === marks.focused);
		if (!edge) return;
		const line = new Path2D();
		addLine(line, edge.curve);
		line.lineTo(edge.curve.tip.x, edge.curve.tip.y);
		context.globalAlpha = focusOpacity;
		context.strokeStyle = palette.accent[theme];
		context.lineWidth = edge.width + focusWidth;
		context.lineCap = 'butt';
		context.setLineDash([]);
		context.stroke(line);
	}

	#drawBatch(
		context: CanvasRenderingContext2D,
		batch: Batch,
		{ scene, theme }: EdgePicture,
		{ scale, opacity, crowded, plain }: Manner
	): void {
		const stance = scene.stances[batch.stance];
		if (!stance) return;
		const colour = (batch.change === null ? stance.colour : changeColours[batch.change])[theme];
		const head = arrowheads[stance.arrow];
		const size = arrowSize(batch.headWidth);
		const hasHeads = size * headBreadth * scale >= smallestHead;
		const { lines, heads, leads } = this.#paths.of(batch.edges, head.path, hasHeads ? size : null);
		const pattern = patternAt(batch.dashes, batch.cap, batch.width, scale, plain);
		context.globalAlpha = opacity * batch.opacity * pattern.opacity;
		context.strokeStyle = colour;
		context.lineWidth = crowded ? batch.width * crowdedWidth : batch.width;
		context.lineCap = batch.cap;
		context.setLineDash([...pattern.dashes]);
		context.stroke(lines);

		if (!heads || !leads) return;
		context.globalAlpha = opacity * batch.opacity;
		context.setLineDash([]);
		context.lineWidth = leadWidth;
		context.stroke(leads);
		context.fillStyle = head.hollow ? palette.paper[theme] : colour;
		context.fill(heads);
		if (!head.hollow) return;
		context.lineWidth = batch.headWidth;
		context.stroke(heads);
	}

	#drawLabels(
		context: CanvasRenderingContext2D,
		edges: readonly SceneEdge[],
		picture: EdgePicture
	): void {
		const { scene, marks, hovered, theme, viewport, width, height } = picture;
		const words = this.#placeWords?.(scene, marks, hovered, viewport.zoom, width, height);
		const lit = edges.filter(({ id }) => words?.places.has(id));
		const labelled = labelledAt(edges, scene, marks, viewport.zoom).filter(
			(edge) => (edge.change ?? edge.label) !== null && !lit.includes(edge)
		);
		const write = (some: readonly SceneEdge[], size: number): void => {
			// To set a font makes the browser work out the page's style at once.
			if (some.length > 0) writeLabels(context, size);
			for (const edge of some) {
				const { id, text, label } = edge;
				const place = words?.places.get(id) ?? label;
				const receded = marks.lit !== null && !marks.lit.has(id) && !marks.selected.has(id);
				context.globalAlpha = receded ? recededLabel : 1;
				if (place === null) drawSign(context, edge, size, theme);
				else drawText(context, text, place, size, labelColour(edge, scene.stances), theme);
			}
		};
		write(labelled, labelSize[scene.frame]);
		if (words) write(lit, words.size);
	}

	#drawJunction(
		context: CanvasRenderingContext2D,
		{ at, stance, dashes, tentative, spokes }: Junction,
		picture: EdgePicture
	): void {
		const { scene, theme } = picture;
		const { colour, arrow } = scene.stances[stance] ?? {};
		if (!colour || !arrow) return;
		const head = arrowheads[arrow];
		const headSize = arrowSize(spokeWidth);
		context.globalAlpha = tentative ? tentativeOpacity : 1;
		context.strokeStyle = colour[theme];
		context.lineCap = 'butt';
		for (const spoke of spokes) {
			context.lineWidth = spoke.role === 'via' ? leadWidth : spokeWidth;
			context.setLineDash(spoke.role === 'via' ? [] : [...(dashes ?? [])]);
			context.stroke(lineBetween(at, spoke.rim));
			if (spoke.role !== 'recipient') continue;
			const tip = new Path2D();
			tip.addPath(
				this.#paths.head(head.path),
				headMatrix({ control: at, tip: spoke.rim }, headSize)
			);
			context.setLineDash([]);
			context.fillStyle = head.hollow ? palette.paper[theme] : colour[theme];
			context.fill(tip);
			if (head.hollow) context.stroke(tip);
		}
		context.globalAlpha = 1;
		context.setLineDash([]);
		context.beginPath();
		context.arc(at.x, at.y, junctionRadius, 0, 2 * Math.PI);
		context.fillStyle = palette.paper[theme];
		context.fill();
		context.lineWidth = spokeWidth;
		context.stroke();
		const size = labelSize[scene.frame];
		writeLabels(context, size);
		for (const { text, label } of spokes) drawText(context, text, label, size, colour, theme);
	}
}

function drawCompounds(context: CanvasRenderingContext2D, { scene, theme }: EdgePicture): void {
	context.globalAlpha = 1;
	context.setLineDash([]);
	context.lineWidth = 1;
	context.fillStyle = palette.panel[theme];
	context.strokeStyle = palette.rule[theme];
	for (const { outline } of scene.compounds) {
		const path = new Path2D();
		for (const { x, y } of outline) path.lineTo(x, y);
		path.closePath();
		context.fill(path);
		context.stroke(path);
	}
}

type Turned = Point & { readonly angle: number };

function writeLabels(context: CanvasRenderingContext2D, size: number): void {
	context.font = `500 ${size}px ${typefaces.grotesque}`;
	context.textAlign = 'center';
	context.textBaseline = 'middle';
}

function drawText(
	context: CanvasRenderingContext2D,
	text: string,
	{ x, y, angle }: Turned,
	size: number,
	colour: Colour,
	theme: Theme
): void {
	const half = context.measureText(text).width / 2 + labelPadding;
	context.save();
	context.translate(x, y);
	context.rotate(angle);
	context.fillStyle = palette.paper[theme];
	context.fillRect(-half, -size * 0.6, 2 * half, size * 1.2);
	context.fillStyle = colour[theme];
	context.fillText(text, 0, 0);
	context.restore();
}

function lineBetween(from: Point, to: Point): Path2D {
	const line = new Path2D();
	line.moveTo(from.x, from.y);
	line.lineTo(to.x, to.y);
	return line;
}

/** What became of an edge that has no place for words: a sign on the line, in a disc of paper. */
function drawSign(
	context: CanvasRenderingContext2D,
	{ change, curve }: SceneEdge,
	size: number,
	theme: Theme
): void {
	const sign = change === null ? '' : changeSigns[change.kind];
	if (change === null || sign === '') return;
	const { x, y } = pointAt(curve, change.t);
	const disc = new Path2D();
	disc.arc(x, y, signRadius(size), 0, 2 * Math.PI);
	context.fillStyle = palette.paper[theme];
	context.fill(disc);
	context.strokeStyle = changeColours[change.kind][theme];
	context.lineWidth = 1;
	context.setLineDash([]);
	context.stroke(disc);
	context.fillStyle = changeColours[change.kind][theme];
	context.fillText(sign, x, y);
}

/** Whether any of a curve may be on the canvas; a quadratic stays within its points' triangle. */
function inSight(
	{ start, control, tip }: Curve,
	{ viewport, width, height }: EdgePicture
): boolean {
	const { zoom, pan } = viewport;
	const margin = 40;
	const [left, right] = [(-margin - pan.x) / zoom, (width + margin - pan.x) / zoom];
	const [top, bottom] = [(-margin - pan.y) / zoom, (height + margin - pan.y) / zoom];
	return (
		Math.max(start.x, control.x, tip.x) >= left &&
		Math.min(start.x, control.x, tip.x) <= right &&
		Math.max(start.y, control.y, tip.y) >= top &&
		Math.min(start.y, control.y, tip.y) <= bottom
	);
}
