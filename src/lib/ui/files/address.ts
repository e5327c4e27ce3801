import { readFileLink, sameReading, writeFileLink } from '../../core/link/file-link';
import type { Opened } from './opener.svelte';

/** The query of the page that shows what is open. */
export function queryOf({ link }: Opened): string {
	return writeFileLink(link);
}

/** Whether a query, as the address has it, asks for what is open. */
export function isAt({ link }: Opened, search: string): boolean {
	const { link: asked } = readFileLink(new URLSearchParams(search));
	return asked !== null && sameReading(asked, link);
}
