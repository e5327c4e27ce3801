import type { Columns } from './columns';
import type { Filter } from './filter';

/** How often a value of a facet occurs among the events that pass every other filter. */
export interface FacetCounts {
	/** By stance number. */
	readonly stance: Uint32Array;
	/** By place in `statuses`. */
	readonly status: Uint32Array;
	/** By place in `polarities`. */
	readonly polarity: Uint32Array;
	/** By place in `factualities`. */
	readonly factuality: Uint32Array;
	/** By voice number: events that it says took place. */
	readonly voice: Uint32Array;
	/** By actor number: events it takes part in as actor, as recipient, as either. */
	readonly asActor: Uint32Array;
	readonly asRecipient: Uint32Array;
	readonly asEither: Uint32Array;
	/** Events that the undated switch would add or take away. */
	readonly undated: number;
}

/** Events by time, with the period and the undated switch left out of the filter. */
export interface Histogram {
	/** First day of the first bin; bins are consecutive days up to the last dated day. */
	readonly firstDay: number;
	/** Three counts a day (place in `polarities`) of events dated to that very day. */
	readonly days: Uint32Array;
	/** Numbers of events dated to more than one day, in order of first day, last day, number. */
	readonly spans: readonly number[];
	/** Numbers of events without a date or with one bound only. */
	readonly undated: readonly number[];
}

/** Everything that follows from a filter: the graph, every facet's counts and the histogram. */
export interface View {
	readonly columns: Columns;
	readonly filter: Filter;
	/** How many events are in view, drawn or not. */
	readonly count: number;
	/** 1 where the event is in view. */
	readonly eventInView: Uint8Array;
	/** Per edge, the number of its events in view; 0 hides the edge. */
	readonly edgeCount: Uint32Array;
	/** Per edge and place in `statuses` (four a row), the number of its events in view. */
	readonly edgeStatus: Uint32Array;
	/** Per edge, the number of its events in view that are actual. */
	readonly edgeActual: Uint32Array;
	/** Per edge, first and last day among its dated events in view; open bounds where none is. */
	readonly edgeFirst: Int32Array;
	readonly edgeLast: Int32Array;
	/** Events in view that draw no arrow, by the reason. */
	readonly insideOne: number;
	readonly unnamedParty: number;
	readonly facets: FacetCounts;
	readonly histogram: Histogram;
}
