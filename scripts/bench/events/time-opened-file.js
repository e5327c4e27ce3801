import { chromium } from 'playwright';
import { ensureChromium, launchArgs } from '../../chromium.js';
import { serve } from '../../serve.js';
import { benchSite } from '../site.js';
import { settle, takeTurns } from '../take-turns.js';
import { longestTask } from './longest-task.js';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('playwright').Browser} Browser
 * @typedef {{ what: string, times: number[] }[]} LongestTasks
 *   of the main thread while the reader does something, in milliseconds of the processor
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
		const tasks = await traceTasks(browser, url, file, stance, repetitions);
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
	// The page is alive by then; how long that takes is timed elsewhere.
	await page.goto(`${url}open/`, { waitUntil: 'networkidle' });
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
 * @param {string} stance
 * @param {number} repetitions
 * @returns {Promise<LongestTasks>}
 */
async function traceTasks(browser, url, file, stance, repetitions) {
	/** @type {Map<string, number[]>} */
	const tasks = new Map();
	for (let i = 0; i < Math.ceil(repetitions / 3); i++) {
		const page = await startPage(browser, url);
		/** @type {(what: string, act: () => Promise<unknown>) => Promise<void>} */
		const time = async (what, act) => {
			const longest = await longestTask(browser, page, async () => {
				await act();
				await page.waitForTimeout(turnsTake);
				await page.evaluate(settle);
			});
			tasks.set(what, [...(tasks.get(what) ?? []), longest]);
		};
		await time('while it opens', () => openIn(page, file));
		await page.evaluate(holdStance);
		for (let move = 0; move < 4; move++) {
			await time(`while "${stance}" is hidden or shown`, () =>
				page.evaluate(() => /** @type {any} */ (globalThis).move())
			);
		}
		await time('while the busiest actor is selected', () => selectBusiest(page));
		await page.keyboard.press('Escape');
		await time('while the table opens', () => openTable(page));
		await time('while the table is sorted by actors', () => sortByActors(page));
		await page.keyboard.press('t');
		await page.locator('section.graph[data-live=true]').waitFor();
		await time('while a word is sought and filters', () => filterByWord(page));
		await page.keyboard.press('r');
		await time('while all groups open', () => openGroups(page));
		await page.close();
	}
	return [...tasks].map(([what, times]) => ({ what, times }));
}

/** How long what comes in turns is waited for, in milliseconds. */
const turnsTake = 600;

/** @param {Page} page */
async function selectBusiest(page) {
	await page.evaluate(focusBusiest);
	await page.keyboard.press('Enter');
	await page.locator('#details h2').waitFor();
}

/** @param {Page} page */
async function openTable(page) {
	await page.keyboard.press('t');
	await page.locator('tbody tr').first().waitFor();
}

/** @param {Page} page */
async function sortByActors(page) {
	await page.getByRole('columnheader', { name: 'Actor' }).getByRole('button').click();
	await page.waitForURL(/[?&]sort=actor/);
}

/** @param {Page} page */
async function filterByWord(page) {
	await page.keyboard.press('/');
	await page.locator('dialog[open] input').waitFor();
	await page.keyboard.type('israel');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await page.waitForURL(/[?&]q=/);
}

/** @param {Page} page */
async function openGroups(page) {
	if (await page.evaluate(clickLastLevel)) await page.waitForURL(/level=members/);
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

/** Puts the focus on the line of the actor with the most arrows. */
function focusBusiest() {
	/** @param {Element | null} line */
	const arrowsOf = (line) => {
		const [, count = '0'] = /([\d,]+) arrows?$/.exec(line?.textContent?.trim() ?? '') ?? [];
		return Number(count.replaceAll(',', ''));
	};
	const lines = [...document.querySelectorAll('[role=treeitem][aria-level="1"]')];
	const [busiest] = lines.sort((a, b) => arrowsOf(b) - arrowsOf(a));
	if (!(busiest instanceof HTMLElement)) throw new Error('timeOpenedFile: nobody is listed');
	busiest.focus();
}

/** Asks for people and organisations; false where there are no groups. */
function clickLastLevel() {
	const buttons = document.querySelectorAll('nav section[role=group] button[aria-pressed]');
	const last = [...buttons].find((one) => one.textContent?.includes('People'));
	if (!(last instanceof HTMLElement)) return false;
	last.click();
	return true;
}
