import { limits } from './limits';
import type { Actor, ContextNote, Dataset, Event, Source } from './schema';

export interface Merged {
	readonly dataset: Dataset;
	/** Events left out because one with their id, or one that says the same, is in an earlier file. */
	readonly sameId: number;
	readonly sameContent: number;
}

export type Titled = Pick<Dataset, 'title' | 'summary'>;

/** Ids of one dataset → ids in the merged one, where they differ. */
type Renamed = ReadonlyMap<string, string>;

/**
 * Several datasets as one. What has the same id is the same actor, stance or source, and counts as
 * the earliest file has it; a source or an event that has only its id in common gets another one.
 */
export function mergeDatasets(datasets: readonly Dataset[]): Merged | null {
	const [first, ...others] = datasets;
	if (first === undefined) return null;
	return others.reduce<Merged>(mergeTwo, { dataset: first, sameId: 0, sameContent: 0 });
}

function mergeTwo(merged: Merged, b: Dataset): Merged {
	const { dataset: a } = merged;
	const sources = mergeSources(a.sources, b.sources);
	const before = eventsBefore(a);
	const sourceOf = new Map(b.sources.map((source) => [source.id, source]));
	let { sameId, sameContent } = merged;
	const added: Event[] = [];
	const ids = new Map<string, string>();
	const taken = new Set(a.events.map(({ id }) => id));
	for (const event of b.events) {
		const known = before.byId.get(event.id);
		const alike = before.byContent.get(contentOf(event, sourceOf));
		const same = known !== undefined && isSame(known, event) ? known.id : alike;
		if (same === undefined) {
			ids.set(event.id, unused(event.id, taken));
			added.push(event);
			continue;
		}
		ids.set(event.id, same);
		if (same === event.id) sameId++;
		else sameContent++;
	}
	const events = added.map((event) => withIds(event, sources.renamed, ids));
	const dataset: Dataset = {
		...a,
		id: `${a.id.slice(0, 70)}-and-more`.replace(/(-and-more)+$/, '-and-more'),
		title: titleOf(a, b),
		summary: summaryOf(a, b),
		asOf: a.asOf > b.asOf ? a.asOf : b.asOf,
		license: a.license === b.license ? a.license : null,
		actors: withoutUnnamedGroups(mergeById(a.actors, b.actors)),
		stances: mergeById(a.stances, b.stances),
		sources: sources.all,
		events: [...a.events, ...events],
		context: [...a.context, ...mergeNotes(a.context, b.context, sources.renamed, ids)]
	};
	return { dataset, sameId, sameContent };
}

function eventsBefore({ events, sources }: Dataset) {
	const sourceOf = new Map(sources.map((source) => [source.id, source]));
	return {
		byId: new Map(events.map((event) => [event.id, event])),
		byContent: new Map(events.map((event) => [contentOf(event, sourceOf), event.id]))
	};
}

export function mergeById<T extends { readonly id: string }>(
	a: readonly T[],
	b: readonly T[]
): T[] {
	const known = new Set(a.map(({ id }) => id));
	return [...a, ...b.filter(({ id }) => !known.has(id))];
}

/** A group that the earlier file leaves without a name has no members. */
export function withoutUnnamedGroups(actors: readonly Actor[]): Actor[] {
	const unnamed = new Set(actors.flatMap(({ id, type }) => (type === 'unspecified' ? [id] : [])));
	return actors.map((actor) =>
		actor.memberOf !== null && unnamed.has(actor.memberOf) ? { ...actor, memberOf: null } : actor
	);
}

function mergeSources(a: readonly Source[], b: readonly Source[]) {
	const known = new Map(a.map((source) => [source.id, source]));
	const taken = new Set(known.keys());
	const renamed = new Map<string, string>();
	const added = b.flatMap((source): Source[] => {
		const other = known.get(source.id);
		if (other && JSON.stringify(other) === JSON.stringify(source)) return [];
		const id = unused(source.id, taken);
		renamed.set(source.id, id);
		return [{ ...source, id }];
	});
	return { all: [...a, ...added], renamed };
}

function mergeNotes(
	a: readonly ContextNote[],
	b: readonly ContextNote[],
	sources: Renamed,
	events: Renamed
): ContextNote[] {
	const known = new Map(a.map((note) => [note.id, note]));
	const taken = new Set(known.keys());
	return b
		.filter((note) => known.get(note.id)?.summary !== note.summary)
		.map((note) => ({
			...note,
			id: unused(note.id, taken),
			events: note.events.map((id) => events.get(id) ?? id),
			evidence: withSources(note.evidence, sources)
		}));
}

/** An event of the same id is the same when it is the same act, however it is told. */
function isSame(a: Event, b: Event): boolean {
	return actOf(a) === actOf(b);
}

function actOf({ actor, recipient, stance, date, endDate }: Event): string {
	return JSON.stringify([actor, recipient, stance, date, endDate]);
}

/** All that an event says, whatever it and its source are called and whichever file it stood in. */
function contentOf(event: Event, sources: ReadonlyMap<string, Source>): string {
	const { id: _, relations: _relations, evidence, ...rest } = event;
	return JSON.stringify([
		rest,
		evidence.map(({ source, ...said }) => [said, sources.get(source)?.url ?? null])
	]);
}

function withIds(event: Event, sources: Renamed, events: Renamed): Event {
	return {
		...event,
		id: events.get(event.id) ?? event.id,
		relations: event.relations.map(({ type, event: other }) => ({
			type,
			event: events.get(other) ?? other
		})),
		evidence: withSources(event.evidence, sources)
	};
}

function withSources(evidence: Event['evidence'], renamed: Renamed): Event['evidence'] {
	return evidence.map((one) => ({ ...one, source: renamed.get(one.source) ?? one.source }));
}

/** The id itself or, where it is taken, with the first number that makes it another one. */
function unused(id: string, taken: Set<string>): string {
	let free = id;
	for (let n = 2; taken.has(free); n++) free = `${id} (${n})`;
	taken.add(free);
	return free;
}

export function titleOf(a: Titled, b: Titled): string {
	const [, title = a.title, more = '0'] = /^([^]*) and (\d+) more$/.exec(a.title) ?? [];
	return a.title === b.title ? a.title : `${title.slice(0, 900)} and ${Number(more) + 1} more`;
}

/** What each of them says of itself, once. */
export function summaryOf(a: Titled, b: Titled): string {
	return [...new Set([a.summary, b.summary])].join(' ').slice(0, limits.textLength);
}
