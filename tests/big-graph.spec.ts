import type { Locator, Page } from '@playwright/test';
import { details, expect, queryOf, row, seeLiveGraph, sizes, test } from './journey';
import { seeNoBarrier } from './journey-axe';
import { actorAt, arrowsOf, standOf } from './journey-canvas';
import { aBigFile, picked } from './journey-files';

/** 20 states, 380 pairs with two arrows each, and five offers to mediate. */
const file = aBigFile();
const all = 765;

async function openBig(page: Page): Promise<void> {
	await page.goto('/open/');
	await page.getByLabel('Choose a file').setInputFiles([picked(file)]);
	await seeLiveGraph(page);
}

function slider(page: Page): Locator {
	return page.getByRole('slider', { name: 'How many arrows are drawn' });
}

async function seeArrowCount(page: Page, words: string, count: number): Promise<void> {
	await expect(page.getByText(words, { exact: true })).toBeVisible();
	await expect.poll(async () => (await arrowsOf(page)).length).toBe(count);
}

test('the strongest arrows are drawn, the rare ones among them, and the reader says how many', async ({
	page
}) => {
	await openBig(page);
	await seeArrowCount(page, `Showing 300 of ${all} arrows`, 300);
	const stand = await standOf(page);
	const mediation = (arrows: readonly string[]) =>
		arrows.filter((arrow) => arrow.includes('Mediation offer'));
	expect(mediation(await arrowsOf(page))).toHaveLength(5);
	const before = new Set(await arrowsOf(page));

	await slider(page).focus();
	await page.keyboard.press('ArrowRight');
	await seeArrowCount(page, `Showing 500 of ${all} arrows`, 500);
	await expect(slider(page)).toHaveAttribute('aria-valuetext', `500 of ${all} arrows`);
	const more = new Set(await arrowsOf(page));
	expect([...before].filter((arrow) => !more.has(arrow))).toEqual([]);
	expect(await standOf(page)).toEqual(stand);
	await expect.poll(() => queryOf(page)).toMatch(/&arrows=500$/);

	await page.reload();
	await seeLiveGraph(page);
	await seeArrowCount(page, `Showing 500 of ${all} arrows`, 500);
	expect(await standOf(page)).toEqual(stand);

	await slider(page).focus();
	await page.keyboard.press('Home');
	await seeArrowCount(page, `Showing 20 of ${all} arrows`, 20);
	expect(mediation(await arrowsOf(page)).length).toBeGreaterThanOrEqual(3);
	await page.keyboard.press('End');
	await seeArrowCount(page, `Showing all ${all} arrows`, all);
	expect(await standOf(page)).toEqual(stand);
});

/** Has the page note which parts of the screen are there whenever it has changed, task by task. */
async function noteParts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const noted: string[] = [];
		Object.assign(globalThis, { noted });
		const parts = { banner: 'header', filters: 'nav label', time: 'footer svg', graph: '#canvas' };
		new MutationObserver(() => {
			if (!document.querySelector('.screen')) return;
			const there = Object.entries(parts).filter(([, one]) => document.querySelector(one));
			const words = there.map(([name]) => name).join(' ');
			if (words !== noted.at(-1)) noted.push(words);
		}).observe(document, { childList: true, subtree: true });
	});
}

test('comes in part by part, so that the page answers in between', async ({ page }) => {
	await noteParts(page);
	await openBig(page);
	const noted = await page.evaluate(() => (globalThis as unknown as { noted: string[] }).noted);
	expect(noted).toEqual([
		'banner',
		'banner filters',
		'banner filters time',
		'banner filters time graph'
	]);
});

test('what fits the screen is no part of the link', async ({ page }) => {
	await openBig(page);
	await slider(page).focus();
	await page.keyboard.press('ArrowLeft');
	await expect.poll(() => queryOf(page)).toMatch(/&arrows=200$/);
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => queryOf(page)).not.toContain('arrows');
});

test('a filter makes room for others and moves nobody', async ({ page }) => {
	await openBig(page);
	const stand = await standOf(page);
	await row(page, 'Consultation').click();
	await seeArrowCount(page, 'Showing 300 of 385 arrows', 300);
	expect((await arrowsOf(page)).filter((arrow) => arrow.includes('Consultation'))).toEqual([]);
	expect(await standOf(page)).toEqual(stand);
	await row(page, 'Threat').click();
	await seeArrowCount(page, 'Showing all 5 arrows', 5);
	expect(await standOf(page)).toEqual(stand);
});

