import { placeIn } from '../events/place-in';
import { partiesOf } from './event-of-row';
import type { EventRows, Parties, Places } from './event-rows';
import { once } from './once';
import { PartiesBuilder } from './parties-builder';
import { rankPairs } from './ranked-pairs';

/** Who an event is between, as coded: places in `actors`. */
export interface Cast {
	readonly actors: readonly number[];
	readonly recipients: readonly number[];
}

/** The casts that occur among some rows, numbered, as columns. */
export interface CastTable {
	readonly count: number;
	/** Per cast. */
	readonly actor: Parties;
	readonly recipient: Parties;
}

/** The same, to be asked. */
export interface Casts {
	readonly count: number;
	readonly at: (cast: number) => Cast;
	/** Per cast, its one actor and its one recipient; null where some events have more. */
	readonly pairs: { readonly actor: Places; readonly recipient: Places } | null;
	/** Number of the cast of an event. */
	readonly of: (event: number) => number;
}

export interface CastsOfRows {
	readonly casts: CastTable;
	/** Per event, the number of its cast. */
	readonly castOf: Places;
}

export function castsOfRows(rows: EventRows): CastsOfRows {
	return isPlain(rows) ? plainCasts(rows) : severalCasts(rows);
}

export function readCasts(rows: EventRows, table: CastTable): Casts {
	const plain = isPlain(rows);
	return {
		count: table.count,
		at: (cast) => castAt(table, cast),
		pairs: plain ? { actor: table.actor.number, recipient: table.recipient.number } : null,
		of: plain ? plainFinder(rows, table) : severalFinder(rows, table)
	};
}

type Sides = Pick<EventRows, 'actor' | 'recipient'>;

function isPlain({ actor, recipient }: Sides): boolean {
	return actor.start === null && recipient.start === null;
}

/** Where every event has one actor and one recipient, casts stand in the order of their numbers. */
function plainCasts({ actors, actor, recipient }: EventRows): CastsOfRows {
	const sizes = [actors.length, actors.length] as const;
	const { first, second, rankOf } = rankPairs(actor.number, recipient.number, sizes);
	const casts = {
		count: first.length,
		actor: { start: null, number: first },
		recipient: { start: null, number: second }
	};
	return { casts, castOf: rankOf };
}

function plainFinder({ actor, recipient }: Sides, table: CastTable): (event: number) => number {
	const [actors, recipients] = [table.actor.number, table.recipient.number];
	return (event) => {
		const [acting = 0, receiving = 0] = [actor.number[event], recipient.number[event]];
		return placeIn(
			table.count,
			(cast) => (actors[cast] ?? 0) - acting || (recipients[cast] ?? 0) - receiving
		);
	};
}

function severalCasts(rows: EventRows): CastsOfRows {
	const numbers = new Map<string, number>();
	const [actor, recipient] = [new PartiesBuilder(), new PartiesBuilder()];
	const castOf = new Uint32Array(rows.count);
	for (let event = 0; event < rows.count; event++) {
		const cast = castAt(rows, event);
		const key = keyOf(cast);
		let number = numbers.get(key);
		if (number === undefined) {
			number = numbers.size;
			numbers.set(key, number);
			actor.push(cast.actors);
			recipient.push(cast.recipients);
		}
		castOf[event] = number;
	}
	const casts = { count: numbers.size, actor: actor.finish(), recipient: recipient.finish() };
	return { casts, castOf };
}

function severalFinder(rows: Sides, table: CastTable): (event: number) => number {
	const numbers = once(() => {
		const all = Array.from({ length: table.count }, (_, cast) => keyOf(castAt(table, cast)));
		return new Map(all.map((key, cast) => [key, cast]));
	});
	return (event) => numbers().get(keyOf(castAt(rows, event))) ?? 0;
}

function castAt({ actor, recipient }: Sides, place: number): Cast {
	return { actors: partiesOf(actor, place), recipients: partiesOf(recipient, place) };
}

function keyOf({ actors, recipients }: Cast): string {
	return `${actors.join()}>${recipients.join()}`;
}
