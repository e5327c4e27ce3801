import { newestFirst } from './by-date';
import type { View } from './view';

/** Numbers of the events in view, in the order of the dataset. */
export function eventsInView({ eventInView }: View): readonly number[] {
	const events: number[] = [];
	for (const [event, inView] of eventInView.entries()) if (inView === 1) events.push(event);
	return events;
}

/** Numbers of the edge's events in view, newest first; none where a filter hides the edge. */
export function eventsOfEdge({ columns, edgeCount, shows }: View, edge: number): number[] {
	if ((edgeCount[edge] ?? 0) === 0) return [];
	return [...columns.eventsOf(edge)].filter(shows).sort(newestFirst(columns));
}
