import { statuses } from '../dataset/vocabulary';
import { bySlot } from './by-slot';
import type { Judged } from './judge-rows';
import { actual } from './kinds';
import type { Counted } from './period-counts';

const each = statuses.length;

/** Counts of events by place (see `DrawnStrands`), whoever takes part in them. */
export interface PlaceCounts {
	/** Per place and status. */
	readonly byStatus: Uint32Array;
	/** Per place, those that are not actual; null where the file has none. */
	readonly notActual: Uint32Array | null;
	/**
	 * Counts the events of the kinds that pass. While the bundles have the same counts, only kinds
	 * that begin or cease to pass are counted.
	 * @param kindFails 0 for the kinds that pass
	 */
	readonly count: (counted: Counted, kindFails: Uint16Array) => void;
}

export function placeCounts({ index, drawn }: Judged): PlaceCounts {
	const { kinds, all } = index;
	const { slotStart } = all;
	const placeOf = bySlot(index, drawn.placeOf);
	const byStatus = new Uint32Array(drawn.places * each);
	const allActual = kinds.every(({ factuality }) => factuality === actual);
	const notActual = allActual ? null : new Uint32Array(drawn.places);
	const addStatus = adder(placeOf, byStatus, each);
	const addNotActual = adder(placeOf, notActual ?? new Uint32Array(), 1);
	let before: Counted | null = null;
	let passed = new Uint8Array(kinds.length);

	/** Whether fewer bundles change than pass. */
	const isNear = (passes: Uint8Array): boolean => {
		let [changed, passing] = [0, 0];
		for (let kind = 0; kind < passes.length; kind++) {
			const size = (slotStart[kind + 1] ?? 0) - (slotStart[kind] ?? 0);
			if (passes[kind] !== passed[kind]) changed += size;
			if (passes[kind] === 1) passing += size;
		}
		return changed <= passing;
	};

	const count = (counted: Counted, kindFails: Uint16Array): void => {
		const passes = Uint8Array.from(kindFails, (fails) => (fails === 0 ? 1 : 0));
		if (counted !== before || !isNear(passes)) {
			byStatus.fill(0);
			notActual?.fill(0);
			passed.fill(0);
		}
		for (let kind = 0; kind < passes.length; kind++) {
			const change = (passes[kind] ?? 0) - (passed[kind] ?? 0);
			if (change === 0) continue;
			const { status = 0, factuality = 0 } = kinds[kind] ?? {};
			const [from, end] = [slotStart[kind] ?? 0, slotStart[kind + 1] ?? 0];
			addStatus(from, end, counted.counts, change, status);
			if (factuality !== actual) addNotActual(from, end, counted.counts, change, 0);
		}
		[before, passed] = [counted, passes];
	};
	return { byStatus, notActual, count };
}

/** Adds what is counted in some slots to the sums of their places, `size` a place. */
function adder(placeOf: Uint32Array, sums: Uint32Array, size: number) {
	return (from: number, end: number, counts: Uint32Array, times: number, offset: number): void => {
		for (let slot = from; slot < end; slot++) {
			const at = Math.imul(placeOf[slot] ?? 0, size) + offset;
			sums[at] = (sums[at] ?? 0) + Math.imul(times, counts[slot] ?? 0);
		}
	};
}
