import type * as all from './parts';

type Parts = typeof all;

/** The parts of the screen that only a comparison needs, from when they are there. */
export class CompareParts {
	#loaded = $state.raw<Parts | null>(null);

	/** Null until they are loaded. */
	get current(): Parts | null {
		return this.#loaded;
	}

	async load(): Promise<void> {
		this.#loaded ??= await import('./parts');
	}
}
