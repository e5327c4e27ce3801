import type { Core } from 'cytoscape';
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { noFilter } from '../core/events/filter';
import { toggleStance } from '../core/events/filter-verbs';
import CanvasHarness from './CanvasHarness.svelte';
import { pointAt, type Point } from '../view/curve';
import type { Scene, SceneEdge } from '../view/scene';
import type { Explorer } from './explorer.svelte';
import { anExplorer } from './test-explorer';

async function open(explorer = anExplorer()) {
	let gone = 0;
	let ready = (): void => {};
	const opened = new Promise<void>((resolve) => (ready = resolve));
	const { container, rerender, unmount } = await render(CanvasHarness, {
		explorer,
		theme: 'light',
		onready: () => ready(),
		ongone: () => (gone += 1)
	});
	await opened;
	return {
		explorer,
		unmount,
		paintDark: () => rerender({ theme: 'dark' }),
		gone: (): number => gone,
		canvases: (): Element[] => [...container.querySelectorAll('canvas')],
		cy: cyIn(container)
	};
}

/** Cytoscape registers itself on its container: the only way to see what is on the canvas. */
function cyIn(container: HTMLElement): Core {
	for (const element of container.querySelectorAll('div')) {
		if ('_cyreg' in element) return (element._cyreg as { cy: Core }).cy;
	}
	throw new Error('there is no canvas');
}

function idsWith(cy: Core, name: string): string[] {
	return cy
		.elements()
		.filter((element) => element.hasClass(name))
		.map((element) => element.id());
}

function firstEdge(explorer: Explorer): SceneEdge {
	const [edge] = explorer.scene.edges;
	if (!edge) throw new Error('the test draws no edge');
	return edge;
}

/** Ids of the edges that are drawn. */
function drawnIn(cy: Core): string[] {
	const { scene } = cy.scratch('_drawn') as { scene: Scene };
	return scene.edges.filter(({ visible }) => visible).map(({ id }) => id);
}

/** As Cytoscape tells it, on a node by its id, at a place otherwise. */
function emit(cy: Core, type: string, where: string | Point, shiftKey = false): void {
	const originalEvent = new MouseEvent('click', { shiftKey });
	const [on, position] =
		typeof where === 'string' ? [cy.getElementById(where), nowhere] : [cy, where];
	on.emit({ type, position, originalEvent } as unknown as string);
}

const nowhere = { x: -5000, y: -5000 };

