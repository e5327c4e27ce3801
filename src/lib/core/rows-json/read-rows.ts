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

/** A dataset with rows as it was read; what is at fault was told and is left out. */
export interface RowsRead {
	/** All but the rows. */
	readonly head: Dataset;
	/** Null where a column is missing or cannot be read. */
	readonly rows: EventRows | null;
	/** Rows left out. */
	readonly left: number;
}

/**
 * Reads a dataset with rows, its columns in pieces: no object for an event. Every fault is told, with
 * its place in the data. Gives the problem of a text that is not JSON, null where nothing is left.
 * Never throws.
 */
export function readRows(
	text: RowsText,
	tell: (fault: Fault) => void,
	progress: (rows: number) => void = () => {}
): RowsRead | Problem | null {
	const outline = outlineOf(text);
	if ('problem' in outline) return outline.problem;
	const { rest, rows } = outline;
	const head = headOf(rest, tell);
	const isSound = findRowsFaults(rows, tell);
	if (head === null) return null;
	if (!isSound) return { head, rows: null, left: 0 };

	const sources = new KnownSources(fieldOf(rest, 'sources'), head.sources);
	const pages = text.lists.get('sources');
	const listed =
		pages &&
		readList(text.text, pages, (item, place) => {
			const message = sources.add(item);
			if (message !== null) tell({ code: 'bad-url', path: ['rows', 'sources', place], message });
		});
	if (typeof listed === 'object') return listed;
	const { sources: allSources, places } = sources.finish();
	const codes = new KnownCodes(listOf(rows, 'codes'));
	const read = readColumns(
		text,
		{
			actors: placesById(fieldOf(rest, 'actors'), head.actors),
			stances: stancePlaces(listOf(rows, 'stances'), head, tell),
			sources: places,
			codes: codes.places,
			statuses: wordPlaces(listOf(rows, 'statuses'), statuses),
			factualities: wordPlaces(listOf(rows, 'factualities'), factualities),
			datePrecisions: wordPlaces(listOf(rows, 'datePrecisions'), datePrecisions)
		},
		tell,
		progress
	);
	if (read === null) return { head, rows: null, left: 0 };
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
	return { head, ...withoutFaulty(all, read.left, head, tell) };
}

/** The JSON without the long lists, in two parts. */
function outlineOf({ text, outline, placeOf }: RowsText) {
	try {
		const value: unknown = JSON.parse(outline.replace(/^\uFEFF/, ' '));
		const { rows, ...rest } = isObject(value) ? value : {};
		return { rest, rows };
	} catch {
		const { offset, expected } = findJsonFault(outline) ?? { offset: 0, expected: 'JSON' };
		return { problem: notJsonAt(text, placeOf(offset), expected) };
	}
}

function headOf(rest: unknown, tell: (fault: Fault) => void): Dataset | null {
	const { faults, dataset } = findFaults(rest, formOfRows);
	for (const fault of faults) tell(fault);
	if (faults.length === 0) return dataset;
	return salvageDataset(rest, formOfRows)?.dataset ?? null;
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
	{ events }: Dataset,
	tell: (fault: Fault) => void
): Pick<RowsRead, 'rows' | 'left'> {
	const taken = new Set(events.map(({ id }) => id));
	for (const event of repeatedIds(rows, taken)) {
		if (left[event] === 1) continue;
		left[event] = 1;
		const column = rows.id?.at(event) ? 'id' : 'row';
		const message = 'another event has the same id: give this one another';
		tell({ code: 'duplicate-id', path: ['rows', column, event], message });
	}
	const count = left.reduce((sum, one) => sum + one, 0);
	if (count === 0) return { rows, left: 0 };
	const kept = new Uint32Array(rows.count - count);
	let at = 0;
	for (let event = 0; event < rows.count; event++) if (left[event] === 0) kept[at++] = event;
	return { rows: pickRows(rows, kept), left: count };
}
