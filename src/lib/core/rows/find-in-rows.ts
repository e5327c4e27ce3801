import { eventEntry, actorEntry, stanceEntry, type Entry } from '../search/entries';
import type { Columns } from '../events/columns';
import type { View } from '../events/view';
import { fold, words } from '../text/fold';
import { eventOfRow } from './event-of-row';
import type { EventRows, Parties } from './event-rows';
import { marksInSteps } from './rows-view';
import type { RowSources } from './row-sources';
import type { RowText } from './row-text';
import { toEnd } from './to-end';

/** So many events are looked at in one step, a millisecond or less. */
const perStep = 512;

/** Actors, stances and publishers: what is found by its name. They stand for no list of events. */
export function namesInRows({ actors, stances, voices }: Columns): readonly Entry[] {
	const names = new Map(actors.map(({ id, name }) => [id, name]));
	return [
		...actors.map((actor) => actorEntry(actor, names, [])),
		...stances.map((stance) => stanceEntry(stance, [])),
		...voices.list.map(({ id, name }): Entry => ({
			kind: 'source',
			key: `source:${id}`,
			id,
			title: name,
			detail: '',
			events: [],
			foundBy: []
		}))
	];
}

/**
 * The first events in which every word stands, those in view before others and no more than `most`,
 * found step by step: each step gives all that was found so far.
 */
export function* scanRows(
	rows: EventRows,
	text: RowText,
	query: string,
	shows: View['shows'],
	most: number
): Generator<readonly Entry[]> {
	const sought = words(query);
	if (sought.length === 0) return;
	const matches = matcher(rows, text, sought);
	const [inView, others]: [Entry[], Entry[]] = [[], []];
	let found: readonly Entry[] = [];
	for (let event = 0; event < rows.count && inView.length < most; event++) {
		if (event % perStep === 0) yield found;
		if (!matches(event)) continue;
		const list = shows(event) ? inView : others;
		if (list.length === most) continue;
		list.push(eventEntry(eventOfRow(rows, event), event));
		found = [...inView, ...others].slice(0, most);
	}
	yield found;
}

/** Whether every word stands in what the file says of an event, in its stance or in its parties. */
function matcher(
	rows: EventRows,
	{ names, labels, said }: RowText,
	sought: readonly string[]
): (event: number) => boolean {
	const inNames = sought.map((word) => holding(names, word));
	const inLabels = sought.map((word) => holding(labels, word));
	return (event) => {
		let folded: string | null = null;
		return sought.every((word, i) => {
			const [named, called] = [inNames[i], inLabels[i]];
			if (called?.[rows.stance[event] ?? 0] === 1) return true;
			if (named && (holds(rows.actor, event, named) || holds(rows.recipient, event, named)))
				return true;
			folded ??= fold(said?.at(event) ?? '');
			return folded.includes(word);
		});
	};
}

function holding(texts: readonly string[], word: string): Uint8Array {
	return Uint8Array.from(texts, (text) => (text.includes(word) ? 1 : 0));
}

function holds({ start, number }: Parties, event: number, marks: Uint8Array): boolean {
	if (start === null) return marks[number[event] ?? 0] === 1;
	const end = start[event + 1] ?? 0;
	for (let at = start[event] ?? 0; at < end; at++) if (marks[number[at] ?? 0] === 1) return true;
	return false;
}

/** Whether an actor, a stance or a publisher has events, but none in view. */
export function hidesInRows(
	view: View,
	rows: EventRows,
	sources: RowSources,
	{ kind, id }: Pick<Entry, 'kind' | 'id'>
): boolean {
	const { columns } = view;
	if (view.count === rows.count) return false;
	const has = ({ actor, stance, voice }: Presence): boolean => {
		if (kind === 'actor') return actor[columns.actorNumber.get(id) ?? -1] === 1;
		if (kind === 'stance') return stance[columns.stanceNumber.get(id) ?? -1] === 1;
		return voice[columns.voices.number.get(id) ?? -1] === 1;
	};
	toEnd(seekInRows(view, rows, sources));
	const [whole, now] = [known.get(columns), known.get(view)];
	return whole !== undefined && now !== undefined && has(whole) && !has(now);
}

/** Finds what `hidesInRows` asks for step by step, so that the caller may pause. */
export function* seekInRows(view: View, rows: EventRows, sources: RowSources): Generator<void> {
	const { columns } = view;
	if (view.count === rows.count) return;
	const whole = known.get(columns) ?? (yield* presenceIn(columns, rows, sources, null));
	known.set(columns, whole);
	if (known.has(view)) return;
	known.set(view, yield* presenceIn(columns, rows, sources, yield* marksInSteps(view)));
}

/** What has an event: 1 for each actor as coded and as shown, each stance, and each voice. */
interface Presence {
	readonly actor: Uint8Array;
	readonly stance: Uint8Array;
	readonly voice: Uint8Array;
}

const known = new WeakMap<View | Columns, Presence>();

/** So many events are looked through in one step. */
const perLook = 0x10000;

function* presenceIn(
	{ actors, stances, shownAs }: Columns,
	rows: EventRows,
	{ voiceOf, voices }: RowSources,
	inView: Uint8Array | null
): Generator<void, Presence> {
	const actor = new Uint8Array(actors.length);
	const stance = new Uint8Array(stances.length);
	// Events without a voice are marked in the first place.
	const voice = new Uint8Array(voices.list.length + 1);
	for (let event = 0; event < rows.count; event++) {
		if (event % perLook === 0) yield;
		if (inView?.[event] === 0) continue;
		markParties(rows.actor, event, actor);
		markParties(rows.recipient, event, actor);
		stance[rows.stance[event] ?? 0] = 1;
		voice[voiceOf[rows.source[event] ?? 0] ?? 0] = 1;
	}
	for (let number = 0; number < actor.length; number++) {
		if (actor[number] === 1) actor[shownAs[number] ?? number] = 1;
	}
	return { actor, stance, voice: voice.subarray(1) };
}

function markParties({ start, number }: Parties, event: number, marks: Uint8Array): void {
	if (start === null) {
		marks[number[event] ?? 0] = 1;
		return;
	}
	const end = start[event + 1] ?? 0;
	for (let at = start[event] ?? 0; at < end; at++) marks[number[at] ?? 0] = 1;
}
