import type { Camera } from '../core/link/choices';
import type { Bounds } from './box';

/** What the canvas shows: screen = layout × zoom + pan, in CSS pixels. */
export interface Viewport {
	readonly zoom: number;
	readonly pan: { readonly x: number; readonly y: number };
}

/** The whole is never shown larger than this: type on a large screen is for reading, not for posters. */
export const largestFit = 1.35;

/** The whole of `bounds` in the middle, as `preserveAspectRatio="xMidYMid meet"` would show it. */
export function fitZoom(bounds: Bounds, width: number, height: number): number {
	const { left, top, right, bottom } = bounds;
	return Math.min(width / (right - left), height / (bottom - top), largestFit);
}

export function viewportFor(
	camera: Camera | null,
	bounds: Bounds,
	width: number,
	height: number
): Viewport {
	const { x, y, zoom } = camera ?? {
		x: (bounds.left + bounds.right) / 2,
		y: (bounds.top + bounds.bottom) / 2,
		zoom: 1
	};
	const scale = fitZoom(bounds, width, height) * zoom;
	return { zoom: scale, pan: { x: width / 2 - x * scale, y: height / 2 - y * scale } };
}

export function cameraOf(
	{ zoom, pan }: Viewport,
	bounds: Bounds,
	width: number,
	height: number
): Camera {
	return {
		x: (width / 2 - pan.x) / zoom,
		y: (height / 2 - pan.y) / zoom,
		zoom: zoom / fitZoom(bounds, width, height)
	};
}
