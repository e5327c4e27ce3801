/*
 * The meaning of a filter, told a second time with plain objects and sets, one facet after the
 * other and without columns.
 */
import { boundsOf } from '../src/lib/core/dates/span';
import { firstDayOf, lastDayOf, toDay } from '../src/lib/core/dates/day';
import type { Actor, Dataset, Event } from '../src/lib/core/dataset/schema';
import { resolveStances } from '../src/lib/core/dataset/stances';
import { shownStatus } from '../src/lib/core/dataset/status';
import type { Listed } from '../src/lib/core/rows/event-rows';
import { words } from '../src/lib/core/text/fold';
import type { Level } from '../src/lib/core/events/columns';
import type { FilterFacet } from '../src/lib/core/events/facets';
import { noFilter, type Filter } from '../src/lib/core/events/filter';

export interface NaiveEvent {
	readonly number: number;
	readonly event: Event;
	readonly polarity: string;
	readonly status: string;
	readonly first: number | null;
	readonly last: number | null;
	readonly drawing: 'drawn' | 'inside-one' | 'unnamed-party';
	/** Ids of who stands towards whom: the arrows, or everybody where there is none. */
	readonly dyads: readonly (readonly [string, string])[];
	readonly text: string;
	/** Ids of the voices according to which it took place. */
	readonly voices: ReadonlySet<string>;
	/** Ids of every voice of the dataset. */
	readonly everyVoice: ReadonlySet<string>;
}

export function naiveEvents(
	dataset: Dataset,
	level: Level,
	texts: Listed<string>,
	opened: readonly string[] = []
): NaiveEvent[] {
	const stances = resolveStances(dataset.stances);
	const actors = new Map(dataset.actors.map((actor) => [actor.id, actor]));
	const voices = dataset.events.map((event) => naiveVoices(event, dataset, actors));
	const everyVoice = new Set(voices.flatMap((some) => [...some]));
	return dataset.events.map((event, number) => {
		const { earliest, latest } = boundsOf(event);
		return {
			number,
			event,
			polarity: stances.find(({ id }) => id === event.stance)?.polarity ?? '',
			status: shownStatus(event),
			first: earliest === null ? null : firstDayOf(earliest),
			last: latest === null ? null : lastDayOf(latest),
			text: texts.at(number) ?? '',
			voices: voices[number] ?? new Set(),
			everyVoice,
			...naiveDyads(event, (id) => top(id, actors, level, opened), actors)
		};
	});
}

function naiveVoices(
	{ evidence }: Event,
	{ sources }: Dataset,
	actors: ReadonlyMap<string, Actor>
): ReadonlySet<string> {
	const voices = new Set<string>();
	const speak = (id: string | null): void => {
		if (id === null) return;
		voices.add(`actor:${id}`);
		speak(actors.get(id)?.memberOf ?? null);
	};
	for (const { bearing, attribution, source } of evidence) {
		if (bearing !== 'supports') continue;
		for (const { actor, name } of attribution) {
			if (actor === null) voices.add(`speaker:${name}`);
			else speak(actor);
		}
		const publisher = sources.find(({ id }) => id === source)?.publisher ?? null;
		if (publisher !== null) voices.add(`publisher:${publisher}`);
	}
	return voices;
}

/** Voices that say nothing in the dataset filter nothing. */
function saidByOneOf({ voices, everyVoice }: NaiveEvent, chosen: readonly string[]): boolean {
	const known = chosen.filter((id) => everyVoice.has(id));
	return known.length === 0 || known.some((id) => voices.has(id));
}

function naiveDyads(
	event: Event,
	shown: (id: string) => string,
	actors: ReadonlyMap<string, Actor>
) {
	const dyads = new Map<string, [string, string]>();
	for (const a of event.actor) {
		for (const r of event.recipient) {
			const dyad: [string, string] = [shown(a), shown(r)];
			dyads.set(JSON.stringify(dyad), dyad);
		}
	}
	const all = [...dyads.values()];
	const isUnnamed = (id: string) => actors.get(id)?.type === 'unspecified';
	const arrows = all.filter(([a, r]) => a !== r && !isUnnamed(a) && !isUnnamed(r));
	if (arrows.length > 0) return { drawing: 'drawn' as const, dyads: arrows };
	const unnamed = all.some(([a, r]) => isUnnamed(a) || isUnnamed(r));
	return { drawing: unnamed ? ('unnamed-party' as const) : ('inside-one' as const), dyads: all };
}

/** The actor as which one is shown: the topmost group above it that is not open, its group where its name is not known, or itself. */
export function top(
	id: string,
	actors: ReadonlyMap<string, Actor>,
	level: Level,
	opened: readonly string[] = []
): string {
	const above: string[] = [];
	for (
		let at = actors.get(id)?.memberOf ?? null;
		at !== null;
		at = actors.get(at)?.memberOf ?? null
	)
		above.push(at);
	const closed = above.filter((group) => level === 'states' && !opened.includes(group));
	const unnamed = actors.get(id)?.type === 'unspecified';
	return closed.at(-1) ?? (unnamed ? above[0] : undefined) ?? id;
}

/** The dyads of the event that the actor filter lets pass. */
export function passingDyads(
	{ dyads }: NaiveEvent,
	{ actors, actorRole }: Filter,
	shown: (id: string) => string | null
): readonly (readonly [string, string])[] {
	const chosen = new Set(actors.map(shown).filter((id) => id !== null));
	if (chosen.size === 0) return dyads;
	return dyads.filter(
		([a, r]) =>
			(actorRole !== 'recipient' && chosen.has(a)) || (actorRole !== 'actor' && chosen.has(r))
	);
}

export function passes(
	one: NaiveEvent,
	filter: Filter,
	shown: (id: string) => string | null
): boolean {
	const { event, first, last } = one;
	const afterPeriod = filter.to !== null && first !== null && first > toDay(filter.to);
	const beforePeriod = filter.from !== null && last !== null && last < toDay(filter.from);
	return (
		!filter.withoutStances.includes(event.stance) &&
		!filter.withoutStatuses.some((status) => status === one.status) &&
		!filter.withoutPolarities.some((polarity) => polarity === one.polarity) &&
		!filter.withoutFactualities.includes(event.factuality) &&
		saidByOneOf(one, filter.voices) &&
		passingDyads(one, filter, shown).length > 0 &&
		!afterPeriod &&
		!beforePeriod &&
		(filter.undated || (first !== null && last !== null)) &&
		words(filter.text).every((word) => one.text.includes(word))
	);
}

export function clear(filter: Filter, ...facets: FilterFacet[]): Filter {
	let next = filter;
	for (const facet of facets) {
		if (facet === 'stances') next = { ...next, withoutStances: [] };
		if (facet === 'statuses') next = { ...next, withoutStatuses: [] };
		if (facet === 'polarities') next = { ...next, withoutPolarities: [] };
		if (facet === 'factualities') next = { ...next, withoutFactualities: [] };
		if (facet === 'voices') next = { ...next, voices: [] };
		if (facet === 'actors') next = { ...next, actors: [] };
		if (facet === 'period') next = { ...next, from: null, to: null };
		if (facet === 'undated') next = { ...next, undated: true };
		if (facet === 'text') next = { ...next, text: noFilter.text };
	}
	return next;
}
