import { sumOf } from './measure-sizes.js';
import { median } from './median.js';

/** What the page may cost at most. Speed is only ever held as a ratio within one run. */
export const budgets = {
	/** kB of gzip of everything that runs at the first view. */
	scripts: 210,
	styles: 20,
	/** The drawn graph is painted in this part of the time until the canvas is live. */
	picture: 1 / 4,
	/** At so many edges a stance is hidden so many times as fast as in plain Cytoscape. */
	toggle: { edges: 1500, faster: 3 }
};

/**
 * @param {object} measured
 * @param {import('./measure-sizes.js').Sizes} measured.sizes
 * @param {import('./time-first-view.js').FirstView} measured.firstView
 * @param {import('./time-toggles.js').Toggles[]} measured.toggles
 * @returns {string[]} what is over budget, a sentence each
 */
export function overBudget({ sizes, firstView, toggles }) {
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
