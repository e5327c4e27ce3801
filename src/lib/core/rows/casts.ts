import { countingSort } from './counting-sort';
import { partiesOf } from './event-of-row';
import type { EventRows, Parties } from './event-rows';
import { once } from './once';
import { PartiesBuilder } from './parties-builder';

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
	/** Number of the cast of an event. */
	readonly of: (event: number) => number;
}

export interface CastEvents {
	/** The events, cast by cast; those of one in the order that they came in. */
	readonly events: Uint32Array;
	readonly casts: CastTable;
	/** Whether the event at a place, not the first, has another cast than the one before it. */
	readonly startsCast: (place: number) => boolean;
}

/** Groups events by their casts, which are numbered in the order in which they then stand. */
export function castsOfRows(rows: EventRows, order: Uint32Array): CastEvents {
	return isPlain(rows) ? plainCasts(rows, order) : severalCasts(rows, order);
}

export function readCasts(rows: EventRows, table: CastTable): Casts {
	return {
		count: table.count,
		at: (cast) => castAt(table, cast),
		of: isPlain(rows) ? plainFinder(rows, table) : severalFinder(rows, table)
	};
}

type Sides = Pick<EventRows, 'actor' | 'recipient'>;

function isPlain({ actor, recipient }: Sides): boolean {
	return actor.start === null && recipient.start === null;
}

/** Where every event has one actor and one recipient, casts stand in the order of their numbers. */
function plainCasts(rows: EventRows, order: Uint32Array): CastEvents {
	const [size, actors, recipients] = [rows.actors.length, rows.actor.number, rows.recipient.number];
	const events = countingSort(countingSort(order, recipients, size), actors, size);
	const startsCast = (place: number): boolean => {
		const event = events[place] ?? 0;
		const before = events[place - 1] ?? 0;
		return actors[event] !== actors[before] || recipients[event] !== recipients[before];
	};
	const first: number[] = [];
	for (let place = 0; place < events.length; place++) {
		if (place === 0 || startsCast(place)) first.push(events[place] ?? 0);
	}
	const side = (number: Uint32Array): Parties => ({
		start: null,
		number: Uint32Array.from(first, (event) => number[event] ?? 0)
	});
	const casts = { count: first.length, actor: side(actors), recipient: side(recipients) };
	return { events, startsCast, casts };
}

function plainFinder({ actor, recipient }: Sides, table: CastTable): (event: number) => number {
	const [actors, recipients] = [table.actor.number, table.recipient.number];
	return (event) => {
		const [acting = 0, receiving = 0] = [actor.number[event], recipient.number[event]];
		let low = 0;
		let high = table.count - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			const apart = (actors[middle] ?? 0) - acting || (recipients[middle] ?? 0) - receiving;
			if (apart < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	};
}

function severalCasts(rows: EventRows, order: Uint32Array): CastEvents {
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
	const events = countingSort(order, castOf, numbers.size);
	return {
		events,
		startsCast: (place) => castOf[events[place] ?? 0] !== castOf[events[place - 1] ?? 0],
		casts: { count: numbers.size, actor: actor.finish(), recipient: recipient.finish() }
	};
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
