import cytoscape, {
	type Core,
	type EventObject,
	type NodeSingular,
	type SingularElementReturnValue
} from 'cytoscape';
import type { Camera } from '../core/link/choices';
import { cameraOf, fitZoom, viewportFor } from './camera';
import type { Point } from './curve';
import {
	alignments,
	edgeClasses,
	edgeData,
	identity,
	labelId,
	sameLook,
	toEdge,
	toElements,
	toLabel,
	toNode
} from './elements';
import { labelAt } from './label-places';
import { noMarks, type Marks } from './marks';
import type { Theme } from './palette';
import type { Scene, SceneEdge, SceneNode } from './scene';
import { stylesheet } from './stylesheet';
import { traceEdge } from './trace';

export interface GraphViewOptions {
	/** Null runs without a screen, for tests. */
	readonly container: HTMLElement | null;
	readonly scene: Scene;
	readonly theme: Theme;
	readonly camera: Camera | null;
	/** `add` when Ctrl, Cmd or Shift is held; null for the empty canvas. */
	onselect(this: void, id: string | null, add: boolean): void;
	onhover(this: void, id: string | null): void;
	/** Double click on a node. */
	onfocus(this: void, id: string): void;
	/** A node has been dragged to a new place. */
	onmove(this: void, id: string, place: Point): void;
	/** The reader has panned or zoomed. */
	oncamera(this: void, camera: Camera): void;
	/** The first picture is on the canvas; its images too, if they were loaded before. */
	onready(this: void): void;
}

const closest = 5;
const farthest = 0.3;

/** The one place that talks to Cytoscape. Knows nothing of Svelte. */
export class GraphView {
	readonly #cy: Core;
	readonly #options: GraphViewOptions;
	#scene: Scene;
	#theme: Theme;
	#camera: Camera | null;
	#marks: Marks = noMarks;
	#revealed: { readonly ids: ReadonlySet<string>; readonly covered: number } | null = null;

