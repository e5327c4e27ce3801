import { familyOf } from '../core/events/families';
import type { View } from '../core/events/view';
import { junctionOf, type Junction } from './junction';
import { edgeOn, type Stage } from './stage';

/** What can be pointed at on the canvas, by number in the columns. */
export type Pointed =
	| { readonly kind: 'actor'; readonly actor: number }
	| { readonly kind: 'edge'; readonly edge: number }
	| { readonly kind: 'event'; readonly event: number };

/** What stands out on the canvas, by ids of the scene. */
export interface Marks {
	readonly selected: ReadonlySet<string>;
	/** When not null, everything else recedes. */
	readonly lit: ReadonlySet<string> | null;
	/** What the keyboard is at. */
	readonly focused: string | null;
	/** Events between more than two that are selected, by themselves or by an arrow: one thing each. */
	readonly junctions: readonly Junction[];
}

export const noMarks: Marks = { selected: new Set(), lit: null, focused: null, junctions: [] };

/** Numbers of the events that an event has a relation with, either way. */
export type RelatedTo = (event: number) => readonly number[];

/**
 * What is pointed at lights up; while nothing is, or something of what is selected, all that is
 * selected does, and with a selected event those it has a relation with. While filters hide all of
 * it, nothing recedes: the picture would look empty. An event drawn as a junction lights its
 * parties, and its arrows recede behind the spokes. An arrow that rests on that event alone is that
 * event; one that rests on several stays an arrow. While two periods are compared all stay arrows:
 * what became of them is said on them.
 */
export function findMarks(
	selection: readonly Pointed[],
	pointed: Pointed | null,
	focused: string | null,
	view: View,
	stage: Stage,
	relatedTo: RelatedTo = () => [],
	comparing = false
): Marks {
	const among = pointed === null || selection.some((item) => isSame(item, pointed));
	const whole = comparing ? [] : selection.flatMap((item) => eventOf(item, view) ?? []);
	const events = new Set(whole);
	const junctions = [...events].flatMap((event) => junctionOf(event, view, stage) ?? []);
	const shown = among ? selection.flatMap((item) => withThread(item, relatedTo)) : [pointed];
	const lit = litBy(shown, view, stage);
	if (among) for (const id of behind(junctions, selection, view)) lit.delete(id);
	const seen =
		junctions.length > 0 ||
		stage.edges.some(({ id, edge }) => lit.has(id) && (view.edgeCount[edge] ?? 0) > 0);
	return {
		selected: new Set(selection.flatMap((item) => sceneIdsOf(item, view, junctions))),
		lit: !among || seen ? lit : null,
		focused,
		junctions
	};
}

function withThread(item: Pointed, relatedTo: RelatedTo): readonly Pointed[] {
	if (item.kind !== 'event') return [item];
	return [item, ...relatedTo(item.event).map((event): Pointed => ({ kind: 'event', event }))];
}

/** Number of the one event in view that an item stands for; null for none and for several. */
function eventOf(item: Pointed, view: View): number | null {
	switch (item.kind) {
		case 'actor':
			return null;
		case 'event':
			return view.shows(item.event) ? item.event : null;
		case 'edge':
			return view.edgeCount[item.edge] === 1 ? (threadOf(item.edge, view)[0] ?? null) : null;
	}
}

/** Arrows that a junction stands for, unless they are selected for other events too. */
function behind(
	junctions: readonly Junction[],
	selection: readonly Pointed[],
	view: View
): readonly string[] {
	const chosen = new Set(
		selection.map((item) =>
			item.kind === 'edge' && eventOf(item, view) === null ? item.edge : null
		)
	);
	return junctions
		.flatMap(({ event }) => edgesOfEvent(event, view))
		.filter((edge) => !chosen.has(edge))
		.map((edge) => `e${edge}`);
}

function isSame(a: Pointed, b: Pointed): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

function sceneIdsOf(item: Pointed, view: View, junctions: readonly Junction[]): string[] {
	if (item.kind === 'actor') return [`n${item.actor}`];
	const drawn = eventOf(item, view);
	if (junctions.some(({ event }) => event === drawn)) return [];
	if (item.kind === 'edge') return [`e${item.edge}`];
	return edgesOfEvent(item.event, view).map((edge) => `e${edge}`);
}

/**
 * Ids of everything that lights up with `pointed`: an actor's edges and neighbours, with those of all
 * that stand in it; for an edge or
 * an event also the other edges of the same events, since an event lights as a whole.
 */
export function litBy(pointed: readonly Pointed[], view: View, stage: Stage): Set<string> {
	const edges = new Set<number>();
	const lit = new Set<string>();
	for (const item of pointed) {
		if (item.kind === 'actor') {
			for (const actor of familyIn(item.actor, view)) {
				lit.add(`n${actor}`);
				for (const edge of edgesOfActor(actor, view, stage)) edges.add(edge);
			}
		} else {
			const events = item.kind === 'event' ? [item.event] : threadOf(item.edge, view);
			if (item.kind === 'edge') edges.add(item.edge);
			for (const event of events) {
				for (const edge of edgesOfEvent(event, view)) edges.add(edge);
				for (const actor of othersIn(event, item.kind === 'event', view)) lit.add(`n${actor}`);
			}
		}
	}
	return new Set([...lit, ...litEdges(edges, stage)]);
}

/** Ids of these edges, by number, and of the nodes at their ends. */
export function litEdges(edges: Iterable<number>, stage: Stage): ReadonlySet<string> {
	const lit = new Set<string>();
	for (const edge of edges) {
		const staged = edgeOn(stage, edge);
		if (!staged) continue;
		lit.add(staged.id);
		for (const end of [staged.source, staged.target]) lit.add(stage.nodes[end]?.id ?? '');
	}
	return lit;
}

/** Numbers of the edges that rest on an event. */
export function edgesOfEvent(event: number, { columns }: View): readonly number[] {
	return Array.from(columns.edgesOf(event));
}

/** Numbers of the actors, as shown, that an event went through, with `all` of everybody in it. */
function othersIn(event: number, all: boolean, { columns }: View): number[] {
	const { actor = [], recipient = [], via = [] } = columns.events.at(event) ?? {};
	return (all ? [...actor, ...recipient, ...via] : via).flatMap(
		(id) => columns.shownAs[columns.actorNumber.get(id) ?? -1] ?? []
	);
}

/** Numbers of an actor and of all that stand in it while it is open. */
export function familyIn(actor: number, { columns }: View): readonly number[] {
	const id = columns.actors[actor]?.id ?? '';
	return familyOf(columns, id).map((member) => columns.actorNumber.get(member) ?? actor);
}

/** Numbers of the drawn edges in view at an actor. */
function edgesOfActor(actor: number, { columns, edgeCount }: View, { edges }: Stage): number[] {
	return edges
		.map(({ edge }) => edge)
		.filter((edge) => (edgeCount[edge] ?? 0) > 0)
		.filter((edge) => columns.edgeActor[edge] === actor || columns.edgeRecipient[edge] === actor);
}

/** Of an edge with more events than these nobody could tell what else lights up with which. */
const mostInThread = 200;

/** The events in view whose other edges light up with one of theirs. */
function threadOf(edge: number, { columns, edgeCount, shows }: View): number[] {
	if ((edgeCount[edge] ?? 0) > mostInThread) return [];
	return Array.from(columns.eventsOf(edge)).filter(shows);
}
