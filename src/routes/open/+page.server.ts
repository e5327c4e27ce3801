import { slugs } from '../crises.server';

export function load() {
	return { home: slugs.length > 1 };
}
