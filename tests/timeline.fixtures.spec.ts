import type { Locator, Page } from '@playwright/test';
import {
	chips,
	details,
	expect,
	openGraph,
	seeCount,
	seeFocus,
	seeQuery,
	sizes,
	test
} from './journey';
import { arrowsOf, clickAt, emptyPlace, placesOf, standOf } from './journey-canvas';
import { seeNoBarrier } from './journey-axe';

// A year of a quarrel in weeks, with dates of every precision; addresses are relative to /crisis/.
const strait = 'strait/';

function time(page: Page): Locator {
	return page.getByRole('region', { name: 'Time' });
}

function bound(page: Page, which: 'Start' | 'End'): Locator {
	return time(page).getByRole('slider', { name: `${which} of the period` });
}

/** Opens a graph and waits until the timeline can be brushed. */
async function openTimeline(page: Page, address: string = strait): Promise<void> {
	await openGraph(page, address);
	const chart = time(page).locator('svg.chart');
	await chart.hover({ position: { x: 2, y: 2 } });
	await expect(chart).toHaveAttribute('data-ready', 'true');
}

/** A point of the chart, at a part of its width. */
async function at(page: Page, part: number): Promise<{ x: number; y: number }> {
	const box = await time(page).locator('svg.chart').boundingBox();
	if (!box) throw new Error('at: there is no chart.');
	return { x: box.x + part * box.width, y: box.y + 20 };
}

/** Ends when the address holds the period at which the pointer let go. */
async function drag(page: Page, from: number, to: number): Promise<void> {
	const before = await entries(page);
	const [start, end] = [await at(page, from), await at(page, to)];
	await page.mouse.move(start.x, start.y);
	await page.mouse.down();
	await page.mouse.move((start.x + end.x) / 2, end.y, { steps: 4 });
	await page.mouse.move(end.x, end.y, { steps: 4 });
	await page.mouse.up();
	await expect.poll(() => entries(page)).toBe(before + 1);
}

async function periodOf(page: Page): Promise<readonly [string | null, string | null]> {
	const params = new URL(page.url()).searchParams;
	return [params.get('from'), params.get('to')];
}

async function seePeriod(page: Page, from: string | null, to: string | null): Promise<void> {
	await expect.poll(() => periodOf(page)).toEqual([from, to]);
}

function entries(page: Page): Promise<number> {
	return page.evaluate(() => history.length);
}

test('a drag brushes whole weeks, and Back leads to the view before it', async ({ page }) => {
	await openTimeline(page);
	const stand = await standOf(page);
	const before = await entries(page);
	// 61 weeks from Monday, 6 November 2023.
	await drag(page, 18.5 / 61, 30.5 / 61);
	const [from, to] = await periodOf(page);
	expect([from, to]).not.toContain(null);
	for (const [day, weekday] of [
		[from, 1],
		[to, 0]
	] as const) {
		expect(new Date(`${day}T00:00Z`).getUTCDay(), String(day)).toBe(weekday);
	}
	await expect(time(page).getByLabel('From')).toHaveValue(from ?? '');
	await expect(time(page).getByLabel('to', { exact: true })).toHaveValue(to ?? '');
	await expect(chips(page)).toContainText('–');
	expect(await entries(page)).toBe(before + 1);
	expect(await standOf(page)).toEqual(stand);

	await page.goBack();
	await seePeriod(page, null, null);
	await seeCount(page, '45 of 45 events');
	await page.goForward();
	await seePeriod(page, from, to);
	await expect(time(page).getByLabel('From')).toHaveValue(from ?? '');
});

test('while it is dragged the address follows in the same entry', async ({ page }) => {
	await openTimeline(page);
	const before = await entries(page);
	const [start, end] = [await at(page, 0.2), await at(page, 0.6)];
	await page.mouse.move(start.x, start.y);
	await page.mouse.down();
	await page.mouse.move(end.x, end.y, { steps: 8 });
	await expect.poll(async () => (await periodOf(page))[0]).not.toBeNull();
	expect(await entries(page)).toBe(before);
	await page.mouse.up();
	await expect.poll(() => entries(page)).toBe(before + 1);
});

