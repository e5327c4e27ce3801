import { factualities, statuses } from '../../core/dataset/vocabulary';
import { eventsOfEdge } from '../../core/events/events-in-view';
import type { View } from '../../core/events/view';
import { factualityWords, spellCount, statusWords } from '../words';

/**
 * How the events in view of an edge are known, and whether they happened where not all did:
 * "disputed" of a single one, "1 confirmed, 1 disputed · 1 hypothetical".
 */
export function sayEdgeStatus(view: View, edge: number): string {
	return [sayStatuses(view, edge), sayFactualities(view, edge)]
		.filter((part) => part !== '')
		.join(' · ');
}

function sayFactualities(view: View, edge: number): string {
	const { columns, edgeActual, edgeCount } = view;
	if (edgeActual[edge] === edgeCount[edge]) return '';
	const events = eventsOfEdge(view, edge);
	const counts = factualities.map(
		(_, i) => events.filter((event) => columns.factualityOf[event] === i).length
	);
	return factualities
		.map((factuality, i) => ({ factuality, count: counts[i] ?? 0 }))
		.filter(({ factuality, count }) => factuality !== 'actual' && count > 0)
		.map(({ factuality, count }) =>
			count === events.length
				? factualityWords[factuality]
				: `${spellCount(count)} ${factualityWords[factuality]}`
		)
		.join(', ');
}

function sayStatuses({ edgeCount, edgeStatus }: View, edge: number): string {
	return statuses
		.map((status, i) => ({
			word: statusWords[status].toLowerCase(),
			count: edgeStatus[edge * statuses.length + i] ?? 0
		}))
		.filter(({ count }) => count > 0)
		.map(({ word, count }) => (edgeCount[edge] === 1 ? word : `${spellCount(count)} ${word}`))
		.join(', ');
}
