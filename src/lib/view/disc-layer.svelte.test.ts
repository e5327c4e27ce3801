import { afterEach, describe, expect, it } from 'vitest';
import type { Core } from 'cytoscape';
import { DiscLayer } from './disc-layer';
import type { EdgePicture } from './edge-layer';
import { GraphView } from './graph-view';
import { noMarks, type Marks } from './marks';
import { NameLayer } from './name-layer';
import { palette, type Theme } from './palette';
import { svgUrl } from './pictures';
import type { Scene, SceneNode } from './scene';
import { draw, shipped } from './test-scene';

const flag = svgUrl(
	'<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><path fill="#d03020" d="M0 0h96v96H0z"/></svg>'
);
const containers: HTMLElement[] = [];
const views: GraphView[] = [];

afterEach(() => {
	for (const view of views.splice(0)) view.destroy();
	for (const container of containers.splice(0)) container.remove();
});

/** A scene of discs alone: without edges, names and badges. */
function discs(fitted: boolean): Scene {
	const pictures = new Map([[shipped.actors[0]?.id ?? '', flag]]);
	const { scene } = draw(shipped, { pictures });
	const nodes = scene.nodes.map((node, i): SceneNode => ({
		...node,
		fitted,
		unnamed: true,
		badge: null,
		active: i % 3 !== 2,
		radius: 20 + 6 * i
	}));
	return { ...scene, nodes, edges: [] };
}

class NoNames {
	draw(): void {}
	destroy(): void {}
}

async function open(scene: Scene, theme: Theme): Promise<GraphView> {
	const container = document.createElement('div');
	container.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 900px; height: 600px';
	document.body.append(container);
	containers.push(container);
	const image = new Image();
	image.src = flag;
	await image.decode();
	const nothing = (): void => {};
	return new Promise((resolve) => {
		const made: GraphView = new GraphView({
			...{ container, scene, theme, camera: null },
			fitted: { discs: DiscLayer, names: NoNames },
			calm: () => true,
			...{ onselect: nothing, onhover: nothing, onfocus: nothing, ontoggle: nothing },
			...{ onmove: nothing, oncamera: nothing },
			onready: () => resolve(made)
		});
		views.push(made);
	});
}

async function settled(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 300));
	await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);
}

/** What is to be seen at some places of a container, its canvases one upon the other. */
function coloursAt(
	container: HTMLElement,
	theme: Theme,
	places: readonly (readonly [number, number])[]
) {
	const sum = document.createElement('canvas');
	sum.width = 900;
	sum.height = 600;
	const context = sum.getContext('2d');
	if (!context) throw new Error('there is no canvas');
	context.fillStyle = palette.paper[theme];
	context.fillRect(0, 0, 900, 600);
	for (const canvas of container.querySelectorAll('canvas')) {
		context.drawImage(canvas, 0, 0, 900, 600);
	}
	return places.map(([x, y]) => [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data]);
}

function cyOf(container: HTMLElement | undefined): Core {
	return (container as unknown as { _cyreg: { cy: Core } })._cyreg.cy;
}

/** The middle of each disc, places inside its rim all around, and its rim. */
function placesIn(container: HTMLElement | undefined, { nodes }: Scene) {
	const cy = cyOf(container);
	const [zoom, pan] = [cy.zoom(), cy.pan()];
	return nodes.flatMap(({ x, y, radius }) =>
		[0, 0.4, 0.85, 1.25].flatMap((share) =>
			[0.3, 1.9, 3.5, 5.1].map((angle) => {
				const reach = radius * share;
				return [
					(x + reach * Math.cos(angle)) * zoom + pan.x,
					(y + reach * Math.sin(angle)) * zoom + pan.y
				] as const;
			})
		)
	);
}