test('the brush and its ends can be dragged', async ({ page }) => {
	await openTimeline(page, `${strait}?from=2024-03-04&to=2024-05-05`);
	const place = async (which: 'Start' | 'End'): Promise<number> => {
		const [box, chart] = [
			await bound(page, which).boundingBox(),
			await time(page).locator('svg.chart').boundingBox()
		];
		if (!box || !chart) throw new Error('place: there is no period.');
		return (box.x + box.width / 2 - chart.x) / chart.width;
	};
	await drag(page, await place('End'), 0.8);
	const [from, to] = await periodOf(page);
	expect(from).toBe('2024-03-04');
	expect(to && to > '2024-08').toBe(true);

	await drag(page, await place('Start'), 0.5);
	const [later] = await periodOf(page);
	expect(later && later > '2024-04').toBe(true);
	await seePeriod(page, later, to);

	const length = (days: readonly (string | null)[]): number =>
		Date.parse(days[1] ?? '') - Date.parse(days[0] ?? '');
	const chosen = await periodOf(page);
	await drag(page, 0.65, 0.35);
	const moved = await periodOf(page);
	expect(length(moved)).toBe(length(chosen));
	expect(moved[0] && chosen[0] && moved[0] < chosen[0]).toBe(true);
});

test('a click on a bar chooses its unit, a double click opens the period again', async ({
	page
}) => {
	await openTimeline(page);
	// The first week of all has the first event in it.
	const first = await at(page, 0.5 / 61);
	await page.mouse.click(first.x, first.y);
	await seePeriod(page, '2023-11-06', '2023-11-12');
	await seeQuery(page, '?from=2023-11-06&to=2023-11-12');
	const middle = await at(page, 0.5);
	await page.mouse.dblclick(middle.x, middle.y);
	await seePeriod(page, null, null);
	await seeCount(page, '45 of 45 events');
});

test('the pointer reads a bar out', async ({ page }) => {
	await openTimeline(page);
	const { x, y } = await at(page, 0.5 / 61);
	await page.mouse.move(x, y);
	await expect(time(page).locator('text.said')).toHaveText(
		/^6 November 2023 – 12 November 2023: \d+ events? · \d hostile/
	);
});

test('the ends are sliders that speak dates: arrows a unit, Shift ten', async ({ page }) => {
	await openGraph(page, strait);
	await bound(page, 'Start').focus();
	await expect(bound(page, 'Start')).toHaveAttribute('aria-valuetext', '6 November 2023');
	await page.keyboard.press('ArrowRight');
	await seePeriod(page, '2023-11-13', null);
	await expect(bound(page, 'Start')).toHaveAttribute('aria-valuetext', '13 November 2023');
	await page.keyboard.press('Shift+ArrowRight');
	await seePeriod(page, '2024-01-22', null);
	await page.keyboard.press('Tab');
	await seeFocus(page, 'End of the period');
	await page.keyboard.press('Shift+ArrowLeft');
	await expect.poll(async () => (await periodOf(page))[1]).not.toBeNull();
	await page.keyboard.press('End');
	await seePeriod(page, '2024-01-22', null);
	// Each key let go is a step that Back takes back.
	for (let i = 0; i < 3; i++) await page.goBack();
	await seePeriod(page, '2023-11-13', null);
});

test('two date fields say the same exactly', async ({ page }) => {
	await openGraph(page, strait);
	await time(page).getByLabel('From').fill('2024-03-06');
	await time(page).getByLabel('to', { exact: true }).fill('2024-03-27');
	await seePeriod(page, '2024-03-06', '2024-03-27');
	await expect(bound(page, 'Start')).toHaveAttribute('aria-valuetext', '6 March 2024');
	await expect(bound(page, 'End')).toHaveAttribute('aria-valuetext', '27 March 2024');
	await time(page).getByRole('button', { name: 'Clear the period' }).click();
	await seePeriod(page, null, null);
	await page.goBack();
	await seePeriod(page, '2024-03-06', '2024-03-27');
});

test('undated events have a bar and a switch of their own', async ({ page }) => {
	await openGraph(page, strait);
	await expect(time(page).getByRole('img', { name: '3 events of unknown date' })).toBeVisible();
	await time(page)
		.getByRole('checkbox', { name: '5 events of unknown or open-ended date' })
		.click();
	await seeCount(page, '40 of 45 events');
	await seeQuery(page, '?undated=no');
});

