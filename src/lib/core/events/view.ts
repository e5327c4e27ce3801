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

/** How many events of each slot a filter leaves; three counts a slot (place in `polarities`). */
export interface Timeline {
	/** Of those that pass all but the period and the switch for undated events. */
	readonly passing: Uint32Array;
	readonly inView: Uint32Array;
}

/** Everything that follows from a filter: the graph, every facet's counts and the timeline. */
export interface View {
	readonly columns: Columns;
	readonly filter: Filter;
	/** How many events are in view, drawn or not. */
	readonly count: number;
	/** 1 where the event is in view; costly with millions of events, where `shows` tells of one. */
	readonly eventInView: Uint8Array;
	/** Whether an event is in view. */
	readonly shows: (event: number) => boolean;
	/** Per time, 1 where an event passes all but the period and the switch for undated events. */
	readonly inTimeline: Uint8Array;
	/** Counts the events by slot, given the slot of each time and how many slots there are. */
	readonly countTimes: (slotOf: Uint32Array, slots: number) => Timeline;
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
}
