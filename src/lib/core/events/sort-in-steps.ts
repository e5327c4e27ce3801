import type { Sort } from '../link/choices';
import { dated, directionOf, sortDated } from './sort-events';
import type { View } from './view';

/** As `sortEvents`, step by step, so that the caller may pause; the last step gives them. */
export function* sortInSteps(view: View, sort: Sort): Generator<Uint32Array | null> {
	void view.eventInView;
	yield null;
	const events = dated(view, directionOf(sort));
	yield null;
	yield sortDated(view, sort, events);
}
