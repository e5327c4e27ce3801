import { limits } from '../dataset/limits';
import type { Account, CodeRows, FormatId, ProblemListener } from '../formats/format';
import type { Problem } from '../problem';

const perReport = 10_000;

/** So many different codes are counted: more are no codes but text. */
const mostCodes = 1_000;

/** Counts what becomes of every row, so that rows = events + all that is skipped, always. */
export class AccountBuilder {
	readonly #format: FormatId;
	readonly #progress: (rows: number) => void;
	readonly #listener: ProblemListener | undefined;
	readonly #skipped = new Map<string, number>();
	readonly #problems: Problem[] = [];
	readonly #warnings = new Set<string>();
	readonly #unknownCodes = new Map<string, number>();
	#rows = 0;
	#events = 0;
	#unlisted = 0;

	constructor(format: FormatId, progress: (rows: number) => void, listener?: ProblemListener) {
		this.#format = format;
		this.#progress = progress;
		this.#listener = listener;
	}

	get rows(): number {
		return this.#rows;
	}

	event(): void {
		this.#events++;
		this.#count();
	}

	skip(reason: string): void {
		this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
		this.#count();
	}

	unknownCode(code: string): void {
		const before = this.#unknownCodes.get(code);
		if (before === undefined && this.#unknownCodes.size === mostCodes) return;
		this.#unknownCodes.set(code, (before ?? 0) + 1);
	}

	problem(problem: Problem, cells: Iterable<string> = []): void {
		this.#listener?.(problem, cells);
		if (this.#problems.length < limits.problems) this.#problems.push(problem);
		else this.#unlisted++;
	}

	warn(sentence: string): void {
		this.#warnings.add(sentence);
	}

	finish(actors: number): Account {
		this.#progress(this.#rows);
		return {
			format: this.#format,
			rows: this.#rows,
			events: this.#events,
			actors,
			skipped: Object.fromEntries(this.#skipped),
			problems: this.#problems,
			unlisted: this.#unlisted,
			unknownCodes: this.#commonestFirst(),
			warnings: [...this.#warnings]
		};
	}

	#count(): void {
		this.#rows++;
		if (this.#rows % perReport === 0) this.#progress(this.#rows);
	}

	#commonestFirst(): readonly CodeRows[] {
		return [...this.#unknownCodes]
			.map(([code, rows]) => ({ code, rows }))
			.sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
	}
}