	constructor(options: GraphViewOptions) {
		const { container, scene, theme, camera } = options;
		this.#options = options;
		this.#scene = scene;
		this.#theme = theme;
		this.#camera = camera;
		this.#cy = cytoscape({
			...(container ? { container } : { headless: true }),
			styleEnabled: true,
			style: stylesheet(scene.stances, scene.frame, theme),
			elements: toElements(scene),
			layout: { name: 'preset', fit: false },
			autounselectify: true,
			boxSelectionEnabled: false
		});
		this.#listen();
		this.#look();
		this.#cy.one('render', () => options.onready());
	}

	/** Brings the canvas to `scene`. What only a filter changes never moves a node. */
	show(scene: Scene): void {
		const before = this.#scene;
		if (scene === before) return;
		this.#scene = scene;
		if (scene.frame !== before.frame || scene.stances !== before.stances) {
			this.#cy.style(stylesheet(scene.stances, scene.frame, this.#theme));
		}
		const known = new Map([...before.nodes, ...before.edges].map((item) => [identity(item), item]));
		this.#cy.batch(() => {
			const kept = new Set([...scene.nodes, ...scene.edges].map(identity));
			for (const [same, { id }] of known) {
				if (kept.has(same)) continue;
				this.#at(id).remove();
				this.#at(labelId(id)).remove();
			}
			for (const node of scene.nodes) {
				const seen = known.get(identity(node));
				this.#showNode(node, seen && 'side' in seen ? seen : null);
			}
			for (const edge of scene.edges) {
				const seen = known.get(identity(edge));
				this.#showEdge(edge, seen && 'bend' in seen ? seen : null);
			}
		});
		this.mark(this.#marks);
		if (scene.bounds !== before.bounds && this.#camera === null) this.#look();
	}

	/** State is a class, looks are in the stylesheet. */
	mark(marks: Marks): void {
		this.#marks = marks;
		const { selected, lit, focused } = marks;
		this.#cy.batch(() => {
			for (const { id } of [...this.#scene.nodes, ...this.#scene.edges]) {
				const element = this.#at(id);
				const receded = lit !== null && !lit.has(id);
				setClass(element, 'selected', selected.has(id));
				setClass(element, 'lit', lit?.has(id) ?? false);
				setClass(element, 'receded', receded);
				setClass(element, 'focused', focused === id);
				setClass(this.#at(labelId(id)), 'receded', receded);
			}
		});
	}

	paint(theme: Theme): void {
		if (theme === this.#theme) return;
		this.#theme = theme;
		this.#cy.style(stylesheet(this.#scene.stances, this.#scene.frame, theme));
	}

	/** Shows the whole graph with null. */
	look(camera: Camera | null): void {
		if (sameCamera(camera, this.#camera)) return;
		this.#camera = camera;
		this.#revealed = null;
		this.#look();
	}

	/** Zooms by a factor about the middle of the canvas; tells `oncamera`. */
	zoomBy(factor: number): void {
		const { x, y, zoom } = this.#whereIs();
		const next = Math.min(closest, Math.max(farthest, zoom * factor));
		this.#camera = { x, y, zoom: next };
		this.#revealed = null;
		this.#look();
		this.#options.oncamera(this.#camera);
	}

	/**
	 * Brings the elements with these ids, and the ends of edges, into the middle of what the lowest
	 * `covered` pixels leave free. The camera stays as it was: `look` or 0 goes back to it.
	 */
	reveal(ids: ReadonlySet<string>, covered: number): void {
		const before = this.#revealed;
		this.#revealed = covered > 0 ? { ids, covered } : null;
		if (before !== null || this.#revealed !== null) this.#look();
	}

	/** Where every node stands now, by id. */
	places(): ReadonlyMap<string, Point> {
		const actors = this.#cy.nodes('.actor');
		return new Map(actors.map((node) => [node.id(), { ...node.position() }]));
	}

	destroy(): void {
		this.#cy.destroy();
	}

	#at(id: string): SingularElementReturnValue {
		return this.#cy.getElementById(id);
	}

	#showNode(node: SceneNode, before: SceneNode | null): void {
		if (before === null) {
			this.#cy.add(toNode(node));
			return;
		}
		const element = this.#at(node.id);
		setClass(element, 'idle', !node.active);
		if (node.side !== before.side) element.data(alignments[node.side]);
		const here = element.position();
		if (!element.grabbed() && (here.x !== node.x || here.y !== node.y)) {
			element.position({ x: node.x, y: node.y });
		}
	}

	#showEdge(edge: SceneEdge, before: SceneEdge | null): void {
		if (before === null) {
			this.#cy.add([toEdge(edge), ...toLabel(edge)]);
			return;
		}
		if (edge === before || sameLook(edge, before)) return;
		const element = this.#at(edge.id);
		// A hidden edge keeps its look: it costs nothing to come back as it was.
		if (edge.visible) {
			element.data(edgeData(edge));
			element.classes([...edgeClasses(edge), ...keptClasses(element)]);
		}
		setClass(element, 'hidden', !edge.visible);
		this.#showLabel(edge, before);
	}

	#showLabel(edge: SceneEdge, before: SceneEdge): void {
		const label = this.#at(labelId(edge.id));
		if ((edge.label === null) !== (before.label === null)) {
			label.remove();
			this.#cy.add(toLabel(edge));
		} else if (edge.label !== null) {
			if (edge.visible) label.data({ text: edge.text, angle: edge.label.angle });
			label.position({ x: edge.label.x, y: edge.label.y });
			setClass(label, 'hidden', !edge.visible);
		}
	}

	#listen(): void {
		const { onselect, onhover, onfocus, onmove, oncamera } = this.#options;
		this.#cy.on('tap', (event) => {
			onselect(event.target === this.#cy ? null : String(event.target.id()), adds(event));
		});
		this.#cy.on('dbltap', '.actor', (event) => onfocus(String(event.target.id())));
		this.#cy.on('mouseover', 'node, edge', (event) => {
			this.#point(true);
			onhover(String(event.target.id()));
		});
		this.#cy.on('mouseout', 'node, edge', () => {
			this.#point(false);
			onhover(null);
		});
		this.#cy.on('drag', '.actor', (event) => this.#rebend(event.target));
		this.#cy.on('dragfree', '.actor', (event) => {
			onmove(String(event.target.id()), { ...event.target.position() });
		});
		this.#cy.on('dragpan scrollzoom pinchzoom', () => {
			this.#camera = this.#whereIs();
			oncamera(this.#camera);
		});
		this.#cy.on('resize', () => this.#look());
	}

	/** Keeps the fan's angles and the labels on their lines while a node is dragged. */
	#rebend(node: NodeSingular): void {
		const places = this.places();
		const nodes = new Map(this.#scene.nodes.map((one) => [one.id, one]));
		this.#cy.batch(() => {
			for (const edge of this.#scene.edges) {
				if (edge.source !== node.id() && edge.target !== node.id()) continue;
				const from = {
					radius: 0,
					x: 0,
					y: 0,
					...nodes.get(edge.source),
					...places.get(edge.source)
				};
				const to = { radius: 0, x: 0, y: 0, ...nodes.get(edge.target), ...places.get(edge.target) };
				const arrow = this.#scene.stances[edge.stance]?.arrow ?? 'open';
				const { bend, curve } = traceEdge(from, to, edge.slot, arrow, edge.width);
				this.#at(edge.id).data('bend', bend);
				if (edge.label === null) continue;
				const { x, y, angle } = labelAt(curve, edge.label.t);
				this.#at(labelId(edge.id)).position({ x, y }).data('angle', angle);
			}
		});
	}

	#point(at: boolean): void {
		const container = this.#cy.container();
		if (container) container.style.cursor = at ? 'pointer' : '';
	}

	#look(): void {
		const width = this.#cy.width();
		const height = this.#cy.height();
		if (width === 0 || height === 0) return;
		const fit = fitZoom(this.#scene.bounds, width, height);
		this.#cy.minZoom(fit * farthest);
		this.#cy.maxZoom(fit * closest);
		this.#cy.viewport(viewportFor(this.#camera, this.#scene.bounds, width, height));
		if (this.#revealed !== null) this.#showAbove(this.#revealed.ids, this.#revealed.covered);
	}

	#showAbove(ids: ReadonlySet<string>, covered: number): void {
		const shown = this.#cy.collection();
		for (const id of ids) shown.merge(this.#at(id));
		const all = shown.union(shown.connectedNodes());
		if (all.empty()) return;
		const free = this.#cy.height() - covered;
		const { x1, x2, y1, y2 } = all.boundingBox();
		const fitting = Math.min((free - 16) / (y2 - y1), (this.#cy.width() - 16) / (x2 - x1));
		const zoom = Math.min(this.#cy.zoom(), Math.max(fitting, this.#cy.minZoom()));
		this.#cy.viewport({
			zoom,
			pan: {
				x: this.#cy.width() / 2 - ((x1 + x2) / 2) * zoom,
				y: free / 2 - ((y1 + y2) / 2) * zoom
			}
		});
	}

	#whereIs(): Camera {
		const viewport = { zoom: this.#cy.zoom(), pan: this.#cy.pan() };
		return cameraOf(viewport, this.#scene.bounds, this.#cy.width(), this.#cy.height());
	}
}

function keptClasses(element: SingularElementReturnValue): string[] {
	return ['selected', 'lit', 'receded', 'focused'].filter((name) => element.hasClass(name));
}

/** Cytoscape restyles whatever it is asked to toggle, even when that changes nothing. */
function setClass(element: SingularElementReturnValue, name: string, on: boolean): void {
	if (element.hasClass(name) !== on) element.toggleClass(name, on);
}

function sameCamera(a: Camera | null, b: Camera | null): boolean {
	return a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y && a.zoom === b.zoom);
}

function adds({ originalEvent }: EventObject): boolean {
	const { ctrlKey, metaKey, shiftKey } = originalEvent as MouseEvent;
	return ctrlKey || metaKey || shiftKey;
}
