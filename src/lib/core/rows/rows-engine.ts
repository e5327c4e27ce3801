import type { Engine } from '../events/engine';
import { maskCount, periodBit } from '../events/facets';
import { increase } from '../events/increase';
import type { Filter } from '../events/filter';
import type { View } from '../events/view';
import { bySlot } from './by-slot';
import { strandCounter, type StrandCounts } from './count-strands';
import { countPassing } from './count-times';
import { countVoices } from './count-voices';
import type { SomeEvents } from './event-sets';
import { failsOfEvent, judgeRows, type Judged, type RowJudge } from './judge-rows';
import { countSeen, periodCounts, type Counted } from './period-counts';
import { placeCounts, type PlaceCounts } from './place-counts';
import { toView } from './rows-view';
import { periodIn, timesIn, touches, type DayRange, type SeenTimes } from './seen-times';
import { passingStrands } from './strands-in-view';

/** Answers filters over the rows of a file at one level. */
export class RowsEngine implements Engine {
	readonly #judged: Judged;
	readonly #bundles: (seen: SeenTimes) => Counted;
	readonly #voiced: ((seen: SeenTimes) => Counted) | null;
	readonly #places: PlaceCounts;
	readonly #strands: (judge: RowJudge) => StrandCounts;
	/* What was made last, for filters that differ in other things alone. */
	#seen: { readonly key: string; readonly times: SeenTimes } | null = null;
	#some: { readonly by: readonly unknown[]; readonly counted: Counted } | null = null;
	#passing: { readonly key: string; readonly counts: Uint32Array } | null = null;

	constructor(judged: Judged) {
		const { index, sets } = judged;
		this.#judged = judged;
		this.#bundles = periodCounts(index.all, index.times.days);
		this.#voiced = sets.voicedKinds && periodCounts(sets.voicedKinds, index.times.days);
		this.#places = placeCounts(judged);
		this.#strands = strandCounter(judged, this.#places);
	}

	readonly viewOf = (filter: Filter): View => this.#view(filter, [periodIn(filter)]);

	readonly eitherOf = (before: View, after: View): View => {
		const periods = [periodIn(before.filter), periodIn(after.filter)];
		// Spread by name: what is lazy stays so.
		const either = this.#view(after.filter, periods);
		return Object.defineProperty(either, 'facets', { value: after.facets, enumerable: true });
	};

	readonly countFails = (filter: Filter): Uint32Array => {
		const judge = judgeRows(this.#judged, filter);
		const { all, strandCast, strandStart, bundleKind, times } = this.#judged.index;
		const period = periodIn(filter);
		const counts = new Uint32Array(maskCount);
		for (const [strand, cast] of strandCast.entries()) {
			const end = strandStart[strand + 1] ?? 0;
			for (let bundle = strandStart[strand] ?? 0; bundle < end; bundle++) {
				const groups = { strand, cast, kind: bundleKind[bundle] ?? 0 };
				const last = all.start[bundle + 1] ?? 0;
				for (let place = all.start[bundle] ?? 0; place < last; place++) {
					const fails = failsOfEvent(this.#judged, judge, all.events[place] ?? 0, groups);
					const inTime = touches(times, all.timeAt[place] ?? 0, period);
					increase(counts, inTime ? fails : fails | periodBit);
				}
			}
		}
		return counts;
	};

	#view(filter: Filter, periods: readonly DayRange[]): View {
		const judged = this.#judged;
		const judge = judgeRows(judged, filter);
		const seen = this.#timesIn(periods);
		const some = judged.sets.passing(judge.text, judge.sources);
		const strands = passingStrands(judged, judge);
		const counted = this.#count(judge, seen, some);
		this.#places.count(counted, judge.kindFails);
		return toView({
			judged,
			filter,
			judge,
			counting: { counted, seen, strands, some },
			found: this.#strands(judge),
			passing: () => {
				const key = JSON.stringify({ ...filter, from: null, to: null, undated: true });
				if (this.#passing?.key !== key) {
					this.#passing = { key, counts: countPassing(judged, judge, strands, some) };
				}
				return this.#passing.counts;
			},
			voices: (marks) =>
				countVoices(judged, judge, {
					seen: marks,
					strands,
					matching: judged.sets.passing(judge.text, null),
					voiced: this.#voiced && this.#voiced(seen)
				})
		});
	}

	#timesIn(periods: readonly DayRange[]): SeenTimes {
		const key = JSON.stringify(periods);
		if (this.#seen?.key !== key) {
			this.#seen = { key, times: timesIn(this.#judged.index.times, periods) };
		}
		return this.#seen.times;
	}

	/** Events at the times that are seen that pass text and voices, by the slot of their bundle. */
	#count({ text }: RowJudge, seen: SeenTimes, some: SomeEvents | null): Counted {
		const matches = text !== null && text.events === null ? text.strands : null;
		if (some === null && matches === null) return this.#bundles(seen);
		const by = [seen, some, matches];
		if (this.#some === null || by.some((one, i) => one !== this.#some?.by[i])) {
			const { all } = this.#judged.index;
			const counted = some === null ? this.#bundles(seen) : countSeen(some, all.groups, seen);
			this.#some = { by, counted: matches === null ? counted : this.#only(matches, counted) };
		}
		return this.#some.counted;
	}

	/** The same of the strands that are marked with 1. */
	#only(strands: Uint8Array, { counts }: Counted): Counted {
		const passes = bySlot(this.#judged.index, strands);
		const some = new Uint32Array(counts.length);
		for (let slot = 0; slot < some.length; slot++) {
			if (passes[slot] === 1) some[slot] = counts[slot] ?? 0;
		}
		return { counts: some };
	}
}
