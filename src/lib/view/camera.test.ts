import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from './box';
import { broughtIn, cameraOf, fitZoom, homeOf, largestFit, viewportFor } from './camera';

const bounds: Bounds = { left: -100, top: -50, right: 100, bottom: 50 };
const side = fc.integer({ min: 50, max: 4000 });
const anyBounds = fc
	.record({
		left: fc.integer({ min: -3000, max: 0 }),
		top: fc.integer({ min: -3000, max: 0 }),
		width: side,
		height: side
	})
	.map(({ left, top, width, height }): Bounds => ({
		left,
		top,
		right: left + width,
		bottom: top + height
	}));

describe('viewportFor', () => {
	it('shows the whole in the middle without a camera', () => {
		expect(viewportFor(null, bounds, 240, 400)).toEqual({ zoom: 1.2, pan: { x: 120, y: 200 } });
		expect(viewportFor(null, bounds, 400, 100)).toEqual({ zoom: 1, pan: { x: 200, y: 50 } });
	});

	it('shows nothing larger than type is read', () => {
		expect(viewportFor(null, bounds, 4000, 4000)).toEqual({
			zoom: largestFit,
			pan: { x: 2000, y: 2000 }
		});
	});

	it('keeps every corner of the whole on the screen, at every size', () => {
		fc.assert(
			fc.property(anyBounds, side, side, (whole, width, height) => {
				const { zoom, pan } = viewportFor(null, whole, width, height);
				expect(whole.left * zoom + pan.x).toBeGreaterThanOrEqual(-1e-6);
				expect(whole.top * zoom + pan.y).toBeGreaterThanOrEqual(-1e-6);
				expect(whole.right * zoom + pan.x).toBeLessThanOrEqual(width + 1e-6);
				expect(whole.bottom * zoom + pan.y).toBeLessThanOrEqual(height + 1e-6);
			})
		);
	});

	it('puts the camera’s point in the middle, on screens of every size', () => {
		const camera = { x: 30, y: -20, zoom: 1.5 };
		for (const [width, height] of [
			[400, 400],
			[390, 844],
			[1440, 600]
		] as const) {
			const { zoom, pan } = viewportFor(camera, bounds, width, height);
			expect(camera.x * zoom + pan.x).toBeCloseTo(width / 2);
			expect(camera.y * zoom + pan.y).toBeCloseTo(height / 2);
			expect(zoom).toBeCloseTo(1.5 * fitZoom(bounds, width, height));
		}
	});
});

describe('cameraOf', () => {
	it('reads back the camera that viewportFor was given', () => {
		const point = fc.integer({ min: -3000, max: 3000 });
		const camera = fc.record({
			x: point,
			y: point,
			zoom: fc.integer({ min: 30, max: 500 }).map((n) => n / 100)
		});
		fc.assert(
			fc.property(camera, anyBounds, side, side, (given, whole, width, height) => {
				const found = cameraOf(viewportFor(given, whole, width, height), whole, width, height);
				expect(found.x).toBeCloseTo(given.x, 4);
				expect(found.y).toBeCloseTo(given.y, 4);
				expect(found.zoom).toBeCloseTo(given.zoom, 6);
			})
		);
	});

	it('sees the middle of the whole at zoom 1 when everything is shown', () => {
		const found = cameraOf(viewportFor(null, bounds, 640, 480), bounds, 640, 480);
		expect(found).toEqual({ x: 0, y: 0, zoom: 1 });
	});
});

describe('homeOf', () => {
	it('shows the whole as without a camera, and goes as far out as what opened needs', () => {
		const closed = { bounds, extent: bounds };
		expect(homeOf(closed, 240, 400)).toEqual(viewportFor(null, bounds, 240, 400));
		const extent = { ...bounds, left: -300 };
		const { zoom, pan } = homeOf({ bounds, extent }, 200, 100);
		expect(zoom).toBe(0.5);
		expect(extent.left * zoom + pan.x).toBeGreaterThanOrEqual(0);
		expect(extent.right * zoom + pan.x).toBeLessThanOrEqual(200);
	});
});

describe('broughtIn', () => {
	const room = fc.record({ width: side, height: side, covered: fc.integer({ min: 0, max: 40 }) });

	it('leaves a viewport as it is that shows the box already', () => {
		const viewport = { zoom: 2, pan: { x: 30, y: 40 } };
		const box = { left: -10, top: -10, right: 10, bottom: 10 };
		expect(broughtIn(viewport, box, { width: 60, height: 60, covered: 0 }, 0.1)).toBe(viewport);
		expect(broughtIn(viewport, box, { width: 60, height: 60, covered: 10 }, 0.1)).not.toBe(
			viewport
		);
	});

	it('brings any box that is not too large into sight, and never zooms in', () => {
		fc.assert(
			fc.property(anyBounds, anyBounds, room, (whole, box, { width, height, covered }) => {
				const before = viewportFor(null, whole, width, height);
				const { zoom, pan } = broughtIn(before, box, { width, height, covered }, 0);
				expect(zoom).toBeLessThanOrEqual(before.zoom);
				expect(box.left * zoom + pan.x).toBeGreaterThan(-2.001);
				expect(box.right * zoom + pan.x).toBeLessThan(width + 2.001);
				expect(box.top * zoom + pan.y).toBeGreaterThan(-2.001);
				expect(box.bottom * zoom + pan.y).toBeLessThan(height - covered + 2.001);
			})
		);
	});

	it('moves no farther than it must', () => {
		const viewport = { zoom: 1, pan: { x: 0, y: 0 } };
		const beside = { left: 50, top: 10, right: 120, bottom: 40 };
		expect(broughtIn(viewport, beside, { width: 100, height: 100, covered: 0 }, 0.1)).toEqual({
			zoom: 1,
			pan: { x: -20, y: 0 }
		});
	});
});
