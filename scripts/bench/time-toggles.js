import { openPlainGraph } from './plain-graph.js';
import { drawingOf } from './drawings.js';
import { settle, takeTurns } from './take-turns.js';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {{ edges: number, toggled: number, ours: number[], plain: number[] }} Toggles milliseconds
 */

const viewport = { width: 1280, height: 800 };

/**
 * Hides and shows a stance in the product and in plain Cytoscape by turns, each time until the next
 * frame is painted.
 * @param {import('playwright').Browser} browser
 * @param {string} url of the built site
 * @param {string} slug
 * @param {number} repetitions
 * @returns {Promise<Toggles>}
 */
export async function timeToggles(browser, url, slug, repetitions) {
	const drawing = await drawingOf(slug);
	const context = await browser.newContext({ viewport });
	try {
		const ours = await context.newPage();
		// All of them, as in the other one.
		const size = await openProduct(ours, `${url}${slug}/?arrows=1000000`, drawing.label);
		const plain = await context.newPage();
		await openPlainGraph(plain, drawing, size);
		const times = await takeTurns([ours, plain], repetitions);
		return {
			edges: drawing.scene.edges.length,
			toggled: drawing.toggled,
			ours: times[0] ?? [],
			plain: times[1] ?? []
		};
	} finally {
		await context.close();
	}
}

/**
 * Opens the product and leaves the function `move` in its page: a click on the legend.
 * @param {Page} page
 * @param {string} url
 * @param {string} label of the stance
 * @returns {Promise<{ width: number, height: number }>} size of the canvas
 */
async function openProduct(page, url, label) {
	page.setDefaultTimeout(120_000);
	await page.goto(url, { waitUntil: 'commit' });
	await page.locator('section.graph[data-live=true]').waitFor();
	await page.evaluate((label) => {
		const rows = [...document.querySelectorAll('nav label')];
		const row = rows.find((one) => one.querySelector('.label')?.textContent === label);
		const box = row?.querySelector('input');
		if (!box) throw new Error(`timeToggles: the legend has no "${label}"`);
		/** @type {any} */ (globalThis).move = () => box.click();
	}, label);
	await page.evaluate(settle);
	const box = await page.locator('section.graph .canvas').boundingBox();
	if (box === null) throw new Error('timeToggles: the page has no canvas');
	return { width: box.width, height: box.height };
}
