import { noFilter, type Filter } from '../events/filter';
import type { Level } from '../events/columns';
import type { Period } from '../time/period';
import type { PlayMode } from '../time/play';

/** One thing the reader selected. Ids are those of the dataset, at the level shown. */
export type Selected =
	| { readonly kind: 'actor'; readonly actor: string }
	| {
			readonly kind: 'edge';
			readonly actor: string;
			readonly recipient: string;
			readonly stance: string;
	  }
	| { readonly kind: 'event'; readonly event: string }
	| { readonly kind: 'note'; readonly note: string };

/** Where the reader looks: the point at the centre, in layout units, and the zoom relative to fit. */
export interface Camera {
	readonly x: number;
	readonly y: number;
	readonly zoom: number;
}

export type Screen = 'graph' | 'table';

export const sortKeys = ['date', 'actor', 'recipient', 'stance', 'status'] as const;
export type SortKey = (typeof sortKeys)[number];
export interface Sort {
	readonly by: SortKey;
	readonly descending: boolean;
}

/** Everything that a link holds. */
export interface Choices {
	readonly filter: Filter;
	readonly level: Level;
	/** Ids of the groups that are open at the level of states. */
	readonly opened: readonly string[];
	readonly selection: readonly Selected[];
	readonly screen: Screen;
	readonly sort: Sort;
	/** The earlier period that the filter's own is compared with; null while nothing is compared. */
	readonly compare: Period | null;
	/** How the period plays; where it is, is the period itself. */
	readonly play: PlayMode;
	/** How many arrows of a big graph are drawn; null draws what fits the screen. */
	readonly arrows: number | null;
	/** Null shows the whole graph. */
	readonly camera: Camera | null;
}

export const noChoices: Choices = {
	filter: noFilter,
	level: 'states',
	opened: [],
	selection: [],
	screen: 'graph',
	sort: { by: 'date', descending: true },
	compare: null,
	play: 'slide',
	arrows: null,
	camera: null
};
