import type { SeenTimes } from './seen-times';
import type { MarkedGroups, TimedGroups } from './timed-groups';

/** Counts by group. Another object each time that the counts are others, though they may lie in one array. */
export interface Counted {
	readonly counts: Uint32Array;
}

/**
 * Counts, by group, the events at the times that are seen, on the way on which the fewest are
 * walked: from what was counted last, or from the nearest marks. What it gives is good until the
 * next times are asked for.
 * @param days how many of the times are single days
 */
export function periodCounts(set: MarkedGroups, days: number): (seen: SeenTimes) => Counted {
	const { groups, timeStart, groupAt } = set;
	const { places, before } = set.marks;
	const counts = new Uint32Array(groups);
	const walk = walker(groupAt, counts);
	let seenBefore: SeenTimes = { days: [], marks: new Uint8Array() };
	let counted: Counted = { counts };

	/** The places of the events of the one range of days. */
	const boundsOf = ({ days: [[first, end] = [0, 0]] }: SeenTimes): [number, number] => [
		timeStart[first] ?? 0,
		timeStart[end] ?? 0
	];

	const nearestMark = (place: number): number => {
		const last = places.length - 1;
		const end = places[last] ?? 0;
		return end === 0 ? 0 : Math.round((place * last) / end);
	};
	const awayFromMark = (place: number): number =>
		Math.abs(place - (places[nearestMark(place)] ?? 0));

	const isNear = (seen: SeenTimes): boolean => {
		if (seen.days.length !== 1 || seenBefore.days.length !== 1) return false;
		const [from, to] = boundsOf(seen);
		const [fromBefore, toBefore] = boundsOf(seenBefore);
		const anew = groups + awayFromMark(from) + awayFromMark(to);
		return Math.abs(from - fromBefore) + Math.abs(to - toBefore) < anew;
	};

	const walkTime = (time: number, by: number): void =>
		walk(timeStart[time] ?? 0, timeStart[time + 1] ?? 0, by);

	const walkOn = (seen: SeenTimes): void => {
		const [from, to] = boundsOf(seen);
		const [fromBefore, toBefore] = boundsOf(seenBefore);
		walk(fromBefore, from, -1);
		walk(toBefore, to, 1);
		for (let time = days; time < seen.marks.length; time++) {
			const change = (seen.marks[time] ?? 0) - (seenBefore.marks[time] ?? 0);
			if (change !== 0) walkTime(time, change);
		}
	};

	/** Adds the events between two marks; nothing is before the first one. */
	const addMarks = (low: number, high: number): void => {
		const later = before.subarray((high - 1) * groups, high * groups);
		if (low === 0) {
			for (let group = 0; group < groups; group++) {
				counts[group] = (counts[group] ?? 0) + (later[group] ?? 0);
			}
			return;
		}
		const earlier = before.subarray((low - 1) * groups, low * groups);
		for (let group = 0; group < groups; group++) {
			counts[group] = (counts[group] ?? 0) + (later[group] ?? 0) - (earlier[group] ?? 0);
		}
	};

	/** Adds the events between two places: those between the nearest marks, put right at both ends. */
	const addRange = (from: number, to: number): void => {
		const [low, high] = [nearestMark(from), nearestMark(to)];
		if (low === high) {
			walk(from, to, 1);
			return;
		}
		addMarks(low, high);
		walk(places[low] ?? 0, from, -1);
		walk(places[high] ?? 0, to, 1);
	};

	const recount = (seen: SeenTimes): void => {
		counts.fill(0);
		for (const [first, end] of seen.days) addRange(timeStart[first] ?? 0, timeStart[end] ?? 0);
		for (let time = days; time < seen.marks.length; time++) {
			if (seen.marks[time] === 1) walkTime(time, 1);
		}
	};

	return (seen) => {
		if (seen !== seenBefore) {
			if (isNear(seen)) walkOn(seen);
			else recount(seen);
			[seenBefore, counted] = [seen, { counts }];
		}
		return counted;
	};
}

/** The same of some of the events: all that are seen are walked. */
export function countSeen(
	{ timeStart, groupAt }: TimedGroups,
	groups: number,
	{ marks }: SeenTimes
): Counted {
	const counts = new Uint32Array(groups);
	const walk = walker(groupAt, counts);
	for (let time = 0; time < marks.length; time++) {
		if (marks[time] === 1) walk(timeStart[time] ?? 0, timeStart[time + 1] ?? 0, 1);
	}
	return { counts };
}

/**
 * Adds `by` to the count of the group of each event between two places. Backwards, what would be
 * added is taken away.
 */
function walker(groupAt: TimedGroups['groupAt'], counts: Uint32Array) {
	return (from: number, to: number, by: number): void => {
		const [first, end, change] = from <= to ? [from, to, by] : [to, from, -by];
		for (let place = first; place < end; place++) {
			const group = groupAt[place] ?? 0;
			counts[group] = (counts[group] ?? 0) + change;
		}
	};
}
