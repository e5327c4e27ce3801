import type { Frame } from '../../view/frames';

/** In a broader place even a wide layout can be read; in CSS pixels. */
export const broadestTall = 720;

/** The layout for a place of this size: tall where a wide one would be too small to read. */
export function frameFor(width: number, height: number): Frame {
	return width <= 1.3 * height && width <= broadestTall ? 'tall' : 'wide';
}
