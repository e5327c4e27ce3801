import { createHash } from 'node:crypto';
import type { Filter } from '../../../src/lib/core/events/filter';

/** What a filter is answered with, in an order that is the same for all engines. */
export interface Answer {
	/** Per edge, in the order of `Table.edges`. */
	readonly edgeCount: Uint32Array;
	/** Per edge and status. */
	readonly edgeStatus: Uint32Array;
	/** Per edge, those that are actual. */
	readonly edgeActual: Uint32Array;
	/** Per value of each facet, without its own filter. */
	readonly stance: Uint32Array;
	readonly status: Uint32Array;
	readonly polarity: Uint32Array;
	readonly factuality: Uint32Array;
	readonly undated: Uint32Array;
	readonly voice: Uint32Array;
	readonly asActor: Uint32Array;
	readonly asRecipient: Uint32Array;
	readonly asEither: Uint32Array;
	/** Three polarities a day, and one more day for what has none: without the period, and with it. */
	readonly passing: Uint32Array;
	readonly inView: Uint32Array;
}

/** Answers filters over the same events. */
export interface Engine {
	/**
	 * Works the answer out, as far as a page needs to; what it returns brings it into one form.
	 * `pause` is called where a page answers other things in between.
	 */
	readonly ask: (filter: Filter, pause?: () => void) => () => Answer;
}

/** Equal for equal answers, by part. */
export function digestOf(answer: Answer): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(answer).map(([part, counts]: [string, Uint32Array]) => [
			part,
			createHash('sha1').update(counts).digest('base64')
		])
	);
}
