import { parseDataset } from '../dataset/parse-dataset';
import { salvageDataset } from '../dataset/salvage-dataset';
import type { Dataset } from '../dataset/schema';
import type { Problem } from '../problem';
import type { FileRead, Format, TextFile } from './format';
import { jsonOf } from './graphs/json-file';
import { fieldOf, listOf } from './graphs/json-values';
import { spellPlaces } from './graphs/places';

/** A dataset of Stancegraph itself: its rows are its events. */
export const stancegraph: Format = {
	id: 'stancegraph',
	label: 'Stancegraph JSON',
	cannotSay: 'It says everything that is shown; what it leaves out is not known.',
	recognise: (file) => isDataset(jsonOf(file).value),
	read
};

function isDataset(value: unknown): boolean {
	const lists = ['actors', 'events', 'sources', 'stances'];
	const listed = lists.filter((name) => Array.isArray(fieldOf(value, name))).length;
	return listed >= 2 || (fieldOf(value, 'format') === 1 && listed > 0);
}

function read(file: TextFile, _options: unknown, progress: (rows: number) => void): FileRead {
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
