import { chromium } from 'playwright';
import { ensureChromium, launchArgs } from '../../chromium.js';
import { serve } from '../../serve.js';
import { benchSite } from '../site.js';
import { settle, takeTurns } from '../take-turns.js';
import { longestTask } from './longest-task.js';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('playwright').Browser} Browser
 * @typedef {{ opening: number[], toggling: number[] }} LongestTasks
 *   of the main thread, in milliseconds of the processor
 * @typedef {{ count: string, stance: string, opened: number, times: number[], tasks: LongestTasks }} OpenedFile
 *   what the page counts, which stance is hidden and shown, and milliseconds
 */

/**
 * Opens an event file in the built site, as a reader does, and times from a click on a stance in
 * the legend to the next painted frame.
 * @param {string} file
 * @param {number} repetitions
 * @returns {Promise<OpenedFile>}
 */
export async function timeOpenedFile(file, repetitions) {
	const dir = await benchSite();
	if (dir === null) throw new Error('timeOpenedFile: the build failed, see above');
	const { url, close } = await serve({ dir });
	const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArgs });
	try {
		const page = await startPage(browser, url);
		const start = performance.now();
		await openIn(page, file);
		const opened = performance.now() - start;
		const { count, stance } = await page.evaluate(holdStance);
		await page.evaluate(settle);
		const [times = []] = await takeTurns([page], repetitions);
		const tasks = await traceTasks(browser, url, file, repetitions);
		return { count, stance, opened, times, tasks };
	} finally {
		await browser.close();
		await close();
	}
}

/**
 * @param {Browser} browser
 * @param {string} url
 */
async function startPage(browser, url) {
	const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	page.setDefaultTimeout(120_000);
	await page.goto(`${url}open/`);
	return page;
}

/**
 * @param {import('playwright').Page} page
 * @param {string} file
 */
async function openIn(page, file) {
	await page.getByLabel(/(Choose|Open) a file/).setInputFiles(file);
	await page.locator('section.graph[data-live=true]').waitFor();
}

/**
 * In pages of their own: to write a trace takes time too.
 * @param {Browser} browser
 * @param {string} url
 * @param {string} file
 * @param {number} repetitions
 * @returns {Promise<LongestTasks>}
 */
async function traceTasks(browser, url, file, repetitions) {
	/** @type {LongestTasks} */
	const tasks = { opening: [], toggling: [] };
	for (let i = 0; i < Math.ceil(repetitions / 3); i++) {
		const page = await startPage(browser, url);
		const open = async () => {
			await openIn(page, file);
			await page.evaluate(settle);
		};
		tasks.opening.push(await longestTask(browser, page, open));
		await page.evaluate(holdStance);
		for (let move = 0; move < 4; move++) {
			const toggle = async () => {
				await page.evaluate(() => /** @type {any} */ (globalThis).move());
				await page.evaluate(settle);
			};
			tasks.toggling.push(await longestTask(browser, page, toggle));
		}
		await page.close();
	}
	return tasks;
}

/* Runs in the page. */

/** Leaves the function `move` in the page: a click on the first stance of the legend. */
function holdStance() {
	const label = document.querySelector('nav label:has(.label)');
	const box = label?.querySelector('input');
	if (!box) throw new Error('timeOpenedFile: the page has no legend');
	/** @type {any} */ (globalThis).move = () => box.click();
	return {
		stance: label?.querySelector('.label')?.textContent?.trim() ?? '',
		count: document.body.innerText.match(/[\d,]+ of [\d,]+ events/)?.[0] ?? ''
	};
}
