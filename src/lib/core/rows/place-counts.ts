import { statuses } from '../dataset/vocabulary';
import type { DrawnStrands } from './drawn-strands';
import type { Judged } from './judge-rows';
import { actual } from './kinds';
import type { Counted } from './period-counts';
import type { RowIndex } from './row-index';

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
	readonly #index: RowIndex;
	/** Per slot, the place where the events of its bundle are counted. */
	readonly #placeOf: Uint32Array;
	#counted: Counted | null = null;
	#passes: Uint8Array;

	constructor({ index, drawn }: Judged) {
		this.#index = index;
		this.#placeOf = placesOfSlots(index, drawn);
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
		const { slotStart } = this.#index.all;
		let [changed, passing] = [0, 0];
		for (let kind = 0; kind < passes.length; kind++) {
			const size = (slotStart[kind + 1] ?? 0) - (slotStart[kind] ?? 0);
			if (passes[kind] !== this.#passes[kind]) changed += size;
			if (passes[kind] === 1) passing += size;
		}
		return changed <= passing;
	}

	#add(kind: number, counts: Uint32Array, change: number): void {
		const { slotStart } = this.#index.all;
		const { status = 0, factuality = 0 } = this.#index.kinds[kind] ?? {};
		const [placeOf, byStatus] = [this.#placeOf, this.byStatus];
		const end = slotStart[kind + 1] ?? 0;
		for (let slot = slotStart[kind] ?? 0; slot < end; slot++) {
			const cell = (placeOf[slot] ?? 0) * each + status;
			byStatus[cell] = (byStatus[cell] ?? 0) + Math.imul(change, counts[slot] ?? 0);
		}
		const { notActual } = this;
		if (notActual === null || factuality === actual) return;
		for (let slot = slotStart[kind] ?? 0; slot < end; slot++) {
			const place = placeOf[slot] ?? 0;
			notActual[place] = (notActual[place] ?? 0) + Math.imul(change, counts[slot] ?? 0);
		}
	}
}

function placesOfSlots({ strandStart, all }: RowIndex, { placeOf }: DrawnStrands): Uint32Array {
	const places = new Uint32Array(all.slotOf.length);
	for (let strand = 0; strand < placeOf.length; strand++) {
		const place = placeOf[strand] ?? 0;
		for (const slot of all.slotOf.subarray(strandStart[strand], strandStart[strand + 1])) {
			places[slot] = place;
		}
	}
	return places;
}
