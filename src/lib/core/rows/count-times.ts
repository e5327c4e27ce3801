import { polarities } from '../dataset/vocabulary';
import { undatedBit } from '../events/facets';
import type { Timeline } from '../events/view';
import type { TimedBundles } from './bundled-events';
import type { Judged, RowJudge } from './judge-rows';

const each = polarities.length;

/**
 * Three counts a time (place in `polarities`) of the events that pass all but the period and the
 * switch for undated events. Cells tell it where all strands pass; else the events of the strands
 * that pass are walked, or of those that do not, whichever are fewer.
 * @param some as `EventSets.passing` gives it
 */
export function countPassing(
	judged: Judged,
	{ kindFails, castPasses, text }: RowJudge,
	some: TimedBundles | null
): Uint32Array {
	const kinds = kindFails.map((fails) => ((fails & ~undatedBit) === 0 ? 1 : 0));
	const matches = text !== null && text.events === null ? text.strands : null;
	if (castPasses === null && matches === null && some === null) return addCells(judged, kinds);

	const { strandCast, strandStart, all } = judged.index;
	const strands = new Uint8Array(strandCast.length);
	let events = 0;
	for (let strand = 0; strand < strands.length; strand++) {
		if (castPasses !== null && castPasses[strandCast[strand] ?? 0] === 0) continue;
		if (matches !== null && matches[strand] === 0) continue;
		strands[strand] = 1;
		const end = all.start[strandStart[strand + 1] ?? 0] ?? 0;
		events += end - (all.start[strandStart[strand] ?? 0] ?? 0);
	}
	if (some !== null) return walkTimes(judged, kinds, strands, some);
	if (events * 2 <= all.events.length) return walkStrands(judged, kinds, strands, 1);
	const others = walkStrands(judged, kinds, strands, 0);
	return addCells(judged, kinds).map((count, i) => count - (others[i] ?? 0));
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

/** Three counts a time of all events. */
export function countWhole(judged: Pick<Judged, 'index' | 'columns'>): Uint32Array {
	return addCells(judged, new Uint16Array(judged.index.kinds.length).fill(1));
}

type Groups = Pick<Judged, 'index' | 'columns'>;

function polarityByKind({ index, columns }: Groups): Uint8Array {
	return Uint8Array.from(index.kinds, ({ stance }) => columns.stancePolarity[stance] ?? 0);
}

function addCells(groups: Groups, kinds: Uint16Array): Uint32Array {
	const { start, kind, count } = groups.index.all.cells;
	const polarityOf = polarityByKind(groups);
	const counts = new Uint32Array((start.length - 1) * each);
	for (let time = 0; time + 1 < start.length; time++) {
		const end = start[time + 1] ?? 0;
		for (let cell = start[time] ?? 0; cell < end; cell++) {
			const of = kind[cell] ?? 0;
			if (kinds[of] === 0) continue;
			const at = time * each + (polarityOf[of] ?? 0);
			counts[at] = (counts[at] ?? 0) + (count[cell] ?? 0);
		}
	}
	return counts;
}

/** The events of the strands that are marked with `mark`. */
function walkStrands(
	groups: Groups,
	kinds: Uint16Array,
	strands: Uint8Array,
	mark: 0 | 1
): Uint32Array {
	const { strandStart, bundleKind, all, times } = groups.index;
	const { start, timeAt } = all;
	const polarityOf = polarityByKind(groups);
	const counts = new Uint32Array(times.first.length * each);
	for (let strand = 0; strand < strands.length; strand++) {
		if (strands[strand] !== mark) continue;
		const last = strandStart[strand + 1] ?? 0;
		for (let bundle = strandStart[strand] ?? 0; bundle < last; bundle++) {
			const kind = bundleKind[bundle] ?? 0;
			if (kinds[kind] === 0) continue;
			const polarity = polarityOf[kind] ?? 0;
			const end = start[bundle + 1] ?? 0;
			for (let place = start[bundle] ?? 0; place < end; place++) {
				const at = (timeAt[place] ?? 0) * each + polarity;
				counts[at] = (counts[at] ?? 0) + 1;
			}
		}
	}
	return counts;
}

/** Some events, time by time, of the strands that pass. */
function walkTimes(
	groups: Groups,
	kinds: Uint16Array,
	strands: Uint8Array,
	{ timeStart, bundleAt }: TimedBundles
): Uint32Array {
	const { strandStart, bundleKind } = groups.index;
	const polarityOf = polarityByKind(groups);
	/** Per bundle, its polarity; beyond the last one where it does not pass. */
	const slot = new Uint8Array(bundleKind.length).fill(each);
	for (let strand = 0; strand < strands.length; strand++) {
		if (strands[strand] === 0) continue;
		const last = strandStart[strand + 1] ?? 0;
		for (let bundle = strandStart[strand] ?? 0; bundle < last; bundle++) {
			const kind = bundleKind[bundle] ?? 0;
			if (kinds[kind] === 1) slot[bundle] = polarityOf[kind] ?? 0;
		}
	}
	const counts = new Uint32Array((timeStart.length - 1) * each);
	const counted = new Uint32Array(each + 1);
	for (let time = 0; time + 1 < timeStart.length; time++) {
		counted.fill(0);
		const end = timeStart[time + 1] ?? 0;
		for (let place = timeStart[time] ?? 0; place < end; place++) {
			const at = slot[bundleAt[place] ?? 0] ?? each;
			counted[at] = (counted[at] ?? 0) + 1;
		}
		counts.set(counted.subarray(0, each), time * each);
	}
	return counts;
}
