import { builtInStances } from '../../../src/lib/core/dataset/stances';
import { datePrecisions, factualities, statuses } from '../../../src/lib/core/dataset/vocabulary';
import { openEnd, openStart } from '../../../src/lib/core/events/columns';
import type { Actor } from '../../../src/lib/core/dataset/schema';
import type { EventRows } from '../../../src/lib/core/rows/event-rows';
import { randomFrom } from './random';

export const actorCount = 500;
/** Eight of the built-in stances, of every polarity. */
const [firstStance, stanceCount] = [2, 8];
export const dayCount = 1_826;
export const sourceCount = 40;
const pairCount = 3_750;
export const firstDay = 17_532;
/** One event in so many is not actual, and one in so many has no date. */
const actualButOne = 20;
const datedButOne = 100;

/**
 * Rows like those of a big file, always the same ones for a count: 500 actors of whom a few are
 * busy, 3,750 pairs, eight stances, every status and factuality, five years of days, 40 publishers.
 */
export function generateRows(count: number): EventRows {
	const random = randomFrom(count);
	const pairs = Array.from({ length: pairCount }, () => anyPair(random));
	const actor = new Uint16Array(count);
	const recipient = new Uint16Array(count);
	const stance = new Uint8Array(count);
	const status = new Uint8Array(count);
	const factuality = new Uint8Array(count);
	const first = new Int32Array(count);
	const last = new Int32Array(count);
	const precision = new Uint8Array(count);
	const source = new Uint16Array(count);
	for (let event = 0; event < count; event++) {
		const [from = 0, to = 0] = pairs[Math.floor(random() ** 2 * pairCount)] ?? [];
		actor[event] = from;
		recipient[event] = to;
		stance[event] = firstStance + Math.floor(random() * stanceCount);
		status[event] = Math.floor(random() * statuses.length);
		if (random() < 1 / actualButOne) {
			factuality[event] = 1 + Math.floor(random() * (factualities.length - 1));
		}
		// A file stands in the order of its days, as those that are published do.
		const day = firstDay + Math.floor((event / count) * dayCount);
		const dated = random() >= 1 / datedButOne;
		first[event] = dated ? day : openStart;
		last[event] = dated ? day : openEnd;
		precision[event] = datePrecisions.indexOf(dated ? 'day' : 'unknown');
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
		firstDay: first,
		lastDay: last,
		precision,
		status,
		factuality,
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

export const stanceIds = builtInStances
	.slice(firstStance, firstStance + stanceCount)
	.map(({ id }) => id);

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
