import { describe, expect, it } from 'vitest';
import { anActor, aSource } from '../../../../tests/builders';
import { openEnd, openStart } from '../events/columns';
import { stancesOf } from './event-of-row';
import type { EventRows } from './event-rows';
import { EventSets } from './event-sets';
import { indexRows } from './row-index';
import { sourcesOfRows } from './row-sources';
import { textOfRows } from './row-text';

/** More than are looked at in one step, most of them without a date and so at one time. */
const count = 300_000;
const dated = 70_000;
const publishers = ['Reuters', 'Haaretz', 'Reuters Japan'];

const rows: EventRows = {
	count,
	title: 'A long file',
	summary: 'Made up.',
	actors: [anActor({ id: 'A' }), anActor({ id: 'B' })],
	stances: [],
	sources: publishers.map((publisher, i) => aSource({ id: `s${i + 1}`, publisher })),
	actor: { start: null, number: new Uint8Array(count) },
	recipient: { start: null, number: new Uint8Array(count).fill(1) },
	stance: Uint8Array.from({ length: count }, (_, event) => event % 2),
	firstDay: Int32Array.from({ length: count }, (_, event) => dayOf(event) ?? openStart),
	lastDay: Int32Array.from({ length: count }, (_, event) => dayOf(event) ?? openEnd),
	precision: null,
	status: null,
	factuality: null,
	mentions: null,
	intensity: null,
	code: null,
	codeNames: [],
	codeSystems: [],
	source: Uint8Array.from({ length: count }, (_, event) => sourceOf(event)),
	id: null,
	row: null,
	text: null
};

function dayOf(event: number): number | null {
	return event % 4 === 0 && event < dated * 4 ? 20_000 - (event % 7) : null;
}

function sourceOf(event: number): number {
	return event % 1_000 === 0 ? 1 : event % 3 === 0 ? 2 : 0;
}

function setsOf(): EventSets {
	const index = indexRows(rows);
	const sources = sourcesOfRows(rows);
	return new EventSets(index, {
		text: () => textOfRows(rows, stancesOf(rows), sources),
		sources: () => sources,
		voicedKinds: () => null
	});
}

/** Numbers of the events of some sources, time by time. */
function eventsOf(places: readonly number[]): number[] {
	return Array.from({ length: count }, (_, event) => event)
		.filter((event) => places.includes(sourceOf(event)))
		.sort((a, b) => (dayOf(a) ?? openEnd) - (dayOf(b) ?? openEnd) || a - b);
}

/** The first place at which two lists differ: of lists so long nobody wants to read all. */
function firstDifference(
	ours: ArrayLike<unknown> = [],
	theirs: ArrayLike<unknown> = []
): number | null {
	const length = Math.max(ours.length, theirs.length);
	for (let place = 0; place < length; place++) if (ours[place] !== theirs[place]) return place;
	return null;
}

const wanted = [
	{ text: '', voices: ['publisher:Haaretz'], places: [1] },
	{ text: '', voices: ['publisher:Reuters', 'publisher:Haaretz'], places: [0, 1] },
	{ text: 'reuters', voices: [], places: [0, 2] },
	{ text: 'reuters', voices: ['publisher:Reuters Japan'], places: [2] }
];

describe('the events that words and voices let pass', () => {
	for (const { text, voices, places } of wanted) {
		it(`are found in steps as at once: "${text}" by ${voices.join(' and ') || 'anybody'}`, () => {
			const [inSteps, atOnce] = [setsOf(), setsOf()];
			const steps = [...inSteps.look(text, voices)].length;
			expect(steps).toBeGreaterThan(2);
			const found = inSteps.passing(inSteps.matching(text), inSteps.spokenBy(voices));
			expect([...inSteps.look(text, voices)]).toEqual([]);
			const same = atOnce.passing(atOnce.matching(text), atOnce.spokenBy(voices));
			expect(firstDifference(same?.events, found?.events)).toBe(null);

			expect(firstDifference(found?.events, eventsOf(places))).toBe(null);
			const { order, groupAt } = inSteps.index.all;
			const slotOf = new Map(Array.from(order ?? [], (event, place) => [event, groupAt[place]]));
			const slots = Array.from(found?.events ?? [], (event) => slotOf.get(event));
			expect(firstDifference(found?.groupAt, slots)).toBe(null);
			const { timeStart } = inSteps.index.all;
			const ends = Array.from(timeStart, (end) =>
				Array.from(order?.subarray(0, end) ?? []).reduce(
					(sum, event) => sum + Number(places.includes(sourceOf(event))),
					0
				)
			);
			expect(firstDifference(found?.timeStart, ends)).toBe(null);
		});
	}
});
