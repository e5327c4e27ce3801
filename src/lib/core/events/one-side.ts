import type { Evidence } from '../dataset/schema';
import { eventsOfEdge } from './events-in-view';
import { rollUp } from './roll-up';
import type { Columns } from './columns';
import type { View } from './view';

/**
 * Number of the actor from whose side alone all evidence of an edge's events in view comes: every
 * piece is said by that actor or its members. Null where sides differ or a piece names no speaker of
 * theirs. Disputing evidence counts, too: it is the other side speaking.
 */
export function oneSideOf(view: View, edge: number): number | null {
	const { columns } = view;
	const tops = topsOf(columns);
	const sides = new Set<number | null>();
	for (const event of eventsOfEdge(view, edge)) {
		if (sides.has(null) || sides.size > 1) return null;
		for (const piece of columns.events.at(event)?.evidence ?? []) {
			for (const side of sidesOf(piece, columns, tops)) sides.add(side);
		}
	}
	const [only = null] = sides;
	return sides.size === 1 ? only : null;
}

const known = new WeakMap<Columns, Uint32Array>();

function topsOf(columns: Columns): Uint32Array {
	const before = known.get(columns);
	if (before) return before;
	const tops = rollUp(columns.actors, columns.actorNumber, 'states');
	known.set(columns, tops);
	return tops;
}

function sidesOf(
	{ attribution }: Evidence,
	{ actorNumber }: Columns,
	tops: Uint32Array
): readonly (number | null)[] {
	if (attribution.length === 0) return [null];
	return attribution.map(({ actor }) => {
		const number = actor === null ? undefined : actorNumber.get(actor);
		return number === undefined ? null : (tops[number] ?? number);
	});
}
