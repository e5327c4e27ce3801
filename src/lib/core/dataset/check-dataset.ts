import type { Checked } from '../problem';
import { toProblems, type Fault } from './fault';
import { findReferenceFaults } from './find-reference-faults';
import { readShape, usualForm, type Form } from './read-shape';
import type { Dataset } from './schema';

/** The only door from unknown data to `Dataset`. Never throws, whatever the value. */
export function checkDataset(input: unknown): Checked<Dataset> {
	const { faults, dataset } = findFaults(input);
	return faults.length === 0 && dataset !== null
		? { ok: true, value: dataset }
		: { ok: false, problems: toProblems(faults) };
}

export interface Findings {
	/** Faults of shape, then of reference, each in the order of the format. */
	readonly faults: readonly Fault[];
	/** The dataset when its shape is sound; its references may still be broken. */
	readonly dataset: Dataset | null;
}

export function findFaults(input: unknown, form: Form = usualForm): Findings {
	const { faults, dataset, readable } = readShape(input, form);
	if (readable === null) return { faults, dataset };
	return { faults: [...faults, ...findReferenceFaults(readable)], dataset };
}
