import type { Places } from './event-rows';
import { inBlocks } from './in-blocks';

/** Numbers of events in the order of their keys; those with equal keys keep the order they have. */
export function countingSort(keys: Places, size: number): Uint32Array {
	return sortInto(rangesOf(keys, size), keys);
}

/** The same, with what `rangesOf` gives for the keys. */
export function sortInto(ranges: Uint32Array, keys: Places): Uint32Array {
	const next = ranges.slice();
	const sorted = new Uint32Array(keys.length);
	inBlocks(keys.length, (from, end) => {
		for (let event = from; event < end; event++) {
			const key = keys[event] ?? 0;
			const place = next[key] ?? 0;
			sorted[place] = event;
			next[key] = place + 1;
		}
	});
	return sorted;
}

/** Where the events of each key begin once they are sorted, and the end. */
export function rangesOf(keys: Places, size: number): Uint32Array {
	const start = new Uint32Array(size + 1);
	inBlocks(keys.length, (from, end) => {
		for (let i = from; i < end; i++) {
			const after = (keys[i] ?? 0) + 1;
			start[after] = (start[after] ?? 0) + 1;
		}
	});
	for (let key = 0; key < size; key++) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0);
	return start;
}

/** As narrow a column as holds numbers below `size`. */
export function columnFor(length: number, size: number): Uint16Array | Uint32Array {
	return size <= 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}
