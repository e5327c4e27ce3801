import type { Scene, SceneEdge } from './scene';

/** Edges that are drawn alike: not at all at 0, in full at 1. */
export interface Faded {
	readonly opacity: number;
	readonly edges: readonly SceneEdge[];
}

/** How long an edge takes to come or to go, in milliseconds. */
export const fadeTime = 240;

/** Edges that come and go by degrees while the period moves. Times are in milliseconds. */
export class Fades {
	readonly #coming = new Map<string, number>();
	readonly #going = new Map<string, { readonly edge: SceneEdge; readonly since: number }>();

	/** Whether anything is still on its way. */
	get running(): boolean {
		return this.#coming.size > 0 || this.#going.size > 0;
	}

	/** Notes what came and what went from one scene to the next. */
	follow(before: Scene, after: Scene, now: number): void {
		const visible = new Set(visibleOf(before).map(({ id }) => id));
		for (const edge of visibleOf(after)) {
			if (visible.delete(edge.id)) continue;
			this.#going.delete(edge.id);
			this.#coming.set(edge.id, now);
		}
		for (const edge of before.edges) {
			if (!visible.has(edge.id)) continue;
			this.#coming.delete(edge.id);
			this.#going.set(edge.id, { edge, since: now });
		}
	}

	/** Everything is at once where it is going. */
	finish(): void {
		this.#coming.clear();
		this.#going.clear();
	}

	/** The visible edges, and those still going, by how far they have come. */
	at(now: number, visible: readonly SceneEdge[]): readonly Faded[] {
		for (const [id, since] of this.#coming) if (now - since >= fadeTime) this.#coming.delete(id);
		for (const [id, { since }] of this.#going) if (now - since >= fadeTime) this.#going.delete(id);
		const groups = new Map<number, SceneEdge[]>();
		const add = (opacity: number, edge: SceneEdge): void => {
			const group = groups.get(opacity);
			if (group) group.push(edge);
			else groups.set(opacity, [edge]);
		};
		for (const { edge, since } of this.#going.values()) add(1 - share(now - since), edge);
		for (const edge of visible) {
			const since = this.#coming.get(edge.id);
			add(since === undefined ? 1 : share(now - since), edge);
		}
		return [...groups].map(([opacity, edges]) => ({ opacity, edges }));
	}
}

function visibleOf({ edges }: Scene): readonly SceneEdge[] {
	return edges.filter(({ visible }) => visible);
}

function share(time: number): number {
	return Math.min(1, Math.max(0, time / fadeTime));
}
