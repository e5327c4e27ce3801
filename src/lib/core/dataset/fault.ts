import type { Problem, ProblemCode } from '../problem';
import { countOf } from '../text/count-of';
import { limits } from './limits';

export type Path = readonly (string | number)[];

/** A problem with its place still in parts: keys may hold dots, so `at` cannot be taken apart. */
export interface Fault {
	readonly code: ProblemCode;
	readonly path: Path;
	readonly message: string;
}

export function toProblem({ code, path, message }: Fault): Problem {
	return { code, at: path.map((key) => shorten(String(key))).join('.') || '(root)', message };
}

/**
 * As many problems as a reader can use, and a last one that says how many are left, `more` of them
 * beyond those at hand.
 */
export function toProblems(faults: readonly Fault[], more = 0): Problem[] {
	const problems = faults.slice(0, limits.problems).map(toProblem);
	const left = faults.length - problems.length + more;
	if (left > 0) {
		problems.push({
			code: 'too-large',
			at: '(root)',
			message: `${countOf(left, 'more problem is', 'more problems are')} not listed: correct these first, then check again`
		});
	}
	return problems;
}

/** Text of unknown origin within a message: short, in quotes, without characters that reorder it. */
export function quote(text: string): string {
	return JSON.stringify(shorten(text)).replace(
		/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
		(mark) => `\\u${mark.charCodeAt(0).toString(16)}`
	);
}

const shownLength = 80;

function shorten(text: string): string {
	if (text.length <= shownLength) return text;
	return `${text.slice(0, shownLength).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
