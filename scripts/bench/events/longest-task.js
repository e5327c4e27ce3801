/**
 * @typedef {import('playwright').Browser} Browser
 * @typedef {import('playwright').Page} Page
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, tdur?: number }} TraceEvent
 */

const start = 'longest-task';

/**
 * The longest task of a page's main thread while something happens to it, in milliseconds of the
 * processor: a busy machine makes tasks last longer, but no more of that.
 * @param {Browser} browser
 * @param {Page} page
 * @param {() => Promise<unknown>} act
 */
export async function longestTask(browser, page, act) {
	const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
	await browser.startTracing(page, { categories: [...categories, 'blink.user_timing'] });
	await page.evaluate((name) => void performance.mark(name), start);
	await act();
	/** @type {{ traceEvents: TraceEvent[] }} */
	const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
	const mark = traceEvents.find(({ name }) => name === start);
	if (!mark) throw new Error('longestTask: the trace does not say which thread is the page');
	const tasks = traceEvents.filter(
		({ name, ph, pid, tid, ts }) =>
			name === 'RunTask' && ph === 'X' && pid === mark.pid && tid === mark.tid && ts > mark.ts
	);
	return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
}
