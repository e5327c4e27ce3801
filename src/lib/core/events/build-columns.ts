import { spanOf } from '../dates/span';
import type { Dataset, Event } from '../dataset/schema';
import { resolveStances } from '../dataset/stances';
import { shownStatus } from '../dataset/status';
import { factualities, polarities, statuses } from '../dataset/vocabulary';
import { openEnd, openStart, type Columns, type Level } from './columns';
import { eventTexts } from './event-texts';
import { joinParties } from './join-parties';
import { openGroups } from './opening';
import { rollUp } from './roll-up';
import { toEdges } from './to-edges';
import { voicesOf } from './voices';

/**
 * The dataset must have passed `checkDataset`.
 * @param opened ids of groups that are open at the level of states
 */
export function buildColumns(
	dataset: Dataset,
	level: Level,
	opened: readonly string[] = []
): Columns {
	const { actors, events } = dataset;
	const stances = resolveStances(dataset.stances);
	const actorNumber = numberById(actors);
	const stanceNumber = numberById(stances);
	const shownAs = rollUp(actors, actorNumber, level, new Set(opened));
	const who = { actors, stances, actorNumber, shownAs };
	const stanceOf = Uint8Array.from(events, (event) => stanceIn(stanceNumber, event));
	const { dyadKeys, ...parties } = joinParties(who, events, stanceOf);

	return {
		...who,
		...parties,
		...toEdges(who, { ...parties, dyadKeys }),
		...toTime(events),
		level,
		opened: openGroups(dataset, { level, opened }),
		dataset,
		events,
		stanceNumber,
		stanceOf,
		stancePolarity: Uint8Array.from(stances, ({ polarity }) => polarities.indexOf(polarity)),
		statusOf: Uint8Array.from(events, (event) => statuses.indexOf(shownStatus(event))),
		factualityOf: Uint8Array.from(events, ({ factuality }) => factualities.indexOf(factuality)),
		insideOne: placesOf(parties.drawnAs, 1),
		unnamedParty: placesOf(parties.drawnAs, 2),
		get voices() {
			return voicesOf(dataset);
		},
		get text() {
			return eventTexts(dataset);
		}
	};
}

function toTime(
	events: readonly Event[]
): Pick<Columns, 'firstDay' | 'lastDay' | 'dated'> {
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
