import type { Event } from '../../dataset/schema';
import { eventOfRow } from '../../rows/event-of-row';
import type { FileRead, Format, ReadOptions } from '../format';
import { usualOptions } from '../usual-options';

/* What the tests of the graph formats share. */

export function readText(format: Format, text: string, options: Partial<ReadOptions> = {}) {
	return format.read({ name: 'ties.txt', text }, { ...usualOptions, ...options }, () => {});
}

export function eventsOf({ rows }: FileRead): readonly Event[] {
	return rows === null
		? []
		: Array.from({ length: rows.count }, (_, event) => eventOfRow(rows, event));
}

/** "A > B: veto" for each event. */
export function ties(read: FileRead): readonly string[] {
	return eventsOf(read).map(
		({ actor, recipient, stance }) => `${actor.join('+')} > ${recipient.join('+')}: ${stance}`
	);
}
