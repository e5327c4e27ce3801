import type { SourceFinder } from '../dataset/sources';
import type { Columns, Level } from '../events/columns';
import type { Membership } from '../events/groups';
import type { Pair } from '../events/pairs-of';
import type { View } from '../events/view';
import type { Voices } from '../events/voices';
import type { Entry } from '../search/entries';

/** What is asked of a dataset as a whole, answered from the columns of an opened file. */
export interface RowAnswers {
	readonly columns: (level: Level, opened: readonly string[]) => Columns;
	/** Makes ready what the next columns asked for take long for, step by step. */
	readonly open: (level: Level, opened: readonly string[]) => Iterable<void>;
	readonly membership: () => Membership;
	readonly voices: () => Voices;
	/** Number of the event with an id; null where there is none. */
	readonly eventNumber: (id: string) => number | null;
	/** Numbers of the events in view, as `sortInSteps` sorts them by date. */
	readonly byDate: (view: View, direction: 1 | -1) => Generator<undefined, Uint32Array>;
	/** What can be found by its name. */
	readonly names: (columns: Columns) => readonly Entry[];
	/** The events in which all words of a query stand, as `scanRows` finds them. */
	readonly scan: (query: string, shows: View['shows'], most: number) => Iterable<readonly Entry[]>;
	/** Looks for the words of a text filter step by step: after that the filter is quick. */
	readonly look: (text: string, voices: readonly string[]) => Iterable<void>;
	/** Whether an actor, a stance or a voice has events, but none in view. */
	readonly hides: (view: View, found: Pick<Entry, 'kind' | 'id'>) => boolean;
	/** Finds that out step by step: after that `hides` is quick. */
	readonly seek: (view: View) => Iterable<void>;
	readonly source: SourceFinder;
	/** Each pair of parties that any event names, once. */
	readonly pairs: () => Iterable<Pair>;
	/** The file as JSON with its rows as columns; null where it is short enough to spell out events. */
	readonly json: () => Iterable<string> | null;
}
