import type { Page } from '@playwright/test';
import {
	details,
	expect,
	legend,
	openGraph,
	queryOf,
	seeFocus,
	seeLiveGraph,
	seeQuery,
	sizes,
	test
} from './journey';
import { arrowsOf, cameraOf, cytoscapeOf, placesOf, type Point } from './journey-canvas';

const members = ['Donald Trump', 'U.S. officials'];

/** The badge of a state, on the screen. */
async function badgeOf(page: Page, name: string): Promise<Point> {
	const cy = await cytoscapeOf(page);
	return cy.evaluate((core, name) => {
		const corner = core.container()?.getBoundingClientRect() ?? { left: 0, top: 0 };
		const node = core.nodes('.actor').filter((one) => one.data('name') === name);
		const off = (Number(node.data('size')) / 2 + 2) * Math.SQRT1_2 * core.zoom();
		const { x, y } = node.renderedPosition();
		return { x: corner.left + x + off, y: corner.top + y - off };
	}, name);
}

async function isGliding(page: Page): Promise<boolean> {
	const cy = await cytoscapeOf(page);
	return cy.evaluate((core) => core.animated());
}

async function namesOn(page: Page): Promise<readonly string[]> {
	return (await placesOf(page)).map(({ name }) => name);
}

/** Where everybody stands in the layout, but for those in the state that opens. */
async function standing(page: Page): Promise<unknown> {
	return (await placesOf(page))
		.filter(({ name }) => !members.includes(name))
		.map(({ name, at }) => `${name}: ${at.x}, ${at.y}`)
		.sort();
}

test('the mark on a state opens it in place and closes it; Back and the link know', async ({
	page
}) => {
	await openGraph(page);
	const before = await standing(page);
	const arrows = await arrowsOf(page);
	const badge = await badgeOf(page, 'United States');
	await page.mouse.click(badge.x, badge.y);
	await seeQuery(page, '?open=USA');
	expect(await namesOn(page)).toEqual(expect.arrayContaining(members));
	expect(await standing(page)).toEqual(before);
	expect(await arrowsOf(page)).not.toEqual(arrows);
	expect((await arrowsOf(page)).some((arrow) => arrow.startsWith('Donald Trump → '))).toBe(true);
	await expect(
		page.getByRole('status').filter({ hasText: /^United States opened: 2 people and org/ })
	).toHaveCount(1);
	// It was opened and not selected.
	await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('About this graph');

	await page.reload();
	await seeLiveGraph(page);
	expect(await standing(page)).toEqual(before);
	expect(await namesOn(page)).toEqual(expect.arrayContaining(members));

	const again = await badgeOf(page, 'United States');
	await page.mouse.click(again.x, again.y);
	await seeQuery(page, '');
	expect(await arrowsOf(page)).toEqual(arrows);
	await page.goBack();
	await seeQuery(page, '?open=USA');
	await expect.poll(() => namesOn(page)).toEqual(expect.arrayContaining(members));
	await page.goForward();
	await seeQuery(page, '');
	await expect.poll(() => arrowsOf(page)).toEqual(arrows);
	expect(await standing(page)).toEqual(before);
});

test('a state opens and closes by the keyboard, from the list and from its panel', async ({
	page
}) => {
	await openGraph(page);
	await page.keyboard.press('g');
	await page.keyboard.press('Home');
	await seeFocus(page, /^United States, \d+ arrows$/);
	await page.keyboard.press('o');
	await seeQuery(page, '?open=USA');
	await seeFocus(page, /^United States, \d+ arrows?$/);
	await page.keyboard.press('ArrowDown');
	await seeFocus(page, /^Donald Trump, \d+ arrows$/);
	await page.keyboard.press('Enter');
	await seeQuery(page, '?open=USA&select=actor:USA:TRUMP');
	await page.keyboard.press('o');
	await seeQuery(page, '?select=actor:USA');

	const panel = details(page);
	await panel.getByRole('button', { name: 'Open into 2 people and organisations' }).click();
	await seeQuery(page, '?open=USA&select=actor:USA');
	await panel.getByRole('button', { name: 'Close', exact: true }).click();
	await seeQuery(page, '?select=actor:USA');
	await panel.getByRole('button', { name: 'Donald Trump' }).click();
	await seeQuery(page, '?open=USA&select=actor:USA:TRUMP');
});

