import { toProblem } from '../dataset/fault';
import { parseDataset } from '../dataset/parse-dataset';
import { salvageDataset } from '../dataset/salvage-dataset';
import type { Problem } from '../problem';
import { AccountBuilder } from '../rows/account-builder';
import type { EventRows } from '../rows/event-rows';
import { outlineOf, readRows } from '../rows-json/read-rows';
import { hasRows, takeApart, type RowsText } from '../rows-json/rows-text';
import type { FileRead, Format, ProblemListener, TextFile } from './format';
import { jsonOf } from './graphs/json-file';
import { fieldOf, listOf } from './graphs/json-values';
import { spellPlaces } from './graphs/places';

/** A dataset of Stancegraph itself: its rows are its events. */
export const stancegraph: Format = {
	id: 'stancegraph',
	label: 'Stancegraph JSON',
	cannotSay: 'It says everything that is shown; what it leaves out is not known.',
	// One with rows may be too long to be parsed as a whole.
	recognise: (file) => hasRows(file.text) || isDataset(jsonOf(file).value),
	read: (file, _options, progress, listener) => {
		const apart = takeApart(file.text);
		return apart !== null && hasRowsAlone(apart)
			? readColumns(apart, progress, listener)
			: readEvents(file, progress);
	}
};

function isDataset(value: unknown): boolean {
	const lists = ['actors', 'events', 'sources', 'stances'];
	const listed = lists.filter((name) => Array.isArray(fieldOf(value, name))).length;
	return listed >= 2 || (fieldOf(value, 'format') === 1 && listed > 0);
}

/** Events and notes can say what columns cannot: beside them, rows become events too. */
function hasRowsAlone(apart: RowsText): boolean {
	const outline = outlineOf(apart);
	if ('problem' in outline) return true;
	return ['events', 'context'].every((name) => listOf(outline.rest, name).length === 0);
}

function readEvents({ text }: TextFile, progress: (rows: number) => void): FileRead {
	const { checked, input, left } = parseDataset(text);
	const dataset = checked.ok ? checked.value : (salvageDataset(input)?.dataset ?? null);
	const problems = checked.ok ? [] : checked.problems;
	const events = dataset?.events.length ?? 0;
	const rows = Math.max(listOf(input, 'events').length, events) + left;
	const spell = spellPlaces(text);
	progress(rows);
	return {
		account: {
			format: 'stancegraph',
			rows,
			events,
			actors: dataset?.actors.length ?? 0,
			skipped: rows === events ? {} : { 'with problems': rows - events },
			problems: problems.map((problem) => ({ ...problem, at: spell(problem.at) })),
			unlisted: 0,
			unknownCodes: [],
			warnings: []
		},
		rows: null,
		dataset
	};
}

function readColumns(
	apart: RowsText,
	progress: (rows: number) => void,
	listener: ProblemListener | undefined
): FileRead {
	const account = new AccountBuilder('stancegraph', () => {}, listener);
	const spell = spellPlaces(apart.text);
	const tell = (problem: Problem): void => account.problem({ ...problem, at: spell(problem.at) });
	const read = readRows(apart, new Set(), (fault) => tell(toProblem(fault)), progress);
	if ('message' in read) {
		tell(read);
		return { account: account.finish(0), rows: null, dataset: null };
	}
	const { rows, left, headFaults } = read;
	for (const fault of headFaults) tell(toProblem(fault));
	const events = rows?.count ?? 0;
	return {
		account: {
			...account.finish(rows === null ? 0 : countNamed(rows)),
			rows: events + left,
			events,
			skipped: left === 0 ? {} : { 'with problems': left }
		},
		rows: events === 0 ? null : rows,
		dataset: null
	};
}

/** How many actors any row names. */
function countNamed({ actors, actor, recipient }: EventRows): number {
	const named = new Uint8Array(actors.length);
	for (const { number } of [actor, recipient]) for (const place of number) named[place] = 1;
	return named.reduce((sum, one) => sum + one, 0);
}
