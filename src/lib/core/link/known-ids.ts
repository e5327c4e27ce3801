import type { Dataset } from '../dataset/schema';
import { resolveStances } from '../dataset/stances';
import type { Level } from '../events/columns';
import { columnsOf } from '../events/columns-of';
import { edgeNumber } from '../events/edge-number';
import { voicesOf } from '../events/voices';
import type { Selected } from './choices';

/** Whether the dataset holds what an id in a link speaks of. */
export interface KnownIds {
	readonly hasActor: (id: string) => boolean;
	readonly hasStance: (id: string) => boolean;
	readonly hasVoice: (id: string) => boolean;
	readonly hasSelected: (item: Selected) => boolean;
}

/** `level` is that of the selection: an edge is known where some event draws it, whatever the filter. */
export function knownIds(dataset: Dataset, level: () => Level): KnownIds {
	const hasActor = idIn(() => dataset.actors);
	const hasStance = idIn(() => resolveStances(dataset.stances));
	const hasVoice = idIn(() => voicesOf(dataset).list);
	const hasEvent = idIn(() => dataset.events);
	const hasNote = idIn(() => dataset.context);

	const hasSelected = (item: Selected): boolean => {
		switch (item.kind) {
			case 'actor':
				return hasActor(item.actor);
			case 'edge':
				return (
					edgeNumber(columnsOf(dataset, level()), item.actor, item.recipient, item.stance) !== null
				);
			case 'event':
				return hasEvent(item.event);
			case 'note':
				return hasNote(item.note);
		}
	};
	return { hasActor, hasStance, hasVoice, hasSelected };
}

/** Most links speak of few kinds of thing, so a set of ids is made when it is first asked. */
function idIn(list: () => readonly { readonly id: string }[]): (id: string) => boolean {
	let ids: ReadonlySet<string> | null = null;
	return (id) => (ids ??= new Set(list().map((item) => item.id))).has(id);
}
