import { polarities } from '../dataset/vocabulary';
import { undatedBit } from '../events/facets';
import type { Timeline } from '../events/view';
import type { BundledEvents } from './bundled-events';
import type { Judged, RowJudge } from './judge-rows';

const each = polarities.length;

/**
 * Three counts a time (place in `polarities`) of the events that pass all but the period and the
 * switch for undated events.
 */
export function countPassing(judged: Judged, judge: RowJudge, set: BundledEvents): Uint32Array {
	const { index } = judged;
	const polarityOf = polarityByKind(judged);
	const passes = Uint8Array.from(judge.kindFails, (fails) => ((fails & ~undatedBit) === 0 ? 1 : 0));
	const strands = passingStrands(judged, judge);
	const counts = new Uint32Array(index.times.first.length * each);
	if (strands === null) {
		addCells(counts, set, passes, polarityOf);
		return counts;
	}
	const few = eventsIn(judged, set, strands) * 2 <= set.events.length;
	if (!few) addCells(counts, set, passes, polarityOf);
	walkStrands(judged, set, strands, few ? 1 : 0, (place, kind) => {
		if (passes[kind] === 0) return;
		const cell = (set.timeAt[place] ?? 0) * each + (polarityOf[kind] ?? 0);
		counts[cell] = (counts[cell] ?? 0) + (few ? 1 : -1);
	});
	return counts;
}

/** The same by slot, all of it and what the period and the switch let through besides. */
export function countSlots(
	passing: Uint32Array,
	timePasses: Uint8Array,
	slotOf: Uint32Array,
	slots: number
): Timeline {
	const found = { passing: new Uint32Array(slots * each), inView: new Uint32Array(slots * each) };
	for (let time = 0; time < timePasses.length; time++) {
		const slot = (slotOf[time] ?? 0) * each;
		const seen = timePasses[time] === 1;
		for (let polarity = 0; polarity < each; polarity++) {
			const count = passing[time * each + polarity] ?? 0;
			const cell = slot + polarity;
			found.passing[cell] = (found.passing[cell] ?? 0) + count;
			if (seen) found.inView[cell] = (found.inView[cell] ?? 0) + count;
		}
	}
	return found;
}

/** Three counts a time of all events. */
export function countWhole(judged: Pick<Judged, 'index' | 'columns'>): Uint32Array {
	const counts = new Uint32Array(judged.index.times.first.length * each);
	const every = new Uint8Array(judged.index.kinds.length).fill(1);
	addCells(counts, judged.index.all, every, polarityByKind(judged));
	return counts;
}

function polarityByKind({ index, columns }: Pick<Judged, 'index' | 'columns'>): Uint8Array {
	return Uint8Array.from(index.kinds, ({ stance }) => columns.stancePolarity[stance] ?? 0);
}

function addCells(
	counts: Uint32Array,
	{ cells }: BundledEvents,
	passes: Uint8Array,
	polarityOf: Uint8Array
): void {
	const { start, kind, count } = cells;
	for (let time = 0; time + 1 < start.length; time++) {
		const end = start[time + 1] ?? 0;
		for (let cell = start[time] ?? 0; cell < end; cell++) {
			const of = kind[cell] ?? 0;
			if (passes[of] === 0) continue;
			const at = time * each + (polarityOf[of] ?? 0);
			counts[at] = (counts[at] ?? 0) + (count[cell] ?? 0);
		}
	}
}

/** Per strand, 1 where it passes the actor filter and the text; null where all do. */
function passingStrands(
	{ index: { strandCast } }: Judged,
	{ castPasses, text }: RowJudge
): Uint8Array | null {
	const matches = text !== null && text.events === null ? text.strands : null;
	if (castPasses === null) return matches;
	return Uint8Array.from(strandCast, (cast, strand) =>
		castPasses[cast] === 1 && matches?.[strand] !== 0 ? 1 : 0
	);
}

function eventsIn(
	{ index: { strandStart } }: Judged,
	{ start }: BundledEvents,
	strands: Uint8Array
): number {
	let sum = 0;
	for (let strand = 0; strand < strands.length; strand++) {
		if (strands[strand] === 0) continue;
		const [first, end] = [strandStart[strand] ?? 0, strandStart[strand + 1] ?? 0];
		sum += (start[end] ?? 0) - (start[first] ?? 0);
	}
	return sum;
}

/** Visits the events, by place, of the strands that are marked with `mark`. */
function walkStrands(
	{ index: { strandStart, bundleKind } }: Judged,
	{ start }: BundledEvents,
	strands: Uint8Array,
	mark: 0 | 1,
	visit: (place: number, kind: number) => void
): void {
	for (let strand = 0; strand < strands.length; strand++) {
		if (strands[strand] !== mark) continue;
		const last = strandStart[strand + 1] ?? 0;
		for (let bundle = strandStart[strand] ?? 0; bundle < last; bundle++) {
			const kind = bundleKind[bundle] ?? 0;
			const end = start[bundle + 1] ?? 0;
			for (let place = start[bundle] ?? 0; place < end; place++) visit(place, kind);
		}
	}
}
