import type { SomeEvents } from './event-sets';
import type { Judged, RowJudge } from './judge-rows';
import { slotsInView } from './mark-events';
import type { Counted } from './period-counts';
import { visitBundles, type PassingStrands } from './strands-in-view';

export interface ToCountVoices {
	/** Per time, 1 where it is seen. */
	readonly seen: Uint8Array;
	readonly strands: PassingStrands | null;
	/** The events that the text lets pass; null where strands tell, or all pass. */
	readonly matching: SomeEvents | null;
	/** All events in the period as `EventSets.voicedKinds` groups them, where it does. */
	readonly voiced: Counted | null;
}

/** Per voice, the events it tells of that pass every other filter. */
export function countVoices(
	judged: Judged,
	judge: RowJudge,
	{ seen, strands, matching, voiced }: ToCountVoices
): Uint32Array {
	const { list } = judged.sets.voices;
	// Events whose publisher is not known are counted in the first place, which is then left out.
	const counts = new Uint32Array(list.length + 1);
	if (list.length === 0) return counts.slice(1);
	const kinds = judge.kindFails.map((fails) => (fails === 0 ? 1 : 0));
	const total = judged.index.rows.count;
	if (matching !== null) countSome(judged, judge, seen, matching, counts);
	else if (strands !== null && (voiced === null || strands.events * 2 <= total)) {
		countStrands(judged, kinds, strands.marks, 1, seen, counts, 1);
	} else {
		if (voiced === null) countStrands(judged, kinds, everyStrand(judged), 1, seen, counts, 1);
		else addKinds(kinds, voiced, counts);
		if (strands !== null) countStrands(judged, kinds, strands.marks, 0, seen, counts, -1);
	}
	return counts.slice(1);
}

function addKinds(kinds: Uint16Array, { counts: voiced }: Counted, counts: Uint32Array): void {
	const each = counts.length;
	for (const [kind, passes] of kinds.entries()) {
		if (passes === 0) continue;
		for (let voice = 0; voice < each; voice++) {
			counts[voice] = (counts[voice] ?? 0) + (voiced[kind * each + voice] ?? 0);
		}
	}
}

function everyStrand({ index }: Judged): Uint8Array {
	return new Uint8Array(index.strandCast.length).fill(1);
}

function countSome(
	judged: Judged,
	judge: RowJudge,
	seen: Uint8Array,
	{ timeStart, groupAt, events }: SomeEvents,
	counts: Uint32Array
): void {
	const { source } = judged.index.rows;
	const { voiceOf } = judged.sets.sources;
	const slots = slotsInView(judged, judge);
	for (let time = 0; time < seen.length; time++) {
		if (seen[time] === 0) continue;
		const end = timeStart[time + 1] ?? 0;
		for (let place = timeStart[time] ?? 0; place < end; place++) {
			const voice = voiceOf[source[events[place] ?? 0] ?? 0] ?? 0;
			counts[voice] = (counts[voice] ?? 0) + (slots[groupAt[place] ?? 0] ?? 0);
		}
	}
}

function countStrands(
	{ index, sets }: Judged,
	kinds: Uint16Array,
	strands: Uint8Array,
	mark: 0 | 1,
	seen: Uint8Array,
	counts: Uint32Array,
	by: 1 | -1
): void {
	const { start, timeAt } = index.all;
	const voiceAt = sets.voicedKinds?.voiceAt ?? voicesOfEvents({ index, sets });
	visitBundles(index, strands, mark, kinds, (bundle) => {
		const end = start[bundle + 1] ?? 0;
		for (let place = start[bundle] ?? 0; place < end; place++) {
			const voice = voiceAt[place] ?? 0;
			counts[voice] = (counts[voice] ?? 0) + by * (seen[timeAt[place] ?? 0] ?? 0);
		}
	});
}

/** As `VoicedKinds.voiceAt`, of so few events that they are not kept with their voices. */
function voicesOfEvents({ index, sets }: Pick<Judged, 'index' | 'sets'>): Uint32Array {
	const { source } = index.rows;
	const { voiceOf } = sets.sources;
	return index.all.events.map((event) => voiceOf[source[event] ?? 0] ?? 0);
}
