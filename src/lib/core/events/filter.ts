import type { Factuality, Polarity, Status } from '../dataset/vocabulary';

/** In which part an actor has to take part in an event to pass the actor filter. */
export type ActorRole = 'either' | 'actor' | 'recipient';

/** What the reader chose to see. An empty list filters nothing. */
export interface Filter {
	/** Ids of the stances left out. */
	readonly withoutStances: readonly string[];
	readonly withoutStatuses: readonly Status[];
	readonly withoutPolarities: readonly Polarity[];
	readonly withoutFactualities: readonly Factuality[];
	/** Ids of voices; only events that one of them says took place pass. */
	readonly voices: readonly string[];
	/** Ids of actors at the level shown; only dyads in which one of them takes part pass. */
	readonly actors: readonly string[];
	readonly actorRole: ActorRole;
	/** First day of the period, inclusive, YYYY-MM-DD; null where it is open. */
	readonly from: string | null;
	/** Last day of the period, inclusive, YYYY-MM-DD; null where it is open. */
	readonly to: string | null;
	/** Whether events without a date or with only one bound are in view. */
	readonly undated: boolean;
	/** Words that must all stand in an event's text; accents and case do not matter. */
	readonly text: string;
}

export const noFilter: Filter = {
	withoutStances: [],
	withoutStatuses: [],
	withoutPolarities: [],
	withoutFactualities: [],
	voices: [],
	actors: [],
	actorRole: 'either',
	from: null,
	to: null,
	undated: true,
	text: ''
};
