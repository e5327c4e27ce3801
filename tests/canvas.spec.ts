import type { Page } from '@playwright/test';
import {
	crisis,
	details,
	expect,
	openGraph,
	queryOf,
	row,
	seeCount,
	seeLiveGraph,
	seeQuery,
	sizes,
	test
} from './journey';
import {
	actorAt,
	arrowAt,
	arrowsOf,
	cameraOf,
	emptyPlace,
	inkOf,
	marked,
	placesOf,
	type Point
} from './journey-canvas';

async function drag(page: Page, from: Point, by: Point): Promise<void> {
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2);
	await page.mouse.move(from.x + by.x, from.y + by.y);
	await page.mouse.up();
}

test('a dragged actor stays where it was put, through filters and a reload, until put back', async ({
	page
}) => {
	await openGraph(page);
	const before = await placesOf(page);
	const start = await actorAt(page, 'Turkey');
	await drag(page, start, { x: -60, y: -90 });
	await expect(page.getByRole('button', { name: 'Put every actor back' })).toBeVisible();
	const moved = await placesOf(page);
	const [, , , turkey] = moved;
	expect(turkey?.onScreen.x).toBeCloseTo(start.x - 60, 0);
	expect(turkey?.onScreen.y).toBeCloseTo(start.y - 90, 0);
	expect(moved.slice(0, 3)).toEqual(before.slice(0, 3));
	// Dragging is no choice that a link would carry to others.
	expect(queryOf(page)).toBe('');

	await row(page, 'Mediation offer').click();
	await seeCount(page, '19 of 21 events');
	expect(await placesOf(page)).toEqual(moved);
	await row(page, 'Mediation offer').click();
	await seeCount(page, '21 of 21 events');
	expect(await placesOf(page)).toEqual(moved);

	await page.reload();
	await seeLiveGraph(page);
	const again = await placesOf(page);
	expect(again.map(({ at }) => at)).toEqual(moved.map(({ at }) => at));

	await page.keyboard.press('t');
	await expect(page.getByRole('table')).toBeVisible();
	await page.keyboard.press('t');
	await seeLiveGraph(page);
	expect((await placesOf(page)).map(({ at }) => at)).toEqual(moved.map(({ at }) => at));

	await page.getByRole('button', { name: 'Put every actor back' }).click();
	await expect.poll(() => placesOf(page)).toEqual(before);
	await expect(page.getByRole('button', { name: 'Put every actor back' })).toHaveCount(0);
	await page.reload();
	await seeLiveGraph(page);
	expect(await placesOf(page)).toEqual(before);
});

test('a dragged actor stays where it was put when the window changes and nothing can be kept', async ({
	page
}) => {
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('denied', 'QuotaExceededError');
		};
	});
	await openGraph(page);
	const before = await cameraOf(page);
	await drag(page, await actorAt(page, 'Turkey'), { x: -60, y: -90 });
	const moved = (await placesOf(page)).map(({ at }) => at);
	await page.setViewportSize({ ...sizes.desk, width: sizes.desk.width + 160 });
	await expect.poll(() => cameraOf(page)).not.toEqual(before);
	expect((await placesOf(page)).map(({ at }) => at)).toEqual(moved);
});

test('a dragged actor takes its arrows along', async ({ page }) => {
	await openGraph(page);
	const before = await arrowAt(page, 'Turkey', 'Iran', 'Mediation offer');
	await drag(page, await actorAt(page, 'Turkey'), { x: -40, y: -120 });
	const after = await arrowAt(page, 'Turkey', 'Iran', 'Mediation offer');
	expect(after.y).toBeLessThan(before.y - 10);
	await page.mouse.click(after.x, after.y);
	await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Turkey → Iran');
});

test('buttons zoom about the middle and show the whole graph again', async ({ page }) => {
	await openGraph(page);
	const whole = await cameraOf(page);
	const zoom = page.getByRole('group', { name: 'Zoom' });
	await zoom.getByRole('button', { name: 'Zoom in' }).click();
	await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(whole.zoom * 1.3, 6);
	await zoom.getByRole('button', { name: 'Zoom out' }).click();
	await zoom.getByRole('button', { name: 'Zoom out' }).click();
	await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(whole.zoom / 1.3, 6);
	await expect.poll(() => queryOf(page)).toMatch(/^\?at=-?\d+,-?\d+,0\.77$/);
	await zoom.getByRole('button', { name: 'Show the whole graph' }).click();
	await expect.poll(() => cameraOf(page)).toEqual(whole);
	await seeQuery(page, '');
});

test('zooming ends somewhere on either side', async ({ page }) => {
	await openGraph(page);
	const whole = (await cameraOf(page)).zoom;
	for (let i = 0; i < 12; i++) await page.keyboard.press('+');
	await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(whole * 5, 6);
	for (let i = 0; i < 24; i++) await page.keyboard.press('-');
	await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(whole * 0.3, 6);
	expect(await inkOf(page)).toBeGreaterThan(1000);
});

test('the wheel zooms at the cursor: what is under it stays under it', async ({ page }) => {
	await openGraph(page);
	const at = await actorAt(page, 'Israel');
	const { zoom } = await cameraOf(page);
	await page.mouse.move(at.x, at.y);
	await page.mouse.wheel(0, -240);
	await expect.poll(async () => (await cameraOf(page)).zoom).toBeGreaterThan(zoom * 1.02);
	const after = await actorAt(page, 'Israel');
	expect(Math.hypot(after.x - at.x, after.y - at.y)).toBeLessThan(1);
	await expect.poll(() => queryOf(page)).toMatch(/^\?at=/);
});

