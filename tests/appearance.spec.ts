import type { Page } from '@playwright/test';
import { crisis, expect, openGraph, row, seeCount, seeLiveGraph, sizes, test } from './journey';
import { cytoscapeOf } from './journey-canvas';

async function isDark(page: Page): Promise<boolean> {
	return page.evaluate(() => {
		const [red = 255] = getComputedStyle(document.documentElement)
			.backgroundColor.match(/\d+/g)
			?.map(Number) ?? [255];
		return red < 128;
	});
}

/** The colour of an actor's name on the canvas. */
async function isInkLight(page: Page): Promise<boolean> {
	const cy = await cytoscapeOf(page);
	return cy.evaluate((core) => {
		const [red = 0] = String(core.nodes('.actor').first().style('color')).match(/\d+/g) ?? [];
		return Number(red) > 128;
	});
}

test('the reader’s theme colours page and canvas and outlives the page', async ({ page }) => {
	await openGraph(page);
	expect([await isDark(page), await isInkLight(page)]).toEqual([false, false]);
	await page.getByRole('button', { name: 'Dark theme' }).click();
	await expect.poll(() => isDark(page)).toBe(true);
	await expect.poll(() => isInkLight(page)).toBe(true);

	await page.reload();
	expect(await isDark(page)).toBe(true);
	await seeLiveGraph(page);
	expect(await isInkLight(page)).toBe(true);
	await page.getByRole('button', { name: 'Light theme' }).click();
	await expect.poll(() => isDark(page)).toBe(false);
	await expect.poll(() => isInkLight(page)).toBe(false);
});

test('without a choice the system’s theme holds, also when it changes', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await openGraph(page);
	expect(await isDark(page)).toBe(true);
	expect(await isInkLight(page)).toBe(true);
	await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible();

	await page.emulateMedia({ colorScheme: 'light' });
	await expect.poll(() => isDark(page)).toBe(false);
	await expect.poll(() => isInkLight(page)).toBe(false);
	await expect(page.getByRole('button', { name: 'Dark theme' })).toBeVisible();
});

test('the chosen theme wins over the system’s', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await openGraph(page);
	await page.getByRole('button', { name: 'Light theme' }).click();
	await page.reload();
	expect(await isDark(page)).toBe(false);
	await seeLiveGraph(page);
	expect(await isInkLight(page)).toBe(false);
});

test('paper gets the record of what is in view, every event with its evidence', async ({
	page
}) => {
	await openGraph(page, `${crisis}?without=consultation`);
	await seeCount(page, '17 of 21 events');
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await expect(page.getByRole('heading', { name: '17 events' })).toBeVisible();
	await expect(page.getByRole('heading', { level: 3, name: /→/ })).toHaveCount(17);
	const heading = (name: RegExp) => page.getByRole('heading', { level: 3, name });
	await expect(heading(/^Veto:/).locator('[stroke-dasharray]')).toHaveCount(1);
	await expect(heading(/^Demand:/).locator('[stroke-dasharray]')).toHaveCount(0);
	await expect(
		page.getByText('false reports of conversations that never happened.').first()
	).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Context that draws no arrow' })).toBeVisible();
	await expect(page.getByRole('toolbar')).toBeHidden();
	await expect(page.getByRole('navigation', { name: 'Filters' })).toBeHidden();
	expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(3000);

	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await page.emulateMedia({ media: 'screen' });
	await expect(page.getByRole('heading', { name: '17 events' })).toHaveCount(0);
});

/** Turns the page into what a printer gets. */
async function print(page: Page): Promise<void> {
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

test('paper says what was filtered, and its keys hold what is left', async ({ page }) => {
	await openGraph(page, `${crisis}?without=veto&undated=no`);
	await seeCount(page, '7 of 21 events');
	await print(page);
	const record = page.locator('.record');
	await expect(record.getByText(/^Filtered, 7 of 21 events: without veto; /)).toBeVisible();
	await expect(record.getByRole('listitem').filter({ hasText: /Veto:/ })).toHaveCount(0);
	await expect(
		record.getByRole('listitem').filter({ hasText: /Reported: told by others/ })
	).toBeVisible();
	await expect(record.getByText(/Disputed: /)).toHaveCount(0);
});

test('paper leaves the table to the record, which holds all of it', async ({ page }) => {
	await page.goto(`${crisis}?view=table`);
	await expect(page.getByRole('table')).toBeVisible();
	await print(page);
	await expect(page.getByRole('table')).toBeHidden();
	await expect(page.getByRole('heading', { level: 3, name: /→/ })).toHaveCount(21);
	const summary = page.locator('.record').getByText(/^In June 2025 Israel attacks Iran\./);
	const { y } = (await summary.boundingBox()) ?? { y: Infinity };
	expect(y).toBeLessThan(200);
});

test('printing runs to the last event, over several pages', async ({ page }) => {
	await openGraph(page);
	const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
	expect(pdf.match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(3);
});

test('paper is light, whatever the screen is', async ({ page }) => {
	await openGraph(page);
	await page.keyboard.press('d');
	await expect.poll(() => isDark(page)).toBe(true);
	await page.emulateMedia({ media: 'print' });
	expect(await isDark(page)).toBe(false);
});

test.describe('on a phone', () => {
	test.use({ viewport: sizes.phone });

	test('nothing glides for a reader who wants less motion', async ({ page }) => {
		const durations = (): Promise<string[]> =>
			page.evaluate(() =>
				[...document.querySelectorAll('*')]
					.map((one) => getComputedStyle(one).transitionDuration)
					.filter((duration) => duration !== '0s')
			);
		await openGraph(page);
		expect(await durations()).not.toEqual([]);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect(await durations()).toEqual([]);
		await expect(row(page, 'Veto')).toBeHidden();
	});
});
