import cytoscape, { type Core, type EventObject, type SingularElementReturnValue } from 'cytoscape';
import type { Camera } from '../core/link/choices';
import type { Bounds } from './box';
import {
	broughtIn,
	cameraOf,
	farthest,
	fitZoom,
	homeOf,
	viewportFor,
	type Viewport
} from './camera';
import type { Point } from './curve';
import { edgeAt } from './edge-at';
import { EdgeLayer, type FittedLayers } from './edge-layer';
import { badgeAt } from './badges';
import { shapeOf, toElement } from './elements';
import type { PlaceWords } from './lit-labels';
import { noMarks, type Marks } from './marks';
import { movedWith, moveNode } from './move-node';
import type { Theme } from './palette';
import { compoundPadding } from './rings';
import type { Scene, SceneNode } from './scene';
import { boundsAround } from './stage';
import { stylesheet } from './stylesheet';

export interface GraphViewOptions {
	/** Null runs without a screen, for tests. */
	readonly container: HTMLElement | null;
	readonly scene: Scene;
	readonly theme: Theme;
	readonly camera: Camera | null;
	/** Draws the discs of a big graph and the names that fit; null where there are none. */
	readonly fitted?: FittedLayers | null;
	/** Whether the reader wants nothing to move by degrees. */
	calm(this: void): boolean;
	/** `add` when Ctrl, Cmd or Shift is held; null for the empty canvas. */
	onselect(this: void, id: string | null, add: boolean): void;
	onhover(this: void, id: string | null): void;
	/** Double click on a node. */
	onfocus(this: void, id: string): void;
	/** The badge of a node has been pressed. */
	ontoggle(this: void, id: string): void;
	/** A node has been dragged to a new place. */
	onmove(this: void, id: string, place: Point): void;
	/** The reader has panned or zoomed. */
	oncamera(this: void, camera: Camera): void;
	/** The first picture is on the canvas; its images too, if they were loaded before. */
	onready(this: void): void;
}

/** How long the camera takes to where what opened is in sight, in milliseconds. */
const glide = 260;
/** So many nodes are given to Cytoscape at once. */
const portion = 50;
const closest = 5;

/** How far beside a line a pointer may be, and a finger, in CSS pixels. */
const reach = { pointer: 7, finger: 20 };
/** How far from the middle of a badge, in CSS pixels: targets of 24 and of 44. */
const badgeReach = { pointer: 12, finger: 22 };

/**
 * The one place that talks to Cytoscape, which draws the nodes and leads pointer, finger and camera.
 * The edges are drawn beneath, in a layer of their own. Knows nothing of Svelte.
 */
