import { limits } from '../dataset/limits';
import type { longLists } from '../dataset/rows-schema';
import type { Dataset } from '../dataset/schema';
import { datePrecisions, factualities, statuses } from '../dataset/vocabulary';
import { openEnd, openStart } from '../events/columns';
import { fieldsJson } from '../exports/dataset-json';
import { stancesOf } from '../rows/event-of-row';
import type { EventRows, Listed, Parties } from '../rows/event-rows';
import { page, toSourceTexts } from '../rows/source-list';
import { TextList } from '../rows/text-list';
import { shortMeasure } from './short-measure';

/** What a dataset says of itself. */
export type Head = Omit<Dataset, 'actors' | 'stances' | 'sources' | 'events' | 'context'>;

/** So many values are written on a line; of texts, which are longer, fewer. */
const [valuesPerLine, textsPerLine] = [1_000, 20];

/** So many characters, about, are given out at once. */
const pieceLength = 60_000;

/**
 * A dataset as the text of a file, its events as columns of rows. Comes in pieces, so that the caller
 * may pause.
 */
export function* rowsJson(head: Head, rows: EventRows): Generator<string> {
	const { whole, kinds, texts } = toSourceTexts(rows.sources);
	const { actors, stances } = rows;
	yield* fieldsJson({ ...head, actors, stances, sources: whole, events: [], context: [] });
	yield `,\n\t"rows": {\n\t\t"stances": ${JSON.stringify(stancesOf(rows).map(({ id }) => id))}`;
	yield* dictionariesOf(rows);
	const pages = new TextList(texts);
	if (pages.length > 0)
		yield* list('sources', pages.length, textsPerLine, (number) => {
			const text = pages.at(number) ?? '';
			return JSON.stringify(kinds[number] === page ? text : { publisher: text || null });
		});
	yield* columnsOf(rows);
	yield '\n\t}\n}\n';
}

function* dictionariesOf(rows: EventRows): Generator<string> {
	const { code, codeNames, codeSystems } = rows;
	if (code !== null) {
		const codes = codeNames.map((name, place) =>
			name === '' ? {} : { [codeSystems[place] ?? '']: name.slice(0, limits.lineLength) }
		);
		yield `,\n\t\t"codes": ${JSON.stringify(codes)}`;
	}
	// What shows as disputed follows from evidence: a row is reported then.
	const declared = statuses.map((status) => (status === 'disputed' ? 'reported' : status));
	if (rows.status !== null) yield `,\n\t\t"statuses": ${JSON.stringify(declared)}`;
	if (rows.factuality !== null) yield `,\n\t\t"factualities": ${JSON.stringify(factualities)}`;
	if (rows.precision !== null) yield `,\n\t\t"datePrecisions": ${JSON.stringify(datePrecisions)}`;
}

function* columnsOf(rows: EventRows): Generator<string> {
	const { count, intensity, id, text } = rows;
	yield* parties('actor', rows.actor, count);
	yield* parties('recipient', rows.recipient, count);
	yield* numbers('stance', rows.stance);
	if (rows.sources.length > 1) yield* numbers('source', rows.source);
	yield* days('firstDay', rows.firstDay, openStart);
	if (rows.lastDay !== rows.firstDay) yield* days('lastDay', rows.lastDay, openEnd);
	for (const [name, column] of someNumbers(rows)) if (column) yield* numbers(name, column);
	if (intensity !== null) {
		yield* list('intensity', count, valuesPerLine, (row) => shortMeasure(intensity[row] ?? NaN));
	}
	if (id !== null) yield* textColumn('id', id, count);
	if (text !== null) yield* textColumn('summary', text, count);
}

type Name = keyof typeof longLists;
type Numbers = EventRows['stance'] | EventRows['firstDay'] | EventRows['source'];

function someNumbers(rows: EventRows): readonly (readonly [Name, Numbers | null])[] {
	return [
		['code', rows.code],
		['datePrecision', rows.precision],
		['status', rows.status],
		['factuality', rows.factuality],
		['mentions', rows.mentions],
		['row', rows.row]
	];
}

function* numbers(name: Name, column: Numbers): Generator<string> {
	yield* lines(name, column.length, valuesPerLine, (from, to) =>
		column.subarray(from, to).join(',')
	);
}

function* days(name: Name, column: Int32Array, open: number): Generator<string> {
	yield* lines(name, column.length, valuesPerLine, (from, to) => {
		const some = column.subarray(from, to);
		return some.includes(open)
			? Array.from(some, (day) => (day === open ? 'null' : day)).join(',')
			: some.join(',');
	});
}

function* parties(name: Name, { start, number }: Parties, count: number): Generator<string> {
	if (start === null) return yield* numbers(name, number);
	yield* list(name, count, valuesPerLine, (row) => {
		const some = number.subarray(start[row], start[row + 1]);
		return some.length === 1 ? String(some[0]) : `[${some.join(',')}]`;
	});
}

function* textColumn(name: Name, texts: Listed<string>, count: number): Generator<string> {
	yield* list(name, count, textsPerLine, (row) => JSON.stringify(texts.at(row) || null));
}

/** A list whose items are written one by one. */
function* list(
	name: Name,
	length: number,
	perLine: number,
	write: (place: number) => string
): Generator<string> {
	yield* lines(name, length, perLine, (from, to) =>
		Array.from({ length: to - from }, (_, n) => write(from + n)).join(',')
	);
}

function* lines(
	name: Name,
	length: number,
	perLine: number,
	write: (from: number, to: number) => string
): Generator<string> {
	let text = `,\n\t\t"${name}": [`;
	for (let from = 0; from < length; from += perLine) {
		const to = Math.min(length, from + perLine);
		text += `\n\t\t\t${write(from, to)}${to < length ? ',' : ''}`;
		if (text.length < pieceLength) continue;
		yield text;
		text = '';
	}
	yield `${text}\n\t\t]`;
}
