import { findFaults } from '../dataset/check-dataset';
import { toProblems, type Fault } from '../dataset/fault';
import { limits } from '../dataset/limits';
import type { Parsed } from '../dataset/parse-dataset';
import { fieldOf, listOf, textOf } from '../formats/graphs/json-values';
import type { Problem } from '../problem';
import { spellCount } from '../text/count-of';
import { outlineOf, readRows } from './read-rows';
import type { RowsText } from './rows-text';
import { spellOut, type SpeltOut } from './spell-out';

/** Reads a dataset with rows as one that spells out its events, as the site shows it. Never throws. */
export function parseRows(text: RowsText): Parsed {
	const outline = outlineOf(text);
	if ('problem' in outline) return failed(outline.problem);
	const { rest } = outline;
	const faults: Fault[] = [];
	let more = 0;
	const given = listOf(rest, 'events');
	const ids = given.map((event) => textOf(fieldOf(event, 'id')) ?? '');
	const read = readRows(text, new Set(ids), (fault) => {
		if (faults.length < limits.problems) faults.push(fault);
		else more++;
	});
	if ('message' in read) return failed(read);
	const { rows, left, sourceIds } = read;
	const count = given.length + (rows?.count ?? 0);
	if (count > limits.events) return failed(tooMany(count));
	const taken = idsOf(rest, 'sources');
	const input = rows === null ? rest : withEvents(rest, spellOut(rows, sourceIds, taken));
	const { faults: others, dataset } = findFaults(input);
	const all = [...others, ...faults];
	return all.length === 0 && dataset !== null
		? { checked: { ok: true, value: dataset }, input, left }
		: { checked: { ok: false, problems: toProblems(all, more) }, input, left };
}

function failed(problem: Problem): Parsed {
	return { checked: { ok: false, problems: [problem] }, input: undefined, left: 0 };
}

function tooMany(count: number): Problem {
	const message = `the dataset has ${spellCount(count)} events and rows together, more than the ${spellCount(limits.events)} of one whose events are spelled out: a longer one has rows alone, and the page for opened files shows it`;
	return { code: 'too-large', at: 'rows', message };
}

function idsOf(rest: unknown, name: string): ReadonlySet<unknown> {
	return new Set(listOf(rest, name).map((one) => fieldOf(one, 'id')));
}

/** Lists that are none stay as they are, for the check to say so. */
function withEvents(rest: object, added: SpeltOut) {
	const longer = Object.entries<readonly unknown[]>({ ...added }).flatMap(([name, items]) => {
		const list = fieldOf(rest, name);
		return Array.isArray(list) ? [[name, [...(list as unknown[]), ...items]] as const] : [];
	});
	return { ...rest, ...Object.fromEntries(longer) };
}
