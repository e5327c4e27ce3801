import { median } from '../median.js';

/**
 * @typedef {import('./time-filters').FilterTimes} FilterTimes
 * @typedef {import('./time-filters').EngineName} EngineName
 * @typedef {import('./kinds.js').Kind} Kind
 */

/**
 * How many times as fast as a rival ours is, over the filters that both were asked; NaN where the
 * rival was left out.
 * @param {FilterTimes} filters
 * @param {EngineName} rival
 * @param {Kind} kind
 */
export function timesFaster({ engines }, rival, kind) {
	const theirs = engines[rival]?.times[kind];
	const ours = engines.ours?.times[kind];
	if (theirs === undefined || ours === undefined) return NaN;
	return median(theirs.flat()) / median(ours.slice(0, theirs.length).flat());
}
