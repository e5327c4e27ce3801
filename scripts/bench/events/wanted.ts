import { builtInStances } from '../../../src/lib/core/dataset/stances';
import { factualities, polarities, statuses } from '../../../src/lib/core/dataset/vocabulary';
import { toDay } from '../../../src/lib/core/dates/day';
import type { Filter } from '../../../src/lib/core/events/filter';
import { dayCount, firstDay } from './generate-rows';
import type { Table } from './table';

/** A filter in the numbers of a table: per value, 1 where it passes. */
export interface Wanted {
	readonly stance: Uint8Array;
	readonly status: Uint8Array;
	readonly polarity: Uint8Array;
	readonly factuality: Uint8Array;
	/** Null where all pass. */
	readonly voice: Uint8Array | null;
	readonly actors: {
		readonly chosen: Uint8Array;
		readonly asActor: boolean;
		readonly asRecipient: boolean;
	} | null;
	/** Days of the table, inclusive. */
	readonly from: number;
	readonly to: number;
	readonly undated: boolean;
	/** Who and what a single word is found in; null where none is sought. */
	readonly word: {
		readonly actor: Uint8Array;
		readonly stance: Uint8Array;
		readonly source: Uint8Array;
	} | null;
}

export function wantedBy(filter: Filter, table: Table): Wanted {
	const { names, labels, publishers } = table;
	const holds = (texts: readonly string[]) => marks(texts, (text) => text.includes(filter.text));
	return {
		stance: marks(builtInStances, ({ id }) => !filter.withoutStances.includes(id)),
		status: marks(statuses, (one) => !filter.withoutStatuses.includes(one)),
		polarity: marks(polarities, (one) => !filter.withoutPolarities.includes(one)),
		factuality: marks(factualities, (one) => !filter.withoutFactualities.includes(one)),
		voice:
			filter.voices.length === 0
				? null
				: marks(publishers, (_, i) => filter.voices.includes(`publisher:Paper ${i}`)),
		actors:
			filter.actors.length === 0
				? null
				: {
						chosen: marks(names, (_, i) => filter.actors.includes(`A${i}`)),
						asActor: filter.actorRole !== 'recipient',
						asRecipient: filter.actorRole !== 'actor'
					},
		from: filter.from === null ? 0 : toDay(filter.from) - firstDay,
		to: filter.to === null ? dayCount - 1 : toDay(filter.to) - firstDay,
		undated: filter.undated,
		word:
			filter.text === ''
				? null
				: { actor: holds(names), stance: holds(labels), source: holds(publishers) }
	};
}

function marks<T>(items: readonly T[], passes: (item: T, place: number) => boolean): Uint8Array {
	return Uint8Array.from(items, (item, place) => (passes(item, place) ? 1 : 0));
}

/** The places of the values that pass. */
export function placesIn(marked: Uint8Array, mark: 0 | 1 = 1): number[] {
	return [...marked.keys()].filter((place) => marked[place] === mark);
}
