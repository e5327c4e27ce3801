import type { Core } from 'cytoscape';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../tests/arbitrary-filter';
import { aDataset, anActor, anEvent } from '../../../tests/builders';
import { noFilter } from '../core/events/filter';
import { toggleStance } from '../core/events/filter-verbs';
import type { Camera } from '../core/link/choices';
import { badgeOf } from './badges';
import { distance, pointAt, type Point } from './curve';
import { frames } from './frames';
import { GraphView, type GraphViewOptions } from './graph-view';
import { noMarks, type Marks } from './marks';
import { moveNode } from './move-node';
import { palette } from './palette';
import type { Scene, SceneEdge } from './scene';
import { draw, drawFilters, shipped } from './test-scene';

interface Opened {
	readonly view: GraphView;
	readonly cy: Core;
	readonly container: HTMLElement;
	/** What the view told, in order. */
	readonly told: readonly (readonly [string, ...unknown[]])[];
}

const containers: HTMLElement[] = [];

afterEach(() => {
	for (const container of containers.splice(0)) container.remove();
});

/** Cytoscape registers itself on its container: the only way to see what is on the canvas. */
function cyOf(container: HTMLElement): Core {
	if (!('_cyreg' in container)) throw new Error('there is no canvas in the container');
	return (container._cyreg as { cy: Core }).cy;
}

async function open(scene: Scene, overrides: Partial<GraphViewOptions> = {}): Promise<Opened> {
	const container = document.createElement('div');
	container.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 900px; height: 600px';
	document.body.append(container);
	containers.push(container);
	const told: [string, ...unknown[]][] = [];
	const tell =
		(what: string) =>
		(...details: unknown[]): void => {
			told.push([what, ...details]);
		};
	const view = await new Promise<GraphView>((resolve) => {
		const made: GraphView = new GraphView({
			container,
			scene,
			theme: 'light',
			camera: null,
			calm: () => true,
			onselect: tell('select'),
			onhover: tell('hover'),
			onfocus: tell('focus'),
			ontoggle: tell('toggle'),
			onmove: tell('move'),
			oncamera: tell('camera'),
			onready: () => resolve(made),
			...overrides
		});
	});
	return { view, cy: cyOf(container), container, told };
}

interface Ink {
	readonly red: number;
	readonly green: number;
	readonly blue: number;
	/** 0 where nothing is drawn, to 255. */
	readonly alpha: number;
}

/** What is drawn of the edges at a place of the layout. */
function inkAt(container: HTMLElement, { x, y }: Point): Ink {
	const cy = cyOf(container);
	const canvas = container.querySelector('canvas') ?? fail('there is no canvas for the edges');
	const ratio = canvas.width / cy.width();
	const [across, down] = [x * cy.zoom() + cy.pan().x, y * cy.zoom() + cy.pan().y];
	const [red = 0, green = 0, blue = 0, alpha = 0] =
		canvas
			.getContext('2d')
			?.getImageData(Math.floor(across * ratio), Math.floor(down * ratio), 1, 1).data ?? [];
	return { red, green, blue, alpha };
}

/** Waits until what was shown is drawn. */
async function drawn(): Promise<void> {
	await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);
}

/** The most ink on the way of an edge, away from its ends: dashes have none in places. */
function inkAlong(container: HTMLElement, { curve }: SceneEdge): Ink {
	const inks = Array.from({ length: 81 }, (_, i) =>
		inkAt(container, pointAt(curve, 0.1 + i / 100))
	);
	return inks.reduce((most, ink) => (ink.alpha > most.alpha ? ink : most));
}

/** Whether ink is in a colour, up to what smooth edges and a narrow line do to it. */
function isIn({ red, green, blue, alpha }: Ink, hex: string): boolean {
	const parts = (hex.slice(1).match(/../g) ?? []).map((part) => parseInt(part, 16));
	return alpha > 0 && [red, green, blue].every((part, i) => Math.abs(part - (parts[i] ?? 0)) <= 12);
}

function fail(message: string): never {
	throw new Error(message);
}

