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
	const { actors, actorNumber, shownAs } = after;
	const chosen = new Set(ids.map((id) => before.shownAs[actorNumber.get(id) ?? -1]));
	const parties = after.parties();
	const followed = actors.flatMap((_, number) => {
		const [was, is = number] = [before.shownAs[number], shownAs[number]];
		return chosen.has(was) && (is === was || parties.has(is)) ? [is] : [];
	});
	return [...new Set(followed)].flatMap((number) => actors[number]?.id ?? []);
}
