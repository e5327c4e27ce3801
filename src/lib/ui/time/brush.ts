import { brushX, type BrushSelection, type D3BrushEvent } from 'd3-brush';
import { select } from 'd3-selection';

/** Two places in pixels, from left to right. */
export type Stretch = readonly [start: number, end: number];

export interface BrushListeners {
	/** The reader drags; `whole` when both ends move together. */
	ondrag(this: void, stretch: Stretch, whole: boolean): void;
	ondragend(this: void): void;
	/** The pointer went up where it went down. */
	onclick(this: void, x: number): void;
}

type Moved = D3BrushEvent<unknown>;

/** Less than this is the tremor of a click. */
const tremor = 4;

/** The one place that talks to d3-brush: knows nothing of days. Loaded when the page is at rest. */
export class TimeBrush {
	dragging = false;
	readonly #group: SVGGElement;
	readonly #brush = brushX<unknown>();
	#downAt = 0;

	constructor(group: SVGGElement, { ondrag, ondragend, onclick }: BrushListeners) {
		this.#group = group;
		this.#brush
			.on('start', ({ sourceEvent }: Moved) => {
				if (sourceEvent) this.#downAt = pointerOf(sourceEvent);
			})
			.on('brush', ({ sourceEvent, selection, mode }: Moved) => {
				if (!sourceEvent || !isStretch(selection)) return;
				if (Math.abs(pointerOf(sourceEvent) - this.#downAt) >= tremor) this.dragging = true;
				if (this.dragging) ondrag(selection, mode === 'drag');
			})
			.on('end', ({ sourceEvent }: Moved) => {
				if (!sourceEvent) return;
				if (this.dragging) {
					this.dragging = false;
					ondragend();
				} else onclick(pointerOf(sourceEvent) - this.#group.getBoundingClientRect().left);
			});
	}

	/** All sizes in pixels. */
	fit(width: number, height: number, handle: number): void {
		this.#brush.extent([
			[0, 0],
			[width, height]
		]);
		this.#brush.handleSize(handle);
		select<SVGGElement, unknown>(this.#group).call(this.#brush);
	}

	show(stretch: Stretch | null): void {
		if (this.dragging) return;
		const selection = stretch === null ? null : ([...stretch] as [number, number]);
		select<SVGGElement, unknown>(this.#group).call((group) => this.#brush.move(group, selection));
	}

	destroy(): void {
		select(this.#group).on('.brush', null).selectAll('*').remove();
	}
}

function isStretch(selection: BrushSelection | null): selection is [number, number] {
	return selection !== null && typeof selection[0] === 'number';
}

/** Where the mouse or the finger is, in pixels of the window. */
function pointerOf(event: MouseEvent | TouchEvent): number {
	return 'changedTouches' in event ? (event.changedTouches[0]?.clientX ?? 0) : event.clientX;
}
