import type { Frame } from '../../view/frames';

/** The layout for a place of this size: the one that can be shown larger. */
export function frameFor(width: number, height: number): Frame {
	return width <= 1.3 * height ? 'tall' : 'wide';
}
