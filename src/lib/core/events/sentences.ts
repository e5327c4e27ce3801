import { countOf, spellCount } from '../text/count-of';
import { isolate } from '../text/isolate';
import { arrowsInView } from './arrows-in-view';
import type { Columns } from './columns';
import type { View } from './view';

/** What a live region says after a change: "12 of 21 events, 9 arrows". */
export function liveSummary(before: View, after: View): string {
	const summary = summaryOf(after);
	const changed = before.columns !== after.columns || summary !== summaryOf(before);
	return changed ? summary : `Still ${summary}`;
}

function summaryOf(view: View): string {
	const total = view.columns.events.length;
	return `${spellCount(view.count)} of ${countOf(total, 'event')}, ${countOf(arrowsInView(view), 'arrow')}`;
}

/** "United States → Israel: veto". */
export function edgeInWords(columns: Columns, edge: number): string {
	const { actors, stances, edgeActor, edgeRecipient, edgeStance } = columns;
	const actor = isolate(actors[edgeActor[edge] ?? 0]?.name ?? '');
	const recipient = isolate(actors[edgeRecipient[edge] ?? 0]?.name ?? '');
	return `${actor} → ${recipient}: ${inSentence(stances[edgeStance[edge] ?? 0]?.label ?? '')}`;
}

/** A label as it stands within a sentence; an abbreviation ("UN vote") keeps its capitals. */
export function inSentence(label: string): string {
	return /^\p{Lu}(?!\p{Lu})/u.test(label)
		? label.slice(0, 1).toLowerCase() + label.slice(1)
		: label;
}
