import type { Locator, Page } from '@playwright/test';
import {
	details,
	expect,
	openGraph,
	queryOf,
	seeFocus,
	seeQuery,
	sizes,
	tabTo,
	test
} from './journey';
import { arrowAt, arrowsOf, clickAt, marked, standOf } from './journey-canvas';
import { seeNoBarrier } from './journey-axe';

// A year of a quarrel in 61 weeks from Monday, 6 November 2023; addresses are relative to /crisis/.
const strait = 'strait/';
const spring = 'from=2024-03-04&to=2024-05-05';

function time(page: Page): Locator {
	return page.getByRole('region', { name: 'Time' });
}

function chart(page: Page): Locator {
	return time(page).locator('svg.chart');
}

function button(page: Page): Locator {
	return time(page).getByRole('button', { name: 'Compare two periods' });
}

async function seeBrushes(page: Page): Promise<void> {
	await chart(page).hover({ position: { x: 2, y: 2 } });
	await expect(chart(page)).toHaveAttribute('data-ready', 'true');
}

/** A point of the chart: in the earlier period's band or below it. */
async function at(page: Page, week: number, which: 'before' | 'after') {
	const box = await chart(page).boundingBox();
	if (!box) throw new Error('at: there is no chart.');
	return { x: box.x + (week / 61) * box.width, y: box.y + (which === 'before' ? 9 : 34) };
}

async function drag(
	page: Page,
	which: 'before' | 'after',
	from: number,
	to: number
): Promise<void> {
	const [start, end] = [await at(page, from, which), await at(page, to, which)];
	await page.mouse.move(start.x, start.y);
	await page.mouse.down();
	await page.mouse.move((start.x + end.x) / 2, end.y, { steps: 4 });
	await page.mouse.move(end.x, end.y, { steps: 4 });
	await page.mouse.up();
}

function entries(page: Page): Promise<number> {
	return page.evaluate(() => history.length);
}

test.use({ viewport: sizes.desk });

test('a mouse compares two periods: brushes, sentences, an arrow, and the way back', async ({
	page
}) => {
	test.setTimeout(60_000);
	await openGraph(page, strait);
	const stand = await standOf(page);
	const before = await entries(page);
	await button(page).click();
	await seeQuery(page, '?from=2024-06-03&compare=~2024-06-02');
	expect(await entries(page)).toBe(before + 1);
	await expect(page.getByRole('status')).toHaveText(
		/^Comparing two periods: until 2 June 2024, and from 3 June 2024\. Arrows: \d+ new, /
	);
	expect(await standOf(page)).toEqual(stand);
	await expect(details(page).getByRole('heading', { name: 'What changed' })).toBeVisible();

	// Each brush moves its own period, and is an entry of its own.
	await seeBrushes(page);
	await drag(page, 'before', 4.5, 12.5);
	await expect
		.poll(() => queryOf(page))
		.toMatch(/^\?from=2024-06-03&compare=20..-..-..~20..-..-..$/);
	const earlier = queryOf(page);
	await drag(page, 'after', 18.5, 30.5);
	await expect.poll(() => queryOf(page)).not.toBe(earlier);
	expect(queryOf(page).split('compare=')[1]).toBe(earlier.split('compare=')[1]);
	expect(await entries(page)).toBe(before + 3);
	expect(await standOf(page)).toEqual(stand);
	await page.goBack();
	await seeQuery(page, earlier);
	await page.goBack();
	await seeQuery(page, '?from=2024-06-03&compare=~2024-06-02');

	// A sentence lights its arrows, and an arrow that is gone opens with its events.
	const sentence = details(page).getByRole('button', { name: /did not .* again\.$/ });
	await sentence.first().hover();
	const lit = await marked(page, 'lit');
	expect(lit.some((label) => label.includes('→'))).toBe(true);
	const arrows = await arrowsOf(page);
	const gone = arrows.find((arrow) => arrow.includes(': − '));
	const [, from = '', to = '', stance = ''] = /^(.*) → (.*): − ([^·]*)/.exec(gone ?? '') ?? [];
	await clickAt(page, await arrowAt(page, from, to, stance.trim()));
	await expect(details(page).getByText('No event in the later period.').first()).toBeVisible();

	await page.reload();
	await expect(details(page).getByText('No event in the later period.').first()).toBeVisible();
	await button(page).click();
	await expect.poll(() => queryOf(page)).toMatch(/^\?from=2024-06-03&select=/);
});

