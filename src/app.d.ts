import type { Problem } from '$lib/core/problem';
import type { FirstWays } from '$lib/ui/files/ways-in';

declare module 'svelte/elements' {
	interface HTMLLinkAttributes {
		/** What waits for the link's target; not yet in Svelte's own list. */
		blocking?: 'render';
	}
}

declare global {
	/** `src/first-script.js` as it stands in a page. */
	const FIRST_SCRIPT: string;

	interface Window {
		waysIn: FirstWays;
	}

	namespace App {
		interface Error {
			problems?: readonly Problem[];
		}
		interface PageState {
			/** Address of the entry of the history below, where opening the details made this one. */
			over?: string;
		}
	}
}
