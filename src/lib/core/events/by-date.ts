import { openEnd, openStart, type Columns } from './columns';

type Order = (a: number, b: number) => number;

export function newestFirst(columns: Columns): Order {
	return byDate(columns, -1);
}

/** By `byDays`; the order of the dataset decides between equal ones. */
export function byDate(columns: Columns, direction: 1 | -1): Order {
	const apart = byDays(columns, direction);
	return (a, b) => apart(a, b) || a - b;
}

/**
 * By the last known day, then the first one. Those of unknown date stand last in either direction.
 */
export function byDays(
	{ firstDay, lastDay }: Pick<Columns, 'firstDay' | 'lastDay'>,
	direction: 1 | -1
): Order {
	const first = (event: number) => firstDay[event] ?? 0;
	const lastKnown = (event: number) =>
		lastDay[event] === openEnd ? first(event) : (lastDay[event] ?? 0);
	const unknown = (event: number) => (lastKnown(event) === openStart ? 1 : 0);
	return (a, b) =>
		unknown(a) - unknown(b) ||
		direction * (lastKnown(a) - lastKnown(b)) ||
		direction * (first(a) - first(b));
}
