import type { Point } from './curve';
import type { Frame } from './frames';

/** Places by actor id while everything is closed, for every proportion of the screen. */
export type Layouts = { readonly [frame in Frame]: ReadonlyMap<string, Point> };
