import { toProblem } from '../dataset/fault';
import { limits } from '../dataset/limits';
import { parseDataset } from '../dataset/parse-dataset';
import { salvageDataset } from '../dataset/salvage-dataset';
import type { Dataset } from '../dataset/schema';
import type { Problem } from '../problem';
import { AccountBuilder } from '../rows/account-builder';
import type { EventRows } from '../rows/event-rows';
import { readRows } from '../rows-json/read-rows';
import { hasRows, takeApart, type RowsText } from '../rows-json/rows-text';
import { spellOut } from '../rows-json/spell-out';
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
		return apart === null ? readEvents(file, progress) : readColumns(apart, progress, listener);
	}
};

function isDataset(value: unknown): boolean {
	const lists = ['actors', 'events', 'sources', 'stances'];
	const listed = lists.filter((name) => Array.isArray(fieldOf(value, name))).length;
	return listed >= 2 || (fieldOf(value, 'format') === 1 && listed > 0);
}

function readEvents(file: TextFile, progress: (rows: number) => void): FileRead {
	const { checked, input } = parseDataset(file.text);
	if (checked.ok) return withAccount(file, input, checked.value, [], progress);
	const dataset = salvageDataset(input)?.dataset ?? null;
	return withAccount(file, input, dataset, checked.problems, progress);
}

function withAccount(
	{ text }: TextFile,
	input: unknown,
	dataset: Dataset | null,
	problems: readonly Problem[],
	progress: (rows: number) => void
): FileRead {
	const events = dataset?.events.length ?? 0;
	const rows = Math.max(listOf(input, 'events').length, events);
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
	const read = readRows(apart, (fault) => tell(toProblem(fault)), progress);
	const nothing = { rows: null, dataset: null };
	if (read === null) return { account: account.finish(0), ...nothing };
	if ('message' in read) {
		tell(read);
		return { account: account.finish(0), ...nothing };
	}
	const { head, rows, left } = read;
	const content = contentOf(head, rows);
	if (content === null) tell(tooManyBeside(head, rows));
	const events = content === null ? 0 : head.events.length + (rows?.count ?? 0);
	return {
		account: {
			...account.finish(head.actors.length),
			rows: events + left,
			events,
			skipped: left === 0 ? {} : { 'with problems': left }
		},
		...(content ?? nothing)
	};
}

/** Rows stay columns, unless there is something beside them that columns cannot say. */
function contentOf(
	head: Dataset,
	rows: EventRows | null
): Pick<FileRead, 'rows' | 'dataset'> | null {
	const isPlain = head.events.length + head.context.length === 0;
	if (isPlain && rows?.count !== 0) return { rows, dataset: null };
	const dataset = rows === null ? head : spellOut(head, rows);
	return dataset && { rows: null, dataset };
}

function tooManyBeside({ events }: Dataset, rows: EventRows | null): Problem {
	const message = `there are ${events.length + (rows?.count ?? 0)} events and rows together, more than ${limits.events}: a longer file has rows alone, without other events and context notes`;
	return { code: 'too-large', at: 'rows', message };
}
