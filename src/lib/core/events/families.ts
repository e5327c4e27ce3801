import { groupsOf } from './groups';
import type { Columns } from './columns';

/** An actor and, where it is an open group, all that stand in it; ids, the actor first. */
export function familyOf(columns: Columns, id: string): readonly string[] {
	if (!columns.opened.has(id)) return [id];
	const members = groupsOf(columns.dataset).get(id) ?? [];
	return [id, ...members.flatMap((member) => familyOf(columns, member))];
}

/**
 * The actors of a filter made for one set of open groups as they are to be for another, so that it
 * lets the same events pass: a group that opens brings its members, those of one that closes go.
 */
export function followActors(
	ids: readonly string[],
	before: Columns,
	after: Columns
): readonly string[] {
	const followed = ids.flatMap((id) => {
		const number = after.actorNumber.get(id);
		const shown = number === undefined ? id : after.actors[after.shownAs[number] ?? number]?.id;
		const opens = after.opened.has(id) && !before.opened.has(id);
		return opens ? familyOf(after, id) : [shown ?? id];
	});
	return [...new Set(followed)];
}
