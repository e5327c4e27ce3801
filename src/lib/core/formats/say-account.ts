import type { Problem } from '../problem';
import type { Account } from './format';

/** What became of the rows in one sentence: "2,111 rows: 1,285 events, 705 without an actor." */
export function sayRows({ rows, events, skipped }: Account): string {
	const left = Object.entries(skipped).map(([reason, count]) => `${number(count)} ${reason}`);
	return `${counted(rows, 'row')}: ${[counted(events, 'event'), ...left].join(', ')}.`;
}

/** The whole account, one thing to a line: rows, actors, warnings, then the problems listed. */
export function sayAccount(account: Account): string {
	const { actors, warnings, problems, unlisted } = account;
	return [
		sayRows(account),
		`${counted(actors, 'actor')} named.`,
		...warnings,
		...problems.map(sayProblem),
		...(unlisted === 0 ? [] : [`And ${counted(unlisted, 'more problem')}.`])
	].join('\n');
}

/** A problem of the file as a whole needs no place. */
export function sayProblem({ at, message }: Problem): string {
	return at === '(root)' ? message : `${at}: ${message}`;
}

/** Those that are listed and all others. */
export function countProblems({ problems, unlisted }: Account): number {
	return problems.length + unlisted;
}

function counted(count: number, noun: string): string {
	return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** 1234567 as "1,234,567", the same in every reader's browser. */
function number(count: number): string {
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
