import type { View } from '../core/events/view';
import { inSentence } from '../core/events/sentences';
import { overlap, type Box } from './box';
import { distance, samplesOf, towards, type Point } from './curve';
import type { Frame } from './frames';
import { edgeLabel, labelPadding, labelSize, upright, wordsBox } from './label-places';
import { nameBox, nameSize } from './name-sides';
import { dashes } from './strokes';
import type { Stage, StageNode } from './stage';
import { textWidth } from './text-width';

export type SpokeRole = 'actor' | 'recipient' | 'via';

/** A straight line between one party's rim and the junction; only recipients get an arrowhead. */
export interface Spoke {
	/** Scene id of the party's node. */
	readonly node: string;
	readonly role: SpokeRole;
	readonly rim: Point;
	readonly text: string;
	/** Where the text stands, and its angle in radians, always upright. */
	readonly label: Point & { readonly angle: number };
}

/** One event of several parties as one thing: a point with a spoke to each of them. */
export interface Junction {
	/** Its number in the columns. */
	readonly event: number;
	readonly at: Point;
	readonly stance: number;
	readonly dashes: readonly number[] | null;
	readonly tentative: boolean;
	/** Actors first, then recipients, then those it went through; each node once. */
	readonly spokes: readonly Spoke[];
}

export const spokeWidth = 2.2;
export const junctionRadius = 7;

const rings = [0, 40, 80, 120, 160, 220];
const directions = 16;
/** Where along a spoke its words may stand, the best first. */
const along = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
/** How far the junction keeps off discs. */
const clearance = 24;
/** How far it keeps off lines to its parties, along which its spokes would run. */
const besideLines = 26;
/** Beyond so many lines there is no place beside them. */
const mostLines = 200;

/**
 * The junction of an event, or null for one that a single arrow says in full: an event between
 * fewer than three actors as they are shown.
 */
export function junctionOf(event: number, view: View, stage: Stage): Junction | null {
	const { columns } = view;
	const parties = partiesOf(event, view, stage);
	if (parties.length < 3) return null;
	const stance = columns.stanceOf[event] ?? 0;
	const { status = 'reported', factuality } = columns.events.at(event) ?? {};
	const { id = '', label = '' } = columns.stances[stance] ?? {};
	const several = parties.filter(({ role }) => role === 'recipient').length > 1;
	const worded = parties.map(({ node, role }) => ({
		node,
		role,
		text: spokeText(role, id, label, several)
	}));
	const at = placeJunction(worded, stage);
	const words = wordsOf(view, stage);
	const spokes = worded.map(({ node, role, text }): Spoke => {
		const rim = towards(node, at, node.radius);
		return {
			node: node.id,
			role,
			rim,
			text,
			label: labelBetween(rim, at, text, stage.frame, words)
		};
	});
	return {
		event,
		at,
		stance,
		dashes: dashes(status, spokeWidth),
		tentative: factuality !== 'actual',
		spokes
	};
}

interface Party {
	readonly node: StageNode;
	readonly role: SpokeRole;
}

interface Worded extends Party {
	readonly text: string;
}

function partiesOf(event: number, { columns }: View, stage: Stage): readonly Party[] {
	const { actor = [], recipient = [], via = [] } = columns.events.at(event) ?? {};
	const nodes = new Map(stage.nodes.map((node) => [node.actor, node]));
	const found = new Map<string, Party>();
	const roles = [
		['actor', actor],
		['recipient', recipient],
		['via', via]
	] as const;
	for (const [role, ids] of roles) {
		for (const id of ids) {
			const node = nodes.get(columns.shownAs[columns.actorNumber.get(id) ?? -1] ?? -1);
			if (node && !found.has(node.id)) found.set(node.id, { node, role });
		}
	}
	return [...found.values()];
}

function spokeText(role: SpokeRole, stance: string, label: string, several: boolean): string {
	if (role === 'via') return 'via';
	if (role === 'actor') return inSentence(label);
	return stance === 'mediation-offer' && several ? 'between' : 'towards';
}

