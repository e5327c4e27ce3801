import type { RowIndex } from './row-index';

/** From numbers by strand to those by slot of their bundles. */
export function bySlot(
	{ strandStart, all }: RowIndex,
	byStrand: Uint8Array | Uint32Array
): Uint32Array {
	const slots = new Uint32Array(all.slotOf.length);
	for (let strand = 0; strand < byStrand.length; strand++) {
		const number = byStrand[strand] ?? 0;
		const end = strandStart[strand + 1] ?? 0;
		for (let bundle = strandStart[strand] ?? 0; bundle < end; bundle++) {
			slots[all.slotOf[bundle] ?? 0] = number;
		}
	}
	return slots;
}
