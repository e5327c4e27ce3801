import { statuses } from '../../core/dataset/vocabulary';
import type { View } from '../../core/events/view';
import { statusWords } from '../words';

/** How the events in view of an edge are known: "disputed" of a single one, "1 confirmed, 1 disputed". */
export function sayEdgeStatus({ edgeCount, edgeStatus }: View, edge: number): string {
	return statuses
		.map((status, i) => ({
			word: statusWords[status].toLowerCase(),
			count: edgeStatus[edge * statuses.length + i] ?? 0
		}))
		.filter(({ count }) => count > 0)
		.map(({ word, count }) => (edgeCount[edge] === 1 ? word : `${count} ${word}`))
		.join(', ');
}
