import { openEnd, openStart } from '../events/columns';
import type { Engine } from '../events/engine';
import { maskCount, periodBit } from '../events/facets';
import { increase } from '../events/increase';
import type { Filter } from '../events/filter';
import type { View } from '../events/view';
import type { BundledEvents } from './bundled-events';
import { countStrands } from './count-strands';
import { countPassing } from './count-times';
import { failsOfEvent, judgeRows, type Judged } from './judge-rows';
import { countInPeriods, periodIn, sizesOf, touches, type DayRange } from './period-counts';
import { toView } from './rows-view';

/** Answers filters over the rows of a file at one level. */
export class RowsEngine implements Engine {
	readonly #judged: Judged;
	/** What was counted last, for filters that differ in other things alone. */
	#counts: { set: BundledEvents; key: string; counts: Uint32Array } | null = null;
	#passing: { key: string; counts: Uint32Array } | null = null;

	constructor(judged: Judged) {
		this.#judged = judged;
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
		const set = judged.sets.passing(judge.text, judge.sources);
		const found = countStrands(judged, judge, this.#countInPeriods(set, periods));
		return toView({
			judged,
			filter,
			judge,
			set,
			found,
			seen: this.#seen(filter, periods),
			passing: () => {
				const key = JSON.stringify({ ...filter, from: null, to: null, undated: true });
				if (this.#passing?.key !== key) {
					this.#passing = { key, counts: countPassing(judged, judge, set) };
				}
				return this.#passing.counts;
			}
		});
	}

	#countInPeriods(set: BundledEvents, periods: readonly DayRange[]): Uint32Array {
		const key = JSON.stringify(periods);
		if (this.#counts?.set !== set || this.#counts.key !== key) {
			const whole = periods.every(({ from, to }) => from === openStart && to === openEnd);
			const { times } = this.#judged.index;
			const counts = whole ? sizesOf(set) : countInPeriods(set, times, periods);
			this.#counts = { set, key, counts };
		}
		return this.#counts.counts;
	}

	#seen({ undated }: Filter, periods: readonly DayRange[]): Uint8Array {
		const { times } = this.#judged.index;
		return Uint8Array.from(times.first, (first, time) => {
			const isDated = first !== openStart && times.last[time] !== openEnd;
			const inPeriod = periods.some((period) => touches(times, time, period));
			return inPeriod && (undated || isDated) ? 1 : 0;
		});
	}
}
