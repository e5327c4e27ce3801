import type { Point } from './curve';
import { distance } from './curve';

/** How one of several parallel edges leaves its pair's straight line. */
export interface Slot {
	/** Angle at both ends between the edge and the straight line, radians, signed for the pair. */
	readonly angle: number;
	/** How far its arrowhead stays off the node's rim, so that neighbours' heads do not touch. */
	readonly standOff: number;
	/** Room between this edge and the next where they are closest, at the node's rim. */
	readonly room: number;
}

/** Rough half-widths: a head is some 10 units wide and 12 long. */
const headWidth = 13;
const headLength = 16;
const widestStep = (11 * Math.PI) / 180;
const widestFan = (130 * Math.PI) / 180;

/** Places `count` parallel edges side by side, symmetric about the straight line. */
export function fanOut(count: number, radius: number): readonly Slot[] {
	const step = count < 2 ? 0 : Math.min(widestStep, widestFan / (count - 1));
	const room = count < 2 ? Infinity : 2 * radius * Math.sin(step / 2);
	const rows = count < 2 ? 1 : Math.max(1, Math.ceil(headWidth / room));
	return Array.from({ length: count }, (_, i) => ({
		angle: (i - (count - 1) / 2) * step,
		standOff: (i % rows) * headLength,
		room
	}));
}

/** The distance of the control point that makes a curve leave at `angle`. */
export function bendFor(angle: number, from: Point, to: Point): number {
	return Math.tan(angle) * (distance(from, to) / 2);
}
