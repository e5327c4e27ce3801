import { buffersIn } from '../../core/rows/handed-rows';
import type { Content, LongLists, Read } from './reader-messages';

/** So many items of a list are handed over at once: the page unpacks them within a few milliseconds. */
const portion = 1_000;

/** What a worker tells of files, message by message: the long lists in portions, then all else. */
export interface HandOver {
	readonly parts: Iterable<Partial<LongLists>>;
	readonly rest: Read;
	/** What changes hands instead of being copied. */
	readonly transfer: ArrayBuffer[];
}

export function handOver(read: Read): HandOver {
	const lists = listsOf(read.content);
	const rest = { ...read, content: withLists(read.content, noLists) };
	return { parts: portions(lists), rest, transfer: [...buffersIn(rest.content)] };
}

/** Puts together what was handed over. */
export function takeOver(rest: Read, parts: readonly Partial<LongLists>[]): Read {
	const lists = {
		actors: parts.flatMap(({ actors }) => actors ?? []),
		sources: parts.flatMap(({ sources }) => sources ?? []),
		events: parts.flatMap(({ events }) => events ?? [])
	};
	return { ...rest, content: withLists(rest.content, lists) };
}

const noLists: LongLists = { actors: [], sources: [], events: [] };

function* portions({ actors, sources, events }: LongLists): Generator<Partial<LongLists>> {
	for (const some of slices(actors)) yield { actors: some };
	for (const some of slices(sources)) yield { sources: some };
	for (const some of slices(events)) yield { events: some };
}

function* slices<T>(list: readonly T[]): Generator<T[]> {
	for (let at = 0; at < list.length; at += portion) yield list.slice(at, at + portion);
}

function listsOf(content: Content): LongLists {
	if (content.kind === 'dataset') return content.dataset;
	return { ...noLists, actors: content.rows.rows.actors };
}

function withLists(content: Content, { actors, sources, events }: LongLists): Content {
	if (content.kind === 'dataset') {
		return { ...content, dataset: { ...content.dataset, actors: [...actors], sources, events } };
	}
	const { rows } = content;
	return { ...content, rows: { ...rows, rows: { ...rows.rows, actors } } };
}
