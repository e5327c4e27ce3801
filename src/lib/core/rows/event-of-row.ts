import { limits } from '../dataset/limits';
import type { Actor, Event } from '../dataset/schema';
import { resolveStances, type Stance } from '../dataset/stances';
import { datePrecisions, factualities, statuses, type DeclaredStatus } from '../dataset/vocabulary';
import { fromDay } from '../dates/day';
import { isolate } from '../text/isolate';
import { listOf } from '../text/list-of';
import type { EventRows, Parties } from './event-rows';

const known = new WeakMap<EventRows, readonly Stance[]>();

/** What the column `stance` counts places in. */
export function stancesOf(rows: EventRows): readonly Stance[] {
	const before = known.get(rows);
	if (before !== undefined) return before;
	const stances = resolveStances(rows.stances);
	known.set(rows, stances);
	return stances;
}

/** Places in `rows.actors` of the parties of one event, in the order of the file. */
export function partiesOf({ start, number }: Parties, event: number): readonly number[] {
	if (start === null) return [number[event] ?? 0];
	return Array.from(number.subarray(start[event], start[event + 1]));
}

/** The first of them. */
export function firstOf({ start, number }: Parties, event: number): number {
	return number[start === null ? event : (start[event] ?? 0)] ?? 0;
}

/** The number of an event's row in the file, from 1. */
export function rowOf({ row }: Pick<EventRows, 'row'>, event: number): number {
	return row === null ? event + 1 : (row[event] ?? 0);
}

/** The first event from `from` on that stands in a row of the file; -1 for none. */
export function eventInRow({ row, count }: EventRows, number: number, from: number): number {
	if (row !== null) return row.indexOf(number, from);
	return number > from && number <= count ? number - 1 : -1;
}

/** The id of an event, without making the event. */
export function eventIdOf(rows: Pick<EventRows, 'id' | 'row'>, event: number): string {
	return rows.id?.at(event) || `row-${rowOf(rows, event)}`;
}

/** One event of `rows` as the dataset format has it, made anew each time. */
export function eventOfRow(rows: EventRows, event: number): Event {
	const actor = actorsOf(rows, rows.actor, event);
	const recipient = actorsOf(rows, rows.recipient, event);
	const stance = stancesOf(rows)[rows.stance[event] ?? 0];
	const said = rows.text?.at(event)?.slice(0, limits.textLength);
	const summary = said || sentence(actor, stance?.label ?? '', recipient);
	return {
		id: eventIdOf(rows, event),
		actor: actor.map(({ id }) => id),
		recipient: recipient.map(({ id }) => id),
		via: [],
		stance: stance?.id ?? '',
		summary,
		...datingOf(rows, event),
		dateBasis: null,
		factuality: factualities[rows.factuality?.[event] ?? 0] ?? 'actual',
		condition: null,
		status: statusOf(rows, event),
		relations: [],
		codes: codesOf(rows, event),
		note: measuresOf(rows, event),
		evidence: [
			{
				source: rows.sources.at(rows.source[event] ?? 0)?.id ?? '',
				bearing: 'supports',
				paraphrase: summary,
				quotation: null,
				locator: `row ${rowOf(rows, event)}`,
				attribution: []
			}
		]
	};
}

function actorsOf(rows: EventRows, side: Parties, event: number): readonly Actor[] {
	return partiesOf(side, event).flatMap((place) => rows.actors[place] ?? []);
}

/** "Mediation offer by Turkey towards Israel and Iran." */
function sentence(actor: readonly Actor[], stance: string, recipient: readonly Actor[]): string {
	const [acting, receiving] = [actor, recipient].map((side) =>
		listOf(side.map(({ name }) => isolate(name)))
	);
	return `${stance} by ${acting} towards ${receiving}.`.slice(0, limits.textLength);
}

const ofADay = datePrecisions.indexOf('day');

/** Place in `datePrecisions`. */
export function precisionOf({ precision }: EventRows, event: number): number {
	return precision === null ? ofADay : (precision[event] ?? 0);
}

export function datingOf(rows: EventRows, event: number) {
	const datePrecision = datePrecisions[precisionOf(rows, event)] ?? 'unknown';
	const first = () => fromDay(rows.firstDay[event] ?? 0);
	const last = () => fromDay(rows.lastDay[event] ?? 0);
	switch (datePrecision) {
		case 'day':
			return { datePrecision, date: first(), endDate: null };
		case 'month':
			return { datePrecision, date: first().slice(0, 7), endDate: null };
		case 'year':
			return { datePrecision, date: first().slice(0, 4), endDate: null };
		case 'range':
			return { datePrecision, date: first(), endDate: last() };
		case 'before':
			return { datePrecision, date: null, endDate: last() };
		case 'after':
			return { datePrecision, date: first(), endDate: null };
		case 'unknown':
			return { datePrecision, date: null, endDate: null };
	}
}

/** What shows as disputed follows from evidence; a row has one piece of it. */
export function statusOf({ status }: EventRows, event: number): DeclaredStatus {
	if (status === null) return 'machine-coded';
	const shown = statuses[status[event] ?? 0] ?? 'machine-coded';
	return shown === 'disputed' ? 'reported' : shown;
}

function codesOf({ code, codeNames, codeSystems }: EventRows, event: number) {
	const place = code === null ? -1 : (code[event] ?? 0);
	const [system = '', name = ''] = [codeSystems[place], codeNames[place]];
	return name === '' ? {} : { [system]: name.slice(0, limits.lineLength) };
}

export function measuresOf({ intensity, mentions }: EventRows, event: number): string | null {
	const strength = intensity?.[event] ?? NaN;
	const reports = mentions?.[event] ?? 0;
	const said = [
		...(Number.isNaN(strength) ? [] : [`intensity ${Number(strength.toFixed(3))}`]),
		...(reports === 0 ? [] : [`${reports} ${reports === 1 ? 'mention' : 'mentions'}`])
	];
	return said.length === 0 ? null : inSentenceStart(`${said.join(', ')} in the file.`);
}

function inSentenceStart(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}
