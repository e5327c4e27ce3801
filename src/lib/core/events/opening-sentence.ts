import type { ActorType } from '../dataset/vocabulary';
import { countOf, spellCount } from '../text/count-of';
import { isolate } from '../text/isolate';
import type { Columns } from './columns';
import { groupsOf } from './groups';
import type { View } from './view';

/**
 * What opening or closing groups did: "United States opened: 2 people and organisations; 1 event
 * inside it now drawn." Empty where the same groups are open.
 */
export function sayOpening(before: View, after: View): string {
	const opened = newIn(after.columns, before.columns);
	const closed = newIn(before.columns, after.columns);
	if (opened.length > 0) {
		return say(after.columns, opened, 'opened', before.insideOne - after.insideOne, 'now drawn');
	}
	if (closed.length === 0) return '';
	const hidden = after.insideOne - before.insideOne;
	return say(before.columns, closed, 'closed', hidden, 'no longer drawn');
}

/** "2 people", "3 organisations", "5 people and organisations". */
export function membersInWords(types: readonly ActorType[]): string {
	const people = types.filter((type) => type === 'person').length;
	if (people === types.length) return countOf(people, 'person', 'people');
	if (people === 0) return countOf(types.length, 'organisation');
	return `${spellCount(types.length)} people and organisations`;
}

/** The members that stand for themselves while a group is open, in words. */
export function membersOf({ dataset, actors, actorNumber }: Columns, group: string): string {
	const members = groupsOf(dataset).get(group) ?? [];
	return membersInWords(
		members.map((id) => actors[actorNumber.get(id) ?? -1]?.type ?? 'organisation')
	);
}

function newIn({ opened }: Columns, { opened: others }: Columns): readonly string[] {
	return [...opened].filter((id) => !others.has(id));
}

function say(
	columns: Columns,
	groups: readonly string[],
	did: string,
	inside: number,
	drawn: string
): string {
	const { dataset, actors, actorNumber } = columns;
	const numberOf = (id: string): number => actorNumber.get(id) ?? -1;
	const members = groups.flatMap((id) => groupsOf(dataset).get(id) ?? []);
	const types = members.map((id) => actors[numberOf(id)]?.type ?? 'organisation');
	const [only = ''] = groups;
	const who =
		groups.length === 1
			? isolate(actors[numberOf(only)]?.name ?? '')
			: `${spellCount(groups.length)} states and groups`;
	const it = groups.length === 1 ? 'it' : 'one';
	const events = inside > 0 ? `; ${countOf(inside, 'event')} inside ${it} ${drawn}` : '';
	return `${who} ${did}: ${membersInWords(types)}${events}.`;
}
