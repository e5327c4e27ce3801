import type { Status } from '../core/dataset/vocabulary';

const thinnest = 1.8;
const thickest = 8;

/** Grows by one unit with each doubling of the count; never fills the room between neighbours. */
export function lineWidth(count: number, room = Infinity): number {
	const width = thinnest + Math.log2(Math.max(1, count));
	return Math.max(1, Math.min(width, thickest, room * 0.6));
}

/** Lengths of dash and gap; null for an unbroken line. Dots are round caps without a dash. */
export function dashes(status: Status, width: number): readonly number[] | null {
	switch (status) {
		case 'confirmed':
			return null;
		case 'reported':
			return [4 + 2 * width, 2 + 1.5 * width];
		case 'disputed':
			return [0.1, 2.4 * width + 0.6];
		case 'machine-coded':
			return [6 + 2 * width, 2 + width, 1.5, 2 + width];
	}
}

/** Only dots are drawn with round ends. */
export function lineCap(status: Status): 'round' | 'butt' {
	return status === 'disputed' ? 'round' : 'butt';
}

/** How lightly a line is drawn when none of its events has been carried out. */
export const tentativeOpacity = 0.62;

/** Width of the hairline that leads from an arrowhead which stands off to the node's rim. */
export const leadWidth = 1;
/** The shortest hairline that is drawn. */
export const shortestLead = 6;

/** How much thicker a selected line is. */
export const selectedExtra = 1.8;

/** A pattern as it can be drawn: with its dashes, or without them and lighter by so much. */
export interface Pattern {
	readonly dashes: readonly number[];
	readonly opacity: number;
}

/** Of a gap that can be told from a blur, in device pixels. Dashes are most of what a canvas costs. */
const finestGap = 1.5;

/**
 * A line's pattern at `scale` device pixels to a unit. Gaps finer than a pixel and a half hardly more than
 * blur: the line is drawn as what they would blur into, at a fraction of the cost. So is a line in a
 * crowd of others, where no pattern can be made out.
 */
export function patternAt(
	lengths: readonly number[] | null,
	cap: 'round' | 'butt',
	width: number,
	scale: number,
	plain: boolean
): Pattern {
	if (lengths === null) return { dashes: [], opacity: 1 };
	const ends = cap === 'round' ? width : 0;
	const gaps = lengths.filter((_, i) => i % 2 === 1).map((gap) => gap - ends);
	if (!plain && Math.min(...gaps) * scale >= finestGap) return { dashes: lengths, opacity: 1 };
	const period = lengths.reduce((sum, length) => sum + length, 0);
	const open = gaps.reduce((sum, gap) => sum + gap, 0);
	return { dashes: [], opacity: 1 - open / period };
}
