import type { ListedDataset } from '../dataset/listed-dataset';
import type { Level } from './columns';
import { groupsOf } from './groups';

/** Which groups are open: all of them (`members`), or those that are named. */
export interface Opening {
	readonly level: Level;
	/** Ids of groups; empty where all are open. */
	readonly opened: readonly string[];
}

export const allClosed: Opening = { level: 'states', opened: [] };
export const allOpen: Opening = { level: 'members', opened: [] };

/** Ids of the groups that are open and seen to be: one within a closed group is not. */
export function openGroups(
	dataset: ListedDataset,
	{ level, opened }: Opening
): ReadonlySet<string> {
	const groups = groupsOf(dataset);
	if (level === 'members') return new Set(groups.keys());
	if (opened.length === 0) return new Set();
	const above = groupById(dataset);
	const named = new Set(opened.filter((id) => groups.has(id)));
	return new Set([...named].filter((id) => chainOf(above, id).every((group) => named.has(group))));
}

/** Opens a group, and those above it, which would hide it. */
export function openGroup(dataset: ListedDataset, opening: Opening, id: string): Opening {
	const open = openGroups(dataset, opening);
	return toOpening(dataset, [...open, ...chainOf(groupById(dataset), id)]);
}

/** Closes a group, and those within it. */
export function closeGroup(dataset: ListedDataset, opening: Opening, id: string): Opening {
	const above = groupById(dataset);
	const open = [...openGroups(dataset, opening)];
	return toOpening(
		dataset,
		open.filter((group) => !chainOf(above, group).includes(id))
	);
}

/** The groups above an actor, the nearest first; not the actor itself. */
export function groupsAbove(dataset: ListedDataset, id: string): readonly string[] {
	return chainOf(groupById(dataset), id).slice(1);
}

/** Equal openings are written alike: all of the groups, however they were opened, are `members`. */
function toOpening(dataset: ListedDataset, ids: readonly string[]): Opening {
	const groups = groupsOf(dataset);
	const opened = [...new Set(ids)].filter((id) => groups.has(id)).sort();
	return opened.length === groups.size && opened.length > 0 ? allOpen : { level: 'states', opened };
}

const known = new WeakMap<ListedDataset, ReadonlyMap<string, string | null>>();

function groupById(dataset: ListedDataset): ReadonlyMap<string, string | null> {
	const before = known.get(dataset);
	if (before) return before;
	const above = new Map(dataset.actors.map(({ id, memberOf }) => [id, memberOf]));
	known.set(dataset, above);
	return above;
}

function chainOf(above: ReadonlyMap<string, string | null>, id: string): readonly string[] {
	const chain = new Set<string>();
	for (let at: string | null = id; at !== null && !chain.has(at); at = above.get(at) ?? null) {
		chain.add(at);
	}
	return [...chain];
}
