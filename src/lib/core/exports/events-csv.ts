import type { Event, Source } from '../dataset/schema';
import { sourceFinder, type SourceFinder } from '../dataset/sources';
import { statuses } from '../dataset/vocabulary';
import type { Columns } from '../events/columns';
import { sortInSteps } from '../events/sort-events';
import type { View } from '../events/view';
import type { Sort } from '../link/choices';
import { csvLine } from './csv-line';

const header = [
	...['id', 'date', 'end_date', 'date_precision'],
	...['actor_id', 'actor', 'recipient_id', 'recipient', 'via'],
	...['stance', 'polarity', 'status', 'factuality', 'summary', 'codes'],
	...['evidence', 'source_publisher', 'source_headline', 'source_url', 'source_published']
];

/** Between several values in one cell. */
const and = '; ';

/**
 * The events in view as CSV, a record each in the order of the table, after a byte order mark and
 * the names of the columns. Comes in pieces of a record or of nothing, so that the caller may pause.
 */
export function* eventsCsv(view: View, sort: Sort): Generator<string> {
	const { columns } = view;
	const sourceOf = sourceFinder(columns.dataset);
	// Without the mark, Excel reads UTF-8 as something else.
	yield `\uFEFF${csvLine(header)}`;
	const sorting = sortInSteps(view, sort);
	let step = sorting.next();
	for (; step.done !== true; step = sorting.next()) yield '';
	for (const number of step.value) {
		const event = columns.events.at(number);
		if (event) yield csvLine(cellsOf(event, number, columns, sourceOf));
	}
}

function cellsOf(event: Event, number: number, columns: Columns, sourceOf: SourceFinder): string[] {
	const stance = columns.stances[columns.stanceOf[number] ?? 0];
	const published = [...new Set(event.evidence.map(({ source }) => source))].flatMap(
		(id) => sourceOf(id) ?? []
	);
	const join = (of: (source: Source) => string | null): string =>
		published.map((source) => of(source) ?? '').join(published.some(of) ? and : '');
	return [
		...[event.id, event.date ?? '', event.endDate ?? '', event.datePrecision],
		...[event.actor.join(and), namesOf(event.actor, columns)],
		...[event.recipient.join(and), namesOf(event.recipient, columns), namesOf(event.via, columns)],
		...[stance?.label ?? event.stance, stance?.polarity ?? ''],
		...[statuses[columns.statusOf[number] ?? 0] ?? '', event.factuality, event.summary],
		codesOf(event),
		evidenceOf(event),
		join(({ publisher }) => publisher),
		join(({ headline }) => headline),
		join(({ url, archivedUrl }) => url ?? archivedUrl),
		join(({ published }) => published)
	];
}

function namesOf(ids: readonly string[], { actors, actorNumber }: Columns): string {
	return ids.map((id) => actors[actorNumber.get(id) ?? -1]?.name ?? id).join(and);
}

function codesOf({ codes }: Event): string {
	return Object.entries(codes)
		.map(([system, code]) => `${system} ${code}`)
		.join(and);
}

function evidenceOf({ evidence }: Event): string {
	return evidence
		.map(({ bearing, quotation, paraphrase }) => `${bearing}: ${quotation ?? paraphrase ?? ''}`)
		.join(and);
}
