import type { Account } from './format';

/** "2,111 rows: 1,285 events, 705 without an actor, 121 within one country." */
export function sayAccount({ rows, events, skipped }: Account): string {
	const parts = Object.entries(skipped).map(
		([why, count]) => `${count.toLocaleString('en')} ${why}`
	);
	return `${rows.toLocaleString('en')} rows: ${[`${events.toLocaleString('en')} events`, ...parts].join(', ')}.`;
}
