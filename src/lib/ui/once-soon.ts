/** What it gives does `work` when the task at hand is done, once, however often it was asked for until then. */
export function onceSoon(work: () => void): () => void {
	let waits = false;
	return () => {
		if (waits) return;
		waits = true;
		queueMicrotask(() => {
			waits = false;
			work();
		});
	};
}
