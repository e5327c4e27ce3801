import { familyOf } from '../core/events/families';
import type { View } from '../core/events/view';
import type { Stage } from './stage';

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
}

export const noMarks: Marks = { selected: new Set(), lit: null, focused: null };

/**
 * What is pointed at lights up; while nothing is, or something of what is selected, all that is
 * selected does. While filters hide all of it, nothing recedes: the picture would look empty.
 */
export function findMarks(
	selection: readonly Pointed[],
	pointed: Pointed | null,
	focused: string | null,
	view: View,
	stage: Stage
): Marks {
	const among = pointed === null || selection.some((item) => isSame(item, pointed));
	const lit = litBy(among ? selection : [pointed], view, stage);
	const seen = stage.edges.some(({ id, edge }) => lit.has(id) && (view.edgeCount[edge] ?? 0) > 0);
	return {
		selected: new Set(selection.flatMap(sceneIdsOf)),
		lit: !among || seen ? lit : null,
		focused
	};
}

function isSame(a: Pointed, b: Pointed): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

function sceneIdsOf(item: Pointed): string[] {
	if (item.kind === 'actor') return [`n${item.actor}`];
	return item.kind === 'edge' ? [`e${item.edge}`] : [];
}

/**
 * Ids of everything that lights up with `pointed`: an actor's edges and neighbours, with those of all
 * that stand in it; for an edge or
 * an event also the other edges of the same events, since an event lights as a whole.
 */
export function litBy(pointed: readonly Pointed[], view: View, stage: Stage): ReadonlySet<string> {
	const edges = new Set<number>();
	const lit = new Set<string>();
	for (const item of pointed) {
		if (item.kind === 'actor') {
			for (const actor of familyIn(item.actor, view)) {
				lit.add(`n${actor}`);
				for (const edge of edgesOfActor(actor, view)) edges.add(edge);
			}
		} else {
			const events = item.kind === 'event' ? [item.event] : eventsInView(item.edge, view);
			if (item.kind === 'edge') edges.add(item.edge);
			for (const event of events) {
				for (const edge of edgesOfEvent(event, view)) edges.add(edge);
				for (const actor of othersIn(event, item.kind === 'event', view)) lit.add(`n${actor}`);
			}
		}
	}
	for (const edge of edges) {
		const staged = stage.edges[edge];
		if (!staged) continue;
		lit.add(staged.id);
		for (const end of [staged.source, staged.target]) lit.add(stage.nodes[end]?.id ?? '');
	}
	return lit;
}

/** Numbers of the edges that rest on an event. */
export function edgesOfEvent(event: number, { columns }: View): readonly number[] {
	return Array.from(
		columns.dyadEdge.subarray(columns.dyadStart[event], columns.dyadStart[event + 1])
	);
}

/** Numbers of the actors, as shown, that an event went through, with `all` of everybody in it. */
function othersIn(event: number, all: boolean, { columns }: View): number[] {
	const { actor = [], recipient = [], via = [] } = columns.events[event] ?? {};
	return (all ? [...actor, ...recipient, ...via] : via).flatMap(
		(id) => columns.shownAs[columns.actorNumber.get(id) ?? -1] ?? []
	);
}

/** Numbers of an actor and of all that stand in it while it is open. */
function familyIn(actor: number, { columns }: View): readonly number[] {
	const id = columns.actors[actor]?.id ?? '';
	return familyOf(columns, id).map((member) => columns.actorNumber.get(member) ?? actor);
}

function edgesOfActor(actor: number, { columns, edgeCount }: View): number[] {
	const edges: number[] = [];
	for (const [edge, count] of edgeCount.entries()) {
		if (count === 0) continue;
		if (columns.edgeActor[edge] === actor || columns.edgeRecipient[edge] === actor)
			edges.push(edge);
	}
	return edges;
}

function eventsInView(edge: number, { columns, eventInView }: View): number[] {
	const { edgeStart, edgeEvents } = columns;
	return Array.from(edgeEvents.subarray(edgeStart[edge], edgeStart[edge + 1])).filter(
		(event) => eventInView[event] === 1
	);
}
