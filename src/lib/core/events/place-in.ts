/**
 * Place of something in an order of `length`: where it is, or where it would be. `compare` tells of
 * a place whether what stands there comes before (less than 0), is it, or comes after.
 */
export function placeIn(length: number, compare: (place: number) => number): number {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (compare(middle) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
