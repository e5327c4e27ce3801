import type { Problem } from '$lib/core/problem';

declare module 'svelte/elements' {
	interface HTMLLinkAttributes {
		/** What waits for the link's target; not yet in Svelte's own list. */
		blocking?: 'render';
	}
}

declare global {
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
