import type { Judged, RowJudge } from './judge-rows';
import { markEvents } from './mark-events';

/** Per voice, the events it tells of that pass every other filter. */
export function countVoices(judged: Judged, judge: RowJudge, seen: Uint8Array): Uint32Array {
	const { index, sets } = judged;
	const { source, count } = index.rows;
	const { voices, voiceOf } = sets.sources;
	const passes = markEvents(judged, { ...judge, sources: null }, seen);
	// Events whose publisher is not known are counted in the first place, which is then left out.
	const counts = new Uint32Array(voices.list.length + 1);
	for (let event = 0; event < count; event++) {
		if (passes[event] === 0) continue;
		const voice = voiceOf[source[event] ?? 0] ?? 0;
		counts[voice] = (counts[voice] ?? 0) + 1;
	}
	return counts.slice(1);
}
