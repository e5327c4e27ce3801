import type { BundledEvents } from './bundled-events';
import { failsOfEvent, type Judged, type RowJudge } from './judge-rows';
import { placesOfEvent } from './row-index';

/** Visits the bundles in view: of strands that pass, and of kinds that do. */
export function visitBundles(
	{ index }: Judged,
	{ kindFails, castPasses, text }: RowJudge,
	visit: (bundle: number) => void
): void {
	const { strandCast, strandStart, bundleKind } = index;
	const matches = text !== null && text.events === null ? text.strands : null;
	for (const [strand, cast] of strandCast.entries()) {
		if (castPasses?.[cast] === 0 || matches?.[strand] === 0) continue;
		const end = strandStart[strand + 1] ?? 0;
		for (let bundle = strandStart[strand] ?? 0; bundle < end; bundle++) {
			if (kindFails[bundleKind[bundle] ?? 0] === 0) visit(bundle);
		}
	}
}

/** Per event, 1 where it is in view. */
export function markEvents(
	judged: Judged,
	judge: RowJudge,
	{ start, events, timeAt }: BundledEvents,
	seen: Uint8Array
): Uint8Array {
	const marks = new Uint8Array(judged.index.rows.count);
	visitBundles(judged, judge, (bundle) => {
		const end = start[bundle + 1] ?? 0;
		for (let place = start[bundle] ?? 0; place < end; place++) {
			if (seen[timeAt[place] ?? 0] === 1) marks[events[place] ?? 0] = 1;
		}
	});
	return marks;
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
