import { locator } from '../../dataset/locate';
import type { Place } from './graph-file';

/** Of longer JSON the path alone is told: finding its line takes several times the text in memory. */
const longestLocated = 8_000_000;

/** Says where a place of this text is, as `line 12, column 3`. */
export function spellPlaces(text: string): (place: Place) => string {
	let lines: readonly number[] | null = null;
	let locate: ReturnType<typeof locator> | null = null;
	return (place) => {
		if (typeof place === 'number') return spellOffset((lines ??= lineStarts(text)), place);
		if (text.length > longestLocated) return place;
		const { line, column } = (locate ??= locator(text))(place);
		return `line ${line}, column ${column}`;
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
