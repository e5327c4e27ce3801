import { builtInStances } from '../../../src/lib/core/dataset/stances';
import { factualities, polarities, statuses } from '../../../src/lib/core/dataset/vocabulary';
import { openStart } from '../../../src/lib/core/events/columns';
import type { EventRows, Places } from '../../../src/lib/core/rows/event-rows';
import type { Answer } from './answer';
import { actorCount, dayCount, firstDay, sourceCount } from './generate-rows';

/** The day of an event that has none. */
export const noDay = -1;

/** The generated events as plain columns, as every rival is given them. */
export interface Table {
	readonly count: number;
	readonly actor: Places;
	readonly recipient: Places;
	readonly stance: Uint8Array;
	/** Per event, place in `polarities`. */
	readonly polarity: Uint8Array;
	readonly status: Uint8Array;
	readonly factuality: Uint8Array;
	/** Per event, days since the first one, or `noDay`. */
	readonly day: Int16Array;
	readonly source: Places;
	/** Per event, the number of its edge: they are in order of actor, recipient and stance. */
	readonly edge: Uint32Array;
	readonly edges: number;
	/** Per stance. */
	readonly polarityOf: Uint8Array;
	/** What a text is looked for in: per actor, stance and source, in lower case. */
	readonly names: readonly string[];
	readonly labels: readonly string[];
	readonly publishers: readonly string[];
}

export function tableOf(rows: EventRows): Table {
	const { count, stance, source, actors, sources } = rows;
	const [actor, recipient] = [rows.actor.number, rows.recipient.number];
	const stanceCount = builtInStances.length;
	const polarityOf = Uint8Array.from(builtInStances, ({ polarity }) =>
		polarities.indexOf(polarity)
	);
	const keyAt = (event: number) =>
		((actor[event] ?? 0) * actorCount + (recipient[event] ?? 0)) * stanceCount +
		(stance[event] ?? 0);
	const edgeOf = new Uint32Array(actorCount * actorCount * stanceCount);
	for (let event = 0; event < count; event++) edgeOf[keyAt(event)] = 1;
	let edges = 0;
	for (const [key, occurs] of edgeOf.entries()) if (occurs === 1) edgeOf[key] = edges++;
	return {
		count,
		actor,
		recipient,
		stance,
		polarity: stance.map((one) => polarityOf[one] ?? 0),
		status: rows.status ?? new Uint8Array(count),
		factuality: rows.factuality ?? new Uint8Array(count),
		day: Int16Array.from(rows.firstDay, (day) => (day === openStart ? noDay : day - firstDay)),
		source,
		edge: Uint32Array.from({ length: count }, (_, event) => edgeOf[keyAt(event)] ?? 0),
		edges,
		polarityOf,
		names: actors.map(({ name }) => name.toLowerCase()),
		labels: builtInStances.map(({ label }) => label.toLowerCase()),
		publishers: Array.from(sources, ({ publisher }) => (publisher ?? '').toLowerCase())
	};
}

/** Counts of nothing, to be filled in. */
export function noAnswer({ edges }: Table): Answer {
	const each = polarities.length;
	return {
		edgeCount: new Uint32Array(edges),
		edgeStatus: new Uint32Array(edges * statuses.length),
		edgeActual: new Uint32Array(edges),
		stance: new Uint32Array(builtInStances.length),
		status: new Uint32Array(statuses.length),
		polarity: new Uint32Array(each),
		factuality: new Uint32Array(factualities.length),
		undated: new Uint32Array(1),
		voice: new Uint32Array(sourceCount),
		asActor: new Uint32Array(actorCount),
		asRecipient: new Uint32Array(actorCount),
		asEither: new Uint32Array(actorCount),
		passing: new Uint32Array((dayCount + 1) * each),
		inView: new Uint32Array((dayCount + 1) * each)
	};
}
