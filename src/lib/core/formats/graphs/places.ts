import { limits } from '../../dataset/limits';
import { offsetLocator } from '../../dataset/locate';
import type { Place } from './graph-file';

/** Of longer JSON the path alone is told: finding its line takes several times the text in memory. */
const longestLocated = 8_000_000;

/**
 * Says where a place of this text is, as `line 12, column 3`. Only so many problems are listed, and
 * so many places are looked up.
 */
export function spellPlaces(text: string): (place: Place) => string {
	let lines: readonly number[] | null = null;
	let offsetOf: ReturnType<typeof offsetLocator> | null = null;
	let asked = 0;
	return (place) => {
		if (++asked > limits.problems) return String(place);
		const isPath = typeof place === 'string';
		if (isPath && (text.length > longestLocated || /^line \d+, column \d+$/.test(place))) {
			return place;
		}
		const offset = isPath ? (offsetOf ??= offsetLocator(text))(place) : place;
		return spellOffset((lines ??= lineStarts(text)), offset);
	};
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
	return starts;
}

function spellOffset(starts: readonly number[], offset: number): string {
	let [low, high] = [0, starts.length];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle;
	}
	return `line ${low + 1}, column ${offset - (starts[low] ?? 0) + 1}`;
}
