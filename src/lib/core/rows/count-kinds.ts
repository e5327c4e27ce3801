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
import type { Judged, RowJudge } from './judge-rows';

/**
 * Per kind, the events in the period that pass the actor filter, the text and the voices. Cells
 * tell it where nothing but the period filters these.
 * @param counts events in the period that pass text and voices, by bundle
 * @param inPeriod per time, 1 where it touches the period
 */
export function countByKind(
	{ index }: Judged,
	{ castPasses, text, sources }: RowJudge,
	counts: Uint32Array,
	inPeriod: Uint8Array
): Uint32Array {
	const byKind = new Uint32Array(index.kinds.length);
	if (castPasses === null && text === null && sources === null) {
		const { start, kind, count } = index.all.cells;
		for (let time = 0; time < inPeriod.length; time++) {
			if (inPeriod[time] === 0) continue;
			const end = start[time + 1] ?? 0;
			for (let cell = start[time] ?? 0; cell < end; cell++) {
				increase(byKind, kind[cell] ?? 0, count[cell] ?? 0);
			}
		}
		return byKind;
	}
	const { strandCast, strandStart, bundleKind } = index;
	const matches = text !== null && text.events === null ? text.strands : null;
	for (let strand = 0; strand < strandCast.length; strand++) {
		if (castPasses !== null && castPasses[strandCast[strand] ?? 0] === 0) continue;
		if (matches !== null && matches[strand] === 0) continue;
		const end = strandStart[strand + 1] ?? 0;
		for (let bundle = strandStart[strand] ?? 0; bundle < end; bundle++) {
			increase(byKind, bundleKind[bundle] ?? 0, counts[bundle] ?? 0);
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
