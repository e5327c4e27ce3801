import { factualities, statuses } from '../dataset/vocabulary';
import { openEnd, openStart, type EventColumns } from './columns';
import { increase } from './increase';
import type { View } from './view';

export const actual = factualities.indexOf('actual');

export type EdgeCounts = Pick<
	View,
	'edgeCount' | 'edgeStatus' | 'edgeActual' | 'edgeFirst' | 'edgeLast'
>;

export function noEdgeCounts({ edgeActor: { length } }: EventColumns): EdgeCounts {
	return {
		edgeCount: new Uint32Array(length),
		edgeStatus: new Uint32Array(length * statuses.length),
		edgeActual: new Uint32Array(length),
		edgeFirst: new Int32Array(length).fill(openEnd),
		edgeLast: new Int32Array(length).fill(openStart)
	};
}

/** Counts an event in view in each of its edges that passes the actor filter. */
export function countEdges(
	edges: EdgeCounts,
	columns: EventColumns,
	event: number,
	edgePasses: Uint8Array
): void {
	const end = columns.dyadStart[event + 1] ?? 0;
	for (let dyad = columns.dyadStart[event] ?? 0; dyad < end; dyad++) {
		const edge = columns.dyadEdge[dyad] ?? 0;
		if (edgePasses[edge] === 0) continue;
		increase(edges.edgeCount, edge);
		increase(edges.edgeStatus, edge * statuses.length + (columns.statusOf[event] ?? 0));
		if (columns.factualityOf[event] === actual) increase(edges.edgeActual, edge);
		if (columns.dated[event] === 1) widen(edges, edge, columns, event);
	}
}

function widen(
	{ edgeFirst, edgeLast }: EdgeCounts,
	edge: number,
	{ firstDay, lastDay }: EventColumns,
	event: number
): void {
	edgeFirst[edge] = Math.min(edgeFirst[edge] ?? 0, firstDay[event] ?? 0);
	edgeLast[edge] = Math.max(edgeLast[edge] ?? 0, lastDay[event] ?? 0);
}

/** Opens the bounds, crossed until now, of the edges that met no dated event. */
export function closeOpenEdges({ edgeFirst, edgeLast }: EdgeCounts): void {
	for (let edge = 0; edge < edgeFirst.length; edge++) {
		if (edgeFirst[edge] !== openEnd) continue;
		edgeFirst[edge] = openStart;
		edgeLast[edge] = openEnd;
	}
}
