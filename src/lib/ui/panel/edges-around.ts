import type { Dataset } from '../../core/dataset/schema';
import type { Stance } from '../../core/dataset/stances';
import type { Status } from '../../core/dataset/vocabulary';
import type { View } from '../../core/events/view';
import { mostCautious } from '../../view/scene';
import { portion } from '../words';

/** One arrow of an actor: the other end, the stance and its events in view. */
export interface EdgeAround {
	readonly edge: number;
	readonly other: Dataset['actors'][number];
	readonly stance: Stance;
	readonly count: number;
	/** As which it is drawn. */
	readonly status: Status;
}

/**
 * Arrows in view from (`does`) or to (`undergoes`) an actor, by stance and then by the other end; of
 * more than are shown at once the strongest first.
 */
export function edgesAround(
	view: View,
	actor: number,
	side: 'does' | 'undergoes'
): readonly EdgeAround[] {
	const { columns, edgeCount } = view;
	const [own, others] =
		side === 'does'
			? [columns.edgeActor, columns.edgeRecipient]
			: [columns.edgeRecipient, columns.edgeActor];
	const found: EdgeAround[] = [];
	for (let edge = 0; edge < edgeCount.length; edge++) {
		const count = edgeCount[edge] ?? 0;
		if (count === 0 || own[edge] !== actor) continue;
		const other = columns.actors[others[edge] ?? -1];
		const stance = columns.stances[columns.edgeStance[edge] ?? -1];
		if (!other || !stance) continue;
		found.push({ edge, other, stance, count, status: mostCautious(view, edge) });
	}
	const strength = found.length > portion ? 1 : 0;
	return found.sort(
		(a, b) =>
			strength * (b.count - a.count) ||
			(columns.edgeStance[a.edge] ?? 0) - (columns.edgeStance[b.edge] ?? 0) ||
			a.edge - b.edge
	);
}
