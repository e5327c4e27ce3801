import type { Camera } from '../core/link/choices';
import type { Bounds } from './box';

/** What the canvas shows: screen = layout × zoom + pan, in CSS pixels. */
export interface Viewport {
	readonly zoom: number;
	readonly pan: { readonly x: number; readonly y: number };
}

/** The whole is never shown larger than this: type on a large screen is for reading, not for posters. */
export const largestFit = 1.35;
/** Nor smaller than this, by its size at first. */
export const farthest = 0.3;

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

/** What is out of sight by less, in CSS pixels, moves nothing. */
const slack = 2;

/** The size of a canvas, and how many of its lowest pixels something covers. */
export interface Room {
	readonly width: number;
	readonly height: number;
	readonly covered: number;
}

/**
 * The viewport moved and, where it must be, zoomed out just so far that `box` is to be seen, but
 * not farther than to `least`; the very same one where it is.
 */
export function broughtIn(
	viewport: Viewport,
	{ left, right, top, bottom }: Bounds,
	{ width, height, covered }: Room,
	least: number
): Viewport {
	const { zoom: scale, pan } = viewport;
	const free = height - covered;
	const inSight =
		left * scale + pan.x > -slack &&
		right * scale + pan.x < width + slack &&
		top * scale + pan.y > -slack &&
		bottom * scale + pan.y < free + slack;
	if (inSight) return viewport;
	const fitting = Math.min(width / (right - left), free / (bottom - top));
	const zoom = Math.min(scale, Math.max(fitting, least));
	// What is in the middle stays there, as far as it can.
	const keep = (at: number, room: number): number => room / 2 - ((room / 2 - at) / scale) * zoom;
	return {
		zoom,
		pan: {
			x: pushedInto(keep(pan.x, width), left * zoom, right * zoom, width),
			y: pushedInto(keep(pan.y, height), top * zoom, bottom * zoom, free)
		}
	};
}

/** Where the whole is to be seen, open groups too. */
export function homeOf(
	{ bounds, extent }: { readonly bounds: Bounds; readonly extent: Bounds },
	width: number,
	height: number
): Viewport {
	const home = viewportFor(null, bounds, width, height);
	return broughtIn(home, extent, { width, height, covered: 0 }, home.zoom * farthest);
}

/** The shift nearest to `pan` that brings what lies from `start` to `end` between 0 and `room`. */
function pushedInto(pan: number, start: number, end: number, room: number): number {
	return Math.max(-start, Math.min(pan, room - end));
}