test('the keyboard starts, moves both periods and reads what changed', async ({ page }) => {
	await openGraph(page, `${strait}?${spring}`);
	await tabTo(page, button(page));
	await page.keyboard.press('Enter');
	await seeQuery(page, `?${spring}&compare=2024-01-01~2024-03-03`);
	await seeFocus(page, 'Compare two periods');
	await tabTo(page, time(page).getByRole('slider', { name: 'Start of the earlier period' }));
	await page.keyboard.press('ArrowRight');
	await seeQuery(page, `?${spring}&compare=2024-01-08~2024-03-03`);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Shift+ArrowLeft');
	await expect.poll(() => queryOf(page)).toMatch(/compare=2024-01-08~2024-01-14$/);
	await page.keyboard.press('Tab');
	await seeFocus(page, 'Start of the later period');
	await page.keyboard.press('Shift+ArrowRight');
	await expect.poll(() => queryOf(page)).toMatch(/^\?from=2024-04-29&/);
	await page.goBack();
	await expect.poll(() => queryOf(page)).toMatch(/^\?from=2024-03-04&/);

	await page.keyboard.press('p');
	await seeFocus(page, 'What changed');
	await page.keyboard.press('Tab');
	await expect.poll(async () => (await marked(page, 'lit')).length).toBeGreaterThan(1);
	await page.keyboard.press('Enter');
	await expect(
		details(page)
			.getByRole('heading', { name: /^Before: / })
			.first()
	).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('t');
	await expect(page.getByRole('columnheader', { name: 'Change' })).toBeVisible();
	await expect(page.getByRole('cell', { name: /^\+ new after$/ }).first()).toBeVisible();
});

for (const [size, viewport] of Object.entries(sizes)) {
	test.describe(size, () => {
		test.use({ viewport });

		test('no barrier and nothing cut off while two periods are compared', async ({ page }) => {
			test.setTimeout(60_000);
			await openGraph(page, `${strait}?${spring}&compare=2024-01-01~2024-03-03`);
			await seeNoBarrier(page);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide).toBeLessThanOrEqual(viewport.width);
			const parts = time(page).locator('button, input, svg.chart, label');
			const boxes = await parts.evaluateAll((all) =>
				all
					.filter((one) => one.checkVisibility({ visibilityProperty: true }))
					.map((one) => one.getBoundingClientRect().toJSON() as DOMRect)
			);
			for (const { left, right, bottom } of boxes) {
				expect(left).toBeGreaterThanOrEqual(0);
				expect(right).toBeLessThanOrEqual(viewport.width);
				expect(bottom).toBeLessThanOrEqual(viewport.height);
			}
		});
	});
}

test.describe('on a phone', () => {
	test.use({ viewport: sizes.phone, hasTouch: true, isMobile: true });

	test('a finger compares, brushes the earlier period and reads what changed', async ({ page }) => {
		await openGraph(page, strait);
		await button(page).tap();
		await seeQuery(page, '?from=2024-06-03&compare=~2024-06-02');
		await expect(chart(page)).toHaveAttribute('data-ready', 'true');
		const small = await time(page)
			.locator('button, .brush .handle, .brush .overlay')
			.evaluateAll((all) =>
				all
					.filter((one) => one.checkVisibility())
					.map((one) => one.getBoundingClientRect())
					.filter(({ width, height }) => width < 43.5 || height < 43.5)
			);
		expect(small).toEqual([]);

		const [start, end] = [await at(page, 40, 'before'), await at(page, 50, 'before')];
		const session = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
			session.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: x === undefined ? [] : [{ x, y: start.y + 12 }]
			});
		await touch('touchStart', start.x);
		for (let i = 1; i <= 8; i++) await touch('touchMove', start.x + ((end.x - start.x) * i) / 8);
		await touch('touchEnd');
		await expect
			.poll(() => queryOf(page))
			.toMatch(/^\?from=2024-06-03&compare=2024-08-..~2024-10-..$/);

		await page.getByRole('button', { name: 'Filters', exact: false }).first().tap();
		const sheet = page.getByRole('dialog', { name: 'Filters' });
		await sheet
			.getByRole('group', { name: 'Earlier period' })
			.getByLabel('From')
			.fill('2024-03-04');
		await expect.poll(() => queryOf(page)).toMatch(/compare=2024-03-04~/);
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Read the details' }).tap();
		await expect(details(page).getByRole('heading', { name: 'What changed' })).toBeVisible();
	});
});