test('dragging the paper pans; the link keeps the camera for the next reader', async ({
	page,
	context
}) => {
	await openGraph(page);
	await page.keyboard.press('+');
	const before = await cameraOf(page);
	await drag(page, await emptyPlace(page), { x: -150, y: 80 });
	const after = await cameraOf(page);
	expect(after.zoom).toBe(before.zoom);
	expect(after.pan.x).toBeCloseTo(before.pan.x - 150, 0);
	expect(after.pan.y).toBeCloseTo(before.pan.y + 80, 0);
	await expect.poll(() => queryOf(page)).toMatch(/^\?at=/);

	const other = await context.newPage();
	await openGraph(other, page.url());
	const theirs = await cameraOf(other);
	// The link rounds to whole units and hundredths, which no eye sees.
	expect(Math.abs(theirs.zoom / after.zoom - 1)).toBeLessThan(0.005);
	expect(Math.abs(theirs.pan.x - after.pan.x)).toBeLessThan(4);
	expect(Math.abs(theirs.pan.y - after.pan.y)).toBeLessThan(4);
	expect(await placesOf(other)).toHaveLength(4);
});

test.describe('on a phone, by touch', () => {
	test.use({ viewport: sizes.phone, hasTouch: true, isMobile: true });

	test('a tap selects and raises the sheet with the evidence, beside what was tapped', async ({
		page
	}) => {
		await openGraph(page);
		expect(await arrowsOf(page)).toHaveLength(17);
		const at = await arrowAt(page, 'United States', 'Iran', 'Appeal');
		await page.touchscreen.tap(at.x, at.y);
		await expect.poll(() => marked(page, 'selected')).toEqual(['United States → Iran: Appeal']);

		const title = details(page).getByRole('heading', { level: 2 });
		await expect(title).toHaveText('United States → Iran');
		await expect(title).toBeInViewport({ ratio: 1 });
		const top = await details(page).evaluate((sheet) => sheet.getBoundingClientRect().top);
		const iran = await actorAt(page, 'Iran');
		const states = await actorAt(page, 'United States');
		expect((iran.y + states.y) / 2).toBeLessThan(top);

		await details(page).getByRole('button', { expanded: true }).tap();
		await expect(title).not.toBeInViewport();
		await seeQuery(page, '?select=edge:USA>IRN>appeal');
		await details(page).getByRole('button', { expanded: false }).tap();
		await expect(title).toBeInViewport({ ratio: 1 });
		await details(page).getByRole('button', { name: 'Overview' }).tap();
		await seeQuery(page, '');
	});

	test('going back lowers the sheet instead of leaving', async ({ page }) => {
		await openGraph(page);
		const { x, y } = await actorAt(page, 'Turkey');
		await page.touchscreen.tap(x, y);
		await seeQuery(page, '?select=actor:TUR');
		await expect(details(page).getByRole('button', { expanded: true })).toBeVisible();
		await page.goBack();
		await seeQuery(page, '');
		await seeLiveGraph(page);
		await expect(details(page).getByRole('button', { expanded: false })).toBeVisible();
	});

	test('the strip of stances and the sheet of filters do what the legend does', async ({
		page
	}) => {
		await openGraph(page);
		await page.getByRole('list', { name: 'Stances' }).getByRole('button', { name: /Veto/ }).tap();
		await seeCount(page, '20 of 21 events');

		const filters = page.getByRole('toolbar').getByRole('button', { name: 'Filters' });
		await expect(filters).toHaveText('Filters · 1\u00a0on');
		await filters.tap();
		const sheet = page.getByRole('dialog', { name: 'Filters' });
		await expect(sheet.getByRole('checkbox', { name: /^Veto/ })).not.toBeChecked();
		await sheet.getByRole('checkbox', { name: /^Turkey/ }).tap();
		await sheet.getByRole('checkbox', { name: /unknown or open-ended date/ }).tap();
		await expect(sheet.getByRole('heading', { name: 'Time' })).toBeVisible();

		// However far it is scrolled, its title and the ways out stay.
		for (const name of ['Close', 'Show 0 events']) {
			await expect(sheet.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
		}
		await expect(sheet.getByRole('heading', { name: 'Filters' })).toBeInViewport({ ratio: 1 });
		await sheet.getByRole('button', { name: 'Show 0 events' }).tap();
		await expect(sheet).toHaveCount(0);
		await expect(filters).toHaveText('Filters · 3\u00a0on');
		await seeQuery(page, '?without=veto&actors=TUR&undated=no');
		await seeCount(page, '0 of 21 events');
		await page.getByRole('button', { name: 'Reset all filters' }).tap();
		await seeCount(page, '21 of 21 events');
	});

	test('a finger leaves one row alone with its "only"', async ({ page }) => {
		await openGraph(page);
		await page.getByRole('button', { name: 'Filters' }).tap();
		const sheet = page.getByRole('dialog', { name: 'Filters' });
		const only = sheet.getByRole('button', { name: 'Only Strike' });
		const { width, height } = (await only.boundingBox()) ?? { width: 0, height: 0 };
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(43.5);
		await only.tap();
		await expect(sheet.getByRole('button', { name: 'Show 3 events' })).toBeVisible();
	});

	test('fingers can hit what they aim at', async ({ page }) => {
		await openGraph(page, `${crisis}?actors=USA`);
		for (const button of await page.getByRole('button').all()) {
			const box = await button.boundingBox();
			if (!box || !(await button.isVisible())) continue;
			const inline = await button.evaluate((one) => getComputedStyle(one).display === 'inline');
			if (inline) continue;
			const name = await button.evaluate((one) => one.textContent || one.ariaLabel);
			expect.soft(Math.min(box.width, box.height), `${name}`).toBeGreaterThanOrEqual(24);
		}
	});
});