test('it plays, the graph stays usable and no actor moves', async ({ page }) => {
	test.setTimeout(60_000);
	await openGraph(page, strait);
	const stand = await standOf(page);
	const before = await entries(page);
	const all = await arrowsOf(page);
	await time(page).getByRole('button', { name: 'Play' }).click();

	const seen = new Set<string>();
	await expect
		.poll(
			async () => {
				const arrows = await arrowsOf(page);
				expect(await standOf(page)).toEqual(stand);
				expect(arrows.length).toBeLessThan(all.length);
				return seen.add(arrows.join()).size;
			},
			{ timeout: 15_000 }
		)
		.toBeGreaterThan(3);
	expect(await entries(page)).toBe(before);

	// The panel opens while it plays, and goes on with it.
	const [first] = await placesOf(page);
	if (!first) throw new Error('There is no actor.');
	await clickAt(page, first.onScreen);
	await expect(details(page).getByRole('heading', { name: first.name }).first()).toBeVisible();
	await expect(time(page).getByRole('button', { name: 'Pause' })).toBeVisible();
	await clickAt(page, await emptyPlace(page));

	await time(page).getByRole('button', { name: 'Pause' }).click();
	const stopped = await periodOf(page);
	expect(stopped).not.toContain(null);
	await expect.poll(() => entries(page)).toBe(before + 1);
	expect(await standOf(page)).toEqual(stand);

	// Its place is in the address: a reload finds it, at rest.
	await page.reload();
	await seePeriod(page, stopped[0], stopped[1]);
	await expect(time(page).getByRole('button', { name: 'Play' })).toBeVisible();
	await page.goBack();
	await seePeriod(page, null, null);
	await seeCount(page, '45 of 45 events');
});

test('a window that grows keeps its start, and a link keeps the way it plays', async ({ page }) => {
	await openGraph(page, `${strait}?from=2024-11-25&to=2024-12-01`);
	await time(page).getByRole('combobox', { name: 'Window' }).selectOption('grows');
	await seeQuery(page, '?from=2024-11-25&to=2024-12-01&play=grow');
	await time(page).getByRole('combobox', { name: 'Speed' }).selectOption('4×');
	await time(page).getByRole('button', { name: 'Play' }).press('Enter');
	// It stops at the end by itself.
	await expect(time(page).getByRole('button', { name: 'Play' })).toBeVisible();
	await seeQuery(page, '?from=2024-11-25&to=2025-01-05&play=grow');
	await page.reload();
	await expect(time(page).getByRole('combobox', { name: 'Window' })).toHaveValue('grow');
});

test('brackets step from event to event', async ({ page }) => {
	await openGraph(page, strait);
	await page.keyboard.press(']');
	await seePeriod(page, '2023-11-06', '2023-11-06');
	await page.keyboard.press(']');
	const [second] = await periodOf(page);
	await expect.poll(async () => (await periodOf(page))[0]).not.toBe('2023-11-06');
	await page.keyboard.press('[');
	await seePeriod(page, '2023-11-06', '2023-11-06');
	await page.keyboard.press('[');
	await seePeriod(page, '2023-11-06', '2023-11-06');
	expect(second).not.toBeNull();
	await page.goBack();
	await page.goBack();
	await page.goBack();
	await seePeriod(page, null, null);
});

test('a moving period is told once it stands', async ({ page }) => {
	await openGraph(page, strait);
	const said = page.getByRole('status');
	const before = await said.textContent();
	await time(page).getByRole('combobox', { name: 'Speed' }).selectOption('4×');
	await time(page).getByRole('button', { name: 'Play' }).click();
	await expect.poll(async () => (await periodOf(page))[0]).not.toBeNull();
	await expect(said).toHaveText(before ?? '');
	await time(page).getByRole('button', { name: 'Pause' }).click();
	await expect(said).toHaveText(/^\d+ of 45 events, \d+ arrows?$/);
});

test.describe('with reduced motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('it steps without animation', async ({ page }) => {
		await openGraph(page, strait);
		await time(page).getByRole('button', { name: 'Play' }).click();
		await expect.poll(async () => (await periodOf(page))[0]).not.toBeNull();
		const moving = await page.evaluate(() => document.getAnimations().length);
		expect(moving).toBe(0);
	});
});

test('millennia are cut into a screenful of bins', async ({ page }) => {
	await openTimeline(page, 'millennia/');
	await expect(time(page)).toContainText('13 dated events from 1 January 600 to');
	await expect(bound(page, 'End')).toHaveAttribute('aria-valuemax', '71');
	await page.keyboard.press(']');
	await seePeriod(page, '0612-01-01', '0612-12-31');
});

