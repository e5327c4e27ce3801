export function increase(counts: Uint32Array, place: number, by = 1): void {
	counts[place] = (counts[place] ?? 0) + by;
}