describe('discs of a big graph', () => {
	const ids = discs(true).nodes.map(({ id }) => id);
	const [first = '', second = '', third = ''] = ids;
	const emphases: readonly (readonly [string, Marks])[] = [
		['as they stand', noMarks],
		['selected and lit', { ...noMarks, selected: new Set([first]), lit: new Set([first, second]) }],
		['focused', { ...noMarks, focused: third }]
	];
	for (const theme of ['light', 'dark'] as const) {
		it.each(emphases)(`look as Cytoscape draws them, ${theme}: %s`, async (_, marks) => {
			const drawn = [];
			for (const fitted of [false, true]) {
				const scene = discs(fitted);
				const view = await open(scene, theme);
				view.mark(marks);
				await settled();
				const container = containers.at(-1);
				if (!container) throw new Error('there is no container');
				drawn.push(coloursAt(container, theme, placesIn(container, scene)));
			}
			const [theirs = [], ours = []] = drawn;
			expect(ours).toHaveLength(theirs.length);
			const far = ours.filter((colour, i) =>
				colour.some((part, channel) => Math.abs(part - (theirs[i]?.[channel] ?? 0)) > 10)
			);
			expect(far).toEqual([]);
			// A picture, the panel, and something of either theme are among them.
			expect(new Set(ours.map(String)).size).toBeGreaterThan(3);
		});
	}

	it('are drawn anew when something of them changes, and else not', () => {
		const container = document.createElement('div');
		document.body.append(container);
		containers.push(container);
		const layer = new DiscLayer(container, () => {});
		const context = container.querySelector('canvas')?.getContext('2d');
		if (!context) throw new Error('there is no canvas');
		let strokes = 0;
		context.stroke = () => void strokes++;
		const draws = (picture: EdgePicture): boolean => {
			strokes = 0;
			layer.draw(picture);
			return strokes > 0;
		};
		const scene = discs(true);
		const pan = { x: 0, y: 0 };
		const picture: EdgePicture = {
			...{ scene, marks: noMarks, hovered: null, theme: 'light', fading: false },
			...{ viewport: { zoom: 1, pan }, width: 900, height: 600 }
		};
		const changed = (change: (node: SceneNode) => Partial<SceneNode>): EdgePicture => {
			const nodes = scene.nodes.map((node, i) => (i === 0 ? { ...node, ...change(node) } : node));
			return { ...picture, scene: { ...scene, nodes } };
		};
		expect(draws(picture)).toBe(true);
		expect(draws({ ...picture, scene: { ...scene, nodes: [...scene.nodes] } })).toBe(false);
		expect(draws({ ...picture, marks: { ...noMarks, lit: new Set(ids) } })).toBe(false);
		const others: readonly EdgePicture[] = [
			{ ...picture, theme: 'dark' },
			{ ...picture, width: 901 },
			{ ...picture, viewport: { zoom: 2, pan } },
			{ ...picture, viewport: { zoom: 1, pan: { x: 5, y: 0 } } },
			{ ...picture, marks: { ...noMarks, selected: new Set([first]) } },
			{ ...picture, marks: { ...noMarks, lit: new Set([second]) } },
			{ ...picture, marks: { ...noMarks, focused: third } },
			changed(({ active }) => ({ active: !active })),
			changed(({ radius }) => ({ radius: radius + 1 })),
			changed(({ x }) => ({ x: x + 1 }))
		];
		for (const other of others) {
			expect(draws(other)).toBe(true);
			expect(draws(picture)).toBe(true);
		}
		layer.destroy();
	});

	it('are all in Cytoscape once the view is ready, however many they are', async () => {
		const scene = discs(true);
		const [node] = scene.nodes;
		if (!node) throw new Error('there is no node');
		const many = Array.from({ length: 170 }, (_, i) => ({
			...node,
			id: `n${i}`,
			x: 50 * (i % 20),
			y: 3 * i
		}));
		const view = await open({ ...scene, nodes: many }, 'light');
		expect([...view.places().keys()]).toEqual(many.map(({ id }) => id));
		const fewer = many.slice(60).map((one) => ({ ...one, x: one.x + 1 }));
		view.show({ ...scene, nodes: [...fewer, { ...node, id: 'n999' }] });
		await settled();
		const places = view.places();
		expect(places.size).toBe(111);
		expect(places.get('n60')?.x).toBe(1);
		// One that Cytoscape has to draw from now on is another one to it.
		view.show({ ...scene, nodes: [{ ...node, id: 'n999', fitted: false }] });
		expect(cyOf(containers.at(-1)).getElementById('n999').data('label')).toBe(node.name);
	});
});

describe('names of a big graph', () => {
	it('are asked to be drawn again until all are written', () => {
		const container = document.createElement('div');
		document.body.append(container);
		containers.push(container);
		let asked = 0;
		const layer = new NameLayer(container, () => asked++);
		const { scene } = draw(shipped);
		const [node] = scene.nodes;
		if (!node) throw new Error('there is no node');
		const nodes = Array.from({ length: 400 }, (_, i) => ({
			...node,
			id: `n${i}`,
			...{ name: `Name ${i}`, fitted: true, active: true, radius: 5 },
			...{ x: 200 * (i % 20), y: 60 * Math.floor(i / 20) }
		}));
		const picture: EdgePicture = {
			scene: { ...scene, nodes, edges: [] },
			...{ marks: noMarks, hovered: null, theme: 'light', fading: false },
			viewport: { zoom: 1, pan: { x: 0, y: 0 } },
			...{ width: 4_000, height: 1_300 }
		};
		// Enough for all of them, however many find room.
		const drawings = Array.from({ length: nodes.length }, () => {
			asked = 0;
			layer.draw(picture);
			return asked > 0;
		});
		expect(drawings[0]).toBe(true);
		expect(drawings.at(-1)).toBe(false);
		layer.destroy();
	});
});