/** Ids of everything on the canvas that carries a class. */
function having(cy: Core, name: string): string[] {
	return cy
		.elements()
		.filter((element) => element.hasClass(name))
		.map((element) => element.id())
		.sort();
}

/** What an element is and how it looks, however it came to be so. */
function contentOf(cy: Core): unknown {
	return Object.fromEntries(
		cy.elements().map((element) => [
			element.id(),
			{
				data: element.data() as unknown,
				classes: [...element.classes()].sort(),
				place: element.isNode() ? { ...element.position() } : null
			}
		])
	);
}

/** The edges as they are drawn, as one text. */
function pixelsOf(container: HTMLElement): string {
	return container.querySelector('canvas')?.toDataURL() ?? '';
}

describe('what GraphView draws', () => {
	const everyEdge = Array.from({ length: 6 }, (_, i) => i);

	it.each(frames)('is every edge in its colour along its curve: %s', async (frame) => {
		const { scene } = draw(shipped, { frame });
		// One edge at a time, so that no other one and no label lies over it.
		const { view, container } = await open({ ...scene, edges: [] });
		for (const edge of scene.edges) {
			const bare = { ...edge, label: null };
			view.show({ ...scene, edges: [bare] });
			await drawn();
			const colour = scene.stances[edge.stance]?.colour.light ?? '';
			expect(isIn(inkAlong(container, bare), colour), edge.id).toBe(true);
			const { tip, control } = edge.curve;
			// A head is made of parts, with paper between some of them.
			const inHead = [2, 4, 6, 8, 10].map((back) => ({
				x: tip.x + ((control.x - tip.x) / distance(tip, control)) * back,
				y: tip.y + ((control.y - tip.y) / distance(tip, control)) * back
			}));
			const most = Math.max(...inHead.map((place) => inkAt(container, place).alpha));
			expect(most, `head of ${edge.id}`).toBeGreaterThan(100);
		}
	});

	it('is nothing beside an edge, behind its start and before its tip', async () => {
		const { scene } = draw(shipped);
		const [edge = fail('no edge')] = scene.edges;
		const { container } = await open({ ...scene, edges: [{ ...edge, label: null }] });
		const { start, control, tip } = edge.curve;
		const beyond = (end: Point, by: number): Point => ({
			x: end.x + ((end.x - control.x) / distance(end, control)) * by,
			y: end.y + ((end.y - control.y) / distance(end, control)) * by
		});
		for (const place of [
			beyond(start, 6),
			beyond(tip, 6),
			{ x: control.x + 60, y: control.y - 60 }
		])
			expect(inkAt(container, place).alpha).toBe(0);
	});

	it('breaks the lines of what is reported, dots what is disputed, and lightens what is not actual', async () => {
		const pieces = [
			{ status: 'confirmed', broken: false },
			{ status: 'reported', broken: true },
			{ status: 'machine-coded', broken: true }
		] as const;
		for (const { status, broken } of pieces) {
			const { scene } = draw(aDataset({ events: [anEvent({ status })] }));
			const [edge = fail('no edge')] = scene.edges;
			const { container } = await open({ ...scene, edges: [{ ...edge, label: null }] });
			const bare = everyEdge.some(
				(_, i) =>
					Math.min(
						...Array.from(
							{ length: 40 },
							(_, n) => inkAt(container, pointAt(edge.curve, 0.2 + i / 10 + n / 400)).alpha
						)
					) === 0
			);
			expect(bare, status).toBe(broken);
		}
		const events = [anEvent({ factuality: 'planned', status: 'confirmed' })];
		const { scene } = draw(aDataset({ events }));
		const [edge = fail('no edge')] = scene.edges;
		const { container } = await open({ ...scene, edges: [{ ...edge, label: null }] });
		expect(inkAlong(container, edge).alpha).toBeLessThan(200);
	});

	it('has the name of every actor and the label of every edge that has a place for one', async () => {
		const { scene } = draw(shipped);
		const { cy, container } = await open(scene);
		for (const { id, name, x, y } of scene.nodes) {
			const node = cy.getElementById(id);
			expect(node.style('label')).toBe(name);
			expect({ ...node.position() }).toEqual({ x, y });
		}
		for (const { label, text } of scene.edges) {
			if (label === null) continue;
			// Under a label is paper, whatever line runs there.
			const along = (by: number): Point => ({
				x: label.x + by * Math.cos(label.angle),
				y: label.y + by * Math.sin(label.angle)
			});
			const inks = Array.from({ length: 21 }, (_, i) => inkAt(container, along(i - 10)));
			expect(inks.every(({ alpha }) => alpha === 255)).toBe(true);
			expect(
				inks.some((ink) => isIn(ink, palette.paper.light)),
				text
			).toBe(true);
		}
	});

	it('has the colours of the theme, and of the other one once painted', async () => {
		const { scene } = draw(shipped);
		const edges = scene.edges.map((edge) => ({ ...edge, label: null }));
		const { cy, view, container } = await open({ ...scene, edges });
		const [{ id: actor } = fail('no node')] = scene.nodes;
		const edge = scene.edges.find(({ dashes }) => dashes === null) ?? fail('no unbroken edge');
		const nameColour = (): string => toHex(String(cy.getElementById(actor).style('color')));
		const { colour } = scene.stances[edge.stance] ?? fail('an edge without a stance');
		expect(nameColour()).toBe(palette.ink.light);
		expect(isIn(inkAlong(container, edge), colour.light)).toBe(true);
		view.paint('dark');
		await drawn();
		expect(nameColour()).toBe(palette.ink.dark);
		expect(isIn(inkAlong(container, edge), colour.dark)).toBe(true);
	});
});

