import { afterEach, describe, expect, it, vi } from 'vitest';
import { EdgeLayer, type EdgePicture, type UpperLayer } from './edge-layer';
import { noMarks, type Marks } from './marks';
import { draw, shipped } from './test-scene';

const { scene } = draw(shipped);
const [first] = scene.edges;
if (!first) throw new Error('the shipped crisis has no arrow');
const dashes = [6, 4];
const many = Array.from({ length: 120 }, (_, i) => ({ ...first, id: `e${i}`, dashes }));

function pictureOf(edges: EdgePicture['scene']['edges'], marks: Marks): EdgePicture {
	return {
		scene: { ...scene, edges },
		marks,
		hovered: null,
		theme: 'light',
		viewport: { zoom: 1, pan: { x: 400, y: 300 } },
		fading: false,
		width: 800,
		height: 600
	};
}

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

afterEach(() => vi.restoreAllMocks());

describe('EdgeLayer', () => {
	it('leaves the edges as they are when a layer above asks for a drawing', async () => {
		let drawn = 0;
		let ask = (): void => {};
		const Upper: UpperLayer = class {
			constructor(_: HTMLElement, again: () => void) {
				ask = again;
			}
			draw(): void {
				drawn++;
			}
			destroy(): void {}
		};
		const container = document.createElement('div');
		const layer = new EdgeLayer(container, { discs: Upper, names: Upper });
		const stroke = vi.spyOn(CanvasRenderingContext2D.prototype, 'stroke');
		const strokes = (): number =>
			stroke.mock.contexts.filter(
				(context) =>
					context instanceof CanvasRenderingContext2D && context.canvas === container.firstChild
			).length;
		layer.show(pictureOf(many, noMarks));
		for (let i = 0; i < 6; i++) await frame();
		const [before, draws] = [strokes(), drawn];
		expect(before).toBeGreaterThan(0);
		ask();
		await frame();
		await frame();
		expect(drawn).toBeGreaterThan(draws);
		expect(strokes()).toBe(before);
		layer.show(pictureOf(many, noMarks));
		await frame();
		await frame();
		expect(strokes()).toBeGreaterThan(before);
		layer.destroy();
	});

	it.each([
		['draws the many that recede without their pattern', many, 1],
		['draws the few that recede with it', many.slice(0, 20), 2]
	])('%s', (_, edges, patterned) => {
		const lit = new Set(['e0']);
		const layer = new EdgeLayer(document.createElement('div'), null);
		const setLineDash = vi.spyOn(CanvasRenderingContext2D.prototype, 'setLineDash');
		layer.show(pictureOf(edges, { ...noMarks, lit }));
		layer.flush();
		const patterns = setLineDash.mock.calls.filter(([lengths]) => [...lengths].length > 0);
		expect(patterns).toHaveLength(patterned);
		layer.destroy();
	});
});
