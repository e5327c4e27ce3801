import { sayRows } from '../../core/formats/say-account';
import { countOf } from '../words';
import type { Opened } from './opener.svelte';

/** What became of the rows of a file, or of several together. */
export function sayOpened({ accounts, dataset, duplicates }: Opened): string {
	const [only, ...others] = accounts;
	if (only && others.length === 0) return sayRows(only.account);
	const events = countOf(dataset.events.length, 'event');
	const leftOut = duplicates === 0 ? '' : `, ${countOf(duplicates, 'duplicate')} left out`;
	return `${countOf(accounts.length, 'file')}, ${events}${leftOut}.`;
}
