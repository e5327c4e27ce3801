import { badgeOf, signReach, signWidth, type Badge } from './badges';
import type { EdgePicture } from './edge-layer';
import type { Marks } from './marks';
import { palette } from './palette';
import { beginDrawing, upperCanvas } from './upper-canvas';
import type { SceneNode } from './scene';

/** How far the badge of a node recedes that is not pointed at. */
const receded = 0.4;

/** The badges on a canvas of their own above Cytoscape's nodes; it takes no pointer. */
export class BadgeLayer {
	readonly #canvas: HTMLCanvasElement;
	readonly #context: CanvasRenderingContext2D | null;
	#empty = true;

	constructor(container: HTMLElement) {
		this.#canvas = upperCanvas(container);
		this.#context = this.#canvas.getContext('2d');
	}

	draw(picture: EdgePicture): void {
		const { scene, marks, theme } = picture;
		const context = this.#context;
		const badged = scene.nodes.filter(({ badge }) => badge !== null);
		if (!context || (this.#empty && badged.length === 0)) return;
		this.#empty = badged.length === 0;
		beginDrawing(context, picture);
		for (const node of badged) {
			const badge = badgeOf(node, scene.frame);
			if (badge === null) continue;
			context.globalAlpha = isReceded(node, marks) ? receded : 1;
			const [disc, sign] = [discOf(badge), signOf(badge)];
			context.fillStyle = palette.paper[theme];
			context.fill(disc);
			context.lineWidth = 1;
			context.strokeStyle = palette.soft[theme];
			context.stroke(disc);
			context.lineWidth = signWidth;
			context.strokeStyle = palette.ink[theme];
			context.stroke(sign);
		}
	}

	destroy(): void {
		this.#canvas.remove();
	}
}

function isReceded({ id, active }: SceneNode, { lit }: Marks): boolean {
	return !active || (lit !== null && !lit.has(id));
}

function discOf({ x, y, radius }: Badge): Path2D {
	const path = new Path2D();
	path.arc(x, y, radius, 0, 2 * Math.PI);
	return path;
}

function signOf({ x, y, radius, does }: Badge): Path2D {
	const arm = radius * signReach;
	const path = new Path2D();
	path.moveTo(x - arm, y);
	path.lineTo(x + arm, y);
	if (does === 'close') return path;
	path.moveTo(x, y - arm);
	path.lineTo(x, y + arm);
	return path;
}
