import { spellDate } from '../dates/spell';
import type { Actor, Event, Source } from '../dataset/schema';
import { sourceFinder } from '../dataset/sources';
import type { Stance } from '../dataset/stances';
import type { Columns } from '../events/columns';

export const searchKinds = ['actor', 'stance', 'event', 'quotation', 'source'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One thing that can be found. */
export interface Entry {
	readonly kind: SearchKind;
	readonly key: string;
	readonly id: string;
	readonly title: string;
	readonly detail: string;
	readonly events: readonly number[];
	/** What it is found by, apart from its title. */
	readonly foundBy: readonly string[];
}

/** In the order of `searchKinds`, then of the dataset. Rows tell of names; their events are scanned. */
export function toEntries(columns: Columns): readonly Entry[] {
	const { rows } = columns.dataset;
	if (rows) return rows.names(columns);
	return [
		...actorEntries(columns),
		...stanceEntries(columns),
		...Array.from(columns.events, eventEntry),
		...quotationEntries(columns),
		...sourceEntries(columns)
	];
}

/** An actor stands for the events that name it and those in which it is what a member shows as. */
function actorEntries({ actors, actorNumber, shownAs, events }: Columns): Entry[] {
	const eventsOf = group(events, ({ actor, recipient }) =>
		[...actor, ...recipient].flatMap((id) => {
			const number = actorNumber.get(id);
			const shown = number === undefined ? undefined : shownAs[number];
			return [id, actors[shown ?? -1]?.id ?? id];
		})
	);
	const names = new Map(actors.map(({ id, name }) => [id, name]));
	return actors.map((actor) => actorEntry(actor, names, eventsOf.get(actor.id) ?? []));
}

export function actorEntry(
	{ id, name, role, aliases, memberOf }: Actor,
	names: ReadonlyMap<string, string>,
	events: readonly number[]
): Entry {
	return {
		kind: 'actor',
		key: `actor:${id}`,
		id,
		title: name,
		detail: role ?? names.get(memberOf ?? '') ?? '',
		events,
		foundBy: [...aliases, role ?? '', id]
	};
}

function stanceEntries({ stances, events }: Columns): Entry[] {
	const eventsOf = group(events, ({ stance }) => [stance]);
	return stances.map((stance) => stanceEntry(stance, eventsOf.get(stance.id) ?? []));
}

export function stanceEntry({ id, label, polarity }: Stance, events: readonly number[]): Entry {
	return {
		kind: 'stance',
		key: `stance:${id}`,
		id,
		title: label,
		detail: polarity,
		events,
		foundBy: [id]
	};
}

export function eventEntry(event: Event, number: number): Entry {
	return {
		kind: 'event',
		key: `event:${event.id}`,
		id: event.id,
		title: event.summary,
		detail: spellDate(event),
		events: [number],
		foundBy: []
	};
}

function quotationEntries({ events, dataset }: Columns): Entry[] {
	const sourceOf = sourceFinder(dataset);
	return Array.from(events).flatMap(({ id, evidence }, number) =>
		evidence.flatMap(({ quotation, attribution, source }, place): Entry[] => {
			if (quotation === null) return [];
			const speakers = attribution.map(({ name }) => name).join(', ');
			return [
				{
					kind: 'quotation',
					key: `quotation:${place}:${id}`,
					id,
					title: quotation,
					detail: speakers === '' ? nameOf(sourceOf(source)) : speakers,
					events: [number],
					foundBy: []
				}
			];
		})
	);
}

function sourceEntries({ events, dataset }: Columns): Entry[] {
	const eventsOf = group(events, ({ evidence }) => evidence.map(({ source }) => source));
	return Array.from(dataset.sources, (source) => ({
		kind: 'source',
		key: `source:${source.id}`,
		id: source.id,
		title: source.headline ?? nameOf(source),
		detail: source.headline === null ? '' : (source.publisher ?? ''),
		events: eventsOf.get(source.id) ?? [],
		foundBy: [source.publisher ?? '']
	}));
}

function nameOf(source: Source | undefined): string {
	return source?.publisher ?? source?.headline ?? source?.id ?? '';
}

/** Numbers of the events by the ids that `idsOf` finds in them, each event once an id. */
function group(
	events: Iterable<Event>,
	idsOf: (event: Event) => readonly string[]
): ReadonlyMap<string, readonly number[]> {
	const groups = new Map<string, number[]>();
	let number = -1;
	for (const event of events) {
		number++;
		for (const id of new Set(idsOf(event))) {
			const found = groups.get(id);
			if (found === undefined) groups.set(id, [number]);
			else found.push(number);
		}
	}
	return groups;
}
