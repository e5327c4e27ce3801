import { statuses } from '../dataset/vocabulary';
import type { Judged } from './judge-rows';
import { actual } from './kinds';
import type { Counted } from './period-counts';

const each = statuses.length;

/**
 * Counts the events of the kinds that pass by place (see `DrawnStrands`) and status, whoever takes
 * part in them. While the bundles have the same counts, only kinds that begin or cease to pass are
 * counted.
 */
export class PlaceCounts {
	/** Four a place. */
	readonly byStatus: Uint32Array;
	/** Per place, those that are not actual; null where the file has none. */
	readonly notActual: Uint32Array | null;
	readonly #judged: Judged;
	#counted: Counted | null = null;
	#passes: Uint8Array;

	constructor(judged: Judged) {
		const { index, drawn } = judged;
		this.#judged = judged;
		this.byStatus = new Uint32Array(drawn.places * each);
		const allActual = index.kinds.every(({ factuality }) => factuality === actual);
		this.notActual = allActual ? null : new Uint32Array(drawn.places);
		this.#passes = new Uint8Array(index.kinds.length);
	}

	/** @param kindFails 0 for the kinds that pass */
	count(counted: Counted, kindFails: Uint16Array): void {
		const passes = Uint8Array.from(kindFails, (fails) => (fails === 0 ? 1 : 0));
		if (counted !== this.#counted || !this.#isNear(passes)) {
			this.byStatus.fill(0);
			this.notActual?.fill(0);
			this.#passes.fill(0);
		}
		for (let kind = 0; kind < passes.length; kind++) {
			const change = (passes[kind] ?? 0) - (this.#passes[kind] ?? 0);
			if (change !== 0) this.#add(kind, counted.counts, change);
		}
		this.#counted = counted;
		this.#passes = passes;
	}

	/** Whether fewer bundles change than pass. */
	#isNear(passes: Uint8Array): boolean {
		const { start } = this.#judged.index.all.byKind;
		let [changed, passing] = [0, 0];
		for (let kind = 0; kind < passes.length; kind++) {
			const size = (start[kind + 1] ?? 0) - (start[kind] ?? 0);
			if (passes[kind] !== this.#passes[kind]) changed += size;
			if (passes[kind] === 1) passing += size;
		}
		return changed <= passing;
	}

	#add(kind: number, counts: Uint32Array, by: number): void {
		const { index, drawn } = this.#judged;
		const { start, bundles } = index.all.byKind;
		const { placeOf } = drawn;
		const { status = 0, factuality = 0 } = index.kinds[kind] ?? {};
		const [byStatus, end] = [this.byStatus, start[kind + 1] ?? 0];
		for (let at = start[kind] ?? 0; at < end; at++) {
			const cell = (placeOf[at] ?? 0) * each + status;
			byStatus[cell] = (byStatus[cell] ?? 0) + by * (counts[bundles[at] ?? 0] ?? 0);
		}
		const { notActual } = this;
		if (notActual === null || factuality === actual) return;
		for (let at = start[kind] ?? 0; at < end; at++) {
			const place = placeOf[at] ?? 0;
			notActual[place] = (notActual[place] ?? 0) + by * (counts[bundles[at] ?? 0] ?? 0);
		}
	}
}
