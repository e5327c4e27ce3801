import { distance, type Point } from './curve';

interface Disc extends Point {
	readonly radius: number;
}

const paper = 12;

/**
 * The angle at which a curve has to leave the straight line from `from` to `to` so that it passes by
 * `disc`; 0 where the line does.
 */
export function bowAround(from: Point, to: Point, disc: Disc): number {
	const length = distance(from, to);
	if (length === 0) return 0;
	const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
	const along = (disc.x - from.x) * dx + (disc.y - from.y) * dy;
	/** Positive where the disc is to the right of the way. */
	const beside = (disc.y - from.y) * dx - (disc.x - from.x) * dy;
	const lacking = disc.radius + paper - Math.abs(beside);
	if (along <= 0 || along >= length || lacking <= 0) return 0;
	const angle = Math.atan((4 * lacking) / length);
	return beside > 0 ? -angle : angle;
}