test('without dated events it says so in one line', async ({ page }) => {
	await openGraph(page, 'undated/');
	await expect(time(page)).toHaveText(
		'The date of every event in this dataset is unknown or open-ended.'
	);
	const box = await time(page).boundingBox();
	expect(box?.height).toBeLessThan(48);
});

test('with a few dated events it stays small', async ({ page }) => {
	for (const viewport of [sizes.desk, sizes.tablet]) {
		await page.setViewportSize(viewport);
		await openGraph(page, 'tiny/');
		expect((await time(page).boundingBox())?.height).toBeLessThan(140);
	}
	await page.setViewportSize(sizes.phone);
	await expect(time(page)).toBeHidden();
});

for (const [size, viewport] of Object.entries(sizes)) {
	test.describe(size, () => {
		test.use({ viewport });

		test('no barrier and nothing cut off: at first, with a period, while it plays', async ({
			page
		}) => {
			test.setTimeout(60_000);
			for (const address of [strait, `${strait}?from=2024-03-06&to=2024-06-30&undated=no`]) {
				await openGraph(page, address);
				await seeNoBarrier(page);
				const wide = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(wide).toBeLessThanOrEqual(viewport.width);
				const parts = time(page).locator('button, input, select, svg.chart, label');
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
			}
			await time(page).getByRole('button', { name: 'Play' }).click();
			await seeNoBarrier(page);
		});
	});
}

test.describe('on a phone', () => {
	test.use({ viewport: sizes.phone, hasTouch: true, isMobile: true });

	/** A finger that goes down, along and up; Playwright's own touch can only tap. */
	async function swipe(page: Page, from: number, to: number): Promise<void> {
		const [start, end] = [await at(page, from), await at(page, to)];
		const session = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
			session.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: x === undefined ? [] : [{ x, y: start.y }]
			});
		await touch('touchStart', start.x);
		for (let i = 1; i <= 8; i++) await touch('touchMove', start.x + ((end.x - start.x) * i) / 8);
		await touch('touchEnd');
	}

	async function openTouched(page: Page, address: string): Promise<void> {
		await openGraph(page, address);
		await expect(time(page).locator('svg.chart')).toHaveAttribute('data-ready', 'true');
	}

	test('a finger brushes, taps a bar, moves an end and plays', async ({ page }) => {
		await openTouched(page, strait);
		await swipe(page, 0.3, 0.7);
		await expect.poll(() => periodOf(page)).not.toContain(null);
		const [from, to] = await periodOf(page);
		await swipe(page, 0.7, 0.9);
		await expect.poll(async () => (await periodOf(page))[1]).not.toBe(to);
		expect((await periodOf(page))[0]).toBe(from);

		const first = await at(page, 0.5 / 61);
		await page.touchscreen.tap(first.x, first.y);
		await seePeriod(page, '2023-11-06', '2023-11-12');
		await page.goBack();
		await expect.poll(async () => (await periodOf(page))[0]).toBe(from);

		await time(page).getByRole('button', { name: 'Next event' }).tap();
		await time(page).getByRole('button', { name: 'Play' }).tap();
		await expect(time(page).getByRole('button', { name: 'Pause' })).toBeVisible();
		await time(page).getByRole('button', { name: 'Pause' }).tap();
	});

	test('what a finger needs is large enough', async ({ page }) => {
		await openTouched(page, `${strait}?from=2024-03-04&to=2024-08-04`);
		const targets = time(page).locator('button, select, .brush .handle, .brush .overlay');
		const small = await targets.evaluateAll((all) =>
			all
				.filter((one) => one.checkVisibility())
				.map((one) => ({ name: one.outerHTML.slice(0, 80), box: one.getBoundingClientRect() }))
				.filter(({ box }) => box.width < 43.5 || box.height < 43.5)
				.map(({ name }) => name)
		);
		expect(small).toEqual([]);
	});

	test('dates and the switch stand among the filters', async ({ page }) => {
		await openTouched(page, strait);
		await page.getByRole('button', { name: 'Filters', exact: true }).tap();
		const sheet = page.getByRole('dialog', { name: 'Filters' });
		await sheet.getByLabel('From').fill('2024-03-04');
		await sheet.getByRole('checkbox', { name: /unknown or open-ended date/ }).tap();
		await seeQuery(page, '?from=2024-03-04&undated=no');
		await seeNoBarrier(page);
	});
});
