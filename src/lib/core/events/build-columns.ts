import { spanOf } from '../dates/span';
import type { Dataset, Event } from '../dataset/schema';
import { resolveStances } from '../dataset/stances';
import { shownStatus } from '../dataset/status';
import { factualities, polarities, statuses } from '../dataset/vocabulary';
import { openEnd, openStart, type Columns, type EventColumns, type Level, type Times } from './columns';
import { increase } from './increase';
import { eventTexts } from './event-texts';
import { joinParties } from './join-parties';
import { openGroups } from './opening';
import { countFails, passOnce } from './one-pass';
import { rollUp } from './roll-up';
import { toEdges } from './to-edges';
import { uniteViews } from './unite-views';
import { voicesOf } from './voices';

/**
 * The dataset must have passed `checkDataset`.
 * @param opened ids of groups that are open at the level of states
 */
export function buildColumns(
	dataset: Dataset,
	level: Level,
	opened: readonly string[] = []
): EventColumns {
	const { actors, events } = dataset;
	const stances = resolveStances(dataset.stances);
	const actorNumber = numberById(actors);
	const stanceNumber = numberById(stances);
	const shownAs = rollUp(actors, actorNumber, level, new Set(opened));
	const who = { actors, stances, actorNumber, shownAs };
	const stanceOf = Uint8Array.from(events, (event) => stanceIn(stanceNumber, event));
	const { dyads, ...parties } = joinParties(who, events, stanceOf);
	const time = toTime(events);
	const stancePolarity = Uint8Array.from(stances, ({ polarity }) => polarities.indexOf(polarity));
	const edges = toEdges(who, dyads, parties.dyadStart);

	const columns: EventColumns = {
		...who,
		...parties,
		...edges,
		...time,
		edgesOf: (event) =>
			edges.dyadEdge.subarray(parties.dyadStart[event], parties.dyadStart[event + 1]),
		eventsOf: (edge) =>
			edges.edgeEvents.subarray(edges.edgeStart[edge], edges.edgeStart[edge + 1]),
		firstParty: (event, side) => actorNumber.get(events[event]?.[side][0] ?? '') ?? 0,
		parties: () => new Set(parties.partyActor),
		level,
		opened: openGroups(dataset, { level, opened }),
		dataset,
		events,
		stanceNumber,
		stanceOf,
		stancePolarity,
		statusOf: Uint8Array.from(events, (event) => statuses.indexOf(shownStatus(event))),
		factualityOf: Uint8Array.from(events, ({ factuality }) => factualities.indexOf(factuality)),
		insideOne: placesOf(parties.drawnAs, 1),
		unnamedParty: placesOf(parties.drawnAs, 2),
		get voices() {
			return voicesOf(dataset);
		},
		get text() {
			return eventTexts(dataset);
		},
		get times() {
			return timesOf(time, stanceOf, stancePolarity);
		},
		engine: {
			viewOf: (filter) => passOnce(columns, filter),
			eitherOf: (before, after) => uniteViews(columns, before, after),
			countFails: (filter) => countFails(columns, filter)
		}
	};
	return columns;
}

/** Every event has a time of its own. */
function timesOf(
	{ firstDay, lastDay }: Pick<Columns, 'firstDay' | 'lastDay'>,
	stanceOf: Uint8Array,
	stancePolarity: Uint8Array
): Times {
	const whole = new Uint32Array(stanceOf.length * polarities.length);
	for (const [event, stance] of stanceOf.entries()) {
		increase(whole, event * polarities.length + (stancePolarity[stance] ?? 0));
	}
	return { first: firstDay, last: lastDay, whole };
}

function toTime(
	events: readonly Event[]
): Pick<EventColumns, 'firstDay' | 'lastDay' | 'dated'> {
	const firstDay = new Int32Array(events.length);
	const lastDay = new Int32Array(events.length);
	const dated = new Uint8Array(events.length);
	for (const [number, event] of events.entries()) {
		const { first, last } = spanOf(event);
		firstDay[number] = first;
		lastDay[number] = last;
		if (first !== openStart && last !== openEnd) dated[number] = 1;
	}
	return { firstDay, lastDay, dated };
}

function stanceIn(stanceNumber: ReadonlyMap<string, number>, { id, stance }: Event): number {
	const number = stanceNumber.get(stance);
	if (number === undefined) {
		throw new Error(
			`buildColumns: event "${id}" has the unknown stance "${stance}"; check the dataset with checkDataset first`
		);
	}
	return number;
}

function numberById(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
	return new Map(items.map(({ id }, number) => [id, number]));
}

function placesOf(column: Uint8Array, value: number): readonly number[] {
	const places: number[] = [];
	for (const [place, found] of column.entries()) if (found === value) places.push(place);
	return places;
}
