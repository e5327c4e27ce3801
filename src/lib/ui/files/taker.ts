import { createContext } from 'svelte';

/** How any part of the site hands over files to be opened. */
export interface Taker {
	readonly take: (files: readonly File[]) => void;
	/** Fetches the parts that show progress and questions. */
	readonly ready: () => void;
}

export const [getTaker, setTaker] = createContext<Taker>();
