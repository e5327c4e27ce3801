import { words } from '../text/fold';
import { bySlot } from './by-slot';
import { maskOf, maskTexts } from './mask-texts';
import type { RowIndex } from './row-index';
import { textOfEvent, type RowText } from './row-text';

/** The events that a text lets pass. */
export interface Matches {
	/** Per strand, 1 where all of its events match. */
	readonly strands: Uint8Array;
	/** Per event, 1 where it matches; null where `strands` says it all. */
	readonly events: Uint8Array | null;
}

/** So many words fit into the bits of a number. */
const mostWords = 30;

/**
 * Every word must stand somewhere in what is looked in; null when no word is sought. Names, stances
 * and sources are looked in once each, whatever the number of events; what the file says in words
 * is looked through step by step.
 */
export function* matchRows(
	index: RowIndex,
	text: RowText,
	query: string
): Generator<void, Matches | null> {
	const sought = words(query);
	if (sought.length === 0) return null;
	const some = sought.slice(0, mostWords);
	const all = 2 ** some.length - 1;
	const bySource = Uint32Array.from(text.sources.texts, (one) => maskOf(one, some));
	const everywhere = bySource.reduce((common, mask) => common & mask, all);
	const strands = maskStrands(index, text, some).map((mask) => mask | everywhere);
	const bySources = bySource.some((mask) => (mask & ~everywhere) !== 0);
	const settled = !bySources && text.said === null && some.length === sought.length;
	yield;
	if (settled) return { strands: equalTo(strands, all), events: null };
	const said = text.said === null ? null : yield* maskTexts(text.said, some);
	const events = yield* matchEvents(index, text, sought, { strands, bySource, said, all });
	return { strands: equalTo(strands, all), events };
}

/** 1 where a mask is the whole one. */
function equalTo(masks: Uint32Array, whole: number): Uint8Array {
	const equal = new Uint8Array(masks.length);
	for (let place = 0; place < masks.length; place++) {
		if (masks[place] === whole) equal[place] = 1;
	}
	return equal;
}

interface Masks {
	readonly strands: Uint32Array;
	/** Per text of a source. */
	readonly bySource: Uint32Array;
	/** Per event, of what the file says; null where it says nothing. */
	readonly said: Uint32Array | null;
	readonly all: number;
}

/** So many events are told in one step. */
const perStep = 0x20000;

function* matchEvents(
	index: RowIndex,
	text: RowText,
	sought: readonly string[],
	{ strands, bySource, said, all }: Masks
): Generator<void, Uint8Array> {
	const { rows } = index;
	const { source } = rows;
	const { order, groupAt } = index.all;
	const maskOfSource = text.sources.textOf.map((one) => bySource[one] ?? 0);
	const matches = new Uint8Array(rows.count);
	const slots = bySlot(index, strands);
	const rest = sought.slice(mostWords);
	const match = (from: number, end: number): void => {
		for (let place = from; place < end; place++) {
			const event = order === null ? place : (order[place] ?? 0);
			let mask = slots[groupAt[place] ?? 0] ?? 0;
			if (mask !== all) mask |= maskOfSource[source[event] ?? 0] ?? 0;
			if (said !== null) mask |= said[event] ?? 0;
			if (mask !== all) continue;
			if (rest.length === 0 || holds(textOfEvent(rows, text, event), rest)) matches[event] = 1;
		}
	};
	for (let from = 0; from < groupAt.length; from += perStep) {
		match(from, Math.min(groupAt.length, from + perStep));
		yield;
	}
	return matches;
}

function maskStrands(
	{ casts, castStart, strandStance }: RowIndex,
	text: RowText,
	sought: readonly string[]
): Uint32Array {
	const byName = text.names.map((name) => maskOf(name, sought));
	const byLabel = text.labels.map((label) => maskOf(label, sought));
	const masks = new Uint32Array(strandStance.length);
	for (let cast = 0; cast < casts.count; cast++) {
		const { actors, recipients } = casts.at(cast);
		const parties = [...actors, ...recipients].reduce((mask, one) => mask | (byName[one] ?? 0), 0);
		const end = castStart[cast + 1] ?? 0;
		for (let strand = castStart[cast] ?? 0; strand < end; strand++) {
			masks[strand] = parties | (byLabel[strandStance[strand] ?? 0] ?? 0);
		}
	}
	return masks;
}

function holds(text: string, sought: readonly string[]): boolean {
	return sought.every((word) => text.includes(word));
}