for (const [size, viewport] of Object.entries(sizes)) {
	test(`a state that opens moves nobody on the screen: ${size}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		await openGraph(page);
		const onScreen = async (): Promise<ReadonlyMap<string, Point>> =>
			new Map((await placesOf(page)).map((place) => [place.name, place.onScreen]));
		const before = await onScreen();
		const camera = await cameraOf(page);
		for (const state of before.keys()) {
			const badge = await badgeOf(page, state);
			await page.mouse.click(badge.x, badge.y);
			await expect.poll(() => queryOf(page)).toMatch(/^\?open=/);
			expect(await isGliding(page)).toBe(false);
			const after = await onScreen();
			expect(after.size).toBeGreaterThan(before.size);
			for (const [name, at] of before) expect(after.get(name), name).toEqual(at);
			expect(await cameraOf(page)).toEqual(camera);
			const {
				width = 0,
				height = 0,
				x = 0,
				y = 0
			} = (await page.locator('.canvas').boundingBox()) ?? {};
			for (const [name, at] of after) {
				expect(at.x, name).toBeGreaterThan(x);
				expect(at.x, name).toBeLessThan(x + width);
				expect(at.y, name).toBeGreaterThan(y);
				expect(at.y, name).toBeLessThan(y + height);
			}
			const again = await badgeOf(page, state);
			await page.mouse.click(again.x, again.y);
			await seeQuery(page, '');
			expect(await onScreen()).toEqual(before);
		}
	});
}

test('where people find no room, the camera glides out for them, and back', async ({ page }) => {
	await page.setViewportSize(sizes.desk);
	await openGraph(page, '/cuba-1962/');
	const before = await cameraOf(page);
	const badge = await badgeOf(page, 'Soviet Union');
	await page.mouse.click(badge.x, badge.y);
	await seeQuery(page, '?open=SUN');
	await expect.poll(() => isGliding(page)).toBe(false);
	expect(await cameraOf(page)).not.toEqual(before);
	await page.goBack();
	await seeQuery(page, '');
	await expect.poll(() => cameraOf(page)).toEqual(before);
});

test('all states open at once, and events inside one are drawn', async ({ page }) => {
	await openGraph(page, '/cuba-1962/');
	const inside = page.getByText('one state with its own people');
	await expect(inside).toBeVisible();
	const before = await placesOf(page);
	const level = legend(page).getByRole('group', { name: 'Show' });
	await level.getByRole('button', { name: 'People and organisations' }).click();
	await seeQuery(page, '?level=members');
	await expect(inside).toHaveCount(0);
	const after = new Map((await placesOf(page)).map(({ name, at }) => [name, at]));
	for (const { name, at } of before) expect(after.get(name), name).toEqual(at);
	expect(await arrowsOf(page)).toContain('ExComm → John F. Kennedy: Consultation');
	await level.getByRole('button', { name: 'States' }).click();
	await seeQuery(page, '');
	await expect(inside).toBeVisible();
	expect((await placesOf(page)).length).toBe(before.length);
});

test.describe('on a phone, by touch', () => {
	test.use({ viewport: sizes.phone, hasTouch: true, isMobile: true });

	test('a tap on the mark opens, one on the disc selects', async ({ page }) => {
		await openGraph(page);
		const badge = await badgeOf(page, 'Israel');
		// As far off as a finger that is meant for it may be.
		await page.touchscreen.tap(badge.x + 12, badge.y - 12);
		await seeQuery(page, '?open=ISR');
		expect(await namesOn(page)).toContain('Benjamin Netanyahu');
		const disc = (await placesOf(page)).find(({ name }) => name === 'Israel')?.onScreen;
		await page.touchscreen.tap(disc?.x ?? 0, disc?.y ?? 0);
		await expect.poll(() => queryOf(page)).toBe('?open=ISR&select=actor:ISR');
	});
});
