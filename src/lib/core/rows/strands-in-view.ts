import type { Judged, RowJudge } from './judge-rows';

/** The strands that the actor filter and the text let pass. */
export interface PassingStrands {
	/** Per strand, 1 where it passes. */
	readonly marks: Uint8Array;
	/** How many events those that pass have. */
	readonly events: number;
}

/** Null where all do. */
export function passingStrands(
	{ index }: Judged,
	{ castPasses, text }: RowJudge
): PassingStrands | null {
	const matches = text !== null && text.events === null ? text.strands : null;
	if (castPasses === null && matches === null) return null;
	const { strandCast, strandStart, all } = index;
	const marks = new Uint8Array(strandCast.length);
	let events = 0;
	for (let strand = 0; strand < marks.length; strand++) {
		if (castPasses !== null && castPasses[strandCast[strand] ?? 0] === 0) continue;
		if (matches !== null && matches[strand] === 0) continue;
		marks[strand] = 1;
		const end = all.start[strandStart[strand + 1] ?? 0] ?? 0;
		events += end - (all.start[strandStart[strand] ?? 0] ?? 0);
	}
	return { marks, events };
}

/**
 * Visits the bundles of strands that are marked with `mark` and of kinds that are marked with 1.
 */
export function visitBundles(
	{ strandStart, bundleKind }: Judged['index'],
	strands: Uint8Array,
	mark: 0 | 1,
	kinds: Uint16Array,
	visit: (bundle: number, kind: number) => void
): void {
	for (let strand = 0; strand < strands.length; strand++) {
		if (strands[strand] !== mark) continue;
		const end = strandStart[strand + 1] ?? 0;
		for (let bundle = strandStart[strand] ?? 0; bundle < end; bundle++) {
			const kind = bundleKind[bundle] ?? 0;
			if (kinds[kind] === 1) visit(bundle, kind);
		}
	}
}
