import { countArrows } from '../core/events/count-arrows';
import { arrowsInView } from '../core/events/arrows-in-view';
import { strongestEdges } from '../core/events/strongest-edges';
import type { View } from '../core/events/view';
import { oncePer } from '../core/rows/once';
import { toScene } from '../view/scene';
import { drawSome } from '../view/big-stage';
import type { SearchResult } from '../core/search/search';
import { drawnEdges } from '../view/drawn-edges';
import { edgesOfEvent } from '../view/marks';
import type { Stage } from '../view/stage';
import { usualArrows } from '../view/usual-arrows';
import type { Explorer } from './explorer.svelte';

const strongestOf = oncePer((view: View) => {
	const found = new Map<number, Uint32Array>();
	return (most: number): Uint32Array => {
		const edges = found.get(most) ?? strongestEdges(view, most);
		found.set(most, edges);
		return edges;
	};
});

const arrowsByActor = oncePer(countArrows);

type Found = Pick<SearchResult, 'kind' | 'id' | 'events'>;

/** Which arrows of a big graph are drawn, and how many there are. */
export class Sifting {
	readonly #explorer: Explorer;

	/** How many arrows are drawn, without what the reader brings in. */
	readonly most = $derived.by(() => this.#mostIn(this.#explorer.frame));
	readonly #strongest = $derived.by(() => strongestOf(this.#explorer.shown)(this.most));
	/** An edge that is pointed at in a list and would not be drawn; a number, so that others are no news. */
	readonly #pointed = $derived.by(() => {
		const under = this.#explorer.focused ?? this.#explorer.hovered;
		const edge = under?.startsWith('e') ? Number(under.slice(1)) : null;
		return edge === null || this.#strongest.includes(edge) ? null : edge;
	});
	readonly #wanted = $derived.by(() => [
		...this.#explorer.selection.flatMap((item) => this.#explorer.pointed(item) ?? []),
		...(this.#pointed === null ? [] : [{ kind: 'edge' as const, edge: this.#pointed }])
	]);
	readonly #edges = $derived.by(() =>
		drawnEdges(this.#strongest, this.#explorer.shown, this.most, this.#wanted)
	);
	/** How many arrows are in view, drawn or not. */
	readonly inView = $derived.by(() => arrowsInView(this.#explorer.shown));

	constructor(explorer: Explorer) {
		this.#explorer = explorer;
	}

	/** How many arrows are drawn. */
	get drawn(): number {
		return this.#edges.length;
	}

	/** Whether what was found has arrows in view of which none is drawn. */
	leavesOut({ kind, id, events }: Found): boolean {
		const { columns, shown } = this.#explorer;
		if (this.drawn === this.inView || (kind !== 'actor' && kind !== 'event')) return false;
		if (kind === 'event') {
			const arrows = events.flatMap((event) => edgesOfEvent(event, shown));
			return arrows.length > 0 && !arrows.some((edge) => this.#edges.includes(edge));
		}
		const actor = columns.shownAs[columns.actorNumber.get(id) ?? -1] ?? -1;
		const touches = (edge: number): boolean =>
			columns.edgeActor[edge] === actor || columns.edgeRecipient[edge] === actor;
		if (this.#edges.some(touches)) return false;
		return shown.edgeCount.some((count, edge) => count > 0 && touches(edge));
	}

	/** The stage with the arrows that are to be drawn, where these are not all. */
	draw(stage: Stage): Stage {
		if (stage.trace === null) return stage;
		const { frame, shown } = this.#explorer;
		if (stage.frame === frame) return drawSome(stage, this.#edges);
		const most = this.#mostIn(stage.frame);
		return drawSome(stage, drawnEdges(strongestEdges(shown, most), shown, most, this.#wanted));
	}

	/** Makes what a stage is to show of a view, step by step; then it is at hand. */
	*make(stage: Stage, view: View): Generator<unknown> {
		const edges = strongestOf(view)(this.most);
		yield edges;
		const drawn = drawSome(stage, edges);
		yield drawn;
		yield toScene(drawn, view, this.#explorer.pictures);
		yield arrowsByActor(view);
	}

	/** By number of an actor, how many arrows it has in view, drawn or not. */
	get arrows(): Uint32Array {
		return arrowsByActor(this.#explorer.shown);
	}

	/** What fits the screen is no choice: it is other for another screen. */
	show(arrows: number): void {
		const { choices, frame } = this.#explorer;
		this.#explorer.choices = {
			...choices,
			arrows: arrows === usualArrows[frame] ? null : arrows
		};
	}

	#mostIn(frame: Stage['frame']): number {
		return this.#explorer.choices.arrows ?? usualArrows[frame];
	}
}
