import type { ListedDataset } from '../core/dataset/listed-dataset';
import { pairsOf } from '../core/events/pairs-of';
import { groupsOf } from '../core/events/groups';
import { distance, type Point } from './curve';
import { compoundPadding, ringsFor, type Ring } from './rings';
import { nodeRadius } from './stage';

/** Where a member stands while the groups above it are open. */
export interface Seat extends Point {
	/** Id of the topmost group, from whose place the seat is measured. */
	readonly top: string;
	readonly radius: number;
}

export interface Seating {
	/** By actor id. */
	readonly seats: ReadonlyMap<string, Seat>;
	/** How far an open group reaches from its place, by its id. */
	readonly reach: ReadonlyMap<string, number>;
}

/** Radius of a state's disc while it stands among its members. */
export const openRadius = 28;
const between = 8;

/**
 * Seats the members of every group around its place in the closed layout, each on the side of those
 * it deals with. What is open changes no seat: there is room for every neighbour to open too.
 */
export function seatMembers(dataset: ListedDataset, places: ReadonlyMap<string, Point>): Seating {
	const headings = headingsOf(dataset, places);
	const seats = new Map<string, Seat>();
	const reach = new Map<string, number>();
	for (const [top, place] of places) {
		const members = membersBelow(dataset, top);
		if (members.length === 0) continue;
		const rings = ringsFor(members.length, roomAround(dataset, top, places));
		let next = 0;
		for (const ring of rings) {
			const seated = members.slice(next, next + ring.count);
			next += ring.count;
			for (const [id, seat] of seatOnRing(seated, ring, headings, outward(place))) {
				seats.set(id, { ...seat, top, radius: ring.disc });
			}
		}
		const [outer] = rings;
		reach.set(top, (outer?.radius ?? 0) + (outer?.disc ?? 0) + compoundPadding);
	}
	return { seats, reach };
}

/** All members that can be shown below a group, each group before its own. */
function membersBelow(dataset: ListedDataset, id: string): readonly string[] {
	const members = groupsOf(dataset).get(id) ?? [];
	return members.flatMap((member) => [member, ...membersBelow(dataset, member)]);
}

/** How far a group may reach without covering a neighbour, be that one open or closed. */
function roomAround(
	dataset: ListedDataset,
	top: string,
	places: ReadonlyMap<string, Point>
): number {
	const groups = groupsOf(dataset);
	const place = places.get(top);
	let room = Infinity;
	if (!place) return room;
	for (const [id, other] of places) {
		if (id === top) continue;
		const way = distance(place, other) - between;
		room = Math.min(room, groups.has(id) ? way / 2 : way - nodeRadius);
	}
	return room;
}

/** From each actor the sum of the directions to those it deals with outside its own group. */
function headingsOf(
	dataset: ListedDataset,
	places: ReadonlyMap<string, Point>
): ReadonlyMap<string, Point> {
	const placeOf = placeFinder(dataset, places);
	const headings = new Map<string, { x: number; y: number }>();
	const head = (id: string, x: number, y: number): void => {
		const heading = headings.get(id);
		if (heading === undefined) headings.set(id, { x, y });
		else {
			heading.x += x;
			heading.y += y;
		}
	};
	for (const [actor, recipient, events] of pairsOf(dataset)) {
		const [from, to] = [placeOf(actor), placeOf(recipient)];
		const way = from && to && distance(from, to);
		if (!from || !to || !way) continue;
		const [x, y] = [(events * (to.x - from.x)) / way, (events * (to.y - from.y)) / way];
		head(actor, x, y);
		head(recipient, -x, -y);
	}
	return headings;
}

/** By an actor's id, its own place or that of the group it stands in. */
function placeFinder(
	{ actors }: ListedDataset,
	places: ReadonlyMap<string, Point>
): (id: string) => Point | null {
	const groupById = new Map(actors.map(({ id, memberOf }) => [id, memberOf]));
	const known = new Map<string, Point | null>(places);
	const find = (id: string): Point | null => {
		const before = known.get(id);
		if (before !== undefined) return before;
		const group = groupById.get(id) ?? null;
		const place = group === null ? null : find(group);
		known.set(id, place);
		return place;
	};
	return find;
}

/** Away from the middle of the picture. */
function outward({ x, y }: Point): number {
	return x === 0 && y === 0 ? 0 : Math.atan2(y, x);
}

/** Beyond this many members a ring is not turned to where they are heading. */
const mostTurned = 60;

function seatOnRing(
	ids: readonly string[],
	ring: Ring,
	headings: ReadonlyMap<string, Point>,
	away: number
): readonly (readonly [string, Point])[] {
	const wanted = ids.map((id) => {
		const { x, y } = headings.get(id) ?? { x: 0, y: 0 };
		return Math.hypot(x, y) < 1e-6 ? away : Math.atan2(y, x);
	});
	const order = [...ids.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
	const turns = ids.length > mostTurned ? [0] : [...ids.keys()];
	const seatings = anglesOn(ids.length).flatMap((angles) =>
		turns.map((turn) => order.map((_, i) => angles[(i + turn) % ids.length] ?? 0))
	);
	const strain = (angles: readonly number[]): number =>
		order.reduce(
			(sum, member, i) => sum + 1 - Math.cos((angles[i] ?? 0) - (wanted[member] ?? 0)),
			0
		);
	const [first = [], ...others] = seatings;
	const best = others.reduce(
		(least, seating) => (strain(seating) < strain(least) - 1e-9 ? seating : least),
		first
	);
	return order.map((member, i) => {
		const angle = best[i] ?? 0;
		const place = {
			x: round(ring.radius * Math.cos(angle)),
			y: round(ring.radius * Math.sin(angle))
		};
		return [ids[member] ?? '', place] as const;
	});
}

/**
 * Ways to stand evenly around, none straight above or below: names stand to the left and right. The
 * fewer there are, the more ways.
 */
function anglesOn(count: number): readonly (readonly number[])[] {
	const step = (2 * Math.PI) / count;
	return startsFor(count).map((start) =>
		Array.from({ length: count }, (_, i) => start + i * step)
			.map((angle) => (angle > Math.PI + 1e-9 ? angle - 2 * Math.PI : angle))
			.sort((a, b) => a - b)
	);
}

function startsFor(count: number): readonly number[] {
	const eighth = Math.PI / 4;
	if (count === 1) return [0, 4 * eighth, eighth, -eighth, 3 * eighth, -3 * eighth];
	if (count === 2) return [0, eighth, -eighth];
	if (count % 2 === 1) return [0, Math.PI];
	return [count % 4 === 0 ? Math.PI / count : 0];
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
