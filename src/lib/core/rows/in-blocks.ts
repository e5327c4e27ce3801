const block = 4_096;

/**
 * Goes through a long range block by block. A loop that runs through a million events at once is
 * still being compiled for a good part of them; a function that is called for some thousand at a
 * time is compiled after the first few calls.
 */
export function inBlocks(count: number, visit: (from: number, end: number) => void): void {
	for (let from = 0; from < count; from += block) visit(from, Math.min(count, from + block));
}

/** How many blocks are visited before the caller may pause. */
const step = 16;

/** The same, with a pause whenever some ten thousand are done. */
export function* inSteps(
	count: number,
	visit: (from: number, end: number) => void
): Generator<undefined, void> {
	for (let from = 0; from < count; from += block * step) {
		const length = Math.min(count - from, block * step);
		inBlocks(length, (start, end) => visit(from + start, from + end));
		yield;
	}
}
