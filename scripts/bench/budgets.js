import { sumOf } from './measure-sizes.js';
import { timesFaster } from './events/compare-times.js';
import { kinds } from './events/kinds.js';
import { median } from './median.js';

/** What the page may cost at most. Speed is only ever held as a ratio within one run. */
export const budgets = {
	/** kB of gzip of everything that runs at the first view. */
	scripts: 210,
	styles: 20,
	/** The drawn graph is painted in this part of the time until the canvas is live. */
	picture: 1 / 4,
	/** At so many edges a stance is hidden so many times as fast as in plain Cytoscape. */
	toggle: { edges: 1500, faster: 3 },
	/** Of event files, with a million events. */
	events: {
		count: 1_000_000,
		/** How many times as fast as crossfilter2, and as DuckDB-WASM, a filter is answered. */
		rivals: /** @type {const} */ (['crossfilter2', 'DuckDB-WASM']),
		faster: { stance: 40, status: 40, period: 40 },
		othersFaster: 8,
		/** Has none: to move the end of a range by little is what crossfilter2 is made for. */
		without: 'brush',
		/** How many times as fast as crossfilter2's the index is built. */
		build: 10,
		/** From bytes to columns that answer, at most so many times PapaParse alone. */
		reading: 2,
		/** Bytes a row beyond the text. */
		bytes: 40
	}
};

/**
 * @param {object} measured
 * @param {import('./measure-sizes.js').Sizes} measured.sizes
 * @param {import('./time-first-view.js').FirstView} measured.firstView
 * @param {import('./time-toggles.js').Toggles[]} measured.toggles
 * @returns {string[]} what is over budget, a sentence each
 */
export function pageOverBudget({ sizes, firstView, toggles }) {
	const scripts = sumOf(sizes.scripts) / 1000;
	const styles = sumOf(sizes.styles) / 1000;
	const picture = median(firstView.picture) / median(firstView.live);
	const toggled = toggles.find(({ edges }) => edges === budgets.toggle.edges);
	const faster = toggled ? median(toggled.plain) / median(toggled.ours) : NaN;
	return [
		scripts <= budgets.scripts
			? ''
			: `JavaScript is ${scripts.toFixed(1)} kB, the budget ${budgets.scripts} kB.`,
		styles <= budgets.styles
			? ''
			: `CSS is ${styles.toFixed(1)} kB, the budget ${budgets.styles} kB.`,
		picture <= budgets.picture
			? ''
			: `The picture takes ${picture.toFixed(2)} of the time to the live graph, the budget is ${budgets.picture}.`,
		faster >= budgets.toggle.faster
			? ''
			: `At ${budgets.toggle.edges} edges a toggle is ${faster.toFixed(1)} times as fast as in plain Cytoscape, the budget is ${budgets.toggle.faster}.`
	].filter((line) => line !== '');
}

/**
 * @param {import('./events/measure-events.js').EventsMeasured} measured
 * @returns {string[]} what is over budget, a sentence each
 */
export function eventsOverBudget({ filters, readings }) {
	const { count, rivals, faster, othersFaster, without, build, reading, bytes } = budgets.events;
	const at = filters.find((one) => one.count === count);
	if (at === undefined) return [`Filters at ${count} events were not measured.`];
	/** @type {string[]} */
	const over = [];
	for (const rival of rivals) {
		for (const kind of kinds.filter((one) => one !== without)) {
			const least = faster[/** @type {keyof typeof faster} */ (kind)] ?? othersFaster;
			const times = timesFaster(at, rival, kind);
			if (times >= least) continue;
			over.push(
				`At ${count} events a filter by ${kind} is ${times.toFixed(1)} times as fast as ${rival}, the budget is ${least}.`
			);
		}
	}
	const built = (at.engines.crossfilter2?.build ?? NaN) / (at.engines.ours?.build ?? NaN);
	if (!(built >= build)) {
		over.push(
			`The index is built ${built.toFixed(1)} times as fast as crossfilter2's, the budget is ${build}.`
		);
	}
	for (const { layout, rows, readers } of readings.filter((one) => one.rows === count)) {
		const slower =
			median(readers.ours.map(({ time }) => time)) /
			median(readers.PapaParse.map(({ time }) => time));
		if (!(slower <= reading)) {
			over.push(
				`${rows} rows of ${layout} take ${slower.toFixed(2)} times PapaParse alone, the budget is ${reading}.`
			);
		}
		const kept = readers.ours[0]?.kept ?? null;
		if (kept !== null && kept > bytes) {
			over.push(
				`A row of ${layout} takes ${kept.toFixed(1)} bytes beyond its text, the budget is ${bytes}.`
			);
		}
	}
	return over;
}
