import type { Locator, Page } from '@playwright/test';
import { crisis, details, expect, legend, openGraph, sizes, test } from './journey';
import { inkOf, placesOf } from './journey-canvas';

interface Box {
	readonly name: string;
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The visible ones among `things`, as boxes on the screen. */
async function boxesOf(things: Locator): Promise<readonly Box[]> {
	const boxes = await things.evaluateAll((elements) =>
		elements
			.filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
			.map((one) => {
				const { left, top, right, bottom } = one.getBoundingClientRect();
				const name = one.getAttribute('aria-label') ?? one.textContent;
				return { name: name.trim(), left, top, right, bottom };
			})
	);
	return boxes.filter(({ left, right, top, bottom }) => right - left > 1 && bottom - top > 1);
}

function overlaps(boxes: readonly Box[]): readonly string[] {
	return boxes.flatMap((a, i) =>
		boxes
			.slice(i + 1)
			.filter(
				(b) =>
					Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
					Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
			)
			.map((b) => `${a.name} over ${b.name}`)
	);
}

function outside(boxes: readonly Box[], { width, height }: { width: number; height: number }) {
	return boxes
		.filter(
			({ left, top, right, bottom }) =>
				left < -0.5 || top < -0.5 || right > width + 0.5 || bottom > height + 0.5
		)
		.map(({ name }) => name);
}

/** Texts that their own boxes cut off. */
async function cutTexts(within: Locator): Promise<readonly string[]> {
	return within.locator('h1, h2, p, button, a, strong, span, label').evaluateAll((elements) =>
		elements
			.filter((one) => {
				const { overflowX, overflowY, clipPath } = getComputedStyle(one);
				const clips = overflowX !== 'visible' || overflowY !== 'visible';
				const forEyes = clipPath === 'none' && one.checkVisibility();
				return (
					forEyes &&
					clips &&
					(one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
				);
			})
			.map((one) => one.textContent.trim())
	);
}

async function seeNoSidewaysScroll(page: Page, width: number): Promise<void> {
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
		width
	);
}

const views = {
	'at first': crisis,
	'with filters and a selection': `${crisis}?without=veto&without-status=disputed&actors=USA&undated=no&select=edge:USA>IRN>appeal`,
	'with nothing left': `${crisis}?q=zeppelin`,
	'with a bad link': `${crisis}?without=vetto`
};

for (const [size, viewport] of Object.entries(sizes)) {
	test.describe(size, () => {
		test.use({ viewport });

		for (const [what, address] of Object.entries(views)) {
			test(`nothing is cut off or covered ${what}`, async ({ page }) => {
				await openGraph(page, address);
				await seeNoSidewaysScroll(page, viewport.width);

				const tools = await boxesOf(page.getByRole('toolbar').getByRole('button'));
				expect(tools.length).toBeGreaterThanOrEqual(5);
				const head = [
					...(await boxesOf(page.getByRole('heading', { level: 1 }))),
					...(await boxesOf(page.locator('header .title p'))),
					...tools
				];
				expect(overlaps(head)).toEqual([]);
				expect(outside(head, viewport)).toEqual([]);

				const bar = await boxesOf(page.locator('.bar > .notes > p, .bar > .buttons button'));
				expect(overlaps(bar)).toEqual([]);
				expect(outside(bar, viewport)).toEqual([]);
				const chips = await boxesOf(page.getByRole('main').locator('.chip'));
				expect(overlaps(chips)).toEqual([]);

				for (const part of [page.getByRole('banner'), page.getByRole('main'), details(page)]) {
					expect(await cutTexts(part)).toEqual([]);
				}
			});
		}

		test('the whole graph is in sight and drawn', async ({ page }) => {
			await openGraph(page);
			const stage = await page.locator('.canvas').boundingBox();
			if (!stage) throw new Error('There is no canvas.');
			expect(stage.width * stage.height).toBeGreaterThan(0.25 * viewport.width * viewport.height);
			for (const { name, onScreen } of await placesOf(page)) {
				expect(onScreen.x, name).toBeGreaterThan(stage.x + 10);
				expect(onScreen.x, name).toBeLessThan(stage.x + stage.width - 10);
				expect(onScreen.y, name).toBeGreaterThan(stage.y + 10);
				expect(onScreen.y, name).toBeLessThan(stage.y + stage.height - 10);
			}
			expect(await inkOf(page)).toBeGreaterThan(10_000);
		});

		test('dialogs fit and scroll inside', async ({ page }) => {
			await openGraph(page);
			for (const key of ['/', 's', '?']) {
				await page.keyboard.press(key);
				if (key === '/') await page.getByRole('dialog').getByRole('combobox').fill('israel');
				const dialog = page.getByRole('dialog');
				await expect(dialog).toBeVisible();
				expect(outside(await boxesOf(dialog), viewport)).toEqual([]);
				const close = dialog.getByRole('button', { name: 'Close' });
				await expect(close).toBeInViewport({ ratio: 1 });
				await seeNoSidewaysScroll(page, viewport.width);
				await close.click();
				await expect(dialog).toHaveCount(0);
			}
		});

		test('the table stays within the page', async ({ page }) => {
			await page.goto(`${crisis}?view=table`);
			await expect(page.getByRole('table')).toBeVisible();
			await seeNoSidewaysScroll(page, viewport.width);
		});
	});
}

test('text can be twice as large without anything being lost', async ({ page }) => {
	// Half the window at 200 % is what a browser's own zoom makes of 1280 × 1024.
	await page.setViewportSize({ width: 640, height: 512 });
	await openGraph(page);
	await seeNoSidewaysScroll(page, 640);
	const tools = await boxesOf(page.getByRole('toolbar').getByRole('button'));
	expect(outside(tools, { width: 640, height: 512 })).toEqual([]);
	expect(overlaps(tools)).toEqual([]);
	await expect(page.getByRole('button', { name: 'Filters', exact: true })).toBeVisible();
});

test('the narrowest phone still shows the whole page', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await openGraph(page, `${crisis}?without=veto&actors=USA`);
	await expect(page.getByRole('button', { name: 'Filters · 2' })).toBeVisible();
	await seeNoSidewaysScroll(page, 320);
	const tools = await boxesOf(page.getByRole('toolbar').getByRole('button'));
	expect(outside(tools, { width: 320, height: 640 })).toEqual([]);
	expect(overlaps(tools)).toEqual([]);
});

for (const [width, height] of [
	[390, 844],
	[720, 900],
	[820, 1180],
	[844, 390],
	[879, 700],
	[880, 700]
] as const) {
	test(`every filter is at hand on ${width} × ${height}`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await openGraph(page);
		await seeNoSidewaysScroll(page, width);
		const button = page.getByRole('button', { name: 'Filters', exact: true });
		if (width >= 880) {
			await expect(button).toBeHidden();
			await expect(legend(page)).toBeVisible();
			return;
		}
		await expect(legend(page)).toBeHidden();
		await button.click();
		const sheet = page.getByRole('dialog', { name: 'Filters' });
		await sheet.getByRole('checkbox', { name: /^Disputed/ }).click();
		await expect(sheet.getByRole('list', { name: 'Filters that are on' })).toBeVisible();
		await expect(sheet.getByLabel('From')).toBeVisible();
	});
}
