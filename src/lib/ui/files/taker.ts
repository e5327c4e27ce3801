import { createContext } from 'svelte';
import type { RowOptions } from '../../core/formats/format';

/** How any part of the site hands over files to be opened. */
export interface Taker {
	readonly take: (files: readonly File[]) => void;
	/** Fetches the parts that show progress and questions. */
	readonly ready: () => void;
	/** Which rows of the next file count, whichever way it comes; null for as usual. */
	rows: RowOptions | null;
	/** Whether what the reader chose beforehand can be used; shows what is wrong where it cannot. */
	mayTake: (() => boolean) | null;
}

export const [getTaker, setTaker] = createContext<Taker>();