export class GraphView {
	readonly #cy: Core;
	readonly #options: GraphViewOptions;
	readonly #edges: EdgeLayer | null;
	/** Lies in Cytoscape's scratch pad, where tests find it. */
	readonly #drawn: { scene: Scene; marks: Marks };
	#scene: Scene;
	#theme: Theme;
	#camera: Camera | null;
	#marks: Marks = noMarks;
	#fading = false;
	#hovered: string | null = null;
	/** Ids of nodes that Cytoscape has not been given yet. */
	readonly #waiting = new Set<string>();
	#next: ReturnType<typeof setTimeout> | undefined;
	#rendered = false;
	#isReady = false;
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
			style: stylesheet(scene.frame, theme),
			// There is nothing in it yet to be laid out.
			layout: { name: 'null' },
			autounselectify: true,
			boxSelectionEnabled: false
		});
		this.#edges = container && new EdgeLayer(container, options.fitted ?? null);
		this.#drawn = { scene, marks: noMarks };
		// Once only: Cytoscape styles every node anew whenever its pad is written.
		this.#cy.scratch('_drawn', this.#drawn);
		for (const node of scene.nodes) this.#enter(node);
		this.#listen();
		this.#look();
		this.#draw(scene);
		this.#cy.one('render', () => {
			this.#edges?.flush();
			this.#rendered = true;
			this.#takeInSoon();
		});
	}

	/** Brings the canvas to `scene`. What only a filter changes never moves a node. */
	show(scene: Scene): void {
		const before = this.#scene;
		if (scene === before) return;
		this.#scene = scene;
		if (scene.compounds.length !== before.compounds.length) this.#hover(null);
		if (scene.frame !== before.frame) this.#cy.style(stylesheet(scene.frame, this.#theme));
		const known = new Map(before.nodes.map((node) => [node.id, node]));
		const kept = new Set(scene.nodes.map(({ id }) => id));
		this.#cy.batch(() => {
			for (const id of known.keys()) if (!kept.has(id)) this.#remove(id);
			for (const node of scene.nodes) this.#showNode(node, known.get(node.id) ?? null);
		});
		if (this.#rendered) this.#takeInSoon();
		this.mark(this.#marks);
		if (scene.extent === before.extent || this.#camera !== null) return;
		const opened = scene.frame === before.frame && scene.nodes.length !== before.nodes.length;
		this.#look(opened);
	}

	/** State is a class, looks are in the stylesheet. */
	mark(marks: Marks): void {
		this.#marks = marks;
		const { selected, lit, focused } = marks;
		this.#cy.batch(() => {
			for (const { id, unnamed, fitted } of this.#scene.nodes) {
				if (fitted) continue;
				const element = this.#at(id);
				setClass(element, 'selected', selected.has(id));
				setClass(element, 'receded', lit !== null && !lit.has(id));
				setClass(element, 'named', unnamed && (lit?.has(id) ?? false));
				setClass(element, 'focused', focused === id);
			}
		});
		this.#draw(this.#scene);
	}

	/** Gives what places words for which there is no room otherwise. */
	write(place: PlaceWords): void {
		this.#edges?.write(place);
	}

	/** Whether edges that come and go from now on do so by degrees. */
	fade(on: boolean): void {
		this.#fading = on;
	}

	paint(theme: Theme): void {
		if (theme === this.#theme) return;
		this.#theme = theme;
		this.#cy.style(stylesheet(this.#scene.frame, theme));
		this.#draw(this.#scene);
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

	/** Moves the camera so far that an open group, by the id of its node, is in sight; tells `oncamera`. */
	bringIn(id: string): void {
		const { nodes, compounds, frame } = this.#scene;
		const compound = compounds.find(({ group }) => group === id);
		if (!compound || this.#camera === null) return;
		const ids = new Set([id, ...compound.members]);
		const discs = nodes.filter((node) => ids.has(node.id));
		const box = boundsAround(discs, [], frame, compoundPadding);
		const before = this.#viewport();
		const after = this.#broughtIn(before, box);
		if (after === before) return;
		this.#camera = this.#cameraAt(after);
		this.#go(after, true);
		this.#options.oncamera(this.#camera);
	}

	/** Where every node stands now, by id. */
	places(): ReadonlyMap<string, Point> {
		const actors = this.#cy.nodes('.actor');
		return new Map(actors.map((node) => [node.id(), { ...node.position() }]));
	}

	destroy(): void {
		clearTimeout(this.#next);
		this.#edges?.destroy();
		this.#cy.destroy();
	}

	#at(id: string): SingularElementReturnValue {
		return this.#cy.getElementById(id);
	}

	/** Those that it need not draw may wait. */
	#enter(node: SceneNode): void {
		if (node.fitted) this.#waiting.add(node.id);
		else this.#cy.add(toElement(node));
	}

	#remove(id: string): void {
		if (!this.#waiting.delete(id)) this.#at(id).remove();
	}

	/** Gives Cytoscape those that wait, in turns: hundreds at once take long. */
	#takeInSoon(): void {
		clearTimeout(this.#next);
		if (this.#waiting.size > 0) this.#next = setTimeout(() => this.#takeIn());
		else if (!this.#isReady) {
			this.#isReady = true;
			this.#options.onready();
		}
	}

	#takeIn(): void {
		const ids = new Set([...this.#waiting].slice(0, portion));
		for (const id of ids) this.#waiting.delete(id);
		const taken = this.#cy.add(this.#scene.nodes.filter(({ id }) => ids.has(id)).map(toElement));
		// Looks and boxes are worked out in their own turn; else the next frame does it for all.
		taken.boundingBox();
		this.#takeInSoon();
	}

	#showNode(node: SceneNode, before: SceneNode | null): void {
		if (before?.fitted !== node.fitted) {
			this.#remove(node.id);
			this.#enter(node);
			return;
		}
		if (this.#waiting.has(node.id)) return;
		const element = this.#at(node.id);
		setClass(element, 'idle', !node.fitted && !node.active);
		setClass(element, 'unnamed', !node.fitted && node.unnamed);
		const shape = shapeOf(node);
		if (!sameShape(shape, shapeOf(before))) element.data(shape);
		const here = element.position();
		if (!element.grabbed() && (here.x !== node.x || here.y !== node.y)) {
			element.position({ x: node.x, y: node.y });
		}
	}

	#draw(scene: Scene): void {
		this.#drawn.scene = scene;
		this.#drawn.marks = this.#marks;
		this.#edges?.show({
			scene,
			marks: this.#marks,
			hovered: this.#hovered,
			theme: this.#theme,
			fading: this.#fading,
			viewport: this.#viewport(),
			width: this.#cy.width(),
			height: this.#cy.height()
		});
	}

	#listen(): void {
		const { onselect, onfocus, ontoggle, onmove, oncamera } = this.#options;
		let taps: readonly (string | null)[] = [];
		this.#cy.on('tap', (event) => {
			const toggled = this.#badgeUnder(event);
			const id = toggled === null ? this.#idUnder(event) : null;
			taps = [...taps.slice(-1), id];
			if (toggled === null) onselect(id, adds(event));
			else ontoggle(toggled);
		});
		this.#cy.on('dbltap', '.actor', (event) => {
			// Cytoscape counts two quick taps, wherever the first one was.
			const id = String(event.target.id());
			if (taps.every((tapped) => tapped === id)) onfocus(id);
		});
		this.#cy.on('mousemove', (event) => {
			// While a button is held, the reader drags something.
			if (pressed(event) === 0) this.#hover(this.#badgeUnder(event) ?? this.#idUnder(event));
		});
		this.#cy.container()?.addEventListener('mouseleave', () => this.#hover(null));
		this.#cy.on('drag', '.actor', (event) => this.#drag(event));
		this.#cy.on('dragfree', '.actor', (event) => {
			onmove(String(event.target.id()), { ...event.target.position() });
		});
		// Whoever takes hold of the graph while it glides has it.
		this.#cy.on('tapstart', () => void this.#cy.stop());
		this.#cy.on('dragpan scrollzoom pinchzoom', () => {
			this.#cy.stop();
			this.#camera = this.#whereIs();
			oncamera(this.#camera);
		});
		this.#cy.on('viewport', () => this.#draw(this.#scene));
		this.#cy.on('resize', () => {
			this.#look();
			this.#draw(this.#scene);
		});
	}

	/** Scene id of the node or the edge at an event's place. */
	#idUnder({ target, position, originalEvent }: EventObject): string | null {
		if (target !== this.#cy) return String(target.id());
		const far = originalEvent.type.startsWith('touch') ? reach.finger : reach.pointer;
		return edgeAt(this.#scene.edges, position, far / this.#cy.zoom())?.id ?? null;
	}

	/** Scene id of the node whose badge is at an event's place. */
	#badgeUnder({ position, originalEvent }: EventObject): string | null {
		const far = originalEvent.type.startsWith('touch') ? badgeReach.finger : badgeReach.pointer;
		const { nodes, frame } = this.#scene;
		return badgeAt(nodes, position, far / this.#cy.zoom(), frame)?.id ?? null;
	}

	#hover(id: string | null): void {
		if (id === this.#hovered) return;
		this.#hovered = id;
		const container = this.#cy.container();
		if (container) container.style.cursor = id === null ? '' : 'pointer';
		this.#options.onhover(id);
	}

	#drag({ target }: EventObject): void {
		const node = target as SingularElementReturnValue;
		const moved = moveNode(this.#scene, node.id(), node.position());
		const along = movedWith(this.#scene, node.id());
		this.#cy.batch(() => {
			for (const { id, x, y } of moved.nodes) {
				if (id !== node.id() && along.has(id)) this.#at(id).position({ x, y });
			}
		});
		this.#draw(moved);
	}

	#look(smoothly = false): void {
		const width = this.#cy.width();
		const height = this.#cy.height();
		if (width === 0 || height === 0) return;
		const { bounds } = this.#scene;
		const fit = fitZoom(bounds, width, height);
		this.#cy.minZoom(fit * farthest);
		this.#cy.maxZoom(fit * closest);
		let viewport = this.#camera
			? viewportFor(this.#camera, bounds, width, height)
			: homeOf(this.#scene, width, height);
		if (this.#revealed !== null) viewport = this.#showing(viewport, this.#revealed);
		this.#go(viewport, smoothly);
	}

	#showing(
		viewport: Viewport,
		{ ids, covered }: { readonly ids: ReadonlySet<string>; readonly covered: number }
	): Viewport {
		const edges = this.#scene.edges.filter(({ id }) => ids.has(id));
		const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
		const nodes = this.#scene.nodes.filter(({ id }) => ids.has(id) || ends.has(id));
		if (nodes.length === 0) return viewport;
		const box = boundsAround(nodes, edges, this.#scene.frame);
		return this.#broughtIn(viewport, box, covered);
	}

	#broughtIn(viewport: Viewport, box: Bounds, covered = 0): Viewport {
		const room = { width: this.#cy.width(), height: this.#cy.height(), covered };
		return broughtIn(viewport, box, room, this.#cy.minZoom());
	}

	#go({ zoom, pan }: Viewport, smoothly: boolean): void {
		this.#cy.stop();
		const here = this.#viewport();
		if (here.zoom === zoom && here.pan.x === pan.x && here.pan.y === pan.y) return;
		if (smoothly && this.#edges !== null && !this.#options.calm()) {
			this.#cy.animate({ zoom, pan: { ...pan } }, { duration: glide });
		} else {
			this.#cy.viewport({ zoom, pan: { ...pan } });
		}
	}

	#whereIs(): Camera {
		return this.#cameraAt(this.#viewport());
	}

	#cameraAt(viewport: Viewport): Camera {
		return cameraOf(viewport, this.#scene.bounds, this.#cy.width(), this.#cy.height());
	}

	#viewport(): Viewport {
		return { zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() } };
	}
}

/** Cytoscape restyles whatever it is asked to toggle, even when that changes nothing. */
function setClass(element: SingularElementReturnValue, name: string, on: boolean): void {
	if (element.hasClass(name) !== on) element.toggleClass(name, on);
}

function sameShape(a: ReturnType<typeof shapeOf>, b: ReturnType<typeof shapeOf>): boolean {
	return Object.entries(a).every(([name, value]) => b[name] === value);
}

function sameCamera(a: Camera | null, b: Camera | null): boolean {
	return a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y && a.zoom === b.zoom);
}

function adds({ originalEvent }: EventObject): boolean {
	const { ctrlKey, metaKey, shiftKey } = originalEvent as MouseEvent;
	return ctrlKey || metaKey || shiftKey;
}

/** The mouse buttons that are held down, as the browser counts them; 0 when none is. */
function pressed({ originalEvent }: EventObject): number {
	return (originalEvent as MouseEvent | undefined)?.buttons ?? 0;
}
