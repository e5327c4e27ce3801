import {
	forceCollide,
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type Simulation,
	type SimulationLinkDatum,
	type SimulationNodeDatum
} from 'd3-force';
import { distance, type Point } from './curve';
import { fanAngle } from './fan';
import type { Frame } from './frames';

/** How many edges join two nodes; nodes are numbered by their place. */
export interface Link {
	readonly a: number;
	readonly b: number;
	readonly edges: number;
}

/** Beyond this many nodes a ring has too many crossings to be the clearer picture. */
export const largestRing = 14;
/** Up to this many nodes every order of the ring is tried. */
const largestTried = 8;

/** Between the fans of two links at one node, radians. */
const paper = 0.1;
/** How much it weighs where they mix; more on a phone, where a ring is narrow. */
const mixed = { wide: 4, tall: 8 } as const;

const radii = { wide: { x: 320, y: 235 }, tall: { x: 150, y: 230 } } as const;

/**
 * A place for each of `count` nodes around 0,0. Depends on nothing but its arguments: the same
 * links give the same picture. Tells `progress` how much is done, from 0 to 1, where it takes long.
 */
export function layOut(
	count: number,
	links: readonly Link[],
	frame: Frame,
	progress: (done: number) => void = () => {}
): readonly Point[] {
	return count <= largestRing
		? onRing(count, links, frame)
		: byForce(count, links, frame, progress);
}

/**
 * Places for the nodes of a big graph, whose discs have these radii: small ones stand close together
 * around the large ones, which have room for the arrows between them.
 */
export function layOutSized(
	radii: Float64Array,
	links: readonly Link[],
	frame: Frame,
	progress: (done: number) => void = () => {}
): readonly Point[] {
	const stretch = stretches[frame];
	const bodies = startOnSpiral(radii);
	const radiusOf = ({ index = 0 }: Body): number => radii[index] ?? 0;
	const simulation = forceSimulation(bodies)
		.force(
			'link',
			forceLink<Body, SimulationLinkDatum<Body>>(
				links.map(({ a, b }) => ({ source: a, target: b }))
			).distance(({ source, target }) => 40 + radiusOf(source as Body) + radiusOf(target as Body))
		)
		.force(
			'charge',
			forceManyBody<Body>()
				.strength((body) => -9 * radiusOf(body) ** 1.5)
				.distanceMax(1600)
		)
		.force('collide', forceCollide<Body>((body) => 1.6 * radiusOf(body) + 8).iterations(2))
		.force('x', forceX<Body>(0).strength(0.11 / stretch ** 1.5))
		.force('y', forceY<Body>(0).strength(0.11 * stretch ** 1.5));
	return settle(simulation, bodies, progress);
}

function onRing(count: number, links: readonly Link[], frame: Frame): readonly Point[] {
	const seats = ringSeats(count, frame);
	const seated = (order: readonly number[]): readonly Point[] =>
		order.map((seat) => seats[seat] ?? { x: 0, y: 0 });
	const costOf = (order: readonly number[]): number => untidiness(seated(order), links, frame);
	const order =
		count <= largestTried ? tidiest(orders(count), costOf) : bySwaps(tidyStarts(count), costOf);
	return seated(order);
}

/** Orders come sorted, so the first of equals is always the same one. */
function tidiest(
	orders: readonly (readonly number[])[],
	costOf: (order: readonly number[]) => number
): readonly number[] {
	let best: readonly number[] = [];
	let least = Infinity;
	for (const order of orders) {
		const cost = costOf(order);
		if (cost >= least - 1e-9) continue;
		least = cost;
		best = order;
	}
	return best;
}

/** The tidiest of what each start becomes by swapping two seats for as long as that helps. */
function bySwaps(
	starts: readonly (readonly number[])[],
	costOf: (order: readonly number[]) => number
): readonly number[] {
	return tidiest(
		starts.map((start) => {
			let order = start;
			let swapped = tidiest([order, ...swapsOf(order)], costOf);
			while (swapped !== order) {
				order = swapped;
				swapped = tidiest([order, ...swapsOf(order)], costOf);
			}
			return order;
		}),
		costOf
	);
}

/** Orders far apart from one another: steps around the ring of every length that visits all. */
function tidyStarts(count: number): readonly (readonly number[])[] {
	const steps = Array.from({ length: count - 1 }, (_, i) => i + 1);
	return steps
		.filter((step) => gcd(step, count) === 1)
		.map((step) => Array.from({ length: count }, (_, i) => (i * step) % count));
}

function gcd(a: number, b: number): number {
	return b === 0 ? a : gcd(b, a % b);
}

function swapsOf(order: readonly number[]): readonly (readonly number[])[] {
	return order.flatMap((a, i) =>
		order.slice(i + 1).map((b, j) => order.with(i, b).with(i + 1 + j, a))
	);
}

