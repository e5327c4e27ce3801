import type { ListedDataset } from '../dataset/listed-dataset';
import { resolveStances } from '../dataset/stances';
import { columnsOf } from '../events/columns-of';
import { edgeNumber } from '../events/edge-number';
import { eventNumber } from '../events/event-number';
import { groupsOf } from '../events/groups';
import type { Opening } from '../events/opening';
import { voicesOf } from '../events/voices';
import type { Selected } from './choices';

/** Whether the dataset holds what an id in a link speaks of. */
export interface KnownIds {
	readonly hasActor: (id: string) => boolean;
	readonly hasGroup: (id: string) => boolean;
	readonly hasStance: (id: string) => boolean;
	readonly hasVoice: (id: string) => boolean;
	readonly hasSelected: (item: Selected) => boolean;
}

/** `opening` is that of the selection: an edge is known where some event draws it, whatever the filter. */
export function knownIds(dataset: ListedDataset, opening: () => Opening): KnownIds {
	const hasActor = idIn(() => dataset.actors);
	const hasStance = idIn(() => resolveStances(dataset.stances));
	const hasVoice = idIn(() => (dataset.rows ? dataset.rows.voices() : voicesOf(dataset)).list);
	const hasNote = idIn(() => dataset.context);

	const hasSelected = (item: Selected): boolean => {
		const { level, opened } = opening();
		switch (item.kind) {
			case 'actor':
				return hasActor(item.actor);
			case 'edge':
				return (
					edgeNumber(columnsOf(dataset, level, opened), item.actor, item.recipient, item.stance) !==
					null
				);
			case 'event':
				return eventNumber(dataset, item.event) !== null;
			case 'note':
				return hasNote(item.note);
		}
	};
	const hasGroup = (id: string): boolean => groupsOf(dataset).has(id);
	return { hasActor, hasGroup, hasStance, hasVoice, hasSelected };
}

/** Most links speak of few kinds of thing, so a set of ids is made when it is first asked. */
function idIn(list: () => readonly { readonly id: string }[]): (id: string) => boolean {
	let ids: ReadonlySet<string> | null = null;
	return (id) => (ids ??= new Set(list().map((item) => item.id))).has(id);
}
