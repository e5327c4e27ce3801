/** How long a work goes on before the page gets its turn, in milliseconds. */
const turn = 12;

/** Takes steps for as long as there are some; the page answers meanwhile, and `signal` ends it. */
export async function inTurns<T>(
	steps: Iterable<T>,
	take: (step: T) => void,
	signal: AbortSignal | null = null
): Promise<void> {
	let began = performance.now();
	for (const step of steps) {
		take(step);
		if (performance.now() - began < turn) continue;
		await pause();
		if (signal?.aborted) return;
		began = performance.now();
	}
}

/** Lets the page answer, and draw what changed. */
export function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}
