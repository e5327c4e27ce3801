import { positionsIn } from '../../dataset/json-fault';
import { limits } from '../../dataset/limits';
import { offsetLocator } from '../../dataset/locate';
import { hasRows } from '../../rows-json/rows-text';
import { once } from '../../rows/once';
import type { Place } from './graph-file';

/** Of longer JSON the path alone is told: finding its line takes several times the text in memory. */
const longestLocated = 8_000_000;

/**
 * Says where a place of this text is, as `line 12, column 3`. Only so many problems are listed, and
 * so many places are looked up.
 */
export function spellPlaces(text: string): (place: Place) => string {
	const isLong = once(() => text.length > longestLocated && !hasRows(text));
	const offsetOf = once(() => offsetLocator(text));
	const positionOf = positionsIn(text);
	let asked = 0;
	return (place) => {
		if (++asked > limits.problems) return String(place);
		const isPath = typeof place === 'string';
		if (isPath && (isLong() || /^line \d+, column \d+$/.test(place))) return place;
		const { line, column } = positionOf(isPath ? offsetOf()(place) : place);
		return `line ${line}, column ${column}`;
	};
}