describe('a filter', () => {
	it('takes edges and their labels off the canvas, removes no node and moves nothing', async () => {
		const [whole, narrowed] = drawFilters(shipped, [noFilter, toggleStance(noFilter, 'threat')]);
		if (!whole || !narrowed) fail('two filters make two scenes');
		const { cy, view, container } = await open(whole);
		const before = contentOf(cy);
		view.show({ ...narrowed, edges: narrowed.edges.map((edge) => ({ ...edge, visible: false })) });
		await drawn();
		for (const edge of whole.edges) expect(inkAlong(container, edge).alpha).toBe(0);
		view.show(whole);
		expect(contentOf(cy)).toEqual(before);
	});

	it('leads to the same canvas whatever was shown before', async () => {
		const filters = fc.array(arbitraryFilter(shipped), { minLength: 2, maxLength: 5 });
		await fc.assert(
			fc.asyncProperty(filters, async (some) => {
				const scenes = drawFilters(shipped, [noFilter, ...some, noFilter]);
				const [first] = scenes;
				if (!first) return;
				const { cy, view, container } = await open(first);
				const start = contentOf(cy);
				const picture = pixelsOf(container);
				for (const scene of scenes) {
					view.show(scene);
					expect(having(cy, 'idle')).toEqual(
						scene.nodes
							.filter(({ active }) => !active)
							.map(({ id }) => id)
							.sort()
					);
				}
				await drawn();
				expect(contentOf(cy)).toEqual(start);
				expect(pixelsOf(container)).toBe(picture);
				view.destroy();
			}),
			{ numRuns: 8 }
		);
	});
});

describe('another level', () => {
	it.each(frames)('draws the same canvas as if it had been shown at first: %s', async (frame) => {
		const [states, members] = [
			draw(shipped, { frame }).scene,
			draw(shipped, { frame, level: 'members' }).scene
		];
		const fresh = await open(members);
		const changed = await open(states);
		const first = pixelsOf(changed.container);
		changed.view.show(members);
		await drawn();
		expect(contentOf(changed.cy)).toEqual(contentOf(fresh.cy));
		expect(pixelsOf(changed.container)).toBe(pixelsOf(fresh.container));
		changed.view.show(states);
		await drawn();
		expect(contentOf(changed.cy)).toEqual(contentOf((await open(states)).cy));
		expect(pixelsOf(changed.container)).toBe(first);
	});
});

