import type { Listed } from '../rows/event-rows';
import type { RowAnswers } from '../rows/row-answers';
import type { Dataset, Event, Source } from './schema';

/** A dataset whose events and sources are made when they are asked for. */
export interface RowsDataset extends Omit<Dataset, 'events' | 'sources'> {
	readonly events: Listed<Event>;
	readonly sources: Listed<Source>;
	/** What columns answer without making events one by one. */
	readonly rows: RowAnswers;
}

/** What can be explored: a dataset that is at hand, or the rows of an opened file. */
export type ListedDataset = (Dataset & { readonly rows?: never }) | RowsDataset;
