import type { Problem } from '$lib/core/problem';

declare global {
	namespace App {
		interface Error {
			problems?: readonly Problem[];
		}
	}
}
