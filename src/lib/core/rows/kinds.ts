import { factualities, statuses } from '../dataset/vocabulary';
import { openEnd, openStart } from '../events/columns';
import type { EventRows } from './event-rows';
import { inBlocks } from './in-blocks';

/** What filters ask of an event besides its parties, its days and its words. */
export interface Kind {
	readonly stance: number;
	/** Places in `statuses` and `factualities`. */
	readonly status: number;
	readonly factuality: number;
	/** Whether both bounds are known. */
	readonly dated: boolean;
}

export const machineCoded = statuses.indexOf('machine-coded');
export const actual = factualities.indexOf('actual');

/** The kinds that occur among some rows, by stance first, and per event the number of its own. */
export function kindsOfRows({ count, stance, status, factuality, firstDay, lastDay }: EventRows): {
	readonly kinds: readonly Kind[];
	readonly kindOf: Uint16Array;
} {
	const kindOf = new Uint16Array(count);
	const numbers = new Uint16Array(256 * codesEach);
	// Written out, and not by `codeIn`: one call an event takes as long as all of this.
	inBlocks(count, (from, end) => {
		for (let event = from; event < end; event++) {
			const ofStatus = status === null ? machineCoded : (status[event] ?? 0);
			const ofFactuality = factuality === null ? actual : (factuality[event] ?? 0);
			const dated = firstDay[event] !== openStart && lastDay[event] !== openEnd ? 1 : 0;
			const code =
				(stance[event] ?? 0) * codesEach + ofStatus * codesOfStatus + ofFactuality * 2 + dated;
			kindOf[event] = code;
			numbers[code] = 1;
		}
	});
	const kinds: Kind[] = [];
	for (let code = 0; code < numbers.length; code++) {
		if (numbers[code] === 1) numbers[code] = kinds.push(toKind(code)) - 1;
	}
	inBlocks(count, (from, end) => {
		for (let event = from; event < end; event++) {
			kindOf[event] = numbers[kindOf[event] ?? 0] ?? 0;
		}
	});
	return { kinds, kindOf };
}

/** The number of the kind of one event, without a column of them. */
export function kindFinder(rows: EventRows, kinds: readonly Kind[]): (event: number) => number {
	const codeOf = coder(rows);
	const numbers = new Map(kinds.map((kind, number) => [toCode(kind), number]));
	return (event) => numbers.get(codeOf(event)) ?? 0;
}

/** A code is a number that events of a kind share, in the order of kinds. */
const codesOfStatus = factualities.length * 2;
const codesEach = statuses.length * codesOfStatus;

/** Gives the code of one event. */
function coder({ stance, status, factuality, firstDay, lastDay }: EventRows) {
	return (event: number): number =>
		(stance[event] ?? 0) * codesEach +
		(status === null ? machineCoded : (status[event] ?? 0)) * codesOfStatus +
		(factuality === null ? actual : (factuality[event] ?? 0)) * 2 +
		(firstDay[event] !== openStart && lastDay[event] !== openEnd ? 1 : 0);
}

function toCode({ stance, status, factuality, dated }: Kind): number {
	return stance * codesEach + (status * factualities.length + factuality) * 2 + (dated ? 1 : 0);
}

function toKind(code: number): Kind {
	const rest = Math.floor(code / 2);
	const withStatus = Math.floor(rest / factualities.length);
	return {
		dated: code % 2 === 1,
		factuality: rest % factualities.length,
		status: withStatus % statuses.length,
		stance: Math.floor(withStatus / statuses.length)
	};
}
