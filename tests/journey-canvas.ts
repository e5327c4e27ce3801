import type { JSHandle, Page } from '@playwright/test';
import type { Core } from 'cytoscape';
import type { Marks } from '../src/lib/view/marks';
import type { Scene } from '../src/lib/view/scene';
import { expect } from './journey';

/*
 * Eyes and a hand on the canvas. Cytoscape leaves a note of itself on the element it draws in, and
 * GraphView leaves what it drew in Cytoscape's scratch pad.
 */

export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface Place {
	readonly name: string;
	/** In the layout. */
	readonly at: Point;
	/** On the screen, in CSS pixels from the corner of the window. */
	readonly onScreen: Point;
}

export async function cytoscapeOf(page: Page): Promise<JSHandle<Core>> {
	return page.evaluateHandle(() => {
		const canvas = document.querySelector<HTMLElement & { _cyreg?: { cy: Core } }>('.canvas');
		if (!canvas?._cyreg) throw new Error('cytoscapeOf: there is no live graph on this page.');
		return canvas._cyreg.cy;
	});
}

export async function placesOf(page: Page): Promise<readonly Place[]> {
	const cy = await cytoscapeOf(page);
	return cy.evaluate((core) => {
		const corner = core.container()?.getBoundingClientRect() ?? { left: 0, top: 0 };
		return core.nodes('.actor').map((node) => ({
			name: String(node.data('name')),
			at: { ...node.position() },
			onScreen: {
				x: corner.left + node.renderedPosition().x,
				y: corner.top + node.renderedPosition().y
			}
		}));
	});
}

export async function actorAt(page: Page, name: string): Promise<Point> {
	const place = (await placesOf(page)).find((one) => one.name === name);
	if (!place) throw new Error(`actorAt: there is no ${name} on the canvas.`);
	return place.onScreen;
}

interface Curve {
	readonly label: string;
	readonly points: readonly Point[];
}

/** Every arrow to be seen as nine points along it on the screen. */
async function curvesOf(page: Page): Promise<readonly Curve[]> {
	const cy = await cytoscapeOf(page);
	return cy.evaluate((core) => {
		const { scene } = core.scratch('_drawn') as { scene: Scene };
		const corner = core.container()?.getBoundingClientRect() ?? { left: 0, top: 0 };
		const names = new Map(scene.nodes.map(({ id, name }) => [id, name]));
		const shown = scene.edges.filter(({ visible }) => visible);
		return shown.map(({ source, target, stance, curve: { start, control, end } }) => {
			const along = (t: number, axis: 'x' | 'y'): number =>
				((1 - t) ** 2 * start[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * end[axis]) *
					core.zoom() +
				core.pan()[axis];
			return {
				label: `${names.get(source)} → ${names.get(target)}: ${scene.stances[stance]?.label}`,
				points: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((t) => ({
					x: corner.left + along(t, 'x'),
					y: corner.top + along(t, 'y')
				}))
			};
		});
	});
}

/** The place on an arrow that is farthest from all the others. */
export async function arrowAt(
	page: Page,
	from: string,
	to: string,
	stance: string
): Promise<Point> {
	const label = `${from} → ${to}: ${stance}`;
	const curves = await curvesOf(page);
	const others = curves.filter((one) => one.label !== label).flatMap(({ points }) => points);
	const points = curves.find((one) => one.label === label)?.points ?? [];
	const clearance = (point: Point): number =>
		Math.min(...others.map(({ x, y }) => Math.hypot(x - point.x, y - point.y)));
	const [best] = points.toSorted((a, b) => clearance(b) - clearance(a));
	if (!best) throw new Error(`arrowAt: there is no arrow ${label}.`);
	return best;
}

export type Modifier = 'Control' | 'Shift' | 'Meta' | 'Alt';

export async function clickAt(page: Page, { x, y }: Point, ...held: Modifier[]): Promise<void> {
	for (const key of held) await page.keyboard.down(key);
	await page.mouse.click(x, y);
	for (const key of held) await page.keyboard.up(key);
}

/** A place of the canvas with nothing on it: its upper right corner. */
export async function emptyPlace(page: Page): Promise<Point> {
	const cy = await cytoscapeOf(page);
	return cy.evaluate((core) => {
		const { right, top } = core.container()?.getBoundingClientRect() ?? { right: 0, top: 0 };
		return { x: right - 12, y: top + 12 };
	});
}

/** The words on the spokes of every event that is drawn as one thing. */
export async function spokesOf(page: Page): Promise<readonly (readonly string[])[]> {
	const cy = await cytoscapeOf(page);
	return cy.evaluate((core) => {
		const { marks } = core.scratch('_drawn') as { marks: Marks };
		return marks.junctions.map(({ spokes }) => spokes.map(({ text }) => text));
	});
}

/** Names of actors and labels of arrows that carry a mark, in the order of the scene. */
export async function marked(
	page: Page,
	mark: 'selected' | 'lit' | 'focused'
): Promise<readonly string[]> {
	const cy = await cytoscapeOf(page);
	return cy.evaluate((core, mark) => {
		const { scene, marks } = core.scratch('_drawn') as { scene: Scene; marks: Marks };
		const names = new Map(scene.nodes.map(({ id, name }) => [id, name]));
		const ids = marks[mark];
		const has = ({ id }: { id: string }): boolean =>
			typeof ids === 'string' ? ids === id : (ids?.has(id) ?? false);
		return [
			...scene.nodes.filter(has).map(({ name }) => name),
			...scene.edges
				.filter(has)
				.map(
					({ source, target, stance }) =>
						`${names.get(source)} → ${names.get(target)}: ${scene.stances[stance]?.label}`
				)
		];
	}, mark);
}

/** The arrows to be seen with their labels, such as "United States → Israel: Threat · 3". */
export async function arrowsOf(page: Page): Promise<readonly string[]> {
	const cy = await cytoscapeOf(page);
	return cy.evaluate((core) => {
		const { scene } = core.scratch('_drawn') as { scene: Scene };
		const names = new Map(scene.nodes.map(({ id, name }) => [id, name]));
		return scene.edges
			.filter(({ visible }) => visible)
			.map(({ source, target, text }) => `${names.get(source)} → ${names.get(target)}: ${text}`);
	});
}

export async function seeArrows(page: Page, arrows: readonly string[]): Promise<void> {
	await expect.poll(() => arrowsOf(page)).toEqual(arrows);
}

export interface Camera {
	readonly zoom: number;
	readonly pan: Point;
}

export async function cameraOf(page: Page): Promise<Camera> {
	const cy = await cytoscapeOf(page);
	return cy.evaluate((core) => ({ zoom: core.zoom(), pan: { ...core.pan() } }));
}

/** All that a reader's memory of the map rests on: where everything stands, and the camera. */
export async function standOf(page: Page): Promise<unknown> {
	const cy = await cytoscapeOf(page);
	return cy.evaluate((core) => {
		const { left, top } = core.container()?.getBoundingClientRect() ?? { left: 0, top: 0 };
		return {
			corner: [left, top],
			camera: [core.zoom(), core.pan().x, core.pan().y],
			places: core.nodes('.actor').map((node) => {
				const at = node.position();
				const seen = node.renderedPosition();
				return [node.data('name'), at.x, at.y, seen.x, seen.y];
			})
		};
	});
}

/** How many pixels of the canvas are not the paper's. */
export async function inkOf(page: Page): Promise<number> {
	return page.evaluate(() => {
		let inked = 0;
		for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.canvas canvas')) {
			const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
				data: new Uint8ClampedArray()
			};
			for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 0) inked++;
		}
		return inked;
	});
}
