import { openPlainGraph } from './plain-graph.js';
import { drawingOf } from './drawings.js';

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
		const size = await openProduct(ours, `${url}${slug}/`, drawing.label);
		const plain = await context.newPage();
		await openPlainGraph(plain, drawing, size);

		/** @type {Toggles} */
		const times = {
			edges: drawing.scene.edges.length,
			toggled: drawing.toggled,
			ours: [],
			plain: []
		};
		// Twice over without a clock: afterwards every cache is warm, on either side.
		for (const page of [ours, plain, ours, plain]) {
			// A page in the background is given a frame a second.
			await page.bringToFront();
			const { drawn } = await page.evaluate(toggleOnce);
			if (!drawn) {
				throw new Error(`timeToggles: ${page === ours ? 'the product' : 'Cytoscape'} drew nothing`);
			}
			await page.evaluate(settle);
		}
		for (let i = 0; i < repetitions; i++) {
			for (const page of [ours, plain]) {
				await page.bringToFront();
				const { time } = await page.evaluate(toggleOnce);
				times[page === ours ? 'ours' : 'plain'].push(time);
				await page.evaluate(settle);
			}
		}
		return times;
	} finally {
		await context.close();
	}
}

/**
 * Opens the product and leaves the function `toggle` in its page: a click on the legend.
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
		/** @type {any} */ (globalThis).toggle = () => box.click();
	}, label);
	await page.evaluate(settle);
	const box = await page.locator('section.graph .canvas').boundingBox();
	if (box === null) throw new Error('timeToggles: the page has no canvas');
	return { width: box.width, height: box.height };
}

/* What follows runs in the page. */

/**
 * Milliseconds from the click until the next frame is painted, and whether the graph was drawn in it.
 * @returns {Promise<{ time: number, drawn: boolean }>}
 */
async function toggleOnce() {
	const canvas = CanvasRenderingContext2D.prototype;
	const { clearRect } = canvas;
	/** @type {boolean} */
	let drawn;
	canvas.clearRect = function (...box) {
		drawn = true;
		clearRect.apply(this, box);
	};
	// From the start of a frame's wait, so that chance has no part in how long it is.
	await new Promise((resolve) => requestAnimationFrame(resolve));
	await new Promise((resolve) => setTimeout(resolve));
	drawn = false;
	const start = performance.now();
	/** @type {any} */ (globalThis).toggle();
	await new Promise((resolve) => {
		requestAnimationFrame(() => {
			// Comes after the frame's own work: its callbacks, its layout and its painting.
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = resolve;
			port2.postMessage(null);
		});
	});
	canvas.clearRect = clearRect;
	return { time: performance.now() - start, drawn };
}

/** Waits until the page has nothing left to do. */
async function settle() {
	await new Promise((resolve) => setTimeout(resolve, 100));
	await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 }));
}