describe('graphCanvas', () => {
	it('keeps the very same canvases when a filter, the selection, the pointer or the camera changes', async () => {
		const { explorer, canvases, cy } = await open();
		const before = canvases();
		expect(before.length).toBeGreaterThan(0);
		const changes = [
			() => explorer.narrow(toggleStance(noFilter, 'threat')),
			() => explorer.select({ kind: 'actor', actor: 'ISR' }),
			() => (explorer.hovered = 'e0'),
			() => explorer.look({ x: 0, y: 0, zoom: 2 }),
			() => (explorer.frame = 'tall'),
			() => explorer.restore({ ...explorer.choices, level: 'members' }),
			() => explorer.narrow(noFilter)
		];
		for (const change of changes) {
			change();
			flushSync();
			expect(canvases()).toEqual(before);
			for (const [i, canvas] of canvases().entries()) expect(canvas).toBe(before[i]);
		}
		expect(cy.destroyed()).toBe(false);
	});

	it('keeps the very same canvases when the theme changes', async () => {
		const { canvases, paintDark, cy, gone } = await open();
		const before = canvases();
		const colour = (): unknown => cy.nodes('.actor').first().style('color') as unknown;
		const light = colour();
		await paintDark();
		flushSync();
		expect(colour()).not.toEqual(light);
		for (const [i, canvas] of canvases().entries()) expect(canvas).toBe(before[i]);
		expect(gone()).toBe(0);
	});

	it('brings the canvas to what the reader chose', async () => {
		const { explorer, cy } = await open();
		explorer.narrow(toggleStance(noFilter, 'threat'));
		flushSync();
		const shown = explorer.scene.edges.filter(({ visible }) => visible).map(({ id }) => id);
		expect(shown.length).toBeLessThan(explorer.scene.edges.length);
		expect(drawnIn(cy)).toEqual(shown);
		explorer.select({ kind: 'actor', actor: 'ISR' });
		flushSync();
		expect(idsWith(cy, 'selected')).toEqual([`n${explorer.columns.actorNumber.get('ISR')}`]);
	});

	it('opens with what a link chose', async () => {
		const filter = toggleStance(noFilter, 'threat');
		const explorer = anExplorer({ filter, selection: [{ kind: 'actor', actor: 'TUR' }] });
		const { cy } = await open(explorer);
		flushSync();
		expect(drawnIn(cy).length).toBeLessThan(explorer.scene.edges.length);
		expect(idsWith(cy, 'selected')).toEqual([`n${explorer.columns.actorNumber.get('TUR')}`]);
	});

	it('selects what is clicked, adds with Shift, and deselects on empty paper', async () => {
		const { explorer, cy } = await open();
		const edge = firstEdge(explorer);
		const israel = { kind: 'actor', actor: 'ISR' } as const;
		emit(cy, 'tap', `n${explorer.columns.actorNumber.get('ISR')}`);
		expect(explorer.selection).toEqual([israel]);
		emit(cy, 'tap', pointAt(edge.curve, 0.3), true);
		expect(explorer.selection).toEqual([israel, explorer.itemAt(edge.id)]);
		emit(cy, 'tap', nowhere, true);
		expect(explorer.selection).toHaveLength(2);
		emit(cy, 'tap', nowhere);
		expect(explorer.selection).toEqual([]);
	});

	it('lights what the pointer is on, and nothing once it has left', async () => {
		const { explorer, cy } = await open();
		const edge = firstEdge(explorer);
		emit(cy, 'mousemove', pointAt(edge.curve, 0.3));
		flushSync();
		expect(explorer.marks.lit).toContain(edge.id);
		expect(idsWith(cy, 'receded')).not.toEqual([]);
		emit(cy, 'mousemove', nowhere);
		flushSync();
		expect(explorer.marks.lit).toBeNull();
		expect(idsWith(cy, 'receded')).toEqual([]);
	});

	it('narrows to an actor on a double click', async () => {
		const { explorer, cy } = await open();
		cy.getElementById(`n${explorer.columns.actorNumber.get('TUR')}`).emit('dbltap');
		expect(explorer.filter.actors).toEqual(['TUR']);
	});

	it('remembers where a node was dragged to, and where the reader looks', async () => {
		const { explorer, cy } = await open();
		const node = cy.getElementById(`n${explorer.columns.actorNumber.get('ISR')}`);
		node.position({ x: 11, y: 22 });
		node.emit('dragfree');
		expect(explorer.moved).toEqual(new Map([['ISR', { x: 11, y: 22 }]]));
		cy.emit('dragpan');
		expect(explorer.choices.camera?.zoom).toBeCloseTo(1);
	});

	it('is gone when its component is, and says so once', async () => {
		const { unmount, gone, cy } = await open();
		await unmount();
		expect(cy.destroyed()).toBe(true);
		expect(document.querySelectorAll('canvas')).toHaveLength(0);
		expect(gone()).toBe(1);
	});

	it('opens nothing when its component goes before the fonts are there', async () => {
		let opened = 0;
		const { unmount } = await render(CanvasHarness, {
			explorer: anExplorer(),
			theme: 'light',
			onready: () => (opened += 1),
			ongone: () => {}
		});
		await unmount();
		await document.fonts.ready;
		await new Promise(requestAnimationFrame);
		expect(opened).toBe(0);
		expect(document.querySelectorAll('canvas')).toHaveLength(0);
	});
});
