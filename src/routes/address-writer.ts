import { untrack } from 'svelte';
import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';

/** Browsers allow so many writes in some seconds; this is well below. */
const pause = 150;

interface Manner {
	/** Whether the view is under way. */
	readonly moving: boolean;
	/** How often something that moved was let go, or a state opened or closed. */
	readonly stops: number;
	/** Whether the details of something are open. */
	readonly open: boolean;
}

/**
 * Writes the address of this page. A view that stands takes the place of the one before it. One
 * that moves is followed, not too fast, within the same entry of the history; let go, it becomes an
 * entry of its own, and the one it began in gets its address back, so that Back leads there. So
 * does one whose details are opened: Back closes them.
 */
export class AddressWriter {
	#standing = '';
	#stops = 0;
	#open = false;
	#search: string | null = null;
	#next = '';
	#timer: ReturnType<typeof setTimeout> | undefined;

	write(address: string, { moving, stops, open }: Manner): void {
		const opened = open && !this.#open;
		this.#open = open;
		if (moving) {
			this.#next = address;
			this.#timer ??= setTimeout(() => {
				this.#timer = undefined;
				this.#replace(this.#next);
			}, pause);
			return;
		}
		this.drop();
		const stopped = stops !== this.#stops;
		this.#stops = stops;
		if (stopped && address !== this.#standing) {
			this.#replace(this.#standing);
			this.#push(address, {});
		} else if (opened && !this.#isOver(this.#standing)) {
			this.#push(address, { over: this.#standing });
		} else this.#replace(address);
		this.#standing = address;
	}

	/** The address says whether the details are open: nobody opened them just now. */
	found(open: boolean): void {
		this.#open = open;
	}

	/** Forgets a write that is still to come. */
	drop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	/** Whether the address has this query from here; true before the first write. */
	wrote(search: string): boolean {
		return this.#search === null || this.#search === search;
	}

	/** Whether the details were open in this entry before: what it lies on is still the way back. */
	#isOver(address: string): boolean {
		return untrack(() => page.state.over) === address;
	}

	#push(address: string, state: App.PageState): void {
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- it is this very page's
		pushState(address, state);
		this.#search = location.search;
	}

	#replace(address: string): void {
		const state = untrack(() => page.state);
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- it is this very page's
		replaceState(address, state);
		this.#search = location.search;
	}
}
