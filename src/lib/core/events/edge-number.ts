import type { Columns } from './columns';

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
	return columns.edgeByKey.get(keyOf(columns, actor, recipient, stance)) ?? null;
}
