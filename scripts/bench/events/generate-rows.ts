import { builtInStances } from '../../../src/lib/core/dataset/stances';
import { statuses } from '../../../src/lib/core/dataset/vocabulary';
import type { Actor } from '../../../src/lib/core/dataset/schema';
import type { EventRows } from '../../../src/lib/core/rows/event-rows';

export const actorCount = 500;
export const stanceCount = 8;
export const dayCount = 1_826;
export const sourceCount = 40;
const pairCount = 3_750;
const firstDay = 17_532;

/**
 * Rows like those of a big file, always the same ones for a count: 500 actors of whom a few are
 * busy, 3,750 pairs, eight stances, every status, five years of days, 40 publishers.
 */
export function generateRows(count: number): EventRows {
	const random = randomFrom(count);
	const pairs = Array.from({ length: pairCount }, () => anyPair(random));
	const actor = new Uint32Array(count);
	const recipient = new Uint32Array(count);
	const stance = new Uint8Array(count);
	const status = new Uint8Array(count);
	const day = new Int32Array(count);
	const source = new Uint32Array(count);
	for (let event = 0; event < count; event++) {
		const [from = 0, to = 0] = pairs[Math.floor(random() ** 2 * pairCount)] ?? [];
		actor[event] = from;
		recipient[event] = to;
		stance[event] = Math.floor(random() * stanceCount);
		status[event] = Math.floor(random() * statuses.length);
		// A file stands in the order of its days, as those that are published do.
		day[event] = firstDay + Math.floor((event / count) * dayCount);
		source[event] = Math.floor(random() * sourceCount);
	}
	return {
		count,
		title: 'Generated',
		summary: 'Generated rows.',
		actors: Array.from({ length: actorCount }, (_, i) => anActor(i)),
		stances: [],
		sources: Array.from({ length: sourceCount }, (_, i) => aSource(i)),
		actor: { start: null, number: actor },
		recipient: { start: null, number: recipient },
		stance,
		firstDay: day,
		lastDay: day,
		precision: new Uint8Array(count),
		status,
		factuality: null,
		mentions: null,
		intensity: null,
		code: null,
		codeNames: [],
		codeSystems: [],
		source,
		id: null,
		row: Uint32Array.from({ length: count }, (_, event) => event + 1),
		text: null
	};
}

export const stanceIds = builtInStances.slice(0, stanceCount).map(({ id }) => id);

function anyPair(random: () => number): readonly [number, number] {
	const from = Math.floor(random() ** 2 * actorCount);
	const to = Math.floor(random() ** 2 * actorCount);
	return from === to ? [from, (to + 1) % actorCount] : [from, to];
}

function anActor(number: number): Actor {
	return {
		id: `A${number}`,
		name: `Actor ${number}`,
		type: 'state',
		role: null,
		memberOf: null,
		aliases: [],
		codes: {}
	};
}

function aSource(number: number) {
	return {
		id: `s${number}`,
		type: 'event-data' as const,
		publisher: `Paper ${number}`,
		headline: null,
		url: null,
		archivedUrl: null,
		archival: null,
		published: null,
		accessed: null,
		note: null
	};
}

/** Numbers from 0 up to 1, the same ones for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
	};
}
