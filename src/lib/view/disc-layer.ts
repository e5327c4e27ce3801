import { DiscPictures } from './disc-pictures';
import type { EdgePicture } from './edge-layer';
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

	/** `again` asks for another `draw` where this one was not complete. */
	constructor(container: HTMLElement, again: () => void) {
		this.#canvas = upperCanvas(container);
		this.#context = this.#canvas.getContext('2d');
		this.#pictures = new DiscPictures(again);
	}

	draw(picture: EdgePicture): void {
		const context = this.#context;
		if (!context) return;
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
			const recedes = !node.active || (marks.lit !== null && !marks.lit.has(node.id));
			(recedes ? far : near).push(node);
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
