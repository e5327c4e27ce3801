import { listOf } from '../core/text/list-of';
import type { Explorer } from './explorer.svelte';

/** Parties as they are shown, with the members that acted: "United States, by Donald Trump". */
export function sayActors(ids: readonly string[], explorer: Explorer): string {
	return say(ids, explorer, (group, members) => `${group}, by ${members}`);
}

/** Parties as they are shown, with the members that are meant: "Israel (Benjamin Netanyahu)". */
export function sayRecipients(ids: readonly string[], explorer: Explorer): string {
	return say(ids, explorer, (group, members) => `${group} (${members})`);
}

function say(
	ids: readonly string[],
	explorer: Explorer,
	join: (group: string, members: string) => string
): string {
	const shown = new Map<string, string[]>();
	for (const id of ids) {
		const group = explorer.shownActor(id);
		const members = shown.get(group) ?? [];
		shown.set(group, id === group ? members : [...members, id]);
	}
	return listOf(
		[...shown].map(([group, members]) => {
			const name = explorer.nameOf(group);
			const names = listOf(members.map((id) => explorer.nameOf(id)));
			return names === '' ? name : join(name, names);
		})
	);
}
