import type { Fault } from '../dataset/fault';
import { limits } from '../dataset/limits';
import { dayBounds } from '../dataset/rows-schema';
import type { ProblemCode } from '../problem';
import { asMeasure } from '../rows/column';
import { spellCount } from '../text/count-of';
import { broken, type KnownPlaces } from './known-places';

/** What is wrong with a value of a column. */
export type Wrong = Pick<Fault, 'code' | 'message'>;

export function wrong(message: string, code: ProblemCode = 'bad-shape'): Wrong {
	return { code, message };
}

export function isWhole(value: unknown, least: number, most: number): value is number {
	return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** Reads a place in a list; `broken` where the list has something at fault there. */
export function placeIn(list: string, known: KnownPlaces, code: ProblemCode) {
	const none = `the place of one of the ${list} must be a whole number from 0: correct it`;
	return (value: unknown): number | Wrong => {
		if (!isWhole(value, 0, Number.MAX_SAFE_INTEGER)) return wrong(none);
		return (
			known[value] ??
			wrong(
				`there are ${spellCount(known.length)} ${list}, so none at place ${value}: correct it`,
				code
			)
		);
	};
}

/** Reads one party or several different ones. */
export function partiesIn(known: KnownPlaces) {
	const placeOf = placeIn('actors', known, 'unknown-actor');
	return (value: unknown): number | readonly number[] | Wrong => {
		if (!Array.isArray(value)) return placeOf(value);
		if (value.length === 0 || value.length > limits.listLength) {
			return wrong(
				`a row has 1 to ${limits.listLength} parties on either side: add or leave out some`,
				value.length === 0 ? 'bad-shape' : 'too-large'
			);
		}
		const places: number[] = [];
		for (const one of value) {
			const place = placeOf(one);
			if (typeof place !== 'number') return place;
			if (place === broken) return broken;
			if (places.includes(place)) {
				return wrong('a party is named twice: remove one of them', 'duplicate-id');
			}
			places.push(place);
		}
		return places;
	};
}

/** A day, or what stands for one that is not known. */
export function dayOr(open: number) {
	const none = `a day must be a whole number from ${dayBounds.first} to ${dayBounds.last}, or null: correct it`;
	return (value: unknown): number | Wrong => {
		if (value === null) return open;
		return isWhole(value, dayBounds.first, dayBounds.last) ? value : wrong(none, 'bad-date');
	};
}

export function countFrom(least: number, what: string) {
	const none = `${what} must be a whole number from ${least} to ${0xffffffff}: correct it`;
	return (value: unknown): number | Wrong =>
		isWhole(value, least, 0xffffffff) ? value : wrong(none);
}

export function measure(value: unknown): number | Wrong {
	if (value === null) return NaN;
	return typeof value === 'number'
		? asMeasure(value)
		: wrong('the intensity must be a number, or null');
}

/** Empty for null. */
export function idText(value: unknown): string | Wrong {
	if (value === null) return '';
	if (typeof value !== 'string' || value === '') return wrong('an id must be text, or null');
	if (value.length > limits.idLength) {
		return wrong(
			`the id is longer than ${spellCount(limits.idLength)} characters: shorten it`,
			'too-large'
		);
	}
	return /\p{Surrogate}/u.test(value)
		? wrong('the id holds half of a character pair: write it anew')
		: value;
}

/** Empty for null. */
export function summaryText(value: unknown): string | Wrong {
	if (value === null) return '';
	return typeof value === 'string' ? value : wrong('the summary must be text, or null');
}
