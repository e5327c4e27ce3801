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

/** Of an arrow, the end where an actor stands. */
export type Side = 'does' | 'undergoes';

/**
 * Numbers of the arrows in view from (`does`) or to (`undergoes`) an actor, by stance and then by the
 * other end; of more than are shown at once the strongest first.
 */
export function edgesAround(view: View, actor: number, side: Side): readonly number[] {
	const { columns, edgeCount } = view;
	const [own] = endsOf(view, side);
	const found: number[] = [];
	for (let edge = 0; edge < edgeCount.length; edge++) {
		if (own[edge] === actor && edgeCount[edge] !== 0) found.push(edge);
	}
	const strength = found.length > portion ? 1 : 0;
	return found.sort(
		(a, b) =>
			strength * ((edgeCount[b] ?? 0) - (edgeCount[a] ?? 0)) ||
			(columns.edgeStance[a] ?? 0) - (columns.edgeStance[b] ?? 0) ||
			a - b
	);
}

/** What is told of some of them. */
export function edgesInWords(view: View, edges: readonly number[], side: Side): EdgeAround[] {
	const { columns, edgeCount } = view;
	const [, others] = endsOf(view, side);
	return edges.flatMap((edge) => {
		const other = columns.actors[others[edge] ?? -1];
		const stance = columns.stances[columns.edgeStance[edge] ?? -1];
		if (!other || !stance) return [];
		return [{ edge, other, stance, count: edgeCount[edge] ?? 0, status: mostCautious(view, edge) }];
	});
}

function endsOf({ columns: { edgeActor, edgeRecipient } }: View, side: Side) {
	return side === 'does'
		? ([edgeActor, edgeRecipient] as const)
		: ([edgeRecipient, edgeActor] as const);
}
