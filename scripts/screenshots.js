import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, isFresh, siteFromEnv } from './build.js';
import { ensureChromium, launchArgs } from './chromium.js';
import { serve } from './serve.js';

// Takes the pictures in docs/ anew, of the site as it is built from what is on the disk.

const desk = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** @type {{ file: string, screen: import('playwright').BrowserContextOptions }[]} */
const pictures = [
	{ file: 'screenshot.png', screen: { ...desk, colorScheme: 'light' } },
	{ file: 'screenshot-dark.png', screen: { ...desk, colorScheme: 'dark' } },
	{ file: 'screenshot-phone.png', screen: { ...phone, colorScheme: 'light', deviceScaleFactor: 2 } }
];

const crisis = 'us-israel-iran-2025';
const selected = 'edge:USA>ISR>veto';

process.chdir(path.join(path.dirname(fileURLToPath(import.meta.url)), '..'));
const site = siteFromEnv();
if (!isFresh(site) && !(await build(site))) {
	console.error('The build failed, see above.');
	process.exit(1);
}

const { url, close } = await serve(site);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArgs });
try {
	for (const { file, screen } of pictures) {
		const context = await browser.newContext({ ...screen, reducedMotion: 'reduce' });
		const page = await context.newPage();
		await page.goto(`${url}${crisis}/?select=${encodeURIComponent(selected)}`);
		await page.locator('section.graph[data-live=true]').waitFor();
		await settle(page);
		await page.screenshot({ path: path.join('docs', file) });
		await context.close();
		console.log(`docs/${file}`);
	}
} finally {
	await browser.close();
	await close();
}

/**
 * Waits until the canvas shows what is selected, with every texture at its final sharpness.
 * @param {import('playwright').Page} page
 */
async function settle(page) {
	await page.waitForTimeout(500);
	await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}
