import type { Point } from './curve';
import type { NameSide } from './name-sides';

/** A place with how its actor is drawn there. */
export interface Spot extends Point {
	readonly radius: number;
	/** How far its name stands off the rim beyond the usual. */
	readonly nameGap: number;
	/** Where its name stands; null leaves the choice to the stage. */
	readonly side: NameSide | null;
	/** Number of the topmost group in which it stands; null for one that stands by itself. */
	readonly within: number | null;
}
