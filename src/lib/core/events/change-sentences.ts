import { factualities, type Factuality } from '../dataset/vocabulary';
import { countOf, spellCount } from '../text/count-of';
import { isolate } from '../text/isolate';
import { listOf } from '../text/list-of';
import type { Change, Comparison, EdgeChange } from './compare';
import { eventsOfEdge } from './events-in-view';

/** What happened to the edges of one actor and stance that changed alike, as a sentence. */
export interface ChangeSentence {
	readonly change: Change;
	/** Numbers of the edges it speaks of. */
	readonly edges: readonly number[];
	readonly text: string;
}

/** What taking a built-in stance towards somebody is called; `~` stands for whom. */
const doings: ReadonlyMap<string, string> = new Map([
	['veto', 'veto plans of ~'],
	['threat', 'threaten ~'],
	['mediation-offer', 'offer mediation to ~'],
	['strike', 'strike ~'],
	['coercion', 'coerce ~'],
	['sanction', 'put sanctions on ~'],
	['demand', 'make demands on ~'],
	['condemnation', 'condemn ~'],
	['statement', 'make statements about ~'],
	['appeal', 'appeal to ~'],
	['consultation', 'consult with ~'],
	['support', 'support ~'],
	['de-escalation', 'de-escalate towards ~']
]);

const order: readonly Change[] = ['new', 'gone', 'stronger', 'weaker', 'status'];

/**
 * One sentence for all recipients of an actor's stance that changed alike: "Turkey began to offer
 * mediation to Israel and Iran." New edges come first, then those gone, stronger, weaker and with
 * another status; within them in the order of the edges. What stayed the same has none. Where
 * nothing of it was carried out, the sentence says that in place of telling an act.
 */
export function changeSentences(comparison: Comparison): readonly ChangeSentence[] {
	const groups = new Map<string, [change: EdgeChange, edges: number[]]>();
	const { edgeActor, edgeStance } = comparison.after.columns;
	for (const [edge, change] of comparison.edges.entries()) {
		if (change === null || change.change === 'same') continue;
		const { before, after, statusBefore, statusAfter } = change;
		const counted = change.change === 'new' || change.change === 'gone' ? [] : [before, after];
		const key = JSON.stringify([
			edgeActor[edge],
			edgeStance[edge],
			change.change,
			...counted,
			...unfulfilled(comparison, edge, change.change),
			...(change.change === 'status' ? [statusBefore, statusAfter] : [])
		]);
		const group = groups.get(key);
		if (group) group[1].push(edge);
		else groups.set(key, [change, [edge]]);
	}
	return [...groups.values()]
		.map(([change, edges]) => ({
			change: change.change,
			edges,
			text: say(comparison, change, edges)
		}))
		.sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
}

function say(comparison: Comparison, change: EdgeChange, edges: readonly number[]): string {
	const { columns } = comparison.after;
	const [first = 0] = edges;
	const name = (number: number | undefined) => isolate(columns.actors[number ?? -1]?.name ?? '');
	const actor = name(columns.edgeActor[first]);
	const recipients = listOf(edges.map((edge) => name(columns.edgeRecipient[edge])));
	const stance = columns.stances[columns.edgeStance[first] ?? 0];
	const pattern =
		doings.get(stance?.id ?? '') ?? `take the stance “${stance?.label ?? ''}” towards ~`;
	const doing = pattern.replace('~', () => recipients);
	const only = unfulfilled(comparison, first, change.change);
	if (only.length > 0) {
		const what = `${stance?.label ?? ''} of ${actor} towards ${recipients}, ${listOf(only)}`;
		return `${what}, ${becomes(change, edges.length)}.`;
	}
	switch (change.change) {
		case 'new':
			return `${actor} began to ${doing}.`;
		case 'gone':
			return `${actor} did not ${doing} again.`;
		case 'stronger':
		case 'weaker':
			return `${actor} went on to ${doing}: ${eventsAfter(change, edges.length)}.`;
		case 'status':
			return `${actor} went on to ${doing}: now ${listOf(change.statusAfter)}, before ${listOf(change.statusBefore)}.`;
		case 'same':
			return '';
	}
}

/**
 * As what the events of an edge were coded where none was carried out: those of the later period,
 * or of the earlier one where the edge is gone. A threat is one though it be conditional, and an
 * offer to mediate though it be offered: both are empty then.
 */
function unfulfilled(
	{ before, after }: Comparison,
	edge: number,
	change: Change
): readonly Factuality[] {
	const view = change === 'gone' ? before : after;
	const { columns } = view;
	if ((view.edgeActual[edge] ?? 0) > 0) return [];
	const found = new Set(eventsOfEdge(view, edge).map((event) => columns.factualityOf[event] ?? 0));
	const stance = columns.stances[columns.edgeStance[edge] ?? 0]?.id;
	const own = stance === 'threat' ? 'conditional' : stance === 'mediation-offer' ? 'offered' : null;
	const list = factualities.filter((_, i) => found.has(i));
	return list.some((factuality) => factuality === own || factuality === 'actual') ? [] : list;
}

function becomes(change: EdgeChange, arrows: number): string {
	switch (change.change) {
		case 'new':
			return 'is new';
		case 'gone':
			return 'does not occur again';
		case 'stronger':
		case 'weaker':
			return `goes on: ${eventsAfter(change, arrows)}`;
		case 'status':
			return `goes on: now ${listOf(change.statusAfter)}, before ${listOf(change.statusBefore)}`;
		case 'same':
			return 'stays as it was';
	}
}

/** "3 events after 1", of each where there are several arrows. */
function eventsAfter({ before, after }: EdgeChange, arrows: number): string {
	const each = arrows > 1 ? ' each' : '';
	return `${countOf(after, 'event')}${each} after ${spellCount(before)}`;
}
