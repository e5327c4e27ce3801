import { countingSort } from './counting-sort';
import { partiesOf } from './event-of-row';
import type { EventRows } from './event-rows';

/** Who an event is between, as coded: places in `actors`. */
export interface Cast {
	readonly actors: readonly number[];
	readonly recipients: readonly number[];
}

/** The casts that occur among some rows, numbered. */
export interface Casts {
	readonly count: number;
	readonly at: (cast: number) => Cast;
	/** Number of the cast of an event. */
	readonly of: (event: number) => number;
}

export interface CastEvents {
	/** The events, cast by cast; those of one in the order that they came in. */
	readonly events: Uint32Array;
	readonly casts: Casts;
	/** Whether the event at a place, not the first, has another cast than the one before it. */
	readonly startsCast: (place: number) => boolean;
}

/** Groups events by their casts, which are numbered in the order in which they then stand. */
export function castsOfRows(rows: EventRows, order: Uint32Array): CastEvents {
	const plain = rows.actor.start === null && rows.recipient.start === null;
	return plain ? plainCasts(rows, order) : severalCasts(rows, order);
}

/** Where every event has one actor and one recipient, numbers do for keys. */
function plainCasts(rows: EventRows, order: Uint32Array): CastEvents {
	const [size, actors, recipients] = [rows.actors.length, rows.actor.number, rows.recipient.number];
	const events = countingSort(countingSort(order, recipients, size), actors, size);
	const keyAt = (event: number) => (actors[event] ?? 0) * size + (recipients[event] ?? 0);
	const startsCast = (place: number): boolean => {
		const event = events[place] ?? 0;
		const before = events[place - 1] ?? 0;
		return actors[event] !== actors[before] || recipients[event] !== recipients[before];
	};
	const found: number[] = [];
	for (let place = 0; place < events.length; place++) {
		if (place === 0 || startsCast(place)) found.push(keyAt(events[place] ?? 0));
	}
	const keys = Float64Array.from(found);
	const at = (cast: number): Cast => {
		const key = keys[cast] ?? 0;
		return { actors: [Math.floor(key / size)], recipients: [key % size] };
	};
	return {
		events,
		startsCast,
		casts: { count: keys.length, at, of: (event) => placeOf(keys, keyAt(event)) }
	};
}

function severalCasts(rows: EventRows, order: Uint32Array): CastEvents {
	const numbers = new Map<string, number>();
	const all: Cast[] = [];
	const castOf = new Uint32Array(rows.count);
	for (let event = 0; event < rows.count; event++) {
		const cast = castAt(rows, event);
		const key = keyOf(cast);
		const number = numbers.get(key) ?? all.push(cast) - 1;
		numbers.set(key, number);
		castOf[event] = number;
	}
	const events = countingSort(order, castOf, all.length);
	const nobody = { actors: [], recipients: [] };
	return {
		events,
		startsCast: (place) => castOf[events[place] ?? 0] !== castOf[events[place - 1] ?? 0],
		casts: {
			count: all.length,
			at: (cast) => all[cast] ?? nobody,
			of: (event) => numbers.get(keyOf(castAt(rows, event))) ?? 0
		}
	};
}

function castAt(rows: EventRows, event: number): Cast {
	return {
		actors: partiesOf(rows.actor, event),
		recipients: partiesOf(rows.recipient, event)
	};
}

function keyOf({ actors, recipients }: Cast): string {
	return `${actors.join()}>${recipients.join()}`;
}

/** Place of a value among sorted ones that hold it. */
function placeOf(sorted: Float64Array, value: number): number {
	let low = 0;
	let high = sorted.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
