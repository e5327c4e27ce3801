import type { EdgeChange } from '../../core/events/compare';
import { countOf, listOf, spellCount } from '../words';

/** "New: no event in the earlier period, 3 in the later." */
export function sayChange({
	change,
	before,
	after,
	statusBefore,
	statusAfter
}: EdgeChange): string {
	const counts = `${before === 0 ? 'no event' : countOf(before, 'event')} in the earlier period, ${after === 0 ? 'none' : spellCount(after)} in the later.`;
	switch (change) {
		case 'new':
			return `New: ${counts}`;
		case 'gone':
			return `Gone: ${counts}`;
		case 'stronger':
			return `Stronger: ${counts}`;
		case 'weaker':
			return `Weaker: ${counts}`;
		case 'status':
			return `Other status: ${listOf(statusBefore)} in the earlier period, ${listOf(statusAfter)} in the later; ${countOf(after, 'event')} in each.`;
		case 'same':
			return `As before: ${countOf(after, 'event')} in either period.`;
	}
}
