import type { Columns } from '../events/columns';
import { edgeNumber } from '../events/edge-number';
import type { Selected } from './choices';
import { writeSelected } from './selected';

/** An arrow that falls apart into more than so many would fill the panel: its actor is selected. */
const mostParts = 4;

/**
 * What was selected as groups stood in `before`, as they stand in `after`: an actor that is gone
 * becomes the group that shows it, an arrow the arrows with its events, or the group they are in.
 */
export function followSelection(
	selection: readonly Selected[],
	before: Columns,
	after: Columns
): readonly Selected[] {
	const followed = selection.flatMap((item): readonly Selected[] => {
		if (item.kind === 'actor') return [actorIn(after, item.actor)];
		return item.kind === 'edge' ? followEdge(item, before, after) : [item];
	});
	return [...new Map(followed.map((item) => [writeSelected(item), item])).values()];
}

function actorIn({ actors, actorNumber, shownAs }: Columns, id: string): Selected {
	const number = actorNumber.get(id);
	const shown = number === undefined ? undefined : actors[shownAs[number] ?? number];
	return { kind: 'actor', actor: shown?.id ?? id };
}

function followEdge(
	item: Selected & { kind: 'edge' },
	before: Columns,
	after: Columns
): readonly Selected[] {
	const edge = edgeNumber(before, item.actor, item.recipient, item.stance);
	if (edge === null) return [item];
	const [from, to] = [before.edgeActor[edge] ?? 0, before.edgeRecipient[edge] ?? 0];
	const parts = edgesOfSame(before, edge, after).filter(
		(other) =>
			corresponds(before, from, after, after.edgeActor[other] ?? 0) &&
			corresponds(before, to, after, after.edgeRecipient[other] ?? 0)
	);
	if (parts.length > 0 && parts.length <= mostParts) {
		return parts.map((part) => itemOf(after, part));
	}
	const opened = [item.actor, item.recipient].find(
		(id) => after.opened.has(id) && !before.opened.has(id)
	);
	return [actorIn(after, opened ?? item.actor)];
}

/** Edges in `after` that rest on events of the edge, in their order. */
function edgesOfSame(before: Columns, edge: number, after: Columns): readonly number[] {
	const found = new Set<number>();
	for (const event of before.eventsOf(edge)) {
		for (const other of after.edgesOf(event)) found.add(other);
	}
	return [...found].sort((a, b) => a - b);
}

/** Whether one of two actors, by number, is the other or shown as it. */
function corresponds(before: Columns, one: number, after: Columns, other: number): boolean {
	return before.shownAs[other] === one || after.shownAs[one] === other;
}

function itemOf(columns: Columns, edge: number): Selected {
	const { actors, stances } = columns;
	return {
		kind: 'edge',
		actor: actors[columns.edgeActor[edge] ?? 0]?.id ?? '',
		recipient: actors[columns.edgeRecipient[edge] ?? 0]?.id ?? '',
		stance: stances[columns.edgeStance[edge] ?? 0]?.id ?? ''
	};
}