test('search finds what is not drawn and brings it in', async ({ page }) => {
	await openBig(page);
	const arrow = 'State 19 → State 18: Threat';
	expect(await arrowsOf(page)).not.toContain(arrow);
	await page.keyboard.press('/');
	await page.getByRole('dialog').getByRole('combobox').fill('between S19 and S18');
	// The one that consults, the one that threatens, the one that offers to mediate.
	const found = page.getByRole('group', { name: 'Events' }).getByRole('option');
	const option = found.filter({ hasText: 'between S19 and S18' }).nth(1);
	await expect(option).toContainText('not drawn: opening it brings its arrows in');
	await seeNoBarrier(page);
	await option.click();
	await expect.poll(() => arrowsOf(page)).toContain(arrow);
	await expect(page.getByText(`Showing 301 of ${all} arrows`, { exact: true })).toBeVisible();
	await details(page).getByRole('button', { name: 'Overview' }).click();
	await seeArrowCount(page, `Showing 300 of ${all} arrows`, 300);
});

test('to focus on an actor draws its own arrows', async ({ page }) => {
	await openBig(page);
	const stand = await standOf(page);
	const { x, y } = await actorAt(page, 'State 19');
	await page.mouse.dblclick(x, y);
	await expect.poll(() => queryOf(page)).toContain('actors=S19');
	await seeArrowCount(page, 'Showing all 77 arrows', 77);
	expect(await standOf(page)).toEqual(stand);
	await details(page).getByRole('button', { name: 'Show all actors again' }).click();
	await expect.poll(() => queryOf(page)).not.toContain('actors=');
	// Selected, it still has the strongest of its arrows.
	const own = (await arrowsOf(page)).filter((one) => one.includes('State 19'));
	expect(own.length).toBeGreaterThanOrEqual(70);
});

test('the keyboard reads what is drawn, and is told that there is more', async ({ page }) => {
	await openBig(page);
	const tree = page.getByRole('tree');
	await expect(tree).toHaveAccessibleDescription(/Only the strongest arrows are drawn and listed/);
	await page.keyboard.press('g');
	const line = page.locator('[role=treeitem]:focus');
	await expect(line).toHaveText(/^State 0, \d+ of 76 arrows$/);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowDown');
	await expect(line).toHaveText('State 0 to State 1: threat, 1 event');
	await seeNoBarrier(page);
});

test('a phone shows fewer, and a finger moves the number', async ({ watch }) => {
	const context = await watch.open({ viewport: sizes.phone, hasTouch: true });
	const page = await context.newPage();
	await openBig(page);
	await seeArrowCount(page, `Showing 100 of ${all} arrows`, 100);
	const whole = page.getByRole('button', { name: 'Show the whole graph' });
	await expect(whole).toBeInViewport({ ratio: 1 });
	const box = await slider(page).boundingBox();
	expect(box?.height).toBeGreaterThanOrEqual(44);
	await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) - 4, (box?.y ?? 0) + 22);
	await seeArrowCount(page, `Showing all ${all} arrows`, all);
});

test('the table has every event, and the page only the rows in sight', async ({ page }) => {
	await openBig(page);
	await page.getByRole('button', { name: 'Table', exact: true }).click();
	const table = page.getByRole('table');
	const rows = table.locator('tbody').getByRole('row');
	const count = Number(await table.getAttribute('aria-rowcount')) - 1;
	expect(count).toBeGreaterThan(1_000);
	await expect(rows.first()).toHaveAttribute('aria-rowindex', '2');
	expect(await rows.count()).toBeLessThan(60);
	await seeNoBarrier(page);

	const first = rows.first().getByRole('button');
	await first.focus();
	await page.getByRole('region', { name: 'Table of events' }).evaluate((section) => {
		section.scrollTop = section.scrollHeight / 2;
	});
	await expect.poll(() => rows.count()).toBeGreaterThan(3);
	await expect(rows.nth(1)).toHaveAttribute('aria-rowindex', /^\d{3,}$/);
	await expect(first).toBeFocused();
	await page.keyboard.press('Enter');
	await expect.poll(() => queryOf(page)).toContain('select=event:');
});
