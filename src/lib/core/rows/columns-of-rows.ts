import type { RowsDataset } from '../dataset/listed-dataset';
import { polarities } from '../dataset/vocabulary';
import type { Columns, Level, Times } from '../events/columns';
import type { Who } from '../events/join-parties';
import { openGroups } from '../events/opening';
import { rollUp } from '../events/roll-up';
import { countWhole } from './count-times';
import { drawInSteps, drawStrands, eventsOfEdge, type DrawnStrands } from './drawn-strands';
import { firstOf, stancesOf } from './event-of-row';
import type { EventRows, Listed } from './event-rows';
import type { EventSets } from './event-sets';
import { actual, machineCoded } from './kinds';
import { once } from './once';
import { strandOf, type RowIndex } from './row-index';
import { textOfEvent, type RowText } from './row-text';
import { RowsEngine } from './rows-engine';

/** What the levels of a file share. */
export interface SharedRows {
	readonly rows: EventRows;
	readonly sets: EventSets;
	readonly text: () => RowText;
	/** How the strands are drawn while every group is closed. */
	readonly closed: () => DrawnStrands;
}

/** The columns of a file at a level; beside what is shared they hold nothing for each event. */
export function columnsOfIndex(
	dataset: RowsDataset,
	{ rows, sets, text, closed }: SharedRows,
	level: Level,
	opened: readonly string[],
	ready: DrawnStrands | null = null
): Columns {
	const { index } = sets;
	const who = whoIn(rows, dataset.actors, level, opened);
	const { stances } = who;
	const isClosed = level === 'states' && opened.length === 0;
	const drawn = ready ?? (isClosed ? closed() : drawStrands(index, who));
	const { edgeActor, edgeRecipient, edgeStance, edgeSize } = drawn;
	const constant = (value: number) => once(() => new Uint8Array(rows.count).fill(value));
	const [statusOf, factualityOf] = [constant(machineCoded), constant(actual)];
	const times = once(() => timesOf(index, columns));
	const [insideOne, unnamedParty] = [1, 2].map((drawing) =>
		once(() => undrawn(index, drawn, drawing))
	);

	const columns: Columns = {
		...who,
		level,
		opened: openGroups(dataset, { level, opened }),
		dataset,
		events: dataset.events,
		stanceNumber: numberById(stances),
		stancePolarity: Uint8Array.from(stances, ({ polarity }) => polarities.indexOf(polarity)),
		stanceOf: rows.stance,
		get statusOf() {
			return rows.status ?? statusOf();
		},
		get factualityOf() {
			return rows.factuality ?? factualityOf();
		},
		firstDay: rows.firstDay,
		lastDay: rows.lastDay,
		get voices() {
			return sets.voices;
		},
		get text() {
			return textsOf(rows, text());
		},
		get times() {
			return times();
		},
		...{ edgeActor, edgeRecipient, edgeStance, edgeSize },
		eventsOf: (edge) => eventsOfEdge(index, drawn, edge),
		edgesOf: (event) => {
			const strand = strandOf(index, event);
			return drawn.edges.subarray(drawn.edgesStart[strand], drawn.edgesStart[strand + 1]);
		},
		firstParty: (event, side) => firstOf(rows[side], event),
		parties: () => new Set(drawn.partyActor),
		get insideOne() {
			return insideOne?.() ?? [];
		},
		get unnamedParty() {
			return unnamedParty?.() ?? [];
		},
		get engine() {
			return engine;
		}
	};
	const engine = new RowsEngine({ index, drawn, columns, sets });
	return columns;
}

/** How the strands of a file are drawn with some groups open, step by step. */
export function drawOpen(
	{ rows, sets }: Pick<SharedRows, 'rows' | 'sets'>,
	actors: RowsDataset['actors'],
	level: Level,
	opened: readonly string[]
): Generator<void, DrawnStrands> {
	return drawInSteps(sets.index, whoIn(rows, actors, level, opened));
}

/** How the strands are drawn while every group is closed. */
export function drawClosed(index: RowIndex): DrawnStrands {
	return drawStrands(index, whoIn(index.rows, [...index.rows.actors], 'states', []));
}

function whoIn(
	rows: EventRows,
	actors: RowsDataset['actors'],
	level: Level,
	opened: readonly string[]
): Who {
	const actorNumber = numberById(actors);
	const shownAs = rollUp(actors, actorNumber, level, new Set(opened));
	return { actors, stances: stancesOf(rows), actorNumber, shownAs };
}

function timesOf(index: RowIndex, columns: Columns): Times {
	const { first, last } = index.times;
	return { first, last, whole: countWhole({ index, columns }) };
}

function textsOf(rows: EventRows, text: RowText): Listed<string> {
	return {
		length: rows.count,
		at: (event) => (event >= 0 && event < rows.count ? textOfEvent(rows, text, event) : undefined),
		*[Symbol.iterator]() {
			for (let event = 0; event < rows.count; event++) yield textOfEvent(rows, text, event);
		}
	};
}

/** Numbers of the events that are drawn in one way, in order. */
function undrawn(index: RowIndex, { drawnAs }: DrawnStrands, drawing: number): Uint32Array {
	const { all, castStart, strandStart } = index;
	const some: Uint32Array[] = [];
	for (const [cast, how] of drawnAs.entries()) {
		if (how !== drawing) continue;
		const first = all.start[strandStart[castStart[cast] ?? 0] ?? 0];
		some.push(all.events.subarray(first, all.start[strandStart[castStart[cast + 1] ?? 0] ?? 0]));
	}
	const events = new Uint32Array(some.reduce((sum, { length }) => sum + length, 0));
	let place = 0;
	for (const part of some) {
		events.set(part, place);
		place += part.length;
	}
	return events.sort();
}

function numberById(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
	return new Map(items.map(({ id }, number) => [id, number]));
}