describe('marks', () => {
	const [whole = fail('no scene'), narrowed = fail('no scene')] = drawFilters(shipped, [
		noFilter,
		toggleStance(noFilter, 'threat')
	]);
	const [first = fail('no edge'), ...others] = whole.edges;
	const marks: Marks = {
		...noMarks,
		selected: new Set([first.id, first.source]),
		lit: new Set([first.id, first.source, first.target]),
		focused: first.source
	};
	const names = ['selected', 'focused', 'receded'];

	it('are classes on the nodes that they name; the rest recedes', async () => {
		const { cy, view } = await open(whole);
		view.mark(marks);
		expect(having(cy, 'selected')).toEqual([first.source]);
		expect(having(cy, 'focused')).toEqual([first.source]);
		const nodes = whole.nodes.map(({ id }) => id);
		expect(having(cy, 'receded')).toEqual(nodes.filter((id) => !marks.lit?.has(id)).sort());
		view.mark(noMarks);
		for (const name of names) expect(having(cy, name)).toEqual([]);
	});

	it('let the other edges recede and bring them back', async () => {
		const edges = whole.edges.map((edge) => ({ ...edge, label: null }));
		const { view, container } = await open({ ...whole, edges });
		const far = others.filter(({ id, dashes }) => dashes === null && !marks.lit?.has(id));
		const [other = fail('no other edge')] = far;
		const before = inkAlong(container, other).alpha;
		view.mark(marks);
		await drawn();
		expect(inkAlong(container, other).alpha).toBeLessThan(before / 2);
		view.mark(noMarks);
		await drawn();
		expect(inkAlong(container, other).alpha).toBe(before);
	});

	it('let the labels of other edges recede', async () => {
		const { view, container } = await open(whole);
		const other = others.find(({ id, label }) => label !== null && !marks.lit?.has(id));
		const place = other?.label ?? fail('no other label');
		expect(inkAt(container, place).alpha).toBe(255);
		view.mark(marks);
		await drawn();
		expect(inkAt(container, place).alpha).toBeLessThan(255);
	});

	it('survive every filter', async () => {
		const { cy, view } = await open(whole);
		view.mark(marks);
		const marked = names.map((name) => having(cy, name));
		for (const scene of [narrowed, whole]) {
			view.show(scene);
			expect(names.map((name) => having(cy, name))).toEqual(marked);
		}
	});

	it('are there again on a node that left and came back', async () => {
		const actors = ['A', 'B', 'C'].map((id) => anActor({ id, name: id }));
		const events = [anEvent(), anEvent({ id: 'e2', actor: ['B'], recipient: ['C'] })];
		const three = draw(aDataset({ actors, events })).scene;
		const two = draw(aDataset({ actors, events: events.slice(0, 1) })).scene;
		const { cy, view } = await open(three);
		view.mark({ ...noMarks, selected: new Set(['n2']), focused: 'n2' });
		view.show(two);
		expect(having(cy, 'selected')).toEqual([]);
		view.show(three);
		expect(having(cy, 'selected')).toEqual(['n2']);
		expect(having(cy, 'focused')).toEqual(['n2']);
	});
});

