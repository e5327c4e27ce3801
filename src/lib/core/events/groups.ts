import type { ListedDataset } from '../dataset/listed-dataset';
import type { Event } from '../dataset/schema';

/** By id of a group, the ids of its members, in the order of the dataset. */
export type Groups = ReadonlyMap<string, readonly string[]>;

export interface Membership {
	readonly groups: Groups;
	readonly named: ReadonlySet<string>;
}

const known = new WeakMap<ListedDataset, Membership>();

/**
 * The groups that can be opened, with the members that then stand for themselves: those that some
 * event joins to another party by name, and groups of such members.
 */
export function groupsOf(dataset: ListedDataset): Groups {
	return membershipOf(dataset).groups;
}

/**
 * Ids of all that some event joins to another party by name, with the groups above them: who may be
 * drawn once some groups are open. Empty where nobody is a member.
 */
export function drawableIn(dataset: ListedDataset): ReadonlySet<string> {
	return membershipOf(dataset).named;
}

function membershipOf(dataset: ListedDataset): Membership {
	const before = known.get(dataset);
	if (before) return before;
	const membership = dataset.rows?.membership() ?? findMembers(dataset.actors, dataset.events);
	known.set(dataset, membership);
	return membership;
}

/** Whom `events` name with whom; the actors and their groups. */
export function findMembers(
	actors: readonly ListedDataset['actors'][number][],
	events: Iterable<Pick<Event, 'actor' | 'recipient'>>
): Membership {
	if (actors.every(({ memberOf }) => memberOf === null)) {
		return { groups: new Map(), named: new Set() };
	}
	const groupById = new Map(actors.map(({ id, memberOf }) => [id, memberOf]));
	const unnamed = new Set(actors.filter(({ type }) => type === 'unspecified').map(({ id }) => id));
	const present = new Set<string>();
	const arrive = (id: string): void => {
		for (
			let at: string | null = id;
			at !== null && !present.has(at);
			at = groupById.get(at) ?? null
		) {
			present.add(at);
		}
	};
	/** The party itself or, where its name is not known, the nearest group whose name is. */
	const nearestNamed = (id: string): string | null => {
		let at: string | null = id;
		while (at !== null && unnamed.has(at)) at = groupById.get(at) ?? null;
		return at;
	};
	const namesIn = (side: readonly string[]): string[] =>
		side.map(nearestNamed).filter((id) => id !== null);
	for (const { actor, recipient } of events) {
		const [acting, receiving] = [namesIn(actor), namesIn(recipient)];
		if (acting.length > 0 && receiving.length > 0) [...acting, ...receiving].forEach(arrive);
	}

	const groups = new Map<string, string[]>();
	for (const { id, memberOf } of actors) {
		if (memberOf === null || !present.has(id)) continue;
		const members = groups.get(memberOf);
		if (members) members.push(id);
		else groups.set(memberOf, [id]);
	}
	return { groups, named: present };
}
