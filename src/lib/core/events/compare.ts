import { statuses, type Status } from '../dataset/vocabulary';
import type { View } from './view';

/** What became of an edge from an earlier period to a later one. */
export const changes = ['new', 'gone', 'stronger', 'weaker', 'status', 'same'] as const;
export type Change = (typeof changes)[number];

export interface EdgeChange {
	readonly change: Change;
	/** Events in view, in the earlier period and in the later one. */
	readonly before: number;
	readonly after: number;
	/** The statuses of its events in either period, in the order of `statuses`. */
	readonly statusBefore: readonly Status[];
	readonly statusAfter: readonly Status[];
}

/** What changed between two views that differ in their periods alone. */
export interface Comparison {
	readonly before: View;
	readonly after: View;
	/** Per edge of the columns; null where neither period has an event of it. */
	readonly edges: readonly (EdgeChange | null)[];
}

/**
 * Compares edge by edge: one with events in the later period alone is new, in the earlier alone
 * gone, with more or fewer than before stronger or weaker; with as many, but of other statuses, its
 * status changed. The views must be of the same columns.
 */
export function compareViews(before: View, after: View): Comparison {
	if (before.columns !== after.columns) {
		throw new Error(
			'compareViews: the views are of different columns; compare one level at a time'
		);
	}
	const edges = Array.from(after.edgeCount, (count, edge) => {
		const earlier = before.edgeCount[edge] ?? 0;
		if (count === 0 && earlier === 0) return null;
		const statusBefore = statusesOf(before, edge);
		const statusAfter = statusesOf(after, edge);
		const change = changeOf(earlier, count, statusBefore.join() === statusAfter.join());
		return { change, before: earlier, after: count, statusBefore, statusAfter };
	});
	return { before, after, edges };
}

function changeOf(before: number, after: number, sameStatus: boolean): Change {
	if (before === 0) return 'new';
	if (after === 0) return 'gone';
	if (after !== before) return after > before ? 'stronger' : 'weaker';
	return sameStatus ? 'same' : 'status';
}

function statusesOf({ edgeStatus }: View, edge: number): readonly Status[] {
	return statuses.filter((_, i) => (edgeStatus[edge * statuses.length + i] ?? 0) > 0);
}

/** Events in view of a stance in either period. */
export interface StanceChange {
	/** Number of the stance. */
	readonly stance: number;
	readonly before: number;
	readonly after: number;
}

/** The stances with events in either period, in the order of the columns. */
export function compareStances({ before, after }: Comparison): readonly StanceChange[] {
	const [earlier, later] = [countStances(before), countStances(after)];
	return after.columns.stances
		.map((_, stance) => ({
			stance,
			before: earlier[stance] ?? 0,
			after: later[stance] ?? 0
		}))
		.filter((one) => one.before > 0 || one.after > 0);
}

/** Events in view by stance: those that the facet counts, of the stances not left out. */
function countStances({ columns, filter, facets }: View): Uint32Array {
	return facets.stance.map((count, stance) =>
		filter.withoutStances.includes(columns.stances[stance]?.id ?? '') ? 0 : count
	);
}