describe('what the reader does on the canvas', () => {
	const { scene } = draw(shipped);
	const [node = fail('no node')] = scene.nodes;
	const [edge = fail('no edge')] = scene.edges;
	/** As Cytoscape tells it: what is at a place, and which keys and buttons are held. */
	function emit(
		cy: Core,
		type: string,
		{ target = null, at = nowhere, init = {}, touch = false }: Gesture = {}
	): void {
		const originalEvent = touch ? new TouchEvent('touchend') : new MouseEvent('click', init);
		const on = target === null ? cy : cy.getElementById(target);
		on.emit({ type, position: at, originalEvent } as unknown as string);
	}

	interface Gesture {
		readonly target?: string | null;
		readonly at?: Point;
		readonly init?: MouseEventInit;
		readonly touch?: boolean;
	}
	const nowhere = { x: scene.bounds.left, y: scene.bounds.top };
	const onEdge = pointAt(edge.curve, 0.3);

	it('is told in words of the scene: a click, one on empty paper, one that adds', async () => {
		const { cy, told } = await open(scene);
		emit(cy, 'tap', { target: node.id });
		emit(cy, 'tap', { at: onEdge, init: { shiftKey: true } });
		emit(cy, 'tap', { at: onEdge, init: { metaKey: true } });
		emit(cy, 'tap', { at: onEdge, init: { ctrlKey: true } });
		emit(cy, 'tap');
		expect(told).toEqual([
			['select', node.id, false],
			['select', edge.id, true],
			['select', edge.id, true],
			['select', edge.id, true],
			['select', null, false]
		]);
	});

	it('lets a finger miss a line by more than a pointer', async () => {
		const { cy, told } = await open({ ...scene, edges: [edge] });
		const beside = { x: onEdge.x, y: onEdge.y };
		const { start, control } = edge.curve;
		const off = 14 / cy.zoom() / distance(start, control);
		beside.x -= (control.y - start.y) * off;
		beside.y += (control.x - start.x) * off;
		emit(cy, 'tap', { at: beside });
		emit(cy, 'tap', { at: beside, touch: true });
		expect(told).toEqual([
			['select', null, false],
			['select', edge.id, false]
		]);
	});

	it('tells of a badge apart from its disc, also by a finger beside it', async () => {
		const badge = badgeOf(node, scene.frame) ?? fail('no badge');
		const { cy, container, told } = await open({ ...scene, edges: [] });
		emit(cy, 'tap', { target: node.id, at: badge });
		emit(cy, 'tap', { at: { x: badge.x + 18 / cy.zoom(), y: badge.y }, touch: true });
		emit(cy, 'tap', { at: { x: badge.x + 18 / cy.zoom(), y: badge.y } });
		emit(cy, 'tap', { target: node.id, at: node });
		expect(told).toEqual([
			['toggle', node.id],
			['toggle', node.id],
			['select', null, false],
			['select', node.id, false]
		]);
		emit(cy, 'mousemove', { target: node.id, at: badge });
		expect(container.style.cursor).toBe('pointer');
	});

	it('does not take two quick taps on a badge for the focus', async () => {
		const badge = badgeOf(node, scene.frame) ?? fail('no badge');
		const { cy, told } = await open(scene);
		for (let i = 0; i < 2; i++) emit(cy, 'tap', { target: node.id, at: badge });
		emit(cy, 'dbltap', { target: node.id, at: badge });
		expect(told.map(([what]) => what)).toEqual(['toggle', 'toggle']);
	});

	it('takes the members of an open state along when it is dragged', async () => {
		const opened = draw(shipped, { opened: ['USA'] }).scene;
		const [compound = fail('nothing open')] = opened.compounds;
		const { cy, view } = await open(opened);
		const before = view.places();
		const state = cy.getElementById(compound.group);
		const { x, y } = state.position();
		state.position({ x: x + 50, y: y - 30 });
		emit(cy, 'drag', { target: compound.group });
		for (const [id, place] of before) {
			const by = id === compound.group || compound.members.includes(id) ? 1 : 0;
			expect(view.places().get(id)?.x).toBeCloseTo(place.x + 50 * by);
			expect(view.places().get(id)?.y).toBeCloseTo(place.y - 30 * by);
		}
	});

	it('zooms out for a state that opens only as far as it must, and back when it closes', async () => {
		const { cy, view } = await open(scene);
		const start = { zoom: cy.zoom(), pan: { ...cy.pan() } };
		const opened = draw(shipped, { opened: ['USA'] }).scene;
		const { left, right, top, bottom } = { ...opened.extent, left: opened.extent.left - 200 };
		view.show({ ...opened, extent: { left, right, top, bottom } });
		expect(cy.zoom()).toBeLessThan(start.zoom);
		expect(left * cy.zoom() + cy.pan().x).toBeGreaterThan(-1e-6);
		expect(right * cy.zoom() + cy.pan().x).toBeLessThan(cy.width() + 1e-6);
		expect(top * cy.zoom() + cy.pan().y).toBeGreaterThan(-1e-6);
		expect(bottom * cy.zoom() + cy.pan().y).toBeLessThan(cy.height() + 1e-6);
		view.show(scene);
		expect({ zoom: cy.zoom(), pan: cy.pan() }).toEqual(start);
	});

	it('moves nothing at all for a state that opens within what is to be seen', async () => {
		const { cy, view } = await open(scene, { calm: () => false });
		const start = { zoom: cy.zoom(), pan: { ...cy.pan() } };
		const opened = draw(shipped, { opened: ['TUR'] }).scene;
		view.show({ ...opened, extent: { ...opened.bounds } });
		expect(cy.animated()).toBe(false);
		expect({ zoom: cy.zoom(), pan: cy.pan() }).toEqual(start);
	});

	it('glides there by degrees, unless the reader wants none or takes hold of the graph', async () => {
		const opened = draw(shipped, { opened: ['USA'] }).scene;
		const { left, ...rest } = opened.extent;
		const wider = { ...opened, extent: { ...rest, left: left - 200 } };
		const { cy: calm, view: still } = await open(scene);
		still.show(wider);
		const goal = { zoom: calm.zoom(), pan: { ...calm.pan() } };
		const { cy, view } = await open(scene, { calm: () => false });
		const start = cy.zoom();
		view.show(wider);
		expect(cy.zoom()).toBe(start);
		await expect.poll(() => cy.zoom()).toBeLessThan(start);
		await expect.poll(() => cy.animated()).toBe(false);
		expect(cy.zoom()).toBeCloseTo(goal.zoom, 9);
		expect(cy.pan().x).toBeCloseTo(goal.pan.x, 6);
		view.show(scene);
		expect(cy.animated()).toBe(true);
		cy.emit('tapstart');
		expect(cy.animated()).toBe(false);
	});

	it('names who has no free place for a name while it is lit', async () => {
		const [first = fail('no node'), ...others] = scene.nodes;
		const { cy, view } = await open({ ...scene, nodes: [{ ...first, unnamed: true }, ...others] });
		const shown = (id: string): number => cy.getElementById(id).numericStyle('text-opacity');
		expect(shown(first.id)).toBe(0);
		expect(others.map(({ id }) => shown(id))).toEqual(others.map(() => 1));
		view.mark({ ...noMarks, lit: new Set([first.id]) });
		expect(shown(first.id)).toBe(1);
		view.mark(noMarks);
		expect(shown(first.id)).toBe(0);
		view.show(scene);
		expect(shown(first.id)).toBe(1);
	});

	it('brings a state that opens into the sight of a reader who looks elsewhere', async () => {
		const opened = draw(shipped, { opened: ['USA'] }).scene;
		const [compound = fail('nothing open')] = opened.compounds;
		const { cy, view, told } = await open(opened, { camera: { x: 250, y: 150, zoom: 2 } });
		view.bringIn(compound.group);
		const at = cy.getElementById(compound.group).renderedPosition();
		expect(at.x).toBeGreaterThan(0);
		expect(at.y).toBeGreaterThan(0);
		expect(told.map(([what]) => what)).toEqual(['camera']);
		view.bringIn(compound.group);
		expect(told).toHaveLength(1);
	});

	it('finds no edge that a filter hides', async () => {
		const hidden = scene.edges.map((one) => ({ ...one, visible: false }));
		const { cy, told } = await open({ ...scene, edges: hidden });
		emit(cy, 'tap', { at: onEdge });
		expect(told).toEqual([['select', null, false]]);
	});

	it('tells what is under the pointer, once, and when nothing is or the pointer has left', async () => {
		const { cy, container, told } = await open(scene);
		emit(cy, 'mousemove', { at: onEdge });
		emit(cy, 'mousemove', { at: onEdge });
		expect(container.style.cursor).toBe('pointer');
		emit(cy, 'mousemove', { target: node.id });
		emit(cy, 'mousemove');
		expect(container.style.cursor).toBe('');
		emit(cy, 'mousemove', { at: onEdge });
		container.dispatchEvent(new MouseEvent('mouseleave'));
		expect(told).toEqual([
			['hover', edge.id],
			['hover', node.id],
			['hover', null],
			['hover', edge.id],
			['hover', null]
		]);
	});

	it('points at nothing while something is dragged', async () => {
		const { cy, told } = await open(scene);
		emit(cy, 'mousemove', { at: onEdge, init: { buttons: 1 } });
		expect(told).toEqual([]);
	});

	it('tells a double click on an actor', async () => {
		const { cy, told } = await open(scene);
		for (const type of ['tap', 'tap', 'dbltap']) emit(cy, type, { target: node.id });
		emit(cy, 'dbltap', { at: onEdge });
		expect(told.filter(([what]) => what === 'focus')).toEqual([['focus', node.id]]);
	});

	it('takes two quick taps on different things for two taps', async () => {
		const { cy, told } = await open(scene);
		emit(cy, 'tap', { at: onEdge });
		for (const type of ['tap', 'dbltap']) emit(cy, type, { target: node.id });
		expect(told.map(([what]) => what)).toEqual(['select', 'select']);
	});

	it('keeps the edges with a node while it is dragged, and tells where it was left', async () => {
		const own = scene.edges.find(({ source }) => source === node.id) ?? fail('no edge of its own');
		const { cy, told, container } = await open({ ...scene, edges: [own] });
		const dragged = cy.getElementById(node.id);
		dragged.position({ x: node.x + 90, y: node.y - 60 });
		dragged.emit('drag');
		await drawn();
		expect(inkAlong(container, own).alpha).toBeLessThan(
			inkAlong(
				container,
				moveNode(scene, node.id, dragged.position()).edges.find(({ id }) => id === own.id) ?? own
			).alpha
		);
		dragged.emit('dragfree');
		expect(told).toEqual([['move', node.id, { x: node.x + 90, y: node.y - 60 }]]);
	});
});

