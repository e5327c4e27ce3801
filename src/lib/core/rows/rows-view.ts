import type { Filter } from '../events/filter';
import type { FacetCounts, View } from '../events/view';
import { countKinds } from './count-kinds';
import type { StrandCounts } from './count-strands';
import { countSlots } from './count-times';
import { countVoices } from './count-voices';
import { edgeDays } from './edge-days';
import type { Judged, RowJudge } from './judge-rows';
import { markEvents, showsEvent } from './mark-events';
import { once } from './once';

/** What a view is made of; what is lazy is asked for at most once. */
export interface ViewParts {
	readonly judged: Judged;
	readonly filter: Filter;
	readonly judge: RowJudge;
	readonly found: StrandCounts;
	/** As `countByKind` gives it. */
	readonly byKind: Uint32Array;
	/** Per time, 1 where the period and the switch for undated events let it pass. */
	readonly seen: Uint8Array;
	/** Three counts a time, as `countPassing` gives them. */
	readonly passing: () => Uint32Array;
}

/** A view that counts groups at once, and events one by one only when it is asked for them. */
export function toView(parts: ViewParts): View {
	const { judged, filter, judge, found, seen, passing } = parts;
	const [drawn = 0, insideOne = 0, unnamedParty = 0] = found.byDrawing;
	const days = once(() => edgeDays(judged, judge, seen));
	const marked = once(() => markEvents(judged, judge, seen));
	const inTimeline = once(() => anyOf(passing()));
	const { edgeCount, edgeStatus, edgeActual } = found;
	return {
		columns: judged.columns,
		filter,
		count: drawn + insideOne + unnamedParty,
		get eventInView() {
			return marked();
		},
		shows: (event) => showsEvent(judged, judge, seen, event),
		get inTimeline() {
			return inTimeline();
		},
		countTimes: (slotOf, slots) => countSlots(passing(), seen, slotOf, slots),
		edgeCount,
		edgeStatus,
		edgeActual,
		get edgeFirst() {
			return days().edgeFirst;
		},
		get edgeLast() {
			return days().edgeLast;
		},
		insideOne,
		unnamedParty,
		facets: toFacets(parts)
	};
}

function toFacets({ judged, judge, found, byKind, seen }: ViewParts): FacetCounts {
	const { asActor, asRecipient, asEither } = found;
	const voice = once(() => countVoices(judged, judge, seen));
	return {
		...countKinds(judged, judge.kindFails, byKind),
		get voice() {
			return voice();
		},
		asActor,
		asRecipient,
		asEither
	};
}

/** Per time, 1 where any of its three counts is not 0. */
function anyOf(counts: Uint32Array): Uint8Array {
	return Uint8Array.from({ length: counts.length / 3 }, (_, time) =>
		counts.subarray(time * 3, time * 3 + 3).some((count) => count > 0) ? 1 : 0
	);
}
