import { polarities } from '../dataset/vocabulary';
import { undatedBit } from '../events/facets';
import type { Timeline } from '../events/view';
import type { SomeEvents } from './event-sets';
import type { Judged, RowJudge } from './judge-rows';
import { visitBundles, type PassingStrands } from './strands-in-view';

const each = polarities.length;

/**
 * Three counts a time (place in `polarities`) of the events that pass all but the period and the
 * switch for undated events. Where all strands pass, the kinds that do tell it, or those that do
 * not; else the events of the strands that pass are walked, or of those that do not.
 * @param some as `EventSets.passing` gives it
 */
export function countPassing(
	judged: Judged,
	{ kindFails }: RowJudge,
	strands: PassingStrands | null,
	some: SomeEvents | null
): Uint32Array {
	const kinds = kindFails.map((fails) => ((fails & ~undatedBit) === 0 ? 1 : 0));
	if (some !== null) return walkTimes(judged, kinds, strands, some);
	if (strands === null) return countByKinds(judged, kinds);
	if (strands.events * 2 <= judged.index.rows.count) {
		return walkStrands(judged, kinds, strands.marks, 1);
	}
	const others = walkStrands(judged, kinds, strands.marks, 0);
	return countByKinds(judged, kinds).map((count, i) => count - (others[i] ?? 0));
}

/** The counts by slot: all of them, and those of the times that are seen. */
export function countSlots(
	passing: Uint32Array,
	seen: Uint8Array,
	slotOf: Uint32Array,
	slots: number
): Timeline {
	const found = { passing: new Uint32Array(slots * each), inView: new Uint32Array(slots * each) };
	for (let time = 0; time < seen.length; time++) {
		const slot = (slotOf[time] ?? 0) * each;
		for (let polarity = 0; polarity < each; polarity++) {
			const count = passing[time * each + polarity] ?? 0;
			const cell = slot + polarity;
			found.passing[cell] = (found.passing[cell] ?? 0) + count;
			if (seen[time] === 1) found.inView[cell] = (found.inView[cell] ?? 0) + count;
		}
	}
	return found;
}

type Groups = Pick<Judged, 'index' | 'columns'>;

/** Three counts a time of all events. */
export function countWhole(groups: Groups): Uint32Array {
	const { kinds, times } = groups.index;
	const counts = new Uint32Array(times.first.length * each);
	for (let kind = 0; kind < kinds.length; kind++) addKind(groups, kind, counts, 1);
	return counts;
}

/** The same of the kinds that are marked with 1. */
function countByKinds(groups: Groups, kinds: Uint16Array): Uint32Array {
	const { start } = groups.index.kindTimes;
	let passing = 0;
	for (let kind = 0; kind < kinds.length; kind++) {
		if (kinds[kind] === 1) passing += (start[kind + 1] ?? 0) - (start[kind] ?? 0);
	}
	const mark = passing * 2 <= (start[kinds.length] ?? 0) ? 1 : 0;
	const { whole } = groups.columns.times;
	const counts = mark === 1 ? new Uint32Array(whole.length) : whole.slice();
	for (let kind = 0; kind < kinds.length; kind++) {
		if (kinds[kind] === mark) addKind(groups, kind, counts, mark === 1 ? 1 : -1);
	}
	return counts;
}

function addKind({ index, columns }: Groups, kind: number, counts: Uint32Array, by: 1 | -1): void {
	const { start, time, before } = index.kindTimes;
	const polarity = columns.stancePolarity[index.kinds[kind]?.stance ?? 0] ?? 0;
	const end = start[kind + 1] ?? 0;
	for (let cell = start[kind] ?? 0; cell < end; cell++) {
		const at = (time[cell] ?? 0) * each + polarity;
		counts[at] = (counts[at] ?? 0) + by * ((before[cell + 1] ?? 0) - (before[cell] ?? 0));
	}
}

function polarityByKind({ index, columns }: Groups): Uint8Array {
	return Uint8Array.from(index.kinds, ({ stance }) => columns.stancePolarity[stance] ?? 0);
}

/** The events of the strands that are marked with `mark`. */
function walkStrands(
	groups: Groups,
	kinds: Uint16Array,
	strands: Uint8Array,
	mark: 0 | 1
): Uint32Array {
	const { all, times } = groups.index;
	const { start, timeAt } = all;
	const polarityOf = polarityByKind(groups);
	const counts = new Uint32Array(times.first.length * each);
	visitBundles(groups.index, strands, mark, kinds, (bundle, kind) => {
		const polarity = polarityOf[kind] ?? 0;
		const end = start[bundle + 1] ?? 0;
		for (let place = start[bundle] ?? 0; place < end; place++) {
			const at = (timeAt[place] ?? 0) * each + polarity;
			counts[at] = (counts[at] ?? 0) + 1;
		}
	});
	return counts;
}

/** Some events, time by time, of the strands that pass. */
function walkTimes(
	groups: Groups,
	kinds: Uint16Array,
	strands: PassingStrands | null,
	{ timeStart, groupAt }: SomeEvents
): Uint32Array {
	const slots = polarityBySlot(groups, kinds, strands);
	const counts = new Uint32Array((timeStart.length - 1) * each);
	const counted = new Uint32Array(each + 1);
	for (let time = 0; time + 1 < timeStart.length; time++) {
		counted.fill(0);
		const end = timeStart[time + 1] ?? 0;
		for (let place = timeStart[time] ?? 0; place < end; place++) {
			const at = slots[groupAt[place] ?? 0] ?? each;
			counted[at] = (counted[at] ?? 0) + 1;
		}
		counts.set(counted.subarray(0, each), time * each);
	}
	return counts;
}

/** Per slot, the polarity of its bundle; beyond the last one where it does not pass. */
function polarityBySlot(
	groups: Groups,
	kinds: Uint16Array,
	strands: PassingStrands | null
): Uint8Array {
	const { slotOf, slotStart } = groups.index.all;
	const polarityOf = polarityByKind(groups);
	const slots = new Uint8Array(slotOf.length).fill(each);
	if (strands === null) {
		for (let kind = 0; kind < kinds.length; kind++) {
			if (kinds[kind] === 0) continue;
			slots.fill(polarityOf[kind] ?? 0, slotStart[kind], slotStart[kind + 1]);
		}
		return slots;
	}
	visitBundles(groups.index, strands.marks, 1, kinds, (bundle, kind) => {
		slots[slotOf[bundle] ?? 0] = polarityOf[kind] ?? 0;
	});
	return slots;
}
