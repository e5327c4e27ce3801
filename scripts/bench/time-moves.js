import { readFileSync } from 'node:fs';
import { openRebuilding, rebuildingScript } from './rebuilding-page.js';
import { dataFile } from './site.js';
import { settle, takeTurns } from './take-turns.js';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('./rebuild').Move} Move
 * @typedef {{ kind: Move, ours: number[], anew: number[] }} Moves milliseconds
 */

const viewport = { width: 1280, height: 800 };
/** @type {readonly Move[]} */
const kinds = ['play', 'brush', 'levels'];

/**
 * Plays, moves an end of the period and switches the level in the product and in a page that makes
 * everything anew, by turns, each time until the next frame is painted. Both must come to the same
 * number of events.
 * @param {import('playwright').Browser} browser
 * @param {string} url of the built site
 * @param {string} slug
 * @param {number} repetitions
 * @returns {Promise<Moves[]>}
 */
export async function timeMoves(browser, url, slug, repetitions) {
	const script = await rebuildingScript();
	const dataset = readFileSync(dataFile(slug), 'utf8');
	const all = [];
	for (const kind of kinds) {
		const context = await browser.newContext({ viewport });
		try {
			const ours = await context.newPage();
			const size = await openProduct(ours, `${url}${slug}/?arrows=1000000`, kind);
			const anew = await context.newPage();
			await openRebuilding(anew, { script, dataset, kind }, size);
			const times = await takeTurns([ours, anew], repetitions);
			const [count, expected] = [await shownCount(ours), await anew.evaluate('count')];
			if (count !== expected) {
				throw new Error(`timeMoves: ${kind} shows ${count} events, made anew ${expected}`);
			}
			all.push({ kind, ours: times[0] ?? [], anew: times[1] ?? [] });
		} finally {
			await context.close();
		}
	}
	return all;
}

/**
 * Opens the product and leaves the function `move` in its page.
 * @param {Page} page
 * @param {string} url
 * @param {Move} kind
 * @returns {Promise<{ width: number, height: number }>} size of the canvas
 */
async function openProduct(page, url, kind) {
	page.setDefaultTimeout(120_000);
	await page.addInitScript(holdClocks);
	await page.goto(url, { waitUntil: 'commit' });
	await page.locator('section.graph[data-live=true]').waitFor();
	await page.evaluate(settle);
	await page.evaluate(prepare[kind]);
	const box = await page.locator('section.graph .canvas').boundingBox();
	if (box === null) throw new Error('timeMoves: the page has no canvas');
	return { width: box.width, height: box.height };
}

/** @param {Page} page */
async function shownCount(page) {
	return Number.parseInt((await page.locator('header strong').innerText()).replace(/\D/, ''), 10);
}

/* What follows runs in the page. */

/** What a page would do at intervals it does at the call of `tick`. */
function holdClocks() {
	const page = /** @type {any} */ (globalThis);
	page.setInterval = (/** @type {() => void} */ callback) => {
		page.tick = callback;
		return 0;
	};
}

/** @type {{ readonly [kind in Move]: () => void }} */
const prepare = {
	play: () => {
		const page = /** @type {any} */ (globalThis);
		const button = /** @type {HTMLElement} */ (document.querySelector('[aria-label=Play].play'));
		let playing = false;
		page.move = () => {
			if (playing) page.tick();
			else button.click();
			playing = true;
		};
	},
	brush: () => {
		const sliders = document.querySelectorAll('[role=slider]');
		const end = sliders[sliders.length - 1];
		/** @type {any} */ (globalThis).move = () =>
			end?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
	},
	levels: () => {
		/** @type {any} */ (globalThis).move = () => {
			const other = document.querySelector('nav.legend section button[aria-pressed=false]');
			/** @type {HTMLElement} */ (other).click();
		};
	}
};
