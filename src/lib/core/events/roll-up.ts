import type { Dataset } from '../dataset/schema';
import type { Level } from './columns';

/** Actor number → number of the actor it is shown as: itself, or the top of its `memberOf` chain. */
export function rollUp(
	actors: Dataset['actors'],
	actorNumber: ReadonlyMap<string, number>,
	level: Level
): Uint32Array {
	const shownAs = Uint32Array.from(actors, (_, number) => number);
	if (level === 'members') return shownAs;

	const settled = new Uint8Array(actors.length);
	for (const [number] of actors.entries()) {
		const chain: number[] = [];
		let top = number;
		while (settled[top] === 0) {
			settled[top] = 1;
			chain.push(top);
			top = groupOf(actors, actorNumber, top) ?? top;
		}
		const shown = shownAs[top] ?? top;
		for (const member of chain) shownAs[member] = shown;
	}
	return shownAs;
}

/** Number of the actor that this one is a member of; null for one that stands alone. */
export function groupOf(
	actors: Dataset['actors'],
	actorNumber: ReadonlyMap<string, number>,
	number: number
): number | null {
	const group = actors[number]?.memberOf ?? null;
	return group === null ? null : (actorNumber.get(group) ?? null);
}
