import type { ListedDataset } from '../dataset/listed-dataset';
import type { Event } from '../dataset/schema';
import type { Stance } from '../dataset/stances';
import type { Listed } from '../rows/event-rows';
import type { Engine } from './engine';
import type { EventVoices, Voices } from './voices';

/**
 * Which actors an event is seen between: as coded, or members as the state they belong to, where
 * that is not open by itself.
 */
export type Level = 'states' | 'members';

/** Days are whole days since 1970-01-01. An open bound is `openStart` or `openEnd`. */
export const openStart = -0x80000000;
export const openEnd = 0x7fffffff;

/** The parts an actor takes in an event, as bits. */
export const asActor = 1;
export const asRecipient = 2;

/** Whether an event draws arrows at a level, or why it does not. */
export const drawings = ['drawn', 'inside-one', 'unnamed-party'] as const;

/** The days on which events may have happened; several events can share one. */
export interface Times {
	/** Per time, first and last day, inclusive; open bounds where not known. */
	readonly first: Int32Array;
	readonly last: Int32Array;
	/** Three counts a time (place in `polarities`) of all events. */
	readonly whole: Uint32Array;
}

/**
 * A dataset as columns at one level: built once, read by every filter. Actors, stances and events
 * are numbered by their place in `actors`, `stances` and `events`; edges by their total order
 * (actor, recipient, stance number). A dyad is one (event, edge) pair and occurs once, however
 * many members of a state the event names.
 */
export interface Columns {
	readonly level: Level;
	/** Ids of the groups that are open: their members stand beside them. */
	readonly opened: ReadonlySet<string>;
	readonly dataset: ListedDataset;
	readonly stances: readonly Stance[];
	/** Every actor of the dataset, in its order. */
	readonly actors: ListedDataset['actors'];
	readonly events: Listed<Event>;
	readonly actorNumber: ReadonlyMap<string, number>;
	readonly stanceNumber: ReadonlyMap<string, number>;
	/** Actor number → number of the actor it is shown as at this level. */
	readonly shownAs: Uint32Array;
	/** Stance number → place in `polarities`. */
	readonly stancePolarity: Uint8Array;

	/** Per event. */
	readonly stanceOf: Uint8Array;
	/** Place in `statuses`. */
	readonly statusOf: Uint8Array;
	/** Place in `factualities`. */
	readonly factualityOf: Uint8Array;
	/** First and last day on which the event may have happened, inclusive. */
	readonly firstDay: Int32Array;
	readonly lastDay: Int32Array;
	/** Who says that events took place; made when first read. */
	readonly voices: Voices;
	/** Folded text the text filter looks in; made when first read. */
	readonly text: Listed<string>;
	readonly times: Times;

	/** Per edge, numbers of its actor, recipient and stance. */
	readonly edgeActor: Uint32Array;
	readonly edgeRecipient: Uint32Array;
	readonly edgeStance: Uint8Array;
	/** Per edge, the number of all its events. */
	readonly edgeSize: Uint32Array;
	/** Numbers of an edge's events, in order. */
	readonly eventsOf: (edge: number) => Uint32Array;
	/** Numbers of the edges that an event draws. */
	readonly edgesOf: (event: number) => Uint32Array;
	/** Number of the first party on one side of an event, as coded. */
	readonly firstParty: (event: number, side: 'actor' | 'recipient') => number;
	/** Numbers of the actors, as shown, that take part in any event. */
	readonly parties: () => ReadonlySet<number>;

	/** Events that draw no arrow at this level, by the reason; numbers of events. */
	readonly insideOne: Iterable<number>;
	readonly unnamedParty: Iterable<number>;
	/** Answers filters; ask it through `computeView`. */
	readonly engine: Engine;
}

/** The columns of a dataset whose events are at hand, with what one pass over them reads. */
export interface EventColumns extends Columns {
	readonly voices: EventVoices;
	readonly text: readonly string[];
	/** 1 where both bounds are known. */
	readonly dated: Uint8Array;
	/** How the event is drawn: place in `drawings`. */
	readonly drawnAs: Uint8Array;

	/**
	 * Per event, the range of its parties: from `partyStart[e]` up to `partyStart[e + 1]`. The
	 * parties of an event are the actors its dyads join, or all it names when it draws no arrow;
	 * each occurs once.
	 */
	readonly partyStart: Uint32Array;
	/** Per party, the number of the actor, as shown at this level. */
	readonly partyActor: Uint32Array;
	/** Per party, `asActor`, `asRecipient` or both added. */
	readonly partyRoles: Uint8Array;

	/** Per event, the range of its dyads: from `dyadStart[e]` up to `dyadStart[e + 1]`. */
	readonly dyadStart: Uint32Array;
	/** Per dyad. */
	readonly dyadEdge: Uint32Array;

	/** Per edge, the range of its events in `edgeEvents`. */
	readonly edgeStart: Uint32Array;
	readonly edgeEvents: Uint32Array;
}
