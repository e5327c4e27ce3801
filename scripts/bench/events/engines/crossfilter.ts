import { polarities, statuses } from '../../../../src/lib/core/dataset/vocabulary';
import { increase } from '../../../../src/lib/core/events/increase';
import type { Answer, Engine } from '../answer';
import { actorCount, dayCount } from '../generate-rows';
import { rival } from '../rivals';
import { noAnswer, noDay, type Table } from '../table';
import { wantedBy, type Wanted } from '../wanted';

interface Dimension {
	filterAll(): void;
	filterRange(range: readonly [number, number]): void;
	filterFunction(passes: (value: number) => boolean): void;
	group(): Group;
}
interface Group {
	all(): readonly { readonly key: number; readonly value: number }[];
}
type Crossfilter = (events: readonly number[]) => {
	dimension(valueOf: (event: number) => number): Dimension;
};

const each = polarities.length;

/**
 * crossfilter2: a dimension and a group for every facet. A group leaves the filter of its own
 * dimension out, as a facet does; so one for pairs tells all of actors, and one for days and
 * polarities the histogram.
 */
export function buildCrossfilter(table: Table): Engine {
	const { stance, status, polarity, factuality, day, source, edge, actor, recipient } = table;
	const crossfilter = rival('crossfilter2') as Crossfilter;
	const events = crossfilter(Array.from({ length: table.count }, (_, event) => event));
	const dimensions = {
		stance: events.dimension((event) => stance[event] ?? 0),
		status: events.dimension((event) => status[event] ?? 0),
		polarity: events.dimension((event) => polarity[event] ?? 0),
		factuality: events.dimension((event) => factuality[event] ?? 0),
		voice: events.dimension((event) => source[event] ?? 0),
		pair: events.dimension((event) => (actor[event] ?? 0) * actorCount + (recipient[event] ?? 0)),
		day: events.dimension((event) => (day[event] ?? 0) * each + (polarity[event] ?? 0)),
		edge: events.dimension(
			(event) =>
				((edge[event] ?? 0) * statuses.length + (status[event] ?? 0)) * 2 +
				(factuality[event] === 0 ? 1 : 0)
		),
		event: events.dimension((event) => event)
	};
	const { event: _, ...faceted } = dimensions;
	const groups = Object.entries(faceted).map(
		([name, dimension]) => [name as keyof typeof faceted, dimension.group()] as const
	);
	let before: Wanted | null = null;
	return {
		ask: (filter) => {
			const wanted = wantedBy(filter, table);
			narrow(dimensions, wanted, before, table);
			before = wanted;
			const found = groups.map(([name, group]) => [name, group.all()] as const);
			return () => {
				const answer = noAnswer(table);
				for (const [name, counts] of found) {
					for (const { key, value } of counts) add[name](answer, key, value, wanted);
				}
				return answer;
			};
		}
	};
}

type Dimensions = { readonly [name in keyof typeof add | 'event']: Dimension };

/** Tells the dimensions whose filter is another one than before. */
function narrow(to: Dimensions, wanted: Wanted, before: Wanted | null, table: Table): void {
	for (const facet of ['stance', 'status', 'polarity', 'factuality', 'voice'] as const) {
		const marks = wanted[facet];
		if (String(marks) === String(before?.[facet])) continue;
		if (marks === null || !marks.includes(0)) to[facet].filterAll();
		else to[facet].filterFunction((value) => marks[value] === 1);
	}
	const { actors, word } = wanted;
	if (JSON.stringify(actors) !== JSON.stringify(before?.actors)) {
		if (actors === null) to.pair.filterAll();
		else
			to.pair.filterFunction(
				(pair) =>
					(actors.asActor && actors.chosen[Math.floor(pair / actorCount)] === 1) ||
					(actors.asRecipient && actors.chosen[pair % actorCount] === 1)
			);
	}
	if (word !== null || (before?.word ?? null) !== null) {
		const { actor, recipient, stance, source } = table;
		if (word === null) to.event.filterAll();
		else
			to.event.filterFunction(
				(event) =>
					word.actor[actor[event] ?? 0] === 1 ||
					word.actor[recipient[event] ?? 0] === 1 ||
					word.stance[stance[event] ?? 0] === 1 ||
					word.source[source[event] ?? 0] === 1
			);
	}
	const { from, to: last, undated } = wanted;
	if (from === before?.from && last === before.to && undated === before.undated) return;
	if (!undated) to.day.filterRange([from * each, (last + 1) * each]);
	else if (from === 0 && last === dayCount - 1) to.day.filterAll();
	else
		to.day.filterFunction(
			(value) => value < 0 || (value >= from * each && value < (last + 1) * each)
		);
}

/** How the counts of each group become an answer. */
const add = {
	stance: (answer: Answer, key: number, count: number) => increase(answer.stance, key, count),
	status: (answer: Answer, key: number, count: number) => increase(answer.status, key, count),
	polarity: (answer: Answer, key: number, count: number) => increase(answer.polarity, key, count),
	factuality: (answer: Answer, key: number, count: number) =>
		increase(answer.factuality, key, count),
	voice: (answer: Answer, key: number, count: number) => increase(answer.voice, key, count),
	pair: addPair,
	day: addDay,
	edge: (answer: Answer, key: number, count: number) => {
		const cell = Math.floor(key / 2);
		const edge = Math.floor(cell / statuses.length);
		increase(answer.edgeStatus, cell, count);
		increase(answer.edgeCount, edge, count);
		if (key % 2 === 1) increase(answer.edgeActual, edge, count);
	}
};

function addPair(answer: Answer, pair: number, count: number): void {
	const [actor, recipient] = [Math.floor(pair / actorCount), pair % actorCount];
	increase(answer.asActor, actor, count);
	increase(answer.asRecipient, recipient, count);
	increase(answer.asEither, actor, count);
	increase(answer.asEither, recipient, count);
}

function addDay(answer: Answer, key: number, count: number, wanted: Wanted): void {
	const day = Math.floor(key / each);
	const polarity = key - day * each;
	const place = (day === noDay ? dayCount : day) * each + polarity;
	if (day === noDay) increase(answer.undated, 0, count);
	increase(answer.passing, place, count);
	const seen = day === noDay ? wanted.undated : day >= wanted.from && day <= wanted.to;
	if (seen) increase(answer.inView, place, count);
}
