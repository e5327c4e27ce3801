import { pushState, replaceState } from '$app/navigation';

/** Browsers allow so many writes in some seconds; this is well below. */
const pause = 150;

/**
 * Writes the address of this page. A view that stands takes the place of the one before it. One
 * that moves is followed, not too fast, within the same entry of the history; let go, it becomes an
 * entry of its own, and the one it began in gets its address back, so that Back leads there.
 */
export class AddressWriter {
	#standing = '';
	#stops = 0;
	#search: string | null = null;
	#next = '';
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `stops` counts how often something that moved was let go. */
	write(address: string, moving: boolean, stops: number): void {
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
			// eslint-disable-next-line svelte/no-navigation-without-resolve -- it is this very page's
			pushState(address, {});
			this.#search = location.search;
		} else this.#replace(address);
		this.#standing = address;
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

	#replace(address: string): void {
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- it is this very page's
		replaceState(address, {});
		this.#search = location.search;
	}
}
