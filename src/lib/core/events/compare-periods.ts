import { polarities } from '../dataset/vocabulary';
import type { Period } from '../time/period';
import { openEnd, openStart, type Columns } from './columns';
import { changes, compareViews, type Change, type Comparison } from './compare';
import { computeView } from './compute-view';
import type { Filter } from './filter';
import { setPeriod } from './filter-verbs';
import type { View } from './view';

/**
 * The filter of the later of two periods that are compared. Whatever has no date or only one bound
 * belongs to neither.
 */
export function laterFilter(filter: Filter): Filter {
	return { ...filter, undated: false };
}

/** The filter of the earlier period: the same but for the days. */
export function earlierFilter(filter: Filter, { from, to }: Period): Filter {
	return setPeriod(laterFilter(filter), from, to);
}

/** What changed from `period` to the filter's own. */
export function comparePeriods(columns: Columns, filter: Filter, period: Period): Comparison {
	return compareViews(
		computeView(columns, earlierFilter(filter, period)),
		computeView(columns, laterFilter(filter))
	);
}

/** How many edges changed in each way. */
export function countChanges({ edges }: Comparison): { readonly [change in Change]: number } {
	const counts = { new: 0, gone: 0, stronger: 0, weaker: 0, status: 0, same: 0 };
	for (const edge of edges) if (edge) counts[edge.change] += 1;
	return counts;
}

/** The ways in which any edge changed, with how many did. */
export function changesThatOccur(
	comparison: Comparison
): readonly { readonly change: Change; readonly count: number }[] {
	const counts = countChanges(comparison);
	return changes
		.map((change) => ({ change, count: counts[change] }))
		.filter(({ count }) => count > 0);
}

/** Events that pass all other filters and belong to neither period, as their dates are not known. */
export function countLeftOut({ after }: Comparison): number {
	const { first, last } = after.columns.times;
	const undated = first.map((day, time) => (day === openStart || last[time] === openEnd ? 1 : 0));
	const { passing } = after.countTimes(Uint32Array.from(undated), 2);
	return sumOf(passing.subarray(polarities.length));
}

/** Events of uncertain date that may lie in either period, and so count in both. */
export function countInBoth({ before, after }: Comparison): number {
	const { length } = after.columns.times.first;
	const times = Uint32Array.from({ length }, (_, time) => time);
	const [earlier, later] = [before, after].map((view) => view.countTimes(times, length).inView);
	// Nothing but their time sets the views apart, so a time in both has the same events in both.
	return sumOf((later ?? new Uint32Array()).map((count, i) => Math.min(count, earlier?.[i] ?? 0)));
}

/**
 * The view of what either period holds: its events and edges are those of one or the other or both,
 * each event counted once. The facets are those of the later one.
 */
export function eitherOf({ before, after }: Comparison): View {
	return after.columns.engine.eitherOf(before, after);
}

function sumOf(counts: Uint32Array): number {
	return counts.reduce((sum, count) => sum + count, 0);
}
