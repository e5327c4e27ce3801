import { csvLine } from '../exports/csv-line';
import type { Problem } from '../problem';
import type { ReadOptions, TableColumns } from './format';
import { readFile } from './read-file';

const place = /^line (\d+)(?:, column (\d+))?$/;

/**
 * Reads a file, with the columns assigned to each file in it, for its faults alone and hands over a
 * CSV of all of them, however many, a record at a time: where each is, what is wrong, and the row as
 * it stands in the file.
 */
export function listFaults(
	name: string,
	bytes: Uint8Array,
	options: ReadOptions,
	columns: readonly (TableColumns | null)[],
	write: (record: string) => void
): void {
	write(`\uFEFF${csvLine(['line', 'column', 'problem', 'row'])}`);
	let told = 0;
	const tell = (problem: Problem, cells: Iterable<string>): void => {
		told++;
		write(recordOf(problem, cells));
	};
	const read = readFile(name, bytes, options, () => {}, { given: null, columns, listener: tell });
	const problems = read.ok ? read.value.flatMap(({ account }) => account.problems) : read.problems;
	// Not told are those of datasets, which have no rows, and what is wrong with a file as a whole.
	const untold = told === 0 ? problems : problems.filter(({ at }) => at === '(root)');
	for (const problem of untold) tell(problem, []);
}

function recordOf({ at, message }: Problem, cells: Iterable<string>): string {
	const [, line = at === '(root)' ? '' : at, column = ''] = place.exec(at) ?? [];
	return csvLine([line, column, message, ...cells]);
}
