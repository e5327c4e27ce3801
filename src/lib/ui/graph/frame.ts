import type { Frame } from '../../view/layout';

/** The layout for a place of this size: the one nearer to its proportions. */
export function frameFor(width: number, height: number): Frame {
	return width <= height ? 'tall' : 'wide';
}
