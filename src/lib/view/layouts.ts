import type { Level } from '../core/events/columns';
import type { Point } from './curve';
import type { Frame } from './frames';

/** Places of actors by actor id, for every level and every proportion of the screen. */
export type Layouts = {
	readonly [level in Level]: { readonly [frame in Frame]: ReadonlyMap<string, Point> };
};
