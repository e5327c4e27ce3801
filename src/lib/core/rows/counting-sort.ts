/**
 * Numbers of events in the order of their keys; those with equal keys keep the order they have in
 * `order`. Keys are whole numbers below `size`; `order` null stands for 0, 1, 2 and so on.
 */
export function countingSort(
	order: Uint32Array | null,
	keys: Uint8Array | Uint16Array | Uint32Array,
	size: number
): Uint32Array {
	const next = rangesOf(keys, size);
	const sorted = new Uint32Array(keys.length);
	for (let i = 0; i < keys.length; i++) {
		const event = order === null ? i : (order[i] ?? 0);
		const key = keys[event] ?? 0;
		const place = next[key] ?? 0;
		sorted[place] = event;
		next[key] = place + 1;
	}
	return sorted;
}

/** Where the events of each key begin once they are sorted, and the end. */
export function rangesOf(keys: Uint8Array | Uint16Array | Uint32Array, size: number): Uint32Array {
	const start = new Uint32Array(size + 1);
	for (let i = 0; i < keys.length; i++) {
		const after = (keys[i] ?? 0) + 1;
		start[after] = (start[after] ?? 0) + 1;
	}
	for (let key = 0; key < size; key++) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0);
	return start;
}

/** As narrow a column as holds numbers below `size`. */
export function columnFor(length: number, size: number): Uint16Array | Uint32Array {
	return size <= 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}
