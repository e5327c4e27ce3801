import { factualities, polarities, statuses } from '../dataset/vocabulary';
import {
	factualitiesBit,
	polaritiesBit,
	stancesBit,
	statusesBit,
	undatedBit
} from '../events/facets';
import { increase } from '../events/increase';
import type { FacetCounts } from '../events/view';
import { countKindsAt } from './kind-times';
import type { Judged } from './judge-rows';
import type { Counted } from './period-counts';
import type { RowIndex } from './row-index';
import type { Counting } from './rows-view';

/** Per kind, the events in the period that pass the actor filter, the text and the voices. */
export function countByKind(
	{ index }: Judged,
	{ counted, seen, strands, some }: Counting
): Uint32Array {
	if (strands === null && some === null) {
		return countKindsAt(index.kindTimes, index.times.days, seen);
	}
	return strands === null
		? countSlots(index, counted)
		: countStrands(index, counted, strands.marks);
}

function countSlots({ all, kinds }: RowIndex, { counts }: Counted): Uint32Array {
	const byKind = new Uint32Array(kinds.length);
	for (let kind = 0; kind < byKind.length; kind++) {
		let sum = 0;
		const end = all.slotStart[kind + 1] ?? 0;
		for (let slot = all.slotStart[kind] ?? 0; slot < end; slot++) sum += counts[slot] ?? 0;
		byKind[kind] = sum;
	}
	return byKind;
}

/** Of the strands that are marked with 1. */
function countStrands(
	{ bundleKind, strandStart, all, kinds }: RowIndex,
	{ counts }: Counted,
	marks: Uint8Array
): Uint32Array {
	const byKind = new Uint32Array(kinds.length);
	for (let strand = 0; strand < marks.length; strand++) {
		if (marks[strand] === 0) continue;
		const end = strandStart[strand + 1] ?? 0;
		for (let bundle = strandStart[strand] ?? 0; bundle < end; bundle++) {
			increase(byKind, bundleKind[bundle] ?? 0, counts[all.slotOf[bundle] ?? 0] ?? 0);
		}
	}
	return byKind;
}

/** The facets that kinds alone tell, each without its own filter. */
export function countKinds(
	{ index: { kinds }, columns }: Judged,
	kindFails: Uint16Array,
	byKind: Uint32Array
): Pick<FacetCounts, 'stance' | 'status' | 'polarity' | 'factuality' | 'undated'> {
	const stance = new Uint32Array(columns.stances.length);
	const status = new Uint32Array(statuses.length);
	const polarity = new Uint32Array(polarities.length);
	const factuality = new Uint32Array(factualities.length);
	let undated = 0;
	for (const [number, kind] of kinds.entries()) {
		const fails = kindFails[number] ?? 0;
		const count = byKind[number] ?? 0;
		if ((fails & ~stancesBit) === 0) increase(stance, kind.stance, count);
		if ((fails & ~statusesBit) === 0) increase(status, kind.status, count);
		if ((fails & ~polaritiesBit) === 0)
			increase(polarity, columns.stancePolarity[kind.stance] ?? 0, count);
		if ((fails & ~factualitiesBit) === 0) increase(factuality, kind.factuality, count);
		if (!kind.dated && (fails & ~undatedBit) === 0) undated += count;
	}
	return { stance, status, polarity, factuality, undated };
}
