import { limits } from '../dataset/limits';
import type { Account, FormatId } from '../formats/format';
import type { Problem } from '../problem';

const perReport = 10_000;

/** Counts what becomes of every row, so that rows = events + all that is skipped, always. */
export class AccountBuilder {
	readonly #format: FormatId;
	readonly #progress: (rows: number) => void;
	readonly #skipped = new Map<string, number>();
	readonly #problems: Problem[] = [];
	readonly #warnings = new Set<string>();
	#rows = 0;
	#events = 0;
	#unlisted = 0;

	constructor(format: FormatId, progress: (rows: number) => void) {
		this.#format = format;
		this.#progress = progress;
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

	problem(problem: Problem): void {
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
			problems: this.#unlisted === 0 ? this.#problems : [...this.#problems, this.#more()],
			warnings: [...this.#warnings]
		};
	}

	#count(): void {
		this.#rows++;
		if (this.#rows % perReport === 0) this.#progress(this.#rows);
	}

	#more(): Problem {
		const message = `${this.#unlisted} more problems are not listed; the counts have them all`;
		return { code: 'too-large', at: '(root)', message };
	}
}
