import * as v from 'valibot';
import { findFaults } from '../dataset/check-dataset';
import type { Fault } from '../dataset/fault';
import { notJsonAt } from '../dataset/not-json';
import { findJsonFault } from '../dataset/json-fault';
import { formOfRows, Rows } from '../dataset/rows-schema';
import { salvageDataset } from '../dataset/salvage-dataset';
import type { Dataset } from '../dataset/schema';
import { codeOf } from '../dataset/shapes';
import { datePrecisions, factualities, statuses } from '../dataset/vocabulary';
import { fieldOf, isObject, listOf } from '../formats/graphs/json-values';
import type { Problem } from '../problem';
import type { EventRows } from '../rows/event-rows';
import { pickRows } from '../rows/pick-rows';
import { KnownCodes, KnownSources, placesById, stancePlaces, wordPlaces } from './known-places';
import { readColumns } from './read-columns';
import { readList } from './read-list';
import { repeatedIds } from './repeated-ids';
import type { RowsText } from './rows-text';

/** The rows of a dataset as they were read; what is at fault was told and is left out. */
export interface RowsRead {
	/** Null where a column is missing or cannot be read. */
	readonly rows: EventRows | null;
	/** Rows left out. */
	readonly left: number;
	/** The ids of the dataset's own sources, which come before those of the rows. */
	readonly sourceIds: readonly string[];
	/** What is at fault outside of the rows, events and notes apart. */
	readonly headFaults: readonly Fault[];
}

/**
 * Reads the rows of a dataset, their columns in pieces: no object for an event. Every fault of theirs
 * is told, with its place in the data; of `taken` ids no row may have one. Gives the problem of a
 * text that is not JSON, and no rows where nothing is left. Never throws.
 */
export function readRows(
	text: RowsText,
	taken: ReadonlySet<string>,
	tell: (fault: Fault) => void,
	progress: (rows: number) => void = () => {}
): RowsRead | Problem {
	const outline = outlineOf(text);
	if ('problem' in outline) return outline.problem;
	const { rest, rows } = outline;
	const { head, faults: headFaults } = headOf(rest);
	const sourceIds = (head?.sources ?? []).map(({ id }) => id);
	const nothing = { rows: null, left: 0, sourceIds, headFaults };
	const isSound = findRowsFaults(rows, tell);
	if (head === null || !isSound) return nothing;

	const sources = new KnownSources(fieldOf(rest, 'sources'), head.sources);
	const pages = text.lists.get('sources');
	const visit = (item: unknown, place: number): void => {
		const message = sources.add(item);
		if (message !== null) tell({ code: 'bad-url', path: ['rows', 'sources', place], message });
	};
	const listed = pages && readList(text.text, pages, visit);
	if (typeof listed === 'object') return listed;
	const { sources: allSources, places } = sources.finish();
	const codes = new KnownCodes(listOf(rows, 'codes'));
	const known = {
		actors: placesById(fieldOf(rest, 'actors'), head.actors),
		stances: stancePlaces(listOf(rows, 'stances'), head, tell),
		sources: places,
		codes: codes.places,
		statuses: wordPlaces(listOf(rows, 'statuses'), statuses),
		factualities: wordPlaces(listOf(rows, 'factualities'), factualities),
		datePrecisions: wordPlaces(listOf(rows, 'datePrecisions'), datePrecisions)
	};
	const read = readColumns(text, known, tell, progress);
	if (read === null) return nothing;
	if ('message' in read) return read;
	const { id, title, summary, language, asOf, license, actors, stances } = head;
	const all: EventRows = {
		...read.columns,
		...{ title, summary, actors, stances, sources: allSources },
		about: { id, language, asOf, license },
		codeNames: codes.names,
		codeSystems: codes.systems,
		code: codes.names.length === 1 ? null : read.columns.code
	};
	const sound = withoutFaulty(all, read.left, taken, tell);
	return { ...nothing, rows: sound, left: all.count - sound.count };
}

/** The JSON without the long lists, in two parts. */
export function outlineOf({ text, outline, placeOf }: RowsText) {
	try {
		const value: unknown = JSON.parse(outline.replace(/^\uFEFF/, ' '));
		const { rows, ...rest } = isObject(value) ? value : {};
		return { rest, rows };
	} catch {
		const { offset, expected } = findJsonFault(outline) ?? { offset: 0, expected: 'JSON' };
		return { problem: notJsonAt(text, placeOf(offset), expected) };
	}
}

/** The good part of what is neither row nor event. */
function headOf(rest: object): {
	readonly head: Dataset | null;
	readonly faults: readonly Fault[];
} {
	const lists = { ...('events' in rest ? { events: [] } : {}), context: [] };
	const input = { ...rest, ...lists };
	const { faults, dataset } = findFaults(input, formOfRows);
	const head = faults.length === 0 ? dataset : salvageDataset(input, formOfRows)?.dataset;
	return { head: head ?? null, faults };
}

/** Whether the columns can be read: a fault within a dictionary only costs the rows that name it. */
function findRowsFaults(rows: unknown, tell: (fault: Fault) => void): boolean {
	const { issues = [] } = v.safeParse(Rows, rows);
	let isSound = true;
	for (const issue of issues) {
		const path = ['rows', ...(issue.path ?? []).map(({ key }) => key as string | number)];
		tell({ code: codeOf(issue), path, message: issue.message });
		const isUnknown = path.length === 2 && !Object.hasOwn(Rows.entries, path[1] ?? '');
		if (path.length < 3 && !isUnknown) isSound = false;
	}
	return isSound;
}

function withoutFaulty(
	rows: EventRows,
	left: Uint8Array,
	taken: ReadonlySet<string>,
	tell: (fault: Fault) => void
): EventRows {
	for (const event of repeatedIds(rows, taken)) {
		if (left[event] === 1) continue;
		left[event] = 1;
		const column = rows.id?.at(event) ? 'id' : 'row';
		const message = 'another event has the same id: give this one another';
		tell({ code: 'duplicate-id', path: ['rows', column, event], message });
	}
	const count = left.reduce((sum, one) => sum + one, 0);
	if (count === 0) return rows;
	const kept = new Uint32Array(rows.count - count);
	let at = 0;
	for (let event = 0; event < rows.count; event++) if (left[event] === 0) kept[at++] = event;
	return pickRows(rows, kept);
}
