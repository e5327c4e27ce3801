import { chromium } from 'playwright';
import { ensureChromium, launchArgs } from '../../chromium.js';
import { serve } from '../../serve.js';
import { benchSite } from '../site.js';
import { settle, takeTurns } from '../take-turns.js';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {{ count: string, stance: string, opened: number, times: number[] }} OpenedFile
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
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		page.setDefaultTimeout(120_000);
		await page.goto(`${url}open/`);
		const start = performance.now();
		await page.getByLabel(/(Choose|Open) a file/).setInputFiles(file);
		await page.locator('section.graph[data-live=true]').waitFor();
		const opened = performance.now() - start;
		const { count, stance } = await page.evaluate(holdStance);
		await page.evaluate(settle);
		const [times = []] = await takeTurns([page], repetitions);
		return { count, stance, opened, times };
	} finally {
		await browser.close();
		await close();
	}
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
