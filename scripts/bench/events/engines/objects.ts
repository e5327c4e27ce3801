import { polarities, statuses } from '../../../../src/lib/core/dataset/vocabulary';
import { increase } from '../../../../src/lib/core/events/increase';
import type { Answer, Engine } from '../answer';
import { dayCount } from '../generate-rows';
import { noAnswer, noDay, type Table } from '../table';
import { wantedBy, type Wanted } from '../wanted';

interface Row {
	readonly actor: number;
	readonly recipient: number;
	readonly stance: number;
	readonly polarity: number;
	readonly status: number;
	readonly factuality: number;
	readonly day: number;
	readonly source: number;
	readonly edge: number;
}

const bit = {
	stance: 1,
	status: 2,
	polarity: 4,
	factuality: 8,
	voice: 16,
	actors: 32,
	period: 64,
	undated: 128,
	word: 256
};

/** An object for each event, and one loop over them that counts in every facet what it lets in. */
export function buildObjects(table: Table): Engine {
	const { actor, recipient, stance, polarity, status, factuality, day, source, edge } = table;
	const rows = Array.from({ length: table.count }, (_, i): Row => ({
		actor: actor[i] ?? 0,
		recipient: recipient[i] ?? 0,
		stance: stance[i] ?? 0,
		polarity: polarity[i] ?? 0,
		status: status[i] ?? 0,
		factuality: factuality[i] ?? 0,
		day: day[i] ?? 0,
		source: source[i] ?? 0,
		edge: edge[i] ?? 0
	}));
	return {
		ask: (filter) => {
			const wanted = wantedBy(filter, table);
			const answer = noAnswer(table);
			for (const row of rows) count(answer, row, failsOf(row, wanted));
			return () => answer;
		}
	};
}

function failsOf(row: Row, wanted: Wanted): number {
	const { actors, voice, word } = wanted;
	let fails = 0;
	if (wanted.stance[row.stance] === 0) fails |= bit.stance;
	if (wanted.status[row.status] === 0) fails |= bit.status;
	if (wanted.polarity[row.polarity] === 0) fails |= bit.polarity;
	if (wanted.factuality[row.factuality] === 0) fails |= bit.factuality;
	if (voice !== null && voice[row.source] === 0) fails |= bit.voice;
	if (actors !== null) {
		const acts = actors.asActor && actors.chosen[row.actor] === 1;
		const receives = actors.asRecipient && actors.chosen[row.recipient] === 1;
		if (!acts && !receives) fails |= bit.actors;
	}
	if (row.day === noDay) {
		if (!wanted.undated) fails |= bit.undated;
	} else if (row.day < wanted.from || row.day > wanted.to) fails |= bit.period;
	if (
		word !== null &&
		word.actor[row.actor] === 0 &&
		word.actor[row.recipient] === 0 &&
		word.stance[row.stance] === 0 &&
		word.source[row.source] === 0
	)
		fails |= bit.word;
	return fails;
}

function count(answer: Answer, row: Row, fails: number): void {
	if ((fails & ~bit.stance) === 0) increase(answer.stance, row.stance);
	if ((fails & ~bit.status) === 0) increase(answer.status, row.status);
	if ((fails & ~bit.polarity) === 0) increase(answer.polarity, row.polarity);
	if ((fails & ~bit.factuality) === 0) increase(answer.factuality, row.factuality);
	if ((fails & ~bit.voice) === 0) increase(answer.voice, row.source);
	if ((fails & ~bit.actors) === 0) {
		increase(answer.asActor, row.actor);
		increase(answer.asRecipient, row.recipient);
		increase(answer.asEither, row.actor);
		increase(answer.asEither, row.recipient);
	}
	if (row.day === noDay && (fails & ~bit.undated) === 0) increase(answer.undated, 0);
	if ((fails & ~(bit.period | bit.undated)) !== 0) return;
	const day = row.day === noDay ? dayCount : row.day;
	increase(answer.passing, day * polarities.length + row.polarity);
	if (fails !== 0) return;
	increase(answer.inView, day * polarities.length + row.polarity);
	increase(answer.edgeCount, row.edge);
	increase(answer.edgeStatus, row.edge * statuses.length + row.status);
	if (row.factuality === 0) increase(answer.edgeActual, row.edge);
}
