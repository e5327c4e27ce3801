import type { Comparison, EdgeChange } from '../../core/events/compare';
import { groupsOf } from '../../core/events/groups';
import { eventsOfEdge } from '../../core/events/events-in-view';
import { membersOf } from '../../core/events/opening-sentence';
import { inSentence } from '../../core/events/sentences';
import type { View } from '../../core/events/view';
import type { Selected } from '../../core/link/choices';
import { isolate } from '../../core/text/isolate';
import type { Stage, StageNode } from '../../view/stage';
import { changeWords } from '../compare/compare-words';
import { countOf, portion, spellCount } from '../words';

/** One line of the graph's mirror: an actor, an edge under it or an event under that. */
export interface OutlineItem {
	/** Unlike scene ids, differs where the same edge stands under both of its actors. */
	readonly key: string;
	readonly depth: 1 | 2 | 3;
	readonly text: string;
	/** What more there is to know: whether it can be opened, or what it stands in. */
	readonly note: string | null;
	/** What lights on the canvas. */
	readonly sceneId: string;
	/** Null for the line that unfolds more of a long list. */
	readonly item: Selected | null;
	readonly parent: string | null;
	readonly open: boolean | null;
	/** Place among its siblings, from 1, and their number. */
	readonly place: number;
	readonly siblings: number;
}

/** What of the outline the reader unfolded, by key, and how many portions of it. */
export type Unfolded = ReadonlyMap<string, number>;

/**
 * The lines that stand open, in reading order: of what is drawn, and of a big graph without the
 * actors that have no arrow there. With a comparison each edge says what became of it.
 * @param arrows by number of an actor, how many arrows it has, where not all are drawn
 */
export function outlineOf(
	view: View,
	stage: Stage,
	open: Unfolded,
	comparison: Comparison | null,
	arrows: Uint32Array | null = null
): readonly OutlineItem[] {
	const edgesAt = edgesByActor(view, stage);
	const all = inGroups(stage);
	const nodes = stage.trace === null ? all : all.filter(({ actor }) => edgesAt.has(actor));
	return nodes.flatMap((node, i) => {
		const edges = edgesAt.get(node.actor) ?? [];
		const key = node.id;
		const { id = '' } = view.columns.actors[node.actor] ?? {};
		const line: OutlineItem = {
			key,
			depth: 1,
			text: `${node.name}, ${sayArrows(edges.length, arrows?.[node.actor])}`,
			note: noteOn(view, id),
			sceneId: node.id,
			item: { kind: 'actor', actor: id },
			parent: null,
			open: edges.length > 0 ? open.has(key) : null,
			place: i + 1,
			siblings: nodes.length
		};
		return line.open
			? [
					line,
					...edges.flatMap((edge, at) =>
						edgeLines(view, comparison, edge, key, at, edges.length, open)
					)
				]
			: [line];
	});
}

/** "7 arrows"; "7 of 340 arrows" where not all are drawn. */
function sayArrows(drawn: number, all = drawn): string {
	return drawn === all ? countOf(all, 'arrow') : `${spellCount(drawn)} of ${countOf(all, 'arrow')}`;
}

/** The nodes in the order of the dataset, those in an open group after it. */
function inGroups({ nodes, compounds }: Stage): readonly StageNode[] {
	const within = new Set(compounds.flatMap(({ members }) => members));
	return nodes.flatMap((node, place) => {
		if (within.has(place)) return [];
		const members = compounds.find(({ group }) => group === place)?.members ?? [];
		return [node, ...members.flatMap((member) => nodes[member] ?? [])];
	});
}

function noteOn({ columns }: View, id: string): string | null {
	const { dataset, actors, actorNumber, opened } = columns;
	const group = actors[actorNumber.get(id) ?? -1]?.memberOf ?? null;
	const name = group === null ? undefined : actors[actorNumber.get(group) ?? -1]?.name;
	const part = name === undefined ? '' : `Part of ${isolate(name)}. `;
	if (!groupsOf(dataset).has(id)) return part.trim() || null;
	const members = membersOf(columns, id);
	return `${part}${opened.has(id) ? `Open: ${members}. o closes it.` : `o opens it into ${members}.`}`;
}

/** The edges in view that are drawn, by actor: those that leave it before those that come to it. */
function edgesByActor(
	{ columns, edgeCount }: View,
	{ edges }: Stage
): ReadonlyMap<number, readonly number[]> {
	const found = new Map<number, number[]>();
	for (const ends of [columns.edgeActor, columns.edgeRecipient]) {
		for (const { edge } of edges) {
			if (edgeCount[edge] === 0) continue;
			const actor = ends[edge] ?? 0;
			const known = found.get(actor);
			if (known) known.push(edge);
			else found.set(actor, [edge]);
		}
	}
	return found;
}

function edgeLines(
	view: View,
	comparison: Comparison | null,
	edge: number,
	parent: string,
	at: number,
	siblings: number,
	open: Unfolded
): OutlineItem[] {
	const { actors, stances, edgeActor, edgeRecipient, edgeStance } = view.columns;
	const from = actors[edgeActor[edge] ?? 0];
	const to = actors[edgeRecipient[edge] ?? 0];
	const stance = stances[edgeStance[edge] ?? 0];
	if (!from || !to || !stance) return [];
	const count = view.edgeCount[edge] ?? 0;
	const change = comparison?.edges[edge];
	// An edge has another number where other groups are open.
	const key = `${parent} e${edgeActor[edge]}-${edgeRecipient[edge]}-${edgeStance[edge]}`;
	const line: OutlineItem = {
		key,
		depth: 2,
		text: `${isolate(from.name)} to ${isolate(to.name)}: ${inSentence(stance.label)}, ${change ? sayCounts(change) : countOf(count, 'event')}`,
		note: null,
		sceneId: `e${edge}`,
		item: { kind: 'edge', actor: from.id, recipient: to.id, stance: stance.id },
		parent,
		open: open.has(key),
		place: at + 1,
		siblings
	};
	const portions = open.get(key) ?? 0;
	return portions > 0 ? [line, ...eventLines(view, edge, key, portions * portion)] : [line];
}

/** "new, 0 events before, 3 after". */
function sayCounts({ change, before, after }: EdgeChange): string {
	return `${changeWords[change]}, ${countOf(before, 'event')} before, ${spellCount(after)} after`;
}

function eventLines(view: View, edge: number, parent: string, most: number): OutlineItem[] {
	const events = eventsOfEdge(view, edge);
	const rest = events.length - most;
	const shared = { depth: 3, note: null, sceneId: `e${edge}`, parent, open: null } as const;
	const siblings = Math.min(events.length, most) + (rest > 0 ? 1 : 0);
	const lines = events.slice(0, most).flatMap((number, at): OutlineItem[] => {
		const event = view.columns.events.at(number);
		if (!event) return [];
		return [
			{
				...shared,
				key: `${parent} v${number}`,
				text: event.summary,
				item: { kind: 'event', event: event.id },
				place: at + 1,
				siblings
			}
		];
	});
	if (rest <= 0) return lines;
	const text = `${countOf(rest, 'more event')}. Enter lists ${Math.min(rest, portion)} of them.`;
	const more = { ...shared, key: `${parent} more${most}`, text, item: null };
	return [...lines, { ...more, place: siblings, siblings }];
}
