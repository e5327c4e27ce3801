import { openEnd, openStart } from '../events/columns';
import type { Filter } from '../events/filter';
import type { FacetCounts, View } from '../events/view';
import { countByKind, countKinds } from './count-kinds';
import type { StrandCounts } from './count-strands';
import { countSlots } from './count-times';
import { edgeDays } from './edge-days';
import type { SomeEvents } from './event-sets';
import type { Judged, RowJudge } from './judge-rows';
import { markEvents, showsEvent } from './mark-events';
import { once } from './once';
import type { Counted } from './period-counts';
import type { SeenTimes } from './seen-times';
import type { PassingStrands } from './strands-in-view';
import { toEnd } from './to-end';

/** What a filter leaves to be counted. */
export interface Counting {
	/** Events in the period that pass text and voices, by the slot of their bundle. */
	readonly counted: Counted;
	/** The times in the period. */
	readonly seen: SeenTimes;
	readonly strands: PassingStrands | null;
	/** As `EventSets.passing` gives it. */
	readonly some: SomeEvents | null;
}

/** What a view is made of; what is lazy is asked for at most once. */
export interface ViewParts {
	readonly judged: Judged;
	readonly filter: Filter;
	readonly judge: RowJudge;
	readonly counting: Counting;
	readonly found: StrandCounts;
	/** Three counts a time, as `countPassing` gives them. */
	readonly passing: () => Uint32Array;
	/** Per voice; is told the times that the period and the switch for undated events let pass. */
	readonly voices: (seen: Uint8Array) => Uint32Array;
}

/** A view that counts groups at once, and events one by one only when it is asked for them. */
export function toView(parts: ViewParts): View {
	const { judged, filter, judge, counting, found, passing } = parts;
	const { marks } = counting.seen;
	const seen = filter.undated ? marks : withoutUndated(judged, marks);
	const [drawn = 0, insideOne = 0, unnamedParty = 0] = found.byDrawing;
	const days = once(() => edgeDays(judged, judge, seen));
	const marked = new Marked(() => markEvents(judged, judge, seen));
	const inTimeline = once(() => anyOf(passing()));
	const { edgeCount, edgeStatus, edgeActual } = found;
	const view: View = {
		columns: judged.columns,
		filter,
		count: drawn + insideOne + unnamedParty,
		get eventInView() {
			return marked.all;
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
		facets: toFacets(parts, seen)
	};
	markedIn.set(view, marked);
	return view;
}

/** `eventInView` of a view, step by step where it is not known yet. */
export function* marksInSteps(view: View): Generator<undefined, Uint8Array> {
	const marked = markedIn.get(view);
	return marked ? yield* marked.steps() : view.eventInView;
}

/** What makes `eventInView` of a view of rows. */
const markedIn = new WeakMap<View, Marked>();

/** Is made once, however often it is begun. */
class Marked {
	readonly #make: () => Generator<undefined, Uint8Array>;
	#marks: Uint8Array | null = null;

	constructor(make: () => Generator<undefined, Uint8Array>) {
		this.#make = make;
	}

	/** Asked for event by event, so it is quick once they are made. */
	get all(): Uint8Array {
		return this.#marks ?? toEnd(this.steps());
	}

	*steps(): Generator<undefined, Uint8Array> {
		return (this.#marks ??= yield* this.#make());
	}
}

function toFacets(
	{ judged, judge, counting, found, voices }: ViewParts,
	seen: Uint8Array
): FacetCounts {
	const { asActor, asRecipient, asEither } = found;
	const voice = once(() => voices(seen));
	return {
		...countKinds(judged, judge.kindFails, countByKind(judged, counting)),
		get voice() {
			return voice();
		},
		asActor,
		asRecipient,
		asEither
	};
}

/** The marks of times of which both bounds are known. */
function withoutUndated({ index }: Judged, marks: Uint8Array): Uint8Array {
	const { first, last } = index.times;
	return marks.map((one, time) => (first[time] === openStart || last[time] === openEnd ? 0 : one));
}

/** Per time, 1 where any of its three counts is not 0. */
function anyOf(counts: Uint32Array): Uint8Array {
	const any = new Uint8Array(counts.length / 3);
	for (let place = 0; place < counts.length; place++) {
		if (counts[place] !== 0) any[Math.trunc(place / 3)] = 1;
	}
	return any;
}
