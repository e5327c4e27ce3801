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
export function kindsOfRows(rows: EventRows): {
	readonly kinds: readonly Kind[];
	readonly kindOf: Uint16Array;
} {
	const { count } = rows;
	const codeOf = coder(rows);
	const kindOf = new Uint16Array(count);
	const codes = new Uint16Array(256 * codesEach);
	inBlocks(count, (from, end) => {
		for (let event = from; event < end; event++) {
			const code = codeOf(event);
			kindOf[event] = code;
			codes[code] = 1;
		}
	});
	const kinds: Kind[] = [];
	for (const [code, occurs] of codes.entries()) {
		if (occurs === 1) codes[code] = kinds.push(toKind(code)) - 1;
	}
	inBlocks(count, (from, end) => {
		for (let event = from; event < end; event++) {
			kindOf[event] = codes[kindOf[event] ?? 0] ?? 0;
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

const codesEach = statuses.length * factualities.length * 2;

/** Gives the code of an event: a number that events of a kind share, in the order of kinds. */
function coder({ stance, status, factuality, firstDay, lastDay }: EventRows) {
	return (event: number): number =>
		(stance[event] ?? 0) * codesEach +
		(status === null ? machineCoded : (status[event] ?? 0)) * factualities.length * 2 +
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
