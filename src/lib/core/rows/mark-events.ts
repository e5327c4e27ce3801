import { inSteps } from './in-blocks';
import { failsOfEvent, type Judged, type RowJudge } from './judge-rows';
import { placesOfEvent } from './row-index';

/** Per slot of a bundle, 1 where it is in view: of a strand that passes, and of a kind that does. */
export function slotsInView(
	{ index }: Judged,
	{ kindFails, castPasses, text }: RowJudge
): Uint8Array {
	const { strandCast, strandStart, bundleKind, all } = index;
	const matches = text !== null && text.events === null ? text.strands : null;
	const inView = new Uint8Array(bundleKind.length);
	for (const [strand, cast] of strandCast.entries()) {
		if (castPasses?.[cast] === 0 || matches?.[strand] === 0) continue;
		const end = strandStart[strand + 1] ?? 0;
		for (let bundle = strandStart[strand] ?? 0; bundle < end; bundle++) {
			if (kindFails[bundleKind[bundle] ?? 0] === 0) inView[all.slotOf[bundle] ?? 0] = 1;
		}
	}
	return inView;
}

/** Per event, 1 where it is in view and, if voices filter, told of; step by step. */
export function* markEvents(
	judged: Judged,
	judge: RowJudge,
	seen: Uint8Array
): Generator<undefined, Uint8Array> {
	const { all, rows } = judged.index;
	const { timeStart, groupAt, order } = all;
	const slots = slotsInView(judged, judge);
	const marks = new Uint8Array(rows.count);
	const tellsAll = (judge.text?.events ?? null) === null && judge.sources === null;
	yield;
	for (const [time, isSeen] of seen.entries()) {
		if (isSeen === 0) continue;
		const start = timeStart[time] ?? 0;
		yield* inSteps((timeStart[time + 1] ?? 0) - start, (from, end) => {
			for (let place = start + from; place < start + end; place++) {
				const event = order === null ? place : (order[place] ?? 0);
				const inView = slots[groupAt[place] ?? 0] ?? 0;
				marks[event] = tellsAll || tells(judged, judge, event) ? inView : 0;
			}
		});
	}
	return marks;
}

/** Whether an event passes the text and the voices where these tell events of a strand apart. */
export function tells(
	{ index: { rows } }: Judged,
	{ text, sources }: Pick<RowJudge, 'text' | 'sources'>,
	event: number
): boolean {
	const matches = text?.events ?? null;
	return (
		(matches === null || matches[event] === 1) &&
		(sources === null || sources[rows.source[event] ?? 0] === 1)
	);
}

/** Whether one event is in view. */
export function showsEvent(
	judged: Judged,
	judge: RowJudge,
	seen: Uint8Array,
	event: number
): boolean {
	const places = placesOfEvent(judged.index, event);
	return (
		places !== null && seen[places.time] === 1 && failsOfEvent(judged, judge, event, places) === 0
	);
}
