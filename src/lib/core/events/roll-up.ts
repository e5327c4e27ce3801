import type { ListedDataset } from '../dataset/listed-dataset';
import type { Level } from './columns';

const none: ReadonlySet<string> = new Set();

/**
 * Actor number → number of the actor it is shown as: itself where every group above it is open, else
 * the topmost of them that is closed. A member whose own name is not known is always shown as its
 * group. `opened` holds the ids of open groups.
 */
export function rollUp(
	actors: ListedDataset['actors'],
	actorNumber: ReadonlyMap<string, number>,
	level: Level,
	opened: ReadonlySet<string> = none
): Uint32Array {
	const shownAs = Uint32Array.from(actors, (_, number) => number);
	const settled = new Uint8Array(actors.length);
	for (const [number] of actors.entries()) {
		const chain: number[] = [];
		let at: number | null = number;
		while (at !== null && settled[at] === 0) {
			settled[at] = 1;
			chain.push(at);
			at = groupOf(actors, actorNumber, at);
		}
		let group = at;
		for (const member of chain.reverse()) {
			if (group !== null) {
				const above = shownAs[group] ?? group;
				const all = level === 'members';
				const open = all || (above === group && opened.has(actors[group]?.id ?? ''));
				const named = actors[member]?.type !== 'unspecified';
				shownAs[member] = open && named ? member : above;
			}
			group = member;
		}
	}
	return shownAs;
}

/** Number of the actor that this one is a member of; null for one that stands alone. */
export function groupOf(
	actors: ListedDataset['actors'],
	actorNumber: ReadonlyMap<string, number>,
	number: number
): number | null {
	const group = actors[number]?.memberOf ?? null;
	return group === null ? null : (actorNumber.get(group) ?? null);
}
