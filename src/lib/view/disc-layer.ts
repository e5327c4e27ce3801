import { DiscPictures } from './disc-pictures';
import type { EdgePicture } from './edge-layer';
import type { Marks } from './marks';
import { palette } from './palette';
import type { SceneNode } from './scene';
import { beginDrawing, upperCanvas } from './upper-canvas';
import { focusPadding, focusUnderlay, recededNode, selectedBorder } from './node-looks';

interface Discs {
	readonly opacity: number;
	readonly nodes: readonly SceneNode[];
}

/**
 * The discs of a big graph on a canvas of their own, as Cytoscape would draw them: hundreds at once
 * cost it a second at first and a blink at every change. It still has them to be taken hold of.
 */
export class DiscLayer {
	readonly #canvas: HTMLCanvasElement;
	readonly #context: CanvasRenderingContext2D | null;
	readonly #pictures: DiscPictures;
	/** What is on the canvas; null where it is to be drawn in any case. */
	#drawn: { readonly picture: EdgePicture; readonly ratio: number } | null = null;

	/** `again` asks for another `draw` where this one was not complete. */
	constructor(container: HTMLElement, again: () => void) {
		this.#canvas = upperCanvas(container);
		this.#context = this.#canvas.getContext('2d');
		this.#pictures = new DiscPictures(() => {
			this.#drawn = null;
			again();
		});
	}

	/** Most filters change arrows and no disc. */
	draw(picture: EdgePicture): void {
		const context = this.#context;
		const ratio = devicePixelRatio;
		if (!context) return;
		if (this.#drawn?.ratio === ratio && looksAlike(this.#drawn.picture, picture)) return;
		this.#drawn = { picture, ratio };
		const scale = beginDrawing(context, picture);
		for (const discs of this.#seen(picture)) this.#drawDiscs(context, discs, picture, scale);
	}

	destroy(): void {
		this.#canvas.remove();
		this.#pictures.destroy();
	}

	/** Those in sight, what recedes beneath the others. */
	#seen({ scene, marks, viewport: { zoom, pan }, width, height }: EdgePicture): readonly Discs[] {
		const [far, near]: [SceneNode[], SceneNode[]] = [[], []];
		for (const node of scene.nodes) {
			const reach = node.radius + focusPadding;
			if (
				!node.fitted ||
				(node.x + reach) * zoom + pan.x < 0 ||
				(node.y + reach) * zoom + pan.y < 0
			)
				continue;
			if ((node.x - reach) * zoom + pan.x > width || (node.y - reach) * zoom + pan.y > height)
				continue;
			(recedes(node, marks) ? far : near).push(node);
		}
		return [
			{ opacity: recededNode, nodes: far },
			{ opacity: 1, nodes: near }
		];
	}

	#drawDiscs(
		context: CanvasRenderingContext2D,
		{ opacity, nodes }: Discs,
		{ marks, theme }: EdgePicture,
		scale: number
	): void {
		const focused = nodes.filter(({ id }) => id === marks.focused);
		context.globalAlpha = focusUnderlay;
		context.fillStyle = palette.accent[theme];
		context.fill(outlineOf(focused, focusPadding));

		context.globalAlpha = opacity;
		context.fillStyle = palette.panel[theme];
		context.fill(outlineOf(nodes));
		for (const { x, y, radius, picture } of nodes) {
			const drawn = picture === null ? null : this.#pictures.at(picture, 2 * radius * scale);
			const half = rimOf(radius);
			if (drawn) context.drawImage(drawn, x - half, y - half, 2 * half, 2 * half);
		}
		const isSelected = ({ id }: SceneNode): boolean => marks.selected.has(id);
		context.lineWidth = 1;
		context.strokeStyle = palette.rule[theme];
		context.stroke(outlineOf(nodes.filter((node) => !isSelected(node))));
		context.lineWidth = selectedBorder;
		context.strokeStyle = palette.ink[theme];
		context.stroke(outlineOf(nodes.filter(isSelected)));
	}
}

function recedes({ active, id }: SceneNode, { lit }: Marks): boolean {
	return !active || (lit !== null && !lit.has(id));
}

/** Whether the discs of two pictures are the same to look at. */
function looksAlike(a: EdgePicture, b: EdgePicture): boolean {
	const [before, after] = [a.viewport, b.viewport];
	return (
		a.theme === b.theme &&
		a.width === b.width &&
		a.height === b.height &&
		before.zoom === after.zoom &&
		before.pan.x === after.pan.x &&
		before.pan.y === after.pan.y &&
		a.marks.focused === b.marks.focused &&
		a.scene.nodes.length === b.scene.nodes.length &&
		a.scene.nodes.every((node, i) => {
			const other = b.scene.nodes[i];
			return (
				other !== undefined &&
				node.id === other.id &&
				node.x === other.x &&
				node.y === other.y &&
				node.radius === other.radius &&
				node.picture === other.picture &&
				node.fitted === other.fitted &&
				recedes(node, a.marks) === recedes(other, b.marks) &&
				a.marks.selected.has(node.id) === b.marks.selected.has(node.id)
			);
		})
	);
}

/** Where the middle of a disc's border is. */
function rimOf(radius: number): number {
	return radius - 0.5;
}

function outlineOf(nodes: readonly SceneNode[], padding = 0): Path2D {
	const path = new Path2D();
	for (const { x, y, radius } of nodes) {
		const reach = rimOf(radius) + padding;
		path.moveTo(x + reach, y);
		path.arc(x, y, reach, 0, 2 * Math.PI);
	}
	return path;
}