/** Near the middle of the parties, off every disc and name, with no spoke through another disc. */
function placeJunction(worded: readonly Worded[], stage: Stage): Point {
	const parties = worded.map(({ node }) => node);
	const middle = {
		x: parties.reduce((sum, { x }) => sum + x, 0) / parties.length,
		y: parties.reduce((sum, { y }) => sum + y, 0) / parties.length
	};
	const names = stage.nodes.map((node) => nameBox(node, node.side, nameSize[stage.frame]));
	const lines = linesOf(parties, stage);
	const candidates = rings.flatMap((ring) =>
		Array.from({ length: ring === 0 ? 1 : directions }, (_, i) => {
			const angle = (i / directions) * 2 * Math.PI;
			return { x: middle.x + ring * Math.cos(angle), y: middle.y + ring * Math.sin(angle) };
		})
	);
	const costs = candidates.map((at, rank) => ({
		at,
		cost:
			rank / 100 +
			costOf(at, parties, stage, names) +
			4 * tooShort(at, worded, stage.frame) +
			lines.filter((line) => line.some((point) => distance(point, at) < besideLines)).length
	}));
	return costs.reduce((best, one) => (one.cost < best.cost ? one : best)).at;
}

function linesOf(
	parties: readonly StageNode[],
	{ nodes, edges }: Stage
): readonly (readonly Point[])[] {
	const ends = new Set(parties.map((party) => nodes.indexOf(party)));
	return edges
		.filter(({ source, target }) => ends.has(source) || ends.has(target))
		.slice(0, mostLines)
		.map(({ curve }) => samplesOf(curve, 24));
}

function costOf(
	at: Point,
	parties: readonly StageNode[],
	{ nodes, bounds }: Stage,
	names: readonly Box[]
): number {
	const onDisc = nodes.filter((node) => distance(node, at) < node.radius + clearance).length;
	const square = { ...at, halfWidth: junctionRadius, halfHeight: junctionRadius, angle: 0 };
	const onName = names.filter((name) => overlap(name, square)).length;
	const through = parties.reduce(
		(sum, party) =>
			sum +
			nodes.filter((node) => node !== party && isThrough(party, at, node, node.radius)).length,
		0
	);
	const outside =
		at.x < bounds.left || at.x > bounds.right || at.y < bounds.top || at.y > bounds.bottom;
	return (outside ? 30 : 0) + 20 * onDisc + 8 * onName + 10 * through;
}

/** Spokes that have no room for their words. */
function tooShort(at: Point, parties: readonly Worded[], frame: Frame): number {
	return parties.filter(({ node, text }) => {
		const words = textWidth(text, labelSize[frame]) + 2 * labelPadding;
		return distance(node, at) - node.radius - junctionRadius < words;
	}).length;
}

function isThrough(from: Point, to: Point, disc: Point, radius: number): boolean {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const length = dx * dx + dy * dy || 1;
	const along = ((disc.x - from.x) * dx + (disc.y - from.y) * dy) / length;
	const t = Math.min(1, Math.max(0, along));
	return distance({ x: from.x + t * dx, y: from.y + t * dy }, disc) < radius;
}

/** Where the words of the edges stand. */
function wordsOf({ columns }: View, { edges, frame }: Stage): readonly Box[] {
	return edges.flatMap(({ edge, label }) =>
		label === null
			? []
			: wordsBox(label, edgeLabel(columns, edge, columns.edgeSize[edge] ?? 0), labelSize[frame])
	);
}

/** Along a spoke, on the fewest words of edges; in its middle where it has no room to choose. */
function labelBetween(
	rim: Point,
	at: Point,
	text: string,
	frame: Frame,
	words: readonly Box[]
): Spoke['label'] {
	const angle = upright(Math.atan2(at.y - rim.y, at.x - rim.x));
	const length = distance(rim, at);
	const half = textWidth(text, labelSize[frame]) / 2 + labelPadding;
	return along
		.filter((t) => t === 0.5 || (t * length > half && (1 - t) * length > half + junctionRadius))
		.map((t) => ({ x: rim.x + t * (at.x - rim.x), y: rim.y + t * (at.y - rim.y), angle }))
		.map((label) => ({ label, hits: hitsOf(wordsBox(label, text, labelSize[frame]), words) }))
		.reduce((best, one) => (one.hits < best.hits ? one : best)).label;
}

function hitsOf(box: Box, others: readonly Box[]): number {
	return others.filter((other) => overlap(box, other)).length;
}
