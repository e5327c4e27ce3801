import type { Filter } from './filter';
import type { View } from './view';

/** Answers filters over columns. There is one for small datasets and one for opened files. */
export interface Engine {
	/** Everything that follows from a filter. */
	readonly viewOf: (filter: Filter) => View;
	/**
	 * What either of two views holds that differ in their periods alone: each event counted once. The
	 * facets are those of the later one.
	 */
	readonly eitherOf: (before: View, after: View) => View;
	/** By mask of the facets that keep an event out (`maskCount` of them), how many events it does. */
	readonly countFails: (filter: Filter) => Uint32Array;
}
