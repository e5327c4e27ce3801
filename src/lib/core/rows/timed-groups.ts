import { inBlocks } from './in-blocks';

/** Events of a file in the order of their times, each as the number of a group that it belongs to. */
export interface TimedGroups {
	/** Per time, the range of its events in `groupAt`. */
	readonly timeStart: Uint32Array;
	readonly groupAt: Uint16Array | Uint32Array;
}

/** All events of a file so, with counts of which one is always near. */
export interface MarkedGroups extends TimedGroups {
	/** How many groups there are. */
	readonly groups: number;
	readonly marks: Marks;
}

/** Counts by group of the events before certain places in `groupAt`, so that few are walked. */
export interface Marks {
	/** The places: the start, some between, and the end of the single days. */
	readonly places: Uint32Array;
	/** The counts at each of them but the start, one after the other. */
	readonly before: Uint32Array;
}

const mostMarks = 64;
/** Marks take half a number an event at most, but for the one at the end. */
const share = 2;

/** @param days how many of the times are single days, which come first */
export function markGroups(set: TimedGroups, groups: number, days: number): MarkedGroups {
	const { timeStart, groupAt } = set;
	const end = timeStart[days] ?? 0;
	const between = Math.min(mostMarks, Math.floor(end / share / Math.max(1, groups)));
	const places = Uint32Array.from({ length: between + 2 }, (_, mark) =>
		Math.round((end * mark) / (between + 1))
	);
	const before = new Uint32Array((places.length - 1) * groups);
	const counts = new Uint32Array(groups);
	for (let mark = 1; mark < places.length; mark++) {
		const first = places[mark - 1] ?? 0;
		inBlocks((places[mark] ?? 0) - first, (from, end) => {
			for (let at = first + from; at < first + end; at++) {
				const group = groupAt[at] ?? 0;
				counts[group] = (counts[group] ?? 0) + 1;
			}
		});
		before.set(counts, (mark - 1) * groups);
	}
	return { timeStart, groupAt, groups, marks: { places, before } };
}
