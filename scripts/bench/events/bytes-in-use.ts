/** Bytes that are reachable, buffers among them. Needs `--expose-gc`. */
export function bytesInUse(): number {
	// What the first one finds unreachable may hold buffers that only the second one counts as gone.
	globalThis.gc?.();
	globalThis.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}
