/* Random rows of an opened file, from a few to thousands. */
import fc from 'fast-check';
import type { Dataset } from '../src/lib/core/dataset/schema';
import { builtInStances } from '../src/lib/core/dataset/stances';
import {
	datePrecisions,
	factualities,
	type DatePrecision
} from '../src/lib/core/dataset/vocabulary';
import { openEnd, openStart } from '../src/lib/core/events/columns';
import { datasetOfRows } from '../src/lib/core/rows/dataset-of-rows';
import type { EventRows, Parties } from '../src/lib/core/rows/event-rows';
import { anActor, aSource } from './builders';

interface Plan {
	readonly seed: number;
	readonly count: number;
	readonly actors: number;
	readonly sources: number;
	readonly days: number;
	/** Which columns hold more than the plainest file does. */
	readonly several: boolean;
	readonly spans: boolean;
	readonly status: boolean;
	readonly factuality: boolean;
	readonly text: boolean;
	/** Whether some rows of the file are no events. */
	readonly skips: boolean;
}

export function arbitraryRows(most: number): fc.Arbitrary<EventRows> {
	return fc
		.record({
			seed: fc.nat(),
			count: fc.integer({ min: 1, max: most }),
			actors: fc.integer({ min: 2, max: 9 }),
			sources: fc.integer({ min: 1, max: 4 }),
			days: fc.constantFrom(1, 10, 400),
			several: fc.boolean(),
			spans: fc.boolean(),
			status: fc.boolean(),
			factuality: fc.boolean(),
			text: fc.boolean(),
			skips: fc.boolean()
		})
		.map(makeRows);
}

/** The same events as a dataset whose texts hold no more than is looked in for rows. */
export function plainDataset(rows: EventRows): Dataset {
	const dataset = datasetOfRows(rows, { id: 'rows', today: '2025-06-16' });
	const { rows: _, ...rest } = dataset;
	return {
		...rest,
		sources: Array.from(dataset.sources),
		events: Array.from(dataset.events, (event, number) => {
			const said = rows.text?.at(number) ?? '';
			const evidence = event.evidence.map((piece) => ({ ...piece, paraphrase: said }));
			return { ...event, summary: said, note: null, evidence };
		})
	};
}

function makeRows(plan: Plan): EventRows {
	const { count, actors, sources } = plan;
	const random = randomFrom(plan.seed);
	const column = (below: number) => Uint8Array.from({ length: count }, () => random(below));
	const precision = Uint8Array.from({ length: count }, () =>
		plan.spans && random(3) === 0 ? datePrecisions.indexOf(spans[random(spans.length)] ?? 'day') : 0
	);
	const days = Array.from(precision, (place) =>
		datesFor(datePrecisions[place] ?? 'day', 20_000 + random(plan.days), random(20))
	);
	return {
		count,
		title: 'A file',
		summary: 'Made up.',
		actors: Array.from({ length: actors }, (_, i) =>
			anActor({
				id: `A${i}`,
				name: names[i] ?? '',
				type: i % 4 === 3 ? 'unspecified' : 'state',
				memberOf: i > 2 && random(2) === 0 ? `A${random(3)}` : null
			})
		),
		stances: [],
		sources: Array.from({ length: sources }, (_, i) =>
			aSource({
				id: `s${i}`,
				publisher: i === 3 ? null : `Paper ${i % 2}`,
				headline: names[i] ?? ''
			})
		),
		actor: parties(plan, random),
		recipient: parties(plan, random),
		stance: column(builtInStances.length),
		firstDay: Int32Array.from(days, ([first]) => first),
		lastDay: Int32Array.from(days, ([, last]) => last),
		precision: plan.spans ? precision : null,
		status: plan.status ? column(4).map((place) => declared[place % 3] ?? 0) : null,
		factuality: plan.factuality ? column(factualities.length) : null,
		mentions: null,
		intensity: null,
		code: null,
		codeNames: [],
		codeSystems: [],
		source: Uint32Array.from(column(sources)),
		id: null,
		row: plan.skips ? Uint32Array.from({ length: count }, (_, i) => i + 2) : null,
		text: plan.text ? Array.from({ length: count }, () => `${names[random(9)]} says no`) : null
	};
}

const names = ['Türkiye', 'Israel', 'Iran', 'Qatar', 'Oman', 'Egypt', 'Iraq', 'Syria', 'Jordan'];
const spans = ['range', 'before', 'after', 'unknown'] as const;
/** Places in `statuses` of those that a row can have: evidence that disputes makes the fourth. */
const declared = [0, 1, 3];

function datesFor(precision: DatePrecision, day: number, more: number): readonly [number, number] {
	switch (precision) {
		case 'range':
			return [day, day + more];
		case 'before':
			return [openStart, day];
		case 'after':
			return [day, openEnd];
		case 'unknown':
			return [openStart, openEnd];
		default:
			return [day, day];
	}
}

function parties({ count, actors, several }: Plan, random: (below: number) => number): Parties {
	if (!several) {
		return { start: null, number: Uint32Array.from({ length: count }, () => random(actors)) };
	}
	const start = new Uint32Array(count + 1);
	const number: number[] = [];
	for (let event = 0; event < count; event++) {
		const some = Array.from({ length: 1 + random(3) }, () => random(actors));
		for (const one of new Set(some)) number.push(one);
		start[event + 1] = number.length;
	}
	return { start, number: Uint32Array.from(number) };
}

/** Whole numbers below a bound, the same ones for a seed. */
function randomFrom(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 0x100000000) * below);
	};
}
