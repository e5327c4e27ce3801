import { openEnd, openStart } from '../events/columns';
import type { View } from '../events/view';
import type { Judged, RowJudge } from './judge-rows';
import { tells } from './mark-events';

/**
 * Per edge, first and last day among its dated events in view; open bounds where none is. `seen`
 * tells of each time whether the period lets it pass.
 */
export function edgeDays(
	judged: Judged,
	judge: RowJudge,
	seen: Uint8Array
): Pick<View, 'edgeFirst' | 'edgeLast'> {
	const { index, drawn } = judged;
	const { kindFails, castPasses, edgePasses, text } = judge;
	const { kinds, bundleKind, strandStart, strandCast, times } = index;
	const edgeFirst = new Int32Array(drawn.edgeSize.length).fill(openEnd);
	const edgeLast = new Int32Array(drawn.edgeSize.length).fill(openStart);
	const matches = text !== null && text.events === null ? text.strands : null;

	const { start, events, timeAt } = index.all;
	const isSeen = (place: number): boolean =>
		seen[timeAt[place] ?? 0] === 1 && tells(judged, judge, events[place] ?? 0);

	/** Widens the days of a strand by the dated events of a bundle, a single day at each end. */
	const widen = (bundle: number, days: [number, number]): void => {
		const [from, to] = [start[bundle] ?? 0, start[bundle + 1] ?? 0];
		let first = from;
		while (first < to && !isSeen(first)) first++;
		let last = to - 1;
		while (last >= first && !isSeen(last)) last--;
		const ordered = (timeAt[last] ?? 0) < times.days;
		for (let place = first; place <= last; place = ordered && place < last ? last : place + 1) {
			if (!isSeen(place)) continue;
			const time = timeAt[place] ?? 0;
			days[0] = Math.min(days[0], times.first[time] ?? 0);
			days[1] = Math.max(days[1], times.last[time] ?? 0);
		}
	};

	for (const [strand, cast] of strandCast.entries()) {
		if (castPasses?.[cast] === 0 || matches?.[strand] === 0) continue;
		const days: [number, number] = [openEnd, openStart];
		const end = strandStart[strand + 1] ?? 0;
		for (let bundle = strandStart[strand] ?? 0; bundle < end; bundle++) {
			const kind = bundleKind[bundle] ?? 0;
			if (kindFails[kind] === 0 && kinds[kind]?.dated) widen(bundle, days);
		}
		const [first, last] = days;
		for (const edge of drawn.edges.subarray(
			drawn.edgesStart[strand],
			drawn.edgesStart[strand + 1]
		)) {
			if (edgePasses?.[edge] === 0 || first === openEnd) continue;
			edgeFirst[edge] = Math.min(edgeFirst[edge] ?? 0, first);
			edgeLast[edge] = Math.max(edgeLast[edge] ?? 0, last);
		}
	}
	for (const [edge, first] of edgeFirst.entries()) {
		if (first === openEnd) [edgeFirst[edge], edgeLast[edge]] = [openStart, openEnd];
	}
	return { edgeFirst, edgeLast };
}
