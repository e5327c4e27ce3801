import type { Judged, RowJudge } from './judge-rows';
import { visitBundles } from './mark-events';

/** Per voice, the events it tells of that pass every other filter. */
export function countVoices(judged: Judged, judge: RowJudge, seen: Uint8Array): Uint32Array {
	const { index, sets } = judged;
	const { source } = index.rows;
	const { voices, voiceOf } = sets.sources;
	const { start, events, timeAt } = sets.passing(judge.text, null);
	// Events whose publisher is not known are counted in the first place, which is then left out.
	const counts = new Uint32Array(voices.list.length + 1);
	visitBundles(judged, judge, (bundle) => {
		const end = start[bundle + 1] ?? 0;
		for (let place = start[bundle] ?? 0; place < end; place++) {
			if (seen[timeAt[place] ?? 0] === 0) continue;
			const voice = voiceOf[source[events[place] ?? 0] ?? 0] ?? 0;
			counts[voice] = (counts[voice] ?? 0) + 1;
		}
	});
	return counts.slice(1);
}
