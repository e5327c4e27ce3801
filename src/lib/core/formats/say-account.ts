import type { Problem } from '../problem';
import { countOf, spellCount } from '../text/count-of';
import type { Account } from './format';

/** What became of the rows in one sentence: "2,111 rows: 1,285 events, 705 without an actor." */
export function sayRows({ rows, events, skipped }: Account): string {
	const all = [countOf(events, 'event'), ...saySkipped(skipped)];
	return `${countOf(rows, 'row')}: ${all.join(', ')}.`;
}

/** What was left out: "705 without an actor" and the like. */
export function saySkipped(skipped: Account['skipped']): readonly string[] {
	return Object.entries(skipped).map(([reason, count]) => `${spellCount(count)} ${reason}`);
}

/** The whole account, one thing to a line: rows, actors, warnings, then the problems listed. */
export function sayAccount(account: Account): string {
	const { actors, warnings, problems, unlisted } = account;
	return [
		sayRows(account),
		`${countOf(actors, 'actor')} named.`,
		...warnings,
		...problems.map(sayProblem),
		...(unlisted === 0 ? [] : [`And ${countOf(unlisted, 'more problem')}.`])
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