/** Seats on an ellipse, the first at the upper left, turned a little so that no line is level. */
function ringSeats(count: number, frame: Frame): Point[] {
	if (count === 1) return [{ x: 0, y: 0 }];
	const { x, y } = radii[frame];
	// A phone's ring is narrow, and names stand beside one another there.
	const slope = frame === 'wide' ? 0.85 + count / 16 : count / 6;
	const grow = Math.max(1, Math.min(count / 6, slope));
	const first = count === 2 ? (frame === 'wide' ? Math.PI : -Math.PI / 2) : -Math.PI * 0.79;
	return Array.from({ length: count }, (_, i) => {
		const angle = first + (2 * Math.PI * i) / count;
		return { x: round(x * grow * Math.cos(angle)), y: round(y * grow * Math.sin(angle)) };
	});
}

/** Every order of seats in which node 0 keeps the first, in lexical order. */
function orders(count: number): number[][] {
	if (count === 0) return [[]];
	const found: number[][] = [];
	const extend = (order: number[], left: readonly number[]): void => {
		if (left.length === 0) found.push(order);
		for (const seat of left) {
			extend(
				[...order, seat],
				left.filter((other) => other !== seat)
			);
		}
	};
	extend(
		[0],
		Array.from({ length: count - 1 }, (_, i) => i + 1)
	);
	return found;
}

/**
 * Crossings and fans that run into one another at a node, weighed by the edges in them, and fans of
 * many edges squeezed into short gaps.
 */
function untidiness(points: readonly Point[], links: readonly Link[], frame: Frame): number {
	let cost = 0;
	for (const [i, link] of links.entries()) {
		const a = points[link.a];
		const b = points[link.b];
		if (!a || !b) continue;
		cost += (link.edges * link.edges * 480) / distance(a, b);
		for (const other of links.slice(i + 1)) {
			const c = points[other.a];
			const d = points[other.b];
			if (c && d && cross(a, b, c, d)) cost += link.edges * other.edges * mixed[frame];
			cost += mixing(points, link, other) * link.edges * other.edges * mixed[frame];
		}
	}
	return cost;
}

/** By how much, in radians, the fans of two links that share a node run into one another there. */
function mixing(points: readonly Point[], one: Link, other: Link): number {
	const shared = [one.a, one.b].find((node) => node === other.a || node === other.b);
	if (shared === undefined) return 0;
	const from = points[shared];
	const to = points[one.a === shared ? one.b : one.a];
	const away = points[other.a === shared ? other.b : other.a];
	if (!from || !to || !away) return 0;
	const turn = Math.abs(
		Math.atan2(to.y - from.y, to.x - from.x) - Math.atan2(away.y - from.y, away.x - from.x)
	);
	const between = Math.min(turn, 2 * Math.PI - turn);
	return Math.max(0, (fanAngle(one.edges) + fanAngle(other.edges)) / 2 + paper - between);
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
	if (a === c || a === d || b === c || b === d) return false;
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side(a: Point, b: Point, p: Point): number {
	return Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
}

/** How much broader than high a picture is. */
const stretches = { wide: 1.35, tall: 0.7 } as const;

interface Body extends SimulationNodeDatum {
	x: number;
	y: number;
}

/** d3-force starts from fixed places and has a random source of its own with a fixed seed. */
function byForce(
	count: number,
	links: readonly Link[],
	frame: Frame,
	progress: (done: number) => void
): readonly Point[] {
	const stretch = stretches[frame];
	const degrees = new Float64Array(count);
	for (const { a, b, edges } of links) {
		degrees[a] = (degrees[a] ?? 0) + edges;
		degrees[b] = (degrees[b] ?? 0) + edges;
	}
	const bodies = startOnSpiral(degrees);
	const ties: (SimulationLinkDatum<Body> & { edges: number })[] = links.map(({ a, b, edges }) => ({
		source: a,
		target: b,
		edges
	}));
	const spring = forceLink<Body, (typeof ties)[number]>(ties)
		.distance(({ edges }) => 190 + 14 * Math.min(edges, 8))
		.strength(({ edges }) => Math.min(0.5, 0.12 + 0.04 * edges));
	const simulation = forceSimulation(bodies)
		.force('link', spring)
		.force('charge', forceManyBody<Body>().strength(-2200).distanceMax(1600))
		.force('collide', forceCollide<Body>(74).iterations(2))
		.force('x', forceX<Body>(0).strength(0.05 / stretch))
		.force('y', forceY<Body>(0).strength(0.05 * stretch));
	return settle(simulation, bodies, progress);
}

function settle(
	simulation: Simulation<Body, undefined>,
	bodies: readonly Body[],
	progress: (done: number) => void
): readonly Point[] {
	simulation.stop();
	const ticks = bodies.length > 300 ? 160 : 400;
	for (let tick = 1; tick <= ticks; tick++) {
		simulation.tick();
		progress(tick / ticks);
	}
	return bodies.map(({ x, y }) => ({ x: round(x), y: round(y) }));
}

/** The busiest nodes start in the middle; equals keep their order. */
function startOnSpiral(degrees: Float64Array): Body[] {
	const ranked = Array.from(degrees.keys()).sort(
		(i, j) => (degrees[j] ?? 0) - (degrees[i] ?? 0) || i - j
	);
	const bodies: Body[] = Array.from(degrees, () => ({ x: 0, y: 0 }));
	for (const [rank, node] of ranked.entries()) {
		const angle = rank * Math.PI * (3 - Math.sqrt(5));
		const radius = 60 * Math.sqrt(rank);
		bodies[node] = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
	}
	return bodies;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
