import type { Core, EdgeSingular } from 'cytoscape';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { arbitraryFilter } from '../../../tests/arbitrary-filter';
import { aDataset, anActor, anEvent } from '../../../tests/builders';
import { noFilter } from '../core/events/filter';
import { toggleStance } from '../core/events/filter-verbs';
import type { Camera } from '../core/link/choices';
import { arrowheads } from './arrowheads';
import { distance } from './curve';
import { frames } from './frames';
import { GraphView, type GraphViewOptions } from './graph-view';
import { noMarks } from './marks';
import { palette } from './palette';
import type { Scene } from './scene';
import { draw, drawFilters, parallelArrows, shipped } from './test-scene';

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
			onselect: tell('select'),
			onhover: tell('hover'),
			onfocus: tell('focus'),
			onmove: tell('move'),
			oncamera: tell('camera'),
			onready: () => resolve(made),
			...overrides
		});
	});
	return { view, cy: cyOf(container), container, told };
}

function edgeIn(cy: Core, id: string): EdgeSingular {
	return cy.edges().filter((edge) => edge.id() === id)[0] ?? fail(`there is no edge ${id}`);
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

describe('what GraphView draws', () => {
	it.each(frames)('is the stage’s curves, from rim to tip, within a pixel: %s', async (frame) => {
		const { scene } = draw(shipped, { frame });
		const { cy } = await open(scene);
		expect(cy.edges()).toHaveLength(scene.edges.length);
		for (const { id, curve } of scene.edges) {
			const edge = edgeIn(cy, id);
			const [control] = edge.controlPoints() ?? [];
			expect(distance(control ?? fail(`${id} has no control point`), curve.control)).toBeLessThan(
				1
			);
			expect(distance(edge.sourceEndpoint(), curve.start)).toBeLessThan(1);
			expect(distance(edge.targetEndpoint(), curve.tip)).toBeLessThan(1);
		}
	});

	it('follows the stage with 26 arrows between two actors, too', async () => {
		const { scene } = draw(parallelArrows(26));
		const { cy } = await open(scene);
		for (const { id, curve } of scene.edges) {
			const edge = edgeIn(cy, id);
			const [control] = edge.controlPoints() ?? [];
			expect(distance(control ?? fail(`${id} has no control point`), curve.control)).toBeLessThan(
				1
			);
			expect(distance(edge.targetEndpoint(), curve.tip)).toBeLessThan(1);
		}
	});

	it('has the arrowhead, the colour, the width and the pattern of every edge', async () => {
		const { scene } = draw(shipped);
		const { cy } = await open(scene);
		for (const { id, stance, width, dashes, tentative } of scene.edges) {
			const edge = edgeIn(cy, id);
			const { arrow, colour } = scene.stances[stance] ?? fail('an edge without a stance');
			expect(edge.style('target-arrow-shape')).toBe(arrowheads[arrow].shape);
			expect(edge.style('target-arrow-fill')).toBe(arrowheads[arrow].hollow ? 'hollow' : 'filled');
			expect(toHex(String(edge.style('line-color')))).toBe(colour.light);
			expect(edge.numericStyle('width')).toBeCloseTo(width);
			expect(edge.style('line-style')).toBe(dashes === null ? 'solid' : 'dashed');
			expect(edge.numericStyle('line-opacity') < 1).toBe(tentative);
		}
	});

	it('has the name of every actor and the label of every edge that has a place for one', async () => {
		const { scene } = draw(shipped);
		const { cy } = await open(scene);
		for (const { id, name, x, y } of scene.nodes) {
			const node = cy.getElementById(id);
			expect(node.style('label')).toBe(name);
			expect({ ...node.position() }).toEqual({ x, y });
		}
		for (const { id, label, text } of scene.edges) {
			const drawn = cy.getElementById(`label ${id}`);
			expect(drawn.nonempty()).toBe(label !== null);
			if (label === null) continue;
			expect(drawn.style('label')).toBe(text);
			expect(distance(drawn.position(), label)).toBeLessThan(1e-6);
		}
	});

	it('has the colours of the theme, and of the other one once painted', async () => {
		const { scene } = draw(shipped);
		const { cy, view } = await open(scene);
		const [{ id: actor } = fail('no node')] = scene.nodes;
		const [{ id, stance } = fail('no edge')] = scene.edges;
		const nameColour = (): string => toHex(String(cy.getElementById(actor).style('color')));
		const lineColour = (): string => toHex(String(edgeIn(cy, id).style('line-color')));
		expect([nameColour(), lineColour()]).toEqual([
			palette.ink.light,
			scene.stances[stance]?.colour.light
		]);
		view.paint('dark');
		expect([nameColour(), lineColour()]).toEqual([
			palette.ink.dark,
			scene.stances[stance]?.colour.dark
		]);
	});
});

describe('a filter', () => {
	it('hides edges and their labels, removes nothing and moves nothing', async () => {
		const [whole, narrowed] = drawFilters(shipped, [noFilter, toggleStance(noFilter, 'threat')]);
		if (!whole || !narrowed) fail('two filters make two scenes');
		const { cy, view } = await open(whole);
		const before = cy.elements().map((element) => element.id());
		expect(having(cy, 'hidden')).toEqual([]);
		view.show(narrowed);
		const hidden = narrowed.edges.filter(({ visible }) => !visible);
		expect(hidden.length).toBeGreaterThan(0);
		expect(having(cy, 'hidden')).toEqual(
			hidden.flatMap(({ id, label }) => (label ? [id, `label ${id}`] : [id])).sort()
		);
		for (const { id } of hidden) expect(edgeIn(cy, id).style('visibility')).toBe('hidden');
		expect(cy.elements().map((element) => element.id())).toEqual(before);
	});

	it('leads to the same canvas whatever was shown before', async () => {
		const filters = fc.array(arbitraryFilter(shipped), { minLength: 2, maxLength: 5 });
		await fc.assert(
			fc.asyncProperty(filters, async (some) => {
				const scenes = drawFilters(shipped, [noFilter, ...some, noFilter]);
				const [first] = scenes;
				if (!first) return;
				const { cy, view } = await open(first);
				const start = contentOf(cy);
				for (const scene of scenes) {
					view.show(scene);
					const shown = scene.edges.filter(({ visible }) => visible).map(({ id }) => id);
					expect(
						cy
							.edges()
							.not('.hidden')
							.map((edge) => edge.id())
							.sort()
					).toEqual(shown.sort());
					expect(having(cy, 'idle')).toEqual(
						scene.nodes
							.filter(({ active }) => !active)
							.map(({ id }) => id)
							.sort()
					);
				}
				expect(contentOf(cy)).toEqual(start);
				view.destroy();
			}),
			{ numRuns: 8 }
		);
	});

	it('shows an edge as what is left of it', async () => {
		const events = [
			anEvent({ status: 'confirmed' }),
			anEvent({ id: 'e2', status: 'machine-coded', factuality: 'planned' })
		];
		const [whole, narrowed] = drawFilters(aDataset({ events }), [
			noFilter,
			{ ...noFilter, withoutStatuses: ['confirmed'] }
		]);
		if (!whole || !narrowed) fail('two filters make two scenes');
		const { cy, view } = await open(whole);
		const [edge = fail('no edge')] = cy.edges();
		view.show(narrowed);
		expect(edge.numericStyle('width')).toBeCloseTo(narrowed.edges[0]?.width ?? NaN);
		expect(edge.hasClass('tentative')).toBe(true);
		expect(edge.data('text')).toBe('Threat');
		view.show(whole);
		expect(edge.hasClass('tentative')).toBe(false);
		expect(edge.data('text')).toBe('Threat · 2');
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
		changed.view.show(members);
		expect(contentOf(changed.cy)).toEqual(contentOf(fresh.cy));
		changed.view.show(states);
		expect(contentOf(changed.cy)).toEqual(contentOf((await open(states)).cy));
	});
});

describe('marks', () => {
	const [whole = fail('no scene'), narrowed = fail('no scene')] = drawFilters(shipped, [
		noFilter,
		toggleStance(noFilter, 'threat')
	]);
	const [first = fail('no edge'), ...others] = whole.edges;
	const threat =
		whole.edges.find(({ stance }) => whole.stances[stance]?.id === 'threat') ?? fail('no threat');
	const marks = {
		selected: new Set([first.id, threat.id]),
		lit: new Set([first.id, first.source, first.target]),
		focused: first.source
	};

	it('are classes on what they name; the rest recedes with its labels', async () => {
		const { cy, view } = await open(whole);
		view.mark(marks);
		expect(having(cy, 'selected')).toEqual([...marks.selected].sort());
		expect(having(cy, 'lit')).toEqual([...marks.lit].sort());
		expect(having(cy, 'focused')).toEqual([first.source]);
		const receded = having(cy, 'receded');
		for (const { id, label } of others) {
			expect(receded).toContain(id);
			if (label) expect(receded).toContain(`label ${id}`);
		}
		expect(receded).not.toContain(first.id);
		view.mark(noMarks);
		for (const name of ['selected', 'lit', 'focused', 'receded'])
			expect(having(cy, name)).toEqual([]);
	});

	it('survive every filter, on edges that it hides as well', async () => {
		const { cy, view } = await open(whole);
		view.mark(marks);
		const marked = ['selected', 'lit', 'focused', 'receded'].map((name) => having(cy, name));
		for (const scene of [narrowed, whole]) {
			view.show(scene);
			expect(['selected', 'lit', 'focused', 'receded'].map((name) => having(cy, name))).toEqual(
				marked
			);
		}
	});

	it('are there again on a node that left and came back', async () => {
		const actors = ['A', 'B', 'C'].map((id) => anActor({ id, name: id }));
		const events = [anEvent(), anEvent({ id: 'e2', actor: ['B'], recipient: ['C'] })];
		const three = draw(aDataset({ actors, events })).scene;
		const two = draw(aDataset({ actors, events: events.slice(0, 1) })).scene;
		const { cy, view } = await open(three);
		view.mark({ selected: new Set(['n2']), lit: null, focused: 'n2' });
		view.show(two);
		expect(having(cy, 'selected')).toEqual([]);
		view.show(three);
		expect(having(cy, 'selected')).toEqual(['n2']);
		expect(having(cy, 'focused')).toEqual(['n2']);
	});

	it('draw what is selected thicker than it is', async () => {
		const { cy, view } = await open(whole);
		view.mark(marks);
		expect(edgeIn(cy, first.id).numericStyle('width')).toBeGreaterThan(first.width);
	});
});

describe('what the reader does on the canvas', () => {
	const { scene } = draw(shipped);
	const [node = fail('no node')] = scene.nodes;
	const [edge = fail('no edge')] = scene.edges;
	const click = (init: MouseEventInit = {}): MouseEvent => new MouseEvent('click', init);

	function tap(cy: Core, id: string | null, init: MouseEventInit = {}): void {
		const target = id === null ? cy : cy.getElementById(id);
		target.emit({ type: 'tap', originalEvent: click(init) } as unknown as string);
	}

	it('is told in words of the scene: a click, one on empty paper, one that adds', async () => {
		const { cy, told } = await open(scene);
		tap(cy, node.id);
		tap(cy, edge.id, { shiftKey: true });
		tap(cy, edge.id, { metaKey: true });
		tap(cy, edge.id, { ctrlKey: true });
		tap(cy, null);
		expect(told).toEqual([
			['select', node.id, false],
			['select', edge.id, true],
			['select', edge.id, true],
			['select', edge.id, true],
			['select', null, false]
		]);
	});

	it('tells what is under the pointer, and when nothing is', async () => {
		const { cy, told } = await open(scene);
		cy.getElementById(edge.id).emit('mouseover');
		cy.getElementById(edge.id).emit('mouseout');
		expect(told).toEqual([
			['hover', edge.id],
			['hover', null]
		]);
	});

	it('tells a double click on an actor', async () => {
		const { cy, told } = await open(scene);
		cy.getElementById(node.id).emit('dbltap');
		cy.getElementById(edge.id).emit('dbltap');
		expect(told).toEqual([['focus', node.id]]);
	});

	it('keeps edges and labels with a node while it is dragged, and tells where it was left', async () => {
		const { cy, told } = await open(scene);
		const dragged = cy.getElementById(node.id);
		const own = scene.edges.find(
			({ source, target, label }) => label && (source === node.id || target === node.id)
		);
		const label = cy.getElementById(`label ${own?.id}`);
		const before = { ...label.position() };
		dragged.position({ x: node.x + 90, y: node.y - 60 });
		dragged.emit('drag');
		expect(distance(before, label.position())).toBeGreaterThan(10);
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
