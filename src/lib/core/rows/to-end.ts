/** Goes through all steps at once, and gives what they come to. */
export function toEnd<T>(steps: Generator<unknown, T>): T {
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}
