import { join, namesOf } from '../events/event-texts';
import type { Stance } from '../dataset/stances';
import { fold } from '../text/fold';
import type { EventRows, Listed } from './event-rows';
import { partiesOf } from './event-of-row';
import type { RowSources } from './row-sources';

/**
 * What a text filter finds in rows: names of the parties and their groups, the stance, the source,
 * and what the file says in words. The sentence made of a row without words holds no others.
 */
export interface RowText {
	/** Per actor, stance and source, folded. */
	readonly names: readonly string[];
	readonly labels: readonly string[];
	readonly sources: RowSources;
	/** Per event, what the file says. */
	readonly said: Listed<string> | null;
}

export function textOfRows(
	{ actors, text }: EventRows,
	stances: readonly Stance[],
	sources: RowSources
): RowText {
	const names = namesOf({ actors: [...actors] });
	return {
		names: actors.map(({ id }) => names.get(id) ?? ''),
		labels: stances.map(({ label }) => fold(label)),
		sources,
		said: text
	};
}

/** Everything that is looked in for one event. */
export function textOfEvent(rows: EventRows, text: RowText, event: number): string {
	const parties = [...partiesOf(rows.actor, event), ...partiesOf(rows.recipient, event)];
	return [
		join([text.said?.at(event) ?? null]),
		text.labels[rows.stance[event] ?? 0],
		...parties.map((party) => text.names[party]),
		text.sources.texts[text.sources.textOf[rows.source[event] ?? 0] ?? 0]
	].join('\n');
}
