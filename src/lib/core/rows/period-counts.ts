import type { SeenTimes } from './seen-times';
import { countWalk, type MarkedGroups, type TimedGroups } from './timed-groups';

/** Counts by group. Another object each time that the counts are others, though they may lie in one array. */
export interface Counted {
	readonly counts: Uint32Array;
}

const nothing: SeenTimes = { days: [], marks: new Uint8Array() };

/**
 * Counts, by group, the events at the times that are seen, on the way on which the fewest are
 * walked: from what was counted last, or from the nearest marks.
 */
export class PeriodCounts {
	readonly #set: MarkedGroups;
	/** How many of the times are single days. */
	readonly #days: number;
	readonly #counts: Uint32Array;
	#seen = nothing;
	#counted: Counted;

	constructor(set: MarkedGroups, days: number) {
		this.#set = set;
		this.#days = days;
		this.#counts = new Uint32Array(set.groups);
		this.#counted = { counts: this.#counts };
	}

	/** Good until the next times are asked for. */
	at(seen: SeenTimes): Counted {
		if (seen !== this.#seen) {
			if (this.#isNear(seen)) this.#walkOn(seen);
			else this.#recount(seen);
			this.#seen = seen;
			this.#counted = { counts: this.#counts };
		}
		return this.#counted;
	}

	#isNear(seen: SeenTimes): boolean {
		if (seen.days.length !== 1 || this.#seen.days.length !== 1) return false;
		const [from, to] = this.#bounds(seen);
		const [fromBefore, toBefore] = this.#bounds(this.#seen);
		const anew = this.#set.groups + this.#awayFromMark(from) + this.#awayFromMark(to);
		return Math.abs(from - fromBefore) + Math.abs(to - toBefore) < anew;
	}

	/** The places of the events of the one range of days. */
	#bounds({ days: [[first, end] = [0, 0]] }: SeenTimes): [number, number] {
		const { timeStart } = this.#set;
		return [timeStart[first] ?? 0, timeStart[end] ?? 0];
	}

	#walkOn(seen: SeenTimes): void {
		const [from, to] = this.#bounds(seen);
		const [fromBefore, toBefore] = this.#bounds(this.#seen);
		this.#walk(fromBefore, from, -1);
		this.#walk(toBefore, to, 1);
		for (let time = this.#days; time < seen.marks.length; time++) {
			const change = (seen.marks[time] ?? 0) - (this.#seen.marks[time] ?? 0);
			if (change !== 0) this.#walkTime(time, change);
		}
	}

	#recount({ days, marks }: SeenTimes): void {
		const { timeStart } = this.#set;
		this.#counts.fill(0);
		for (const [first, end] of days) this.#add(timeStart[first] ?? 0, timeStart[end] ?? 0);
		for (let time = this.#days; time < marks.length; time++) {
			if (marks[time] === 1) this.#walkTime(time, 1);
		}
	}

	/** Adds the events between two places: those between the nearest marks, put right at both ends. */
	#add(from: number, to: number): void {
		const { places } = this.#set.marks;
		const [low, high] = [this.#nearestMark(from), this.#nearestMark(to)];
		if (low === high) {
			this.#walk(from, to, 1);
			return;
		}
		this.#addMarks(low, high);
		this.#walk(places[low] ?? 0, from, -1);
		this.#walk(places[high] ?? 0, to, 1);
	}

	/** Adds the events between two marks; nothing is before the first one. */
	#addMarks(low: number, high: number): void {
		const { groups, marks } = this.#set;
		const counts = this.#counts;
		const { before } = marks;
		const [lowRow, highRow] = [(low - 1) * groups, (high - 1) * groups];
		for (let group = 0; group < groups; group++) {
			const earlier = low === 0 ? 0 : (before[lowRow + group] ?? 0);
			counts[group] = (counts[group] ?? 0) + (before[highRow + group] ?? 0) - earlier;
		}
	}

	#nearestMark(place: number): number {
		const { places } = this.#set.marks;
		const last = places.length - 1;
		const end = places[last] ?? 0;
		return end === 0 ? 0 : Math.round((place * last) / end);
	}

	#awayFromMark(place: number): number {
		return Math.abs(place - (this.#set.marks.places[this.#nearestMark(place)] ?? 0));
	}

	#walkTime(time: number, by: number): void {
		const { timeStart } = this.#set;
		this.#walk(timeStart[time] ?? 0, timeStart[time + 1] ?? 0, by);
	}

	/** Backwards, what would be added is taken away. */
	#walk(from: number, to: number, by: number): void {
		if (from <= to) countWalk(this.#set, from, to, this.#counts, by);
		else countWalk(this.#set, to, from, this.#counts, -by);
	}
}

/** The same of some of the events: all that are seen are walked. */
export function countSeen(some: TimedGroups, groups: number, { marks }: SeenTimes): Counted {
	const counts = new Uint32Array(groups);
	for (let time = 0; time < marks.length; time++) {
		if (marks[time] === 0) continue;
		countWalk(some, some.timeStart[time] ?? 0, some.timeStart[time + 1] ?? 0, counts, 1);
	}
	return { counts };
}
