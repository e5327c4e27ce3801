import { readFileLink, sameReading, writeFileLink } from '../../core/link/file-link';
import { withoutFile } from '../../core/link/own-params';
import type { Opened } from './opener.svelte';

/** The query of the page that shows what is open. */
export function queryOf({ link }: Opened): string {
	return writeFileLink(link);
}

/** The same with the view of what is open that another query asks for. */
export function queryWithView(opened: Opened, search: string): string {
	const view = withoutFile(new URLSearchParams(search)).toString();
	return view === '' ? queryOf(opened) : `${queryOf(opened)}&${view}`;
}

/** Whether a query, as the address has it, asks for what is open. */
export function isAt({ link }: Opened, search: string): boolean {
	const { link: asked } = readFileLink(new URLSearchParams(search));
	return asked !== null && sameReading(asked, link);
}
