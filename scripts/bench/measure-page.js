import { chromium } from 'playwright';
import { ensureChromium, launchArgs } from '../chromium.js';
import { serve } from '../serve.js';
import { measureSizes } from './measure-sizes.js';
import { benchSite, crisis, events, shipped, sizes, syntheticSlug } from './site.js';
import { timeFirstView } from './time-first-view.js';
import { timeMoves } from './time-moves.js';
import { timeToggles } from './time-toggles.js';

/** @typedef {NonNullable<Awaited<ReturnType<typeof measurePage>>>} PageMeasured */

/**
 * Builds the site with synthetic datasets and measures it in Chromium.
 * @param {boolean} quick
 * @param {(what: string) => void} say
 * @returns null when the build failed
 */
export async function measurePage(quick, say) {
	const repetitions = quick ? { toggles: 5, loads: 3 } : { toggles: 11, loads: 5 };
	say('building the site with synthetic datasets');
	const dir = await benchSite();
	if (dir === null) return null;

	const { url, close } = await serve({ dir });
	const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArgs });
	try {
		say('sizes');
		const measured = await measureSizes(browser, { url, dir, slug: shipped });
		say(`first view, ${repetitions.loads} × 2 loads`);
		const firstView = await timeFirstView(browser, `${url}${shipped}/`, repetitions.loads);
		const toggles = [];
		for (const slug of [shipped, ...sizes.map(syntheticSlug)]) {
			say(`toggling in ${slug}`);
			toggles.push(await timeToggles(browser, url, slug, repetitions.toggles));
		}
		say(`playing, brushing and switching levels in ${crisis}`);
		const moves = await timeMoves(browser, url, crisis, repetitions.toggles);
		return { sizes: measured, firstView, toggles, moves, events };
	} finally {
		await browser.close();
		await close();
	}
}
