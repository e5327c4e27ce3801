import { checkDataset } from '../dataset/check-dataset';
import { limits } from '../dataset/limits';
import type { Dataset } from '../dataset/schema';
import { fromDay } from '../dates/day';
import { openEnd, openStart } from '../events/columns';
import type { Checked } from '../problem';
import { spellCount } from '../text/count-of';
import { eventOfRow } from './event-of-row';
import type { EventRows } from './event-rows';

export interface DatasetOf {
	/** Address and file name of the dataset: lower-case letters, digits and hyphens. */
	readonly id: string;
	/** The day, YYYY-MM-DD, up to which the dataset is complete when no event has a date. */
	readonly today: string;
}

/** The events of a file as a dataset, events in the order of the rows; problems beyond the limits. */
export function toDataset(rows: EventRows, { id, today }: DatasetOf): Checked<Dataset> {
	if (rows.count > limits.events) return { ok: false, problems: [tooMany(rows.count)] };
	return checkDataset({
		...headOfRows(rows, { id, today }),
		actors: rows.actors,
		stances: rows.stances,
		sources: Array.from(rows.sources),
		events: Array.from({ length: rows.count }, (_, event) => eventOfRow(rows, event)),
		context: []
	});
}

/** What such a dataset says of itself. */
export function headOfRows(rows: EventRows, { id, today }: DatasetOf) {
	return {
		format: 1 as const,
		id,
		title: rows.title,
		summary: rows.summary,
		language: rows.about?.language ?? 'en',
		asOf: rows.about?.asOf ?? lastDayOf(rows) ?? today,
		license: rows.about?.license ?? null
	};
}

function lastDayOf({ firstDay, lastDay }: EventRows): string | null {
	let latest = openStart;
	for (const [event, last] of lastDay.entries()) {
		const day = last === openEnd ? (firstDay[event] ?? openStart) : last;
		if (day > latest) latest = day;
	}
	return latest === openStart ? null : fromDay(latest);
}

function tooMany(count: number) {
	return {
		code: 'too-large' as const,
		at: 'events',
		message: `there are ${spellCount(count)} events, more than the ${spellCount(limits.events)} of a dataset: read fewer rows`
	};
}
