import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { crisis, expect, seeCount, seeLiveGraph, sizes, test } from './journey';
import { seeNoBarrier } from './journey-axe';
import { arrowsOf, placesOf } from './journey-canvas';
import { builds, serveDumbly, type DumbServer } from './journey-server';

const iran = 'Who stands where: the United States, Israel, Iran and Turkey';
const cuba = 'The Cuban missile crisis, 1962';

function crises(page: Page): Locator {
	return page.getByRole('main').getByRole('listitem');
}

test('the start page lists every crisis of the folder, the latest first', async ({ page }) => {
	await page.goto('/');
	await expect(page).toHaveTitle('Stancegraph');
	await expect(crises(page).getByRole('heading', { level: 2 })).toHaveText([iran, cuba]);
	const files = readdirSync('data').filter((file) => file.endsWith('.json'));
	await expect(crises(page)).toHaveCount(files.length);
	for (const file of files) {
		const { title } = JSON.parse(readFileSync(`data/${file}`, 'utf8')) as { title: string };
		const link = page.getByRole('link', { name: title });
		await expect(link).toHaveAttribute('href', new RegExp(`/${file.replace('.json', '')}/$`));
	}
	await seeNoBarrier(page);
});

test('of each crisis it says when, who and how much', async ({ page }) => {
	await page.goto('/');
	const [first, second] = [crises(page).nth(0), crises(page).nth(1)];
	await expect(first.getByRole('paragraph')).toHaveText([
		'13–16 June 2025',
		/^\W*Israel\W+Iran\W+United States\W+and\W+Turkey\W*$/,
		'11 actors · 21 events · 1 source'
	]);
	await expect(second.getByRole('paragraph')).toHaveText([
		'14 October – 26 November 1962',
		/^\W*United States\W+Soviet Union\W+Cuba\W+United Nations\W+Turkey\W+Brazil\W+and 5 more$/,
		'40 actors · 90 events · 153 sources'
	]);
});

test('the pictures show the parties, and no label too small to read', async ({ page }) => {
	await page.goto('/');
	const namesOf = (item: Locator) => item.locator('.picture svg text').allTextContents();
	expect(await namesOf(crises(page).nth(0))).toEqual(['United States', 'Israel', 'Iran', 'Turkey']);
	const parties = await namesOf(crises(page).nth(1));
	expect(parties).toHaveLength(11);
	expect(parties).not.toContain('ABC News');
});

for (const [size, viewport] of Object.entries(sizes)) {
	test(`it fits the screen, and names can be read in the pictures: ${size}`, async ({ watch }) => {
		const context = await watch.open({ viewport });
		const page = await context.newPage();
		await page.goto('/');
		const [width, ...heights] = await page.evaluate(() => [
			document.documentElement.scrollWidth,
			...[...document.querySelectorAll('.picture text')].map(
				(text) => text.getBoundingClientRect().height
			)
		]);
		const cut = await page.locator('.picture').evaluateAll((pictures) =>
			pictures.flatMap((picture) => {
				const { left, right, top, bottom } = picture.getBoundingClientRect();
				return [...picture.querySelectorAll('text')]
					.filter((text) => {
						const box = text.getBoundingClientRect();
						return (
							box.left < left || box.right > right || box.top < top - 2 || box.bottom > bottom + 2
						);
					})
					.map((text) => text.textContent);
			})
		);
		expect(cut).toEqual([]);
		expect(width).toBeLessThanOrEqual(viewport.width);
		expect(heights).toHaveLength(15);
		expect(Math.min(...heights)).toBeGreaterThan(10);
		await expect(crises(page).first().getByRole('heading')).toBeInViewport();
	});
}

test('one step leads to the crisis with Iran, and one back', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: iran }).click();
	await seeLiveGraph(page);
	expect(new URL(page.url()).pathname).toBe(crisis);
	await seeCount(page, '21 of 21 events');
	await page.getByRole('link', { name: 'All crises' }).click();
	await expect(crises(page)).toHaveCount(2);
});

test('the crisis of 1962 opens as a live graph of eleven parties', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: cuba }).click();
	await seeLiveGraph(page);
	expect(new URL(page.url()).pathname).toBe('/cuba-1962/');
	await seeCount(page, '90 of 90 events');
	const places = await placesOf(page);
	expect(places).toHaveLength(11);
	expect(places.slice(0, 3).map(({ name }) => name)).toEqual([
		'United States',
		'Soviet Union',
		'Cuba'
	]);
	expect(await arrowsOf(page)).toContain('Cuba → United States: Veto · 2');
	await expect(page.getByRole('region', { name: 'Graph' })).toContainText('2 events draw no arrow');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the start page is whole and leads on', async ({ page }) => {
		await page.goto('/');
		await expect(crises(page)).toHaveCount(2);
		await page.getByRole('link', { name: cuba }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(cuba);
	});
});

test.describe('a site with one crisis', () => {
	// The page that leads on names no icon, and a browser may ask the server for one.
	test.use({ provoked: /404/ });

	let server: DumbServer;
	test.beforeAll(async () => {
		server = await serveDumbly(builds.one, '/some/where/');
	});
	test.afterAll(() => server.close());

	test('opens on it, in any folder, and knows of no list', async ({ page }) => {
		await page.goto(server.url);
		await page.waitForURL('**/some/where/only/');
		await seeLiveGraph(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The only crisis of its site');
		await seeCount(page, '1 of 1 event');
		await expect(page.getByRole('link', { name: 'All crises' })).toHaveCount(0);
	});

	test.describe('without JavaScript', () => {
		test.use({ javaScriptEnabled: false });

		test('leads on to it as well', async ({ page }) => {
			await page.goto(server.url);
			await page.waitForURL('**/some/where/only/');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		});
	});
});
