import { canonicalFilter } from '../events/filter-verbs';
import { inOrder } from '../time/period';
import { roundCamera } from './camera';
import type { Choices, Selected } from './choices';
import { writeSelected } from './selected';

/** The same choices in the one form that all choices with their meaning share. */
export function canonicalChoices(choices: Choices): Choices {
	return {
		...choices,
		filter: canonicalFilter(choices.filter),
		compare: choices.compare && inOrder(choices.compare),
		opened: choices.level === 'members' ? [] : [...new Set(choices.opened)].sort(),
		selection: withoutDoubles(choices.selection),
		camera: choices.camera === null ? null : roundCamera(choices.camera)
	};
}

/** The order stays: what was selected last is taken back first. */
function withoutDoubles(selection: readonly Selected[]): readonly Selected[] {
	return [...new Map(selection.map((item) => [writeSelected(item), item])).values()];
}
