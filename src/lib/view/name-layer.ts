import type { EdgePicture } from './edge-layer';
import { fitNames, type NamePlace, type NameWish } from './fit-names';
import { palette, typefaces, type Theme } from './palette';
import type { Scene, SceneNode } from './scene';
import type { Marks } from './marks';

/** In CSS pixels, whatever the zoom: who zooms in makes room for more names. */
const size = 13;
const halo = 3;
/** A disc of an actor without an arrow has to be so large, in CSS pixels, for its name to be shown. */
const readable = 9;
/** Longer names are cut where nobody points at them. */
const longest = 28;
const receded = 0.35;

/**
 * The names of a big graph on a canvas of their own above Cytoscape's nodes: those of the busiest
 * actors, as far as they fit beside one another. It takes no pointer.
 */
export class NameLayer {
	readonly #canvas = document.createElement('canvas');
	readonly #context = this.#canvas.getContext('2d');
	readonly #widths = new Map<string, number>();
	#placed: { readonly of: readonly unknown[]; readonly names: readonly Placed[] } | null = null;

	constructor(container: HTMLElement) {
		Object.assign(this.#canvas.style, {
			position: 'absolute',
			left: '0',
			top: '0',
			width: '100%',
			height: '100%',
			pointerEvents: 'none'
		});
		container.append(this.#canvas);
	}

	draw({ scene, marks, hovered, theme, viewport, width, height }: EdgePicture): void {
		const context = this.#context;
		if (!context) return;
		const ratio = devicePixelRatio;
		const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
		if (this.#canvas.width !== across || this.#canvas.height !== down) {
			this.#canvas.width = across;
			this.#canvas.height = down;
		}
		context.setTransform(1, 0, 0, 1, 0, 0);
		context.clearRect(0, 0, across, down);
		const { zoom, pan } = viewport;
		context.setTransform(ratio, 0, 0, ratio, pan.x * ratio, pan.y * ratio);
		context.font = `500 ${size}px ${typefaces.serif}`;
		context.textAlign = 'center';
		context.textBaseline = 'middle';
		// Panning moves names along without asking for their places again.
		const of = [scene, marks, hovered, zoom];
		if (this.#placed?.of.every((one, i) => one === of[i]) !== true) {
			this.#placed = { of, names: this.#place(context, scene, marks, hovered, zoom) };
		}
		for (const name of this.#placed.names) drawName(context, name, theme);
	}

	destroy(): void {
		this.#canvas.remove();
	}

	#place(
		context: CanvasRenderingContext2D,
		scene: Scene,
		marks: Marks,
		hovered: string | null,
		zoom: number
	): readonly Placed[] {
		const texts = new Map<string, Omit<Placed, keyof NamePlace>>();
		const wishes = wishOrder(scene, marks, hovered, zoom).map(({ node, certain }): NameWish => {
			const text = certain ? node.name : shorten(node.name);
			texts.set(node.id, { text, receded: marks.lit !== null && !marks.lit.has(node.id) });
			const { id, x, y, radius } = node;
			const halfWidth = this.#widthOf(context, text) / 2;
			return { id, x: x * zoom, y: y * zoom, radius: radius * zoom, halfWidth, certain };
		});
		const discs = scene.nodes
			.filter(({ active, named }) => active || named)
			.map(({ id, x, y, radius }) => ({ id, x: x * zoom, y: y * zoom, radius: radius * zoom }));
		return fitNames(wishes, discs, size * 0.6).flatMap((place) => {
			const words = texts.get(place.id);
			return words ? [{ ...place, ...words }] : [];
		});
	}

	#widthOf(context: CanvasRenderingContext2D, text: string): number {
		const known = this.#widths.get(text) ?? context.measureText(text).width;
		this.#widths.set(text, known);
		return known;
	}
}

interface Placed extends NamePlace {
	readonly text: string;
	readonly receded: boolean;
}

interface Wish {
	readonly node: SceneNode;
	readonly certain: boolean;
	/** Lower ones are served first. */
	readonly rank: number;
}

/**
 * Who is pointed at or selected comes first, then whoever lights up with that, then those with an
 * arrow, then the others as far as their discs are large enough; among these the busiest first.
 */
export function wishOrder(
	{ nodes }: Pick<Scene, 'nodes'>,
	{ selected, focused, lit }: Pick<Marks, 'selected' | 'focused' | 'lit'>,
	hovered: string | null,
	zoom: number
): readonly Wish[] {
	const ranked = nodes.flatMap((node): Wish[] => {
		if (node.named) return [];
		const { id, active, radius } = node;
		const certain = selected.has(id) || focused === id || hovered === id;
		if (certain) return [{ node, certain, rank: 0 }];
		if (lit?.has(id) === true) return [{ node, certain, rank: 1 }];
		if (active) return [{ node, certain, rank: 2 }];
		return radius * zoom >= readable ? [{ node, certain, rank: 3 }] : [];
	});
	return ranked.sort(
		(a, b) => a.rank - b.rank || b.node.radius - a.node.radius || a.node.actor - b.node.actor
	);
}

function shorten(name: string): string {
	return name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name;
}

function drawName(
	context: CanvasRenderingContext2D,
	{ x, y, text, receded: far }: Placed,
	theme: Theme
): void {
	context.globalAlpha = far ? receded : 1;
	context.lineJoin = 'round';
	context.lineWidth = 2 * halo;
	context.strokeStyle = palette.paper[theme];
	context.strokeText(text, x, y);
	context.fillStyle = palette.ink[theme];
	context.fillText(text, x, y);
}