describe('the viewport of the canvas', () => {
	const { scene } = draw(shipped);

	it('shows the whole graph at first', async () => {
		const { cy } = await open(scene);
		const { x1, y1, x2, y2 } = cy.extent();
		const { left, top, right, bottom } = scene.bounds;
		expect(x1).toBeLessThanOrEqual(left + 1e-6);
		expect(y1).toBeLessThanOrEqual(top + 1e-6);
		expect(x2).toBeGreaterThanOrEqual(right - 1e-6);
		expect(y2).toBeGreaterThanOrEqual(bottom - 1e-6);
	});

	it('looks where a link’s camera looks', async () => {
		const camera: Camera = { x: 50, y: -30, zoom: 2 };
		const { cy } = await open(scene, { camera });
		const { x1, y1, x2, y2 } = cy.extent();
		expect((x1 + x2) / 2).toBeCloseTo(50);
		expect((y1 + y2) / 2).toBeCloseTo(-30);
	});

	it('brings what is chosen above what covers the lower part, and goes back afterwards', async () => {
		const { cy, view, told } = await open(scene);
		const [edge = fail('no edge')] = scene.edges;
		const before = { zoom: cy.zoom(), pan: { ...cy.pan() } };
		view.reveal(new Set([edge.id]), 350);
		for (const id of [edge.source, edge.target]) {
			const { x, y } = cy.getElementById(id).renderedPosition();
			expect(x > 0 && x < 900 && y > 0 && y < 600 - 350).toBe(true);
		}
		view.reveal(new Set(), 0);
		expect({ zoom: cy.zoom(), pan: { ...cy.pan() } }).toEqual(before);
		expect(told.filter(([what]) => what === 'camera')).toEqual([]);
	});

	it('tells where the reader panned to', async () => {
		const { cy, told } = await open(scene);
		cy.panBy({ x: -100, y: 0 });
		cy.emit('dragpan');
		const [what, camera] = told.at(-1) ?? [];
		expect(what).toBe('camera');
		const { left, right } = scene.bounds;
		expect((camera as Camera).x).toBeCloseTo((left + right) / 2 + 100 / cy.zoom());
		expect((camera as Camera).zoom).toBeCloseTo(1);
	});
});

describe('destroy', () => {
	it('leaves the container empty, and can be called twice', async () => {
		const { view, container } = await open(draw(shipped).scene);
		expect(container.querySelectorAll('canvas').length).toBeGreaterThan(0);
		view.destroy();
		expect(container.querySelectorAll('canvas')).toHaveLength(0);
		expect(() => view.destroy()).not.toThrow();
	});
});

function toHex(rgb: string): string {
	const parts = rgb.match(/\d+/g) ?? [];
	return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}
