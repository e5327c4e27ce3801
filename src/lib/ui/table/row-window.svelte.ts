import {
	defaultRangeExtractor,
	elementScroll,
	observeElementOffset,
	observeElementRect,
	Virtualizer,
	type Range,
	type VirtualItem
} from '@tanstack/virtual-core';
import type { Attachment } from 'svelte/attachments';
import { onceSoon } from '../once-soon';

/** One row that stands in the page. */
export interface Line {
	readonly number: number;
	/** Its place in the whole table, from 0. */
	readonly place: number;
	/** How much of the table is left out before it, in CSS pixels. */
	readonly gap: number;
}

/** About the height of a row that nobody has seen; each is measured when it is. */
const usual = 62;

/** The rows of a long table that stand in the page: those in sight, and the one with the focus. */
export class RowWindow {
	#items = $state.raw<readonly VirtualItem[]>([]);
	#height = $state.raw(0);
	/** Place of the row that has the focus, and may be scrolled out of sight. */
	#focused: number | null = null;
	/** Once for all rows that are measured together: each time, the places of all rows are worked out. */
	readonly #followSoon = onceSoon(() => this.#follow());
	readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;

	constructor(scroller: () => HTMLElement | null) {
		this.#virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
			count: 0,
			getScrollElement: scroller,
			estimateSize: () => usual,
			overscan: 6,
			indexAttribute: 'data-place',
			observeElementRect,
			observeElementOffset,
			scrollToFn: elementScroll,
			rangeExtractor: (range) => this.#placesIn(range),
			onChange: () => this.#followSoon()
		});
	}

	/** How much of the table is left out after the last line, in CSS pixels. */
	get rest(): number {
		return Math.max(0, this.#height - (this.#items.at(-1)?.end ?? 0));
	}

	/** Begins to follow the scrolling; ends with what it gives back. */
	mount(): () => void {
		const end = this.#virtualizer._didMount();
		this.#virtualizer._willUpdate();
		this.#follow();
		return end;
	}

	/** Says how many rows there are; what was measured of others is forgotten. */
	show(count: number): void {
		this.#focused = null;
		this.#virtualizer.setOptions({ ...this.#virtualizer.options, count });
		this.#virtualizer.measure();
		this.#virtualizer._willUpdate();
		this.#follow();
	}

	toTop(): void {
		this.#virtualizer.scrollToOffset(0);
	}

	toPlace(place: number): void {
		this.#virtualizer.scrollToIndex(place, { align: 'start' });
	}

	/** The lines among all rows, given by their numbers. */
	linesOf(numbers: ArrayLike<number>): readonly Line[] {
		let end = 0;
		return this.#items.flatMap(({ index, start, end: next }) => {
			const number = numbers[index];
			if (number === undefined) return [];
			const gap = start - end;
			end = next;
			return [{ number, place: index, gap }];
		});
	}

	readonly measure: Attachment<HTMLElement> = (row) => {
		this.#virtualizer.measureElement(row);
	};

	/** What has the focus; null when nothing has. */
	focus(target: EventTarget | null): void {
		const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-place]') : null;
		this.#focused = row === null ? null : Number(row.dataset['place']);
	}

	#placesIn(range: Range): number[] {
		const places = defaultRangeExtractor(range);
		const focused = this.#focused;
		if (focused === null || focused >= range.count || places.includes(focused)) return places;
		return [...places, focused].sort((a, b) => a - b);
	}

	#follow(): void {
		this.#items = this.#virtualizer.getVirtualItems();
		this.#height = this.#virtualizer.getTotalSize();
	}
}
