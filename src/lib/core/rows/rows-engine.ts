import { openEnd, openStart } from '../events/columns';
import type { Engine } from '../events/engine';
import { maskCount, periodBit } from '../events/facets';
import { increase } from '../events/increase';
import type { Filter } from '../events/filter';
import type { View } from '../events/view';
import type { TimedBundles } from './bundled-events';
import { countByKind } from './count-kinds';
import { countStrands } from './count-strands';
import { countPassing } from './count-times';
import { failsOfEvent, judgeRows, type Judged } from './judge-rows';
import {
	countInPeriods,
	countSomeInPeriods,
	periodIn,
	touches,
	type DayRange
} from './period-counts';
import { toView } from './rows-view';

/** Answers filters over the rows of a file at one level. */
export class RowsEngine implements Engine {
	readonly #judged: Judged;
	/** What was counted last, for filters that differ in other things alone. */
	#counts: { some: TimedBundles | null; key: string; counts: Uint32Array } | null = null;
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
		const some = judged.sets.passing(judge.text, judge.sources);
		const inPeriod = this.#inPeriods(periods);
		const counts = this.#countInPeriods(some, periods, inPeriod);
		return toView({
			judged,
			filter,
			judge,
			found: countStrands(judged, judge, counts),
			byKind: countByKind(judged, judge, counts, inPeriod),
			seen: filter.undated ? inPeriod : this.#dated(inPeriod),
			passing: () => {
				const key = JSON.stringify({ ...filter, from: null, to: null, undated: true });
				if (this.#passing?.key !== key) {
					this.#passing = { key, counts: countPassing(judged, judge, some) };
				}
				return this.#passing.counts;
			}
		});
	}

	#countInPeriods(
		some: TimedBundles | null,
		periods: readonly DayRange[],
		inPeriod: Uint8Array
	): Uint32Array {
		const key = JSON.stringify(periods);
		if (this.#counts?.some !== some || this.#counts.key !== key) {
			const { all, times } = this.#judged.index;
			const counts =
				some === null
					? countInPeriods(all, times, periods)
					: countSomeInPeriods(some, all.sizes.length, inPeriod);
			this.#counts = { some, key, counts };
		}
		return this.#counts.counts;
	}

	/** Per time, 1 where it touches one of the periods. */
	#inPeriods(periods: readonly DayRange[]): Uint8Array {
		const { times } = this.#judged.index;
		const touched = new Uint8Array(times.first.length);
		for (let time = 0; time < touched.length; time++) {
			if (periods.some((period) => touches(times, time, period))) touched[time] = 1;
		}
		return touched;
	}

	/** The same without times of which a bound is not known. */
	#dated(inPeriod: Uint8Array): Uint8Array {
		const { first, last } = this.#judged.index.times;
		return inPeriod.map((one, time) =>
			first[time] === openStart || last[time] === openEnd ? 0 : one
		);
	}
}
