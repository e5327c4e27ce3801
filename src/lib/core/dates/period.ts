import { firstDayOf, lastDayOf } from './day';
import { boundsOf, type Dating } from './span';

/** From the first to the last day that any of `datings` names; null when none names one. */
export function periodOf(datings: readonly Dating[]): Dating | null {
	const named = datings.flatMap((dating) => {
		const { earliest, latest } = boundsOf(dating);
		return [earliest, latest].filter((bound) => bound !== null);
	});
	let [first, last] = [named[0], named[0]];
	if (first === undefined || last === undefined) return null;
	for (const bound of named) {
		if (firstDayOf(bound) < firstDayOf(first)) first = bound;
		if (lastDayOf(bound) > lastDayOf(last)) last = bound;
	}
	return { date: first, endDate: last, datePrecision: 'range' };
}
