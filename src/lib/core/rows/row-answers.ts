import type { Columns, Level } from '../events/columns';
import type { Membership } from '../events/groups';
import type { Pair } from '../events/pairs-of';
import type { Voices } from '../events/voices';

/** What is asked of a dataset as a whole, answered from the columns of an opened file. */
export interface RowAnswers {
	readonly columns: (level: Level, opened: readonly string[]) => Columns;
	readonly membership: () => Membership;
	readonly voices: () => Voices;
	/** Number of the event with an id; null where there is none. */
	readonly eventNumber: (id: string) => number | null;
	/** Each pair of parties that any event names, once. */
	readonly pairs: () => Iterable<Pair>;
}
