import type { Bounds } from './box';
import type { Point } from './curve';

/** A name that asks for a place beside its disc; all in CSS pixels. */
export interface NameWish extends Point {
	readonly id: string;
	/** Of its disc. */
	readonly radius: number;
	/** Half of what its words take. */
	readonly halfWidth: number;
	/** Stands whatever is in its way. */
	readonly certain: boolean;
}

/** The middle of a name that found a place. */
export interface NamePlace extends Point {
	readonly id: string;
}

const gap = 3;
/** Paper between two names. */
const apart = { x: 4, y: 1 };
const cell = { width: 96, height: 32 };
const everywhere = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/**
 * Places for names that touch neither one another nor one of the `discs`, except their own, and that
 * lie on the `paper`. Who stands first is served first: below the disc, above it, or beside it.
 */
export function fitNames(
	wishes: readonly NameWish[],
	discs: readonly (Point & { readonly id: string; readonly radius: number })[],
	halfHeight: number,
	paper: Bounds = everywhere
): readonly NamePlace[] {
	const taken = new Grid();
	for (const { id, x, y, radius } of discs) {
		taken.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }, id);
	}
	const places: NamePlace[] = [];
	for (const wish of wishes) {
		const spots = spotsFor(wish, halfHeight);
		const within = spots.filter((spot) => holds(paper, areaOf(spot, wish, halfHeight)));
		const [usual = spots[0]] = within;
		const free = within.find((spot) => !taken.touches(areaOf(spot, wish, halfHeight), wish.id));
		const spot = free ?? (wish.certain ? usual : undefined);
		if (!spot) continue;
		taken.add(areaOf(spot, wish, halfHeight), `name of ${wish.id}`);
		places.push({ id: wish.id, x: spot.x, y: spot.y });
	}
	return places;
}

function spotsFor({ x, y, radius, halfWidth }: NameWish, halfHeight: number): readonly Point[] {
	const along = radius + gap + halfHeight;
	const across = radius + gap + halfWidth;
	return [
		{ x, y: y + along },
		{ x, y: y - along },
		{ x: x + across, y },
		{ x: x - across, y }
	];
}

function areaOf({ x, y }: Point, { halfWidth }: NameWish, halfHeight: number): Bounds {
	return {
		left: x - halfWidth - apart.x / 2,
		right: x + halfWidth + apart.x / 2,
		top: y - halfHeight - apart.y / 2,
		bottom: y + halfHeight + apart.y / 2
	};
}

/** What is taken, by cells of a grid, so that who asks looks only around itself. */
class Grid {
	readonly #cells = new Map<string, (Bounds & { readonly id: string })[]>();

	add(area: Bounds, id: string): void {
		for (const key of cellsOf(area)) {
			const known = this.#cells.get(key);
			if (known) known.push({ ...area, id });
			else this.#cells.set(key, [{ ...area, id }]);
		}
	}

	/** Whether anything but what is called `own` touches an area. */
	touches(area: Bounds, own: string): boolean {
		for (const key of cellsOf(area)) {
			for (const other of this.#cells.get(key) ?? []) {
				if (other.id !== own && overlap(area, other)) return true;
			}
		}
		return false;
	}
}

function* cellsOf({ left, right, top, bottom }: Bounds): Iterable<string> {
	for (let x = Math.floor(left / cell.width); x <= Math.floor(right / cell.width); x++) {
		for (let y = Math.floor(top / cell.height); y <= Math.floor(bottom / cell.height); y++) {
			yield `${x} ${y}`;
		}
	}
}

function overlap(a: Bounds, b: Bounds): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function holds(paper: Bounds, { left, right, top, bottom }: Bounds): boolean {
	return left >= paper.left && right <= paper.right && top >= paper.top && bottom <= paper.bottom;
}
