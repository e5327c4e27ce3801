import { statuses } from '../dataset/vocabulary';
import { drawings, type EventColumns } from './columns';
import { actual } from './count-edges';
import { increase } from './increase';
import { countSlots } from './one-pass';
import type { View } from './view';

/** What either of two views holds, each event counted once; the facets are those of `after`. */
export function uniteViews(columns: EventColumns, before: View, after: View): View {
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
		shows: (event) => eventInView[event] === 1,
		countTimes: (slotOf, slots) => ({
			passing: after.countTimes(slotOf, slots).passing,
			inView: countSlots(columns, eventInView, slotOf, slots)
		}),
		insideOne,
		unnamedParty,
		...countEither(columns, before, after, eventInView),
		edgeFirst: after.edgeFirst.map((day, edge) => earliest(day, edge, before, after)),
		edgeLast: after.edgeLast.map((day, edge) => latest(day, edge, before, after))
	};
}

/** Per edge that is in one view at least, its events that are. */
function countEither(
	columns: EventColumns,
	before: View,
	after: View,
	eventInView: Uint8Array
): Pick<View, 'edgeCount' | 'edgeStatus' | 'edgeActual'> {
	const edgeCount = new Uint32Array(after.edgeCount.length);
	const edgeStatus = new Uint32Array(after.edgeStatus.length);
	const edgeActual = new Uint32Array(after.edgeActual.length);
	for (let edge = 0; edge < edgeCount.length; edge++) {
		if (before.edgeCount[edge] === 0 && after.edgeCount[edge] === 0) continue;
		for (const event of columns.eventsOf(edge)) {
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
