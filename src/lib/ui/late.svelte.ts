import type * as all from './late-parts';

type Parts = typeof all;

/** The parts of the screen that nobody sees at first, from when they are there. */
export class Late {
	#loaded = $state.raw<Parts | null>(null);

	/** Null until they are loaded. */
	get parts(): Parts | null {
		return this.#loaded;
	}

	async load(): Promise<void> {
		this.#loaded ??= await import('./late-parts');
	}
}
