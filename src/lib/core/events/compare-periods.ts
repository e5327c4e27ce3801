import { statuses } from '../dataset/vocabulary';
import type { Period } from '../time/period';
import { drawings, type Columns } from './columns';
import { changes, compareViews, type Change, type Comparison } from './compare';
import { computeView } from './compute-view';
import { actual } from './count-edges';
import type { Filter } from './filter';
import { setPeriod } from './filter-verbs';
import { increase } from './increase';
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
export function countLeftOut({ after: { columns, inTimeline } }: Comparison): number {
	return inTimeline.filter((passes, event) => passes === 1 && columns.dated[event] === 0).length;
}

/** Events of uncertain date that may lie in either period, and so count in both. */
export function countInBoth({ before, after }: Comparison): number {
	return after.eventInView.filter((seen, event) => seen === 1 && before.eventInView[event] === 1)
		.length;
}

/**
 * The view of what either period holds: its events and edges are those of one or the other or both,
 * each event counted once. The facets are those of the later one.
 */
export function eitherOf({ before, after }: Comparison): View {
	const { columns } = after;
	const eventInView = after.eventInView.map(
		(seen, event) => seen | (before.eventInView[event] ?? 0)
	);
	const byDrawing = new Uint32Array(drawings.length);
	for (const [event, seen] of eventInView.entries())
		if (seen === 1) increase(byDrawing, columns.drawnAs[event] ?? 0);
	const [drawn = 0, insideOne = 0, unnamedParty = 0] = byDrawing;
	return {
		...after,
		count: drawn + insideOne + unnamedParty,
		eventInView,
		insideOne,
		unnamedParty,
		...countEither(before, after, eventInView),
		edgeFirst: after.edgeFirst.map((day, edge) => earliest(day, edge, before, after)),
		edgeLast: after.edgeLast.map((day, edge) => latest(day, edge, before, after))
	};
}

/** Per edge that is in one view at least, its events that are. */
function countEither(
	before: View,
	after: View,
	eventInView: Uint8Array
): Pick<View, 'edgeCount' | 'edgeStatus' | 'edgeActual'> {
	const { columns } = after;
	const edgeCount = new Uint32Array(after.edgeCount.length);
	const edgeStatus = new Uint32Array(after.edgeStatus.length);
	const edgeActual = new Uint32Array(after.edgeActual.length);
	for (let edge = 0; edge < edgeCount.length; edge++) {
		if (before.edgeCount[edge] === 0 && after.edgeCount[edge] === 0) continue;
		const events = columns.edgeEvents.subarray(
			columns.edgeStart[edge],
			columns.edgeStart[edge + 1]
		);
		for (const event of events) {
			if (eventInView[event] === 0) continue;
			increase(edgeCount, edge);
			increase(edgeStatus, edge * statuses.length + (columns.statusOf[event] ?? 0));
			if (columns.factualityOf[event] === actual) increase(edgeActual, edge);
		}
	}
	return { edgeCount, edgeStatus, edgeActual };
}

function earliest(day: number, edge: number, before: View, after: View): number {
	const other = before.edgeFirst[edge] ?? day;
	if (before.edgeCount[edge] === 0) return day;
	return after.edgeCount[edge] === 0 ? other : Math.min(day, other);
}

function latest(day: number, edge: number, before: View, after: View): number {
	const other = before.edgeLast[edge] ?? day;
	if (before.edgeCount[edge] === 0) return day;
	return after.edgeCount[edge] === 0 ? other : Math.max(day, other);
}
