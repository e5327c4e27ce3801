import type { Point } from './curve';
import { distance } from './curve';

/** How one of several parallel edges leaves its pair's straight line. */
export interface Slot {
	/** Angle at both ends between the edge and the straight line, radians, signed for the pair. */
	readonly angle: number;
	/** How far its arrowhead stays off the node's rim, so that neighbours' heads do not touch. */
	readonly standOff: number;
	/** Room for its line between the next ones, where they are closest: at the node's rim. */
	readonly room: number;
}

/** A head is some 10 units wide and 10 long, the one with a bar behind it 17. */
const headWidth = 12.5;
const headLength = 20;
/** With more room a line would grow so thick that its head reaches into its neighbour's. */
const mostRoom = 7;
const widestStep = 21;
const degree = Math.PI / 180;
/** No two parallel edges leave farther apart: those that do would swing out of the picture. */
export const widestFan = 140 * degree;

/** Places `count` parallel edges side by side, symmetric about the straight line. */
export function fanOut(count: number, radius: number): readonly Slot[] {
	if (count === 1) return [{ angle: 0, standOff: 0, room: Infinity }];
	const step = fanAngle(count) / (count - 1);
	const room = 2 * radius * Math.sin(step / 2);
	const rows = Math.ceil(headWidth / room);
	return Array.from({ length: count }, (_, i) => ({
		angle: (i - (count - 1) / 2) * step,
		standOff: (i % rows) * headLength,
		room: Math.min(room, mostRoom)
	}));
}

/** The angle between the outermost two of `count` parallel edges. */
export function fanAngle(count: number): number {
	const widest = (64 + 5 * Math.max(0, count - 7)) * degree;
	return Math.min(widestStep * degree * (count - 1), widest, widestFan);
}

/** The distance of the control point that makes a curve leave at `angle`. */
export function bendFor(angle: number, from: Point, to: Point): number {
	return Math.tan(angle) * (distance(from, to) / 2);
}
