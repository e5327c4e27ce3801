import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { overBudget } from './bench/budgets.js';
import { measureSizes } from './bench/measure-sizes.js';
import { report } from './bench/report.js';
import { benchSite, crisis, events, shipped, sizes, syntheticSlug } from './bench/site.js';
import { timeFirstView } from './bench/time-first-view.js';
import { timeMoves } from './bench/time-moves.js';
import { timeToggles } from './bench/time-toggles.js';
import { ensureChromium, launchArgs } from './chromium.js';
import { serve } from './serve.js';

/*
 * node scripts/bench.js [--quick] [--check]
 *
 * Measures the built site and prints a table. With --check it ends with 1 when something is over
 * budget. docs/performance.md says what is measured and how.
 */

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..'));
const { values } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		check: { type: 'boolean', default: false }
	}
});
const repetitions = values.quick ? { toggles: 5, loads: 3 } : { toggles: 11, loads: 5 };
const start = Date.now();

say('building the site with synthetic datasets');
const dir = await benchSite();
if (dir === null) {
	console.error('The build failed, see above.');
	process.exit(1);
}

const { url, close } = await serve({ dir });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArgs });
try {
	say('sizes');
	const measured = {
		sizes: await measureSizes(browser, { url, dir, slug: shipped }),
		firstView: await first(),
		toggles: await toggles(),
		moves: await moves(),
		events
	};
	console.log(report(measured));
	const broken = overBudget(measured);
	for (const line of broken) console.log(`Over budget: ${line}`);
	if (broken.length === 0) console.log('Everything is within its budget.');
	if (values.check && broken.length > 0) process.exitCode = 1;
} finally {
	await browser.close();
	await close();
}

function first() {
	say(`first view, ${repetitions.loads} × 2 loads`);
	return timeFirstView(browser, `${url}${shipped}/`, repetitions.loads);
}

async function toggles() {
	const all = [];
	for (const slug of [shipped, ...sizes.map(syntheticSlug)]) {
		say(`toggling in ${slug}`);
		all.push(await timeToggles(browser, url, slug, repetitions.toggles));
	}
	return all;
}

function moves() {
	say(`playing, brushing and switching levels in ${crisis}`);
	return timeMoves(browser, url, crisis, repetitions.toggles);
}

/** @param {string} what */
function say(what) {
	console.error(`${((Date.now() - start) / 1000).toFixed(0).padStart(4)} s  ${what} …`);
}
