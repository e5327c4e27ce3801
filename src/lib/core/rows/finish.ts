/** Takes all steps at once; gives what they end with. */
export function finish<T>(steps: Generator<unknown, T>): T {
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) return value;
	}
}
