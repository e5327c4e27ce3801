import { checkDataset } from '../dataset/check-dataset';
import { toProblems, type Fault } from '../dataset/fault';
import { limits } from '../dataset/limits';
import type { Parsed } from '../dataset/parse-dataset';
import type { Problem } from '../problem';
import { readRows } from './read-rows';
import type { RowsText } from './rows-text';
import { spellOut } from './spell-out';

/** Reads a dataset with rows as one that spells out its events, as the site shows it. Never throws. */
export function parseRows(text: RowsText): Parsed {
	const faults: Fault[] = [];
	let more = 0;
	const read = readRows(text, (fault) => {
		if (faults.length < limits.problems) faults.push(fault);
		else more++;
	});
	const failed = (...problems: readonly Problem[]): Parsed => ({
		checked: { ok: false, problems },
		input: undefined
	});
	if (read === null) return failed(...toProblems(faults, more));
	if ('message' in read) return failed(read);
	const { head, rows } = read;
	const dataset = rows === null ? head : spellOut(head, rows);
	if (dataset === null) {
		const message = `the dataset has ${head.events.length + (rows?.count ?? 0)} events and rows together; one that is shown as a crisis of the site has ${limits.events} at most: leave some out, or open the file on the page for opened files`;
		return failed({ code: 'too-large', at: 'rows', message });
	}
	if (faults.length === 0) return { checked: checkDataset(dataset), input: dataset };
	return { checked: { ok: false, problems: toProblems(faults, more) }, input: dataset };
}
