import type { Columns } from './columns';
import { placeIn } from './place-in';

/** Orders edges by actor, recipient and stance number, and is exact for every allowed dataset. */
export function keyOf(
	{ actors, stances }: Pick<Columns, 'actors' | 'stances'>,
	actor: number,
	recipient: number,
	stance: number
): number {
	return (actor * actors.length + recipient) * stances.length + stance;
}

/** The edge between two actors as shown at this level; null where no event draws one. */
export function edgeNumber(
	columns: Columns,
	actorId: string,
	recipientId: string,
	stanceId: string
): number | null {
	const actor = columns.actorNumber.get(actorId);
	const recipient = columns.actorNumber.get(recipientId);
	const stance = columns.stanceNumber.get(stanceId);
	if (actor === undefined || recipient === undefined || stance === undefined) return null;
	// Edges stand in the order of their keys.
	const { edgeActor, edgeRecipient, edgeStance } = columns;
	const keyAt = (edge: number) =>
		keyOf(columns, edgeActor[edge] ?? 0, edgeRecipient[edge] ?? 0, edgeStance[edge] ?? 0);
	const key = keyOf(columns, actor, recipient, stance);
	const edge = placeIn(edgeActor.length, (place) => keyAt(place) - key);
	return edge < edgeActor.length && keyAt(edge) === key ? edge : null;
}
