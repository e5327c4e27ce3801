import type { ProblemCode } from '../problem';
import { quote, type Fault, type Path } from './fault';
import { findDateFaults } from './find-date-faults';
import { findMemberFaults } from './find-member-faults';
import { listNames, type ListName, type ReadableDataset } from './read-shape';
import type { ContextNote, Event, Evidence, StanceEntry } from './schema';
import { builtInStances } from './stances';

type Known = { readonly [K in ListName]: ReadonlySet<string> | null };

const builtIn: ReadonlySet<string> = new Set(builtInStances.map(({ id }) => id));

/** Faults between the parts of a dataset that are each well formed, in the order of the format. */
export function findReferenceFaults(dataset: ReadableDataset): Fault[] {
	const known = knownIds(dataset);
	const { actors, stances, events, context } = dataset;
	return [
		...listNames.flatMap((name) => findDuplicates(dataset[name].ids ?? [], [name], ['id'])),
		...findMemberFaults(actors),
		...stances.items.flatMap(([place, entry]) => findStanceFaults(entry, ['stances', place])),
		...events.items.flatMap(([place, event]) => findEventFaults(event, ['events', place], known)),
		...context.items.flatMap(([place, note]) => findNoteFaults(note, ['context', place], known))
	];
}

function knownIds({ actors, stances, sources, events, context }: ReadableDataset): Known {
	return {
		actors: toSet(actors.ids),
		stances: stances.ids === null ? null : new Set([...builtIn, ...withoutNull(stances.ids)]),
		sources: toSet(sources.ids),
		events: toSet(events.ids),
		context: toSet(context.ids)
	};
}

function toSet(ids: readonly (string | null)[] | null): ReadonlySet<string> | null {
	return ids === null ? null : new Set(withoutNull(ids));
}

function withoutNull(ids: readonly (string | null)[]): string[] {
	return ids.filter((id) => id !== null);
}

function findDuplicates(ids: readonly (string | null)[], path: Path, rest: Path = []): Fault[] {
	const seen = new Set<string>();
	const faults: Fault[] = [];
	for (const [place, id] of ids.entries()) {
		if (id === null) continue;
		if (seen.has(id)) {
			const message = `${quote(id)} is listed twice: remove one or give it another id`;
			faults.push({ code: 'duplicate-id', path: [...path, place, ...rest], message });
		}
		seen.add(id);
	}
	return faults;
}

function findStanceFaults(entry: StanceEntry, path: Path): Fault[] {
	if (builtIn.has(entry.id)) return [];
	return (['label', 'polarity'] as const)
		.filter((name) => entry[name] === undefined)
		.map((name) => ({
			code: 'bad-shape',
			path: [...path, name],
			message: `${quote(entry.id)} is not a built-in stance and needs a ${name}: add it`
		}));
}

function findEventFaults(event: Event, path: Path, known: Known): Fault[] {
	const acting = new Set(event.actor);
	return [
		...(['actor', 'recipient', 'via'] as const).flatMap((name) => [
			...findDuplicates(event[name], [...path, name]),
			...findUnknown(event[name], [...path, name], known, 'actors')
		]),
		...event.recipient.flatMap((id, place) =>
			acting.has(id) ? [towardsItself(id, [...path, 'recipient', place])] : []
		),
		...findUnknownOne(event.stance, [...path, 'stance'], known, 'stances'),
		...findDateFaults(event, path),
		...findRelationFaults(event, path, known),
		...findEvidenceFaults(event.evidence, [...path, 'evidence'], known)
	];
}

function towardsItself(id: string, path: Path): Fault {
	const message = `${quote(id)} is actor and recipient of the same event: leave it out of one`;
	return { code: 'bad-shape', path, message };
}

function findRelationFaults({ id, relations }: Event, path: Path, known: Known): Fault[] {
	return relations.flatMap(({ event }, place) => {
		const at = [...path, 'relations', place, 'event'];
		if (event !== id) return findUnknownOne(event, at, known, 'events');
		const message = 'the event relates to itself: name another event or remove the relation';
		return [{ code: 'unknown-event' as const, path: at, message }];
	});
}

function findNoteFaults(note: ContextNote, path: Path, known: Known): Fault[] {
	return [
		...findDateFaults(note, path),
		...findDuplicates(note.actors, [...path, 'actors']),
		...findUnknown(note.actors, [...path, 'actors'], known, 'actors'),
		...findDuplicates(note.events, [...path, 'events']),
		...findUnknown(note.events, [...path, 'events'], known, 'events'),
		...findEvidenceFaults(note.evidence, [...path, 'evidence'], known)
	];
}

function findEvidenceFaults(evidence: readonly Evidence[], path: Path, known: Known): Fault[] {
	return evidence.flatMap(({ source, attribution }, place) => [
		...findUnknownOne(source, [...path, place, 'source'], known, 'sources'),
		...attribution.flatMap(({ actor }, speaker) =>
			findUnknownOne(actor, [...path, place, 'attribution', speaker, 'actor'], known, 'actors')
		)
	]);
}

type Referred = Exclude<ListName, 'context'>;

const unknownCode: { readonly [K in Referred]: ProblemCode } = {
	actors: 'unknown-actor',
	stances: 'unknown-stance',
	sources: 'unknown-source',
	events: 'unknown-event'
};

function findUnknown(
	ids: readonly string[],
	path: Path,
	known: Known,
	list: Referred
): readonly Fault[] {
	return ids.flatMap((id, place) => findUnknownOne(id, [...path, place], known, list));
}

function findUnknownOne(
	id: string | null,
	path: Path,
	known: Known,
	list: Referred
): readonly Fault[] {
	if (id === null || (known[list]?.has(id) ?? true)) return none;
	const message = `${quote(id)} is not among the ${list}: correct the id or add it there`;
	return [{ code: unknownCode[list], path, message }];
}

const none: readonly Fault[] = [];
