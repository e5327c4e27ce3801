import type { RowsDataset } from '../dataset/listed-dataset';
import type { Event, Source } from '../dataset/schema';
import type { SourceFinder } from '../dataset/sources';
import { fromDay } from '../dates/day';
import { openEnd, openStart, type Level } from '../events/columns';
import { findMembers, type Membership } from '../events/groups';
import type { Pair } from '../events/pairs-of';
import { isShort } from '../rows-json/is-short';
import { rowsJson, type Head } from '../rows-json/write-rows';
import { columnsOfIndex, drawClosed, drawOpen } from './columns-of-rows';
import type { DrawnStrands } from './drawn-strands';
import { eventIdOf, eventInRow, eventOfRow, stancesOf } from './event-of-row';
import type { EventRows, Listed } from './event-rows';
import { EventSets } from './event-sets';
import { hidesInRows, namesInRows, scanRows, seekInRows } from './find-in-rows';
import type { MadeOfRows } from './handed-rows';
import { once } from './once';
import { indexRows, type RowIndex } from './row-index';
import { sourcesOfRows } from './row-sources';
import type { RowTimes } from './row-times';
import { marksInSteps } from './rows-view';
import { rowsByDate } from './sort-rows';
import { textOfRows } from './row-text';
import type { DatasetOf } from './to-dataset';
import { voicedKinds } from './voiced-kinds';

/**
 * The rows of a file as a dataset to explore: its events are made when they are asked for, its
 * index when the first columns are, unless it was `made` before.
 */
export function datasetOfRows(
	rows: EventRows,
	{ id, today }: DatasetOf,
	made: MadeOfRows | null = null
): RowsDataset {
	const index = once(() => indexRows(rows, made?.groups));
	const sources = once(() => made?.sources ?? sourcesOfRows(rows));
	const text = once(() => textOfRows(rows, stancesOf(rows), sources()));
	const closed = once(() => made?.closed ?? drawClosed(index()));
	const voiced = once(() => (made ? made.voicedKinds : voicedKinds(rows, index(), sources())));
	const sets = once(() => new EventSets(index(), { text, sources, voicedKinds: voiced }));
	/** What `open` made last. */
	let ready: { readonly key: string; readonly drawn: DrawnStrands } | null = null;
	const dataset: RowsDataset = {
		format: 1,
		id: rows.about?.id ?? id,
		title: rows.title,
		summary: rows.summary,
		language: rows.about?.language ?? 'en',
		asOf: rows.about?.asOf ?? (made ? made.asOf : lastDayOf(index().times)) ?? today,
		license: rows.about?.license ?? null,
		actors: [...rows.actors],
		stances: [...rows.stances],
		sources: rows.sources,
		events: new RowEvents(rows),
		context: [],
		rows: {
			columns: (level, opened) => {
				const shared = { rows, sets: sets(), text, closed };
				const drawn = ready?.key === keyOf(level, opened) ? ready.drawn : null;
				return columnsOfIndex(dataset, shared, level, opened, drawn);
			},
			*open(level, opened) {
				const key = keyOf(level, opened);
				if (ready?.key === key || (level === 'states' && opened.length === 0)) return;
				const drawn = yield* drawOpen({ rows, sets: sets() }, dataset.actors, level, opened);
				ready = { key, drawn };
			},
			membership: () => made?.membership ?? membershipOf(index()),
			voices: () => sources().voices,
			eventNumber: numberFinder(rows),
			*byDate(view, direction) {
				return yield* rowsByDate(index(), yield* marksInSteps(view), direction);
			},
			names: namesInRows,
			scan: (query, shows, most) => scanRows(rows, text(), query, shows, most),
			look: (query, voices) => sets().look(query, voices),
			hides: (view, found) => hidesInRows(view, rows, sources(), found),
			seek: (view) => seekInRows(view, rows, sources()),
			source: sourceAt(rows.sources),
			pairs: () => pairsIn(index()),
			json: () => (isShort(rows) ? null : rowsJson(headOf(dataset), rows))
		}
	};
	return dataset;
}

function headOf({ id, title, summary, language, asOf, license }: RowsDataset): Head {
	return { format: 1, id, title, summary, language, asOf, license };
}

function keyOf(level: Level, opened: readonly string[]): string {
	return JSON.stringify([level, opened]);
}

class RowEvents implements Listed<Event> {
	readonly length: number;
	readonly #rows: EventRows;

	constructor(rows: EventRows) {
		this.length = rows.count;
		this.#rows = rows;
	}

	at(number: number): Event | undefined {
		return number >= 0 && number < this.length ? eventOfRow(this.#rows, number) : undefined;
	}

	*[Symbol.iterator](): Iterator<Event> {
		for (let event = 0; event < this.length; event++) yield eventOfRow(this.#rows, event);
	}
}

/** Most are called by their places; else they are looked through. */
function sourceAt(sources: Listed<Source>): SourceFinder {
	return (id) => {
		const place = Number(/^s(\d{1,10})$/.exec(id)?.[1]) - 1;
		const source = sources.at(place);
		if (source?.id === id) return source;
		for (const one of sources) if (one.id === id) return one;
		return undefined;
	};
}

/** Ids are looked through once each; what was found is kept. */
function numberFinder(rows: EventRows): (id: string) => number | null {
	const found = new Map<string, number | null>();
	return (id) => {
		const before = found.get(id);
		if (before !== undefined) return before;
		const number = findNumber(rows, id);
		found.set(id, number);
		return number;
	};
}

function findNumber(rows: EventRows, id: string): number | null {
	const row = Number(/^row-(\d{1,10})$/.exec(id)?.[1]);
	if (!Number.isNaN(row)) {
		// Of several files together, each may have such a row.
		for (let at = eventInRow(rows, row, 0); at >= 0; at = eventInRow(rows, row, at + 1)) {
			if (eventIdOf(rows, at) === id) return at;
		}
	}
	for (let event = 0; rows.id !== null && event < rows.count; event++) {
		if (rows.id.at(event) === id) return event;
	}
	return null;
}

export function membershipOf(index: RowIndex): Membership {
	return findMembers(index.rows.actors, partiesIn(index));
}

function* partiesIn({ rows, casts }: RowIndex) {
	const idsOf = (numbers: readonly number[]) =>
		numbers.flatMap((number) => rows.actors[number]?.id ?? []);
	for (let cast = 0; cast < casts.count; cast++) {
		const { actors, recipients } = casts.at(cast);
		yield { actor: idsOf(actors), recipient: idsOf(recipients) };
	}
}

function* pairsIn(index: RowIndex): Iterable<Pair> {
	const { rows, casts, all, castStart, strandStart } = index;
	const ids = rows.actors.map(({ id }) => id);
	for (let cast = 0; cast < casts.count; cast++) {
		const { actors, recipients } = casts.at(cast);
		const [first, end] = [castStart[cast] ?? 0, castStart[cast + 1] ?? 0];
		const events =
			(all.start[strandStart[end] ?? 0] ?? 0) - (all.start[strandStart[first] ?? 0] ?? 0);
		for (const a of actors) for (const r of recipients) yield [ids[a] ?? '', ids[r] ?? '', events];
	}
}

/** Null where no event has a date. */
export function lastDayOf({ first, last }: RowTimes): string | null {
	let latest = openStart;
	for (let time = 0; time < last.length; time++) {
		const end = last[time] ?? openStart;
		latest = Math.max(latest, end === openEnd ? (first[time] ?? openStart) : end);
	}
	return latest === openStart ? null : fromDay(latest);
}
