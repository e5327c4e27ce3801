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
import type { Counting } from './rows-view';

/** Per kind, the events in the period that pass the actor filter, the text and the voices. */
export function countByKind(
	{ index }: Judged,
	{ counted, seen, strands, some }: Counting
): Uint32Array {
	if (strands === null && some === null) {
		return countKindsAt(index.kindTimes, index.times.days, seen);
	}
	const { counts } = counted;
	const { bundleKind, strandStart, all } = index;
	const byKind = new Uint32Array(index.kinds.length);
	for (let strand = 0; strand + 1 < strandStart.length; strand++) {
		if (strands !== null && strands.marks[strand] === 0) continue;
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
