/** How long a work goes on before the page gets its turn, in milliseconds. */
const turn = 12;

/**
 * Takes steps for as long as there are some; the page answers meanwhile, and `signal` ends it. Gives
 * what the steps come to, null where they were ended.
 */
export async function inTurns<T, R>(
	steps: Iterable<T, R>,
	take: (step: T) => void = () => {},
	signal: AbortSignal | null = null
): Promise<R | null> {
	const iterator = steps[Symbol.iterator]();
	for (let began = performance.now(); ;) {
		const { done, value } = iterator.next();
		if (done) return value;
		take(value);
		if (performance.now() - began < turn) continue;
		await pause();
		if (signal?.aborted) return null;
		began = performance.now();
	}
}

/** Lets the page answer, and draw what changed. */
export function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}
