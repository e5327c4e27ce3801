import { limits } from '../dataset/limits';

/** A least number of mentions or sources as a person writes it; null for what is none. */
export function leastNumber(text: string): number | null {
	const number = /^\d{1,9}$/.test(text) ? Number(text) : null;
	return number !== null && number <= limits.least ? number : null;
}
