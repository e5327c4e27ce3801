import { details, expect, openGraph, row, seeCount, seeLiveGraph, seeQuery, test } from './journey';
import { aCrisisFile, drop } from './journey-files';
import { builds, serveDumbly, type DumbServer } from './journey-server';

// The same build, put into any folder of a server that only hands out files.

let server: DumbServer;
test.beforeAll(async () => {
	server = await serveDumbly(builds.site, '/some/where/deep/');
});
test.afterAll(() => server.close());

test('the site goes live in a folder that it was not built for', async ({ page }) => {
	await page.goto(server.url);
	await page.getByRole('link', { name: /Iran and Turkey/ }).click();
	await page.waitForURL('**/some/where/deep/us-israel-iran-2025/');
	await seeLiveGraph(page);
	await seeCount(page, '21 of 21 events');
	await row(page, 'Veto').click();
	await seeQuery(page, '?without=veto');
	expect(new URL(page.url()).pathname).toBe('/some/where/deep/us-israel-iran-2025/');

	await page.reload();
	await seeLiveGraph(page);
	await seeCount(page, '20 of 21 events');
});

test('a deep link opens there too, and the link to share is one of that place', async ({
	page
}) => {
	await openGraph(page, `${server.url}us-israel-iran-2025/?select=edge:ISR%3EIRN%3Estrike`);
	await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Israel → Iran');
	await page.keyboard.press('s');
	const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
	expect(decodeURIComponent(link)).toBe(
		`${server.url}us-israel-iran-2025/?select=edge:ISR>IRN>strike`
	);
});

test('a file is opened, kept and found again there, with its flags', async ({ page }) => {
	const flags = page.waitForResponse('**/some/where/deep/open/flags.json');
	await openGraph(page, `${server.url}us-israel-iran-2025/`);
	await drop(page, [aCrisisFile('harbour')]);
	await seeCount(page, '12 of 12 events');
	expect((await flags).ok()).toBe(true);
	expect(new URL(page.url()).pathname).toBe('/some/where/deep/open/');
	await page.reload();
	await seeLiveGraph(page);
	await seeCount(page, '12 of 12 events');
});
