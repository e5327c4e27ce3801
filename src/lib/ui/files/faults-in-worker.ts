import type { ReadOptions } from '../../core/formats/format';
import type { FileAccount, Order, Report } from './reader-messages';

/** A CSV of all faults of a file, read once more in a worker of its own; null where that failed. */
export function faultsInWorker(
	file: File,
	options: ReadOptions,
	columns: FileAccount['columns']
): Promise<Blob | null> {
	const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
	const { promise, resolve } = Promise.withResolvers<Blob | null>();
	worker.addEventListener('message', ({ data }: MessageEvent<Report>) =>
		resolve(data.kind === 'faults' ? data.list : null)
	);
	worker.addEventListener('error', () => resolve(null));
	const order: Order = { kind: 'faults', file, options, columns };
	worker.postMessage(order);
	return promise.finally(() => worker.terminate());
}
