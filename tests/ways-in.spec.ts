import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { crisis, expect, openGraph, queryOf, seeCount, seeLiveGraph, sizes, test } from './journey';
import { aCrisisFile, drop, paste, picked, readingCard, recentFiles } from './journey-files';

const file = aCrisisFile('harbour');

/** Opens a page whose scripts are still on their way; what it returns lets them come. */
async function openSlowly(page: Page, address: string): Promise<() => Promise<void>> {
	let letGo = (): void => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'commit' });
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	return async () => {
		letGo();
		await page.unrouteAll({ behavior: 'wait' });
	};
}

/**
 * Drags the file from a folder over the middle of the page and lets it go there. What the page does
 * not prevent, a browser with windows does: it goes to the file.
 */
async function dropFromFolder(page: Page): Promise<void> {
	const path = test.info().outputPath(file.name);
	await writeFile(path, file.text);
	const prevented = await page.evaluateHandle(() => {
		const seen: Record<string, boolean> = {};
		for (const type of ['dragenter', 'dragover', 'drop']) {
			addEventListener(type, (event) => (seen[type] = event.defaultPrevented), { once: true });
		}
		return seen;
	});
	const browser = await page.context().newCDPSession(page);
	const { width, height } = page.viewportSize() ?? sizes.desk;
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
		await browser.send('Input.dispatchDragEvent', {
			...{ type, x: width / 2, y: height / 2 },
			data: { items: [], files: [path], dragOperationsMask: 1 }
		});
	}
	const all = { dragenter: true, dragover: true, drop: true };
	await expect.poll(() => prevented.jsonValue()).toEqual(all);
}

async function seeHarbour(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('The crisis of harbour');
	await seeLiveGraph(page);
	await seeCount(page, '12 of 12 events');
	expect(new URL(page.url()).pathname).toBe('/open/');
}

test('a file from a folder is opened where it is dropped', async ({ page }) => {
	await openGraph(page);
	await dropFromFolder(page);
	await seeHarbour(page);
});

for (const address of [crisis, '/', '/open/']) {
	test.describe(`before ${address} is alive`, () => {
		test('a file that is dropped keeps the page and is opened then', async ({ page }) => {
			const letCome = await openSlowly(page, address);
			await dropFromFolder(page);
			await letCome();
			await seeHarbour(page);
		});

		test('rows that are pasted are opened then', async ({ page }) => {
			const letCome = await openSlowly(page, address);
			await paste(page, 'a word');
			await paste(page, file.text);
			await letCome();
			await seeHarbour(page);
		});
	});
}

test('which rows count can be chosen before the page is alive', async ({ page }) => {
	const letCome = await openSlowly(page, '/open/');
	await page.getByText('Options for the rows').click();
	await page.getByLabel(/Leave out a row that repeats/).check();
	await page.getByLabel('Least mentions').fill('5');
	await page.getByLabel('Least sources').fill('many');
	await letCome();
	const fault = page.getByRole('alert').filter({ hasText: 'Write a whole number' });
	await expect(fault).toBeVisible();
	await expect(page.getByLabel('Least sources')).toHaveValue('many');
	await page.getByLabel('Least sources').fill('2');
	await drop(page, [{ name: 'events.csv', text: 'date,source,target,code\n790415,ISR,PAL,190\n' }]);
	await seeLiveGraph(page);
	await expect.poll(() => queryOf(page)).toContain('&read=distinct,mentions:5,sources:2');
});

test('cells of a spreadsheet are pasted as their rows, not as the picture beside them', async ({
	page
}) => {
	await openGraph(page);
	await page.evaluate((text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', text);
		clipboardData.items.add(new File(['cells'], 'image.png', { type: 'image/png' }));
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	}, file.text);
	await seeHarbour(page);
});

test('what is pasted into a field stays there', async ({ page }) => {
	await page.goto('/open/');
	await page.getByText('Paste rows instead').click();
	const field = page.getByLabel(/Rows of a table/);
	await field.evaluate((element, text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', text);
		clipboardData.items.add(new File(['cells'], 'image.png', { type: 'image/png' }));
		element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	}, file.text);
	// What is pasted beside it is opened, and nothing was before.
	await paste(page, aCrisisFile('another', 3).text);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('The crisis of another');
	await page.getByRole('link', { name: 'All crises' }).click();
	await expect(recentFiles(page).getByRole('listitem')).toHaveCount(1);
});

test.describe('a link to a kept file', () => {
	const table = { name: 'own.csv', text: 'when,who,whom\n2025-06-13,North,South\n' };

	test('says what it opens and, where that is stopped, how to go on', async ({ page }) => {
		await page.goto('/open/');
		await page.getByLabel('Choose a file').setInputFiles(picked(file));
		await seeHarbour(page);
		let letCome = (): void => {};
		const held = new Promise<void>((resolve) => (letCome = resolve));
		await page.route('**/reader.worker*', async (route) => {
			await held;
			await route.continue();
		});
		await page.reload();
		await expect(readingCard(page)).toContainText('Opening harbour.json');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('harbour.json');
		await readingCard(page).getByRole('button', { name: 'Cancel' }).click();
		await expect(page.getByRole('main')).toContainText('still kept in this browser');
		letCome();
		await page.unrouteAll({ behavior: 'wait' });
		await page.getByRole('button', { name: 'Open it' }).click();
		await seeHarbour(page);
	});

	test('asks what it does not say of a table, and then says it', async ({ page }) => {
		await page.goto('/open/');
		await page.getByLabel('Choose a file').setInputFiles(picked(table));
		await page.getByRole('button', { name: 'Read the table' }).click();
		await seeLiveGraph(page);
		const whole = new URL(page.url());
		expect(whole.searchParams.get('read')).toMatch(/^columns:/);
		whole.searchParams.delete('read');
		await page.goto(`${whole.href}&level=members`);
		await page.getByRole('button', { name: 'Read the table' }).click();
		await seeLiveGraph(page);
		await expect.poll(() => queryOf(page)).toMatch(/&read=columns:\w+&level=members$/);
	});
});
