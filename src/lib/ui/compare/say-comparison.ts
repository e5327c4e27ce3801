import type { Comparison } from '../../core/events/compare';
import { changesThatOccur } from '../../core/events/compare-periods';
import type { Choices } from '../../core/link/choices';
import { sayPeriod } from '../filters/filter-words';
import { listOf, spellCount } from '../words';
import { changeWords } from './compare-words';

/* What the interface says of two periods: needed while they are compared, and fetched later than the rest. */

/** Both periods as a reader chose them: "until 12 May 2024" and "from 13 May 2024". */
export function sayPeriods({ filter, compare }: Pick<Choices, 'filter' | 'compare'>): {
	readonly before: string;
	readonly after: string;
} {
	return {
		before: sayPeriod(compare?.from ?? null, compare?.to ?? null),
		after: sayPeriod(filter.from, filter.to)
	};
}

/** What a live region says: "Comparing two periods: until 12 May 2024, and …; arrows: 3 new, 1 gone". */
export function sayComparison(comparison: Comparison, choices: Choices): string {
	const { before, after } = sayPeriods(choices);
	return `Comparing two periods: ${before}, and ${after}. ${sayChanges(comparison)}`;
}

export function sayChanges(comparison: Comparison): string {
	const counts = changesThatOccur(comparison);
	if (counts.length === 0) return 'Neither period has an arrow.';
	return `Arrows: ${listOf(counts.map(({ change, count }) => `${spellCount(count)} ${changeWords[change]}`))}.`;
}
