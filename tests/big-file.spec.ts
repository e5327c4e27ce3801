import type { Page } from '@playwright/test';
import {
	crisis,
	expect,
	legend,
	openGraph,
	queryOf,
	row,
	seeCount,
	seeLiveGraph,
	test
} from './journey';
import { seeNoBarrier } from './journey-axe';
import { drop, readingCard, saved } from './journey-files';

const million = 1_000_000;
/** Reading so much takes a while on a busy machine. */
const patience = { timeout: 90_000 };

/**
 * Drops a file of a million events in the form of KEDS on a page, which makes it itself: what 24
 * states did to each other in thirty years, one in ten of them a veto.
 */
async function dropMillion(page: Page): Promise<void> {
	const data = await page.evaluateHandle((count) => {
		const states = [...'ABCDEFGHIJKLMNOPQRSTUVWX'].map((letter) => `Q${letter}${letter}`);
		const codes = ['010', '036', '040', '042', '043', '112', '190', '173', '051', '129'];
		const days = Array.from({ length: 10_000 }, (_, day) =>
			new Date((4_000 + day) * 86_400_000).toISOString().slice(0, 10)
		);
		const lines = ['date,source,target,code'];
		for (let i = 0; i < count; i++) {
			const actor = i % 24;
			const recipient = (actor + 1 + ((i * 7) % 5)) % 24;
			lines.push(
				`${days[Math.floor(i / 100)]},${states[actor]},${states[recipient]},${codes[i % 10]}`
			);
		}
		const transfer = new DataTransfer();
		transfer.items.add(new File([lines.join('\n')], 'million.csv'));
		return transfer;
	}, million);
	await page.locator('body').dispatchEvent('drop', { dataTransfer: data });
}

test.describe('a file of a million events', () => {
	test.describe.configure({ timeout: 180_000 });

	test('is read with the page at hand, filtered, played and found again', async ({ page }) => {
		await openGraph(page);
		// However quick the reader is: nothing is open before the flags are there.
		let letFlagsCome = (): void => {};
		const flagsMayCome = new Promise<void>((resolve) => (letFlagsCome = resolve));
		await page.route('**/open/flags.json', async (route) => {
			await flagsMayCome;
			await route.continue();
		});
		await dropMillion(page);
		const card = readingCard(page);
		await expect(card).toContainText(/million\.csv/);
		await expect(card).toContainText(/[\d,]{6,} rows/);
		// The page goes on meanwhile.
		await page.keyboard.press('?');
		const keys = page.getByRole('dialog', { name: 'Keys' });
		await expect(keys).toBeVisible();
		await keys.getByRole('button', { name: 'Close' }).click();
		await expect(keys).toHaveCount(0);
		await row(page, 'Veto').click();
		await seeCount(page, '20 of 21 events');
		await expect(card).toBeVisible();
		letFlagsCome();
		await page.unrouteAll({ behavior: 'wait' });

		await expect(page.getByRole('heading', { level: 1 })).toHaveText('million.csv', patience);
		await seeLiveGraph(page);
		await seeCount(page, '1,000,000 of 1,000,000 events');
		await seeNoBarrier(page);
		await row(page, 'Veto').click();
		await seeCount(page, '900,000 of 1,000,000 events');

		await page.keyboard.press('/');
		const search = page.getByRole('dialog', { name: 'Search' });
		await search.getByRole('combobox').fill('veto qbb');
		await expect(search.getByRole('group', { name: 'Events' }).getByRole('option')).not.toHaveCount(
			0
		);
		await expect(search).toContainText('outside the filters');
		await search.getByRole('button', { name: 'Close' }).click();

		await page.getByRole('button', { name: 'Play', exact: true }).click();
		await expect.poll(() => queryOf(page)).toContain('&to=');
		await page.getByRole('button', { name: 'Pause' }).click();
		const query = queryOf(page);
		expect(query).toContain('&without=veto');
		const count = await page.getByRole('banner').getByRole('strong').textContent();

		await page.reload();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('million.csv', patience);
		await seeLiveGraph(page);
		await seeCount(page, count ?? '');
		expect(queryOf(page)).toBe(query);

		// What cannot be read leaves it untouched.
		await drop(page, [{ name: 'broken.csv', text: '\u0000\u0001\u0002\u0003'.repeat(500) }]);
		const dialog = page.getByRole('dialog', { name: 'This file could not be opened' });
		await expect(dialog).toContainText('what was open stays open');
		await dialog.getByRole('button', { name: 'Close' }).click();
		await seeCount(page, count ?? '');
		expect(queryOf(page)).toBe(query);
	});

	test('is given up at once by Cancel, and the page stays as it was', async ({ page }) => {
		await openGraph(page);
		await dropMillion(page);
		const card = readingCard(page);
		await expect(card).toContainText(/[\d,]{6,} rows/);
		await card.getByRole('button', { name: 'Cancel' }).click();
		await expect(card).toHaveCount(0);
		await expect.poll(() => page.workers()).toHaveLength(0);
		expect(new URL(page.url()).pathname).toBe(crisis);
		await seeCount(page, '21 of 21 events');
	});

	test('is saved as JSON that opens to the same view, and can be given up too', async ({
		page
	}) => {
		await openGraph(page);
		await dropMillion(page);
		const heading = page.getByRole('heading', { level: 1 });
		await expect(heading).toHaveText('million.csv', patience);
		await seeLiveGraph(page);
		await row(page, 'Veto').click();
		await seeCount(page, '900,000 of 1,000,000 events');
		const counts = await legend(page).innerText();

		await page.getByRole('button', { name: 'Share' }).click();
		const share = page.getByRole('dialog', { name: 'Share this view' });
		const json = await saved(page, share.getByRole('button', { name: /^The whole dataset/ }));
		expect(json.name).toBe('million.json');
		await share.getByRole('button', { name: 'Close' }).click();

		// However quick the reader is: nothing is open before the flags are there.
		await page.route('**/open/flags.json', () => {});
		await openGraph(page);
		await drop(page, [json]);
		const card = readingCard(page);
		await expect(card).toContainText(/million\.json/);
		await expect(card).toContainText(/[\d,]{6,} rows/);
		await card.getByRole('button', { name: 'Cancel' }).click();
		await expect(card).toHaveCount(0);
		await expect.poll(() => page.workers()).toHaveLength(0);
		await seeCount(page, '21 of 21 events');
		await page.unroute('**/open/flags.json');

		await openGraph(page);
		await drop(page, [json]);
		await expect(heading).toHaveText('million.csv', patience);
		await seeCount(page, '1,000,000 of 1,000,000 events');
		await page.goto(`${page.url()}&without=veto`);
		await expect(heading).toHaveText('million.csv', patience);
		await seeLiveGraph(page);
		await seeCount(page, '900,000 of 1,000,000 events');
		expect(await legend(page).innerText()).toBe(counts);
	});
});
