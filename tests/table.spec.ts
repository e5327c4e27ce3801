import type { Page } from '@playwright/test';
import {
	crisis,
	details,
	expect,
	openGraph,
	row,
	seeCount,
	seeLiveGraph,
	seeQuery,
	sizes,
	test
} from './journey';
import { arrowAt, clickAt, marked } from './journey-canvas';
import { aCrisisFile, drop } from './journey-files';

function rows(page: Page) {
	return page.getByRole('table').locator('tbody').getByRole('row');
}

/** The cells of a column, from the top. */
async function column(page: Page, place: number): Promise<string[]> {
	const cells = await rows(page).locator(`td:nth-child(${place})`).allInnerTexts();
	return cells.map((cell) => cell.trim());
}

test('shows the same events as the graph, and works from its own link', async ({ page }) => {
	await page.goto(`${crisis}?view=table&actors=TUR`);
	await expect(rows(page)).toHaveCount(2);
	await seeCount(page, '2 of 21 events');
	await row(page, 'Consultation').click();
	await expect(rows(page)).toHaveCount(1);
	await expect(rows(page)).toContainText('Mediation offer');

	await page.getByRole('button', { name: 'Graph', exact: true }).click();
	await seeLiveGraph(page);
	await seeCount(page, '1 of 21 events');
	await seeQuery(page, '?without=consultation&actors=TUR');
});

test('sorts by every column, up and down, and the link keeps it', async ({ page }) => {
	await page.goto(`${crisis}?view=table`);
	await expect(rows(page)).toHaveCount(21);
	const header = (name: string) => page.getByRole('columnheader', { name: new RegExp(`^${name}`) });
	await expect(header('Date')).toHaveAttribute('aria-sort', 'descending');

	await header('Status').getByRole('button').click();
	await expect(header('Status')).toHaveAttribute('aria-sort', 'ascending');
	await expect(header('Date')).not.toHaveAttribute('aria-sort');
	await seeQuery(page, '?view=table&sort=status');
	const up = (await column(page, 5)).map((text) => text.split(',')[0]);
	expect(up.slice(0, 8)).toEqual(Array(8).fill('Confirmed'));
	expect(up.slice(-2)).toEqual(['Disputed', 'Disputed']);

	await header('Status').getByRole('button').click();
	await expect(header('Status')).toHaveAttribute('aria-sort', 'descending');
	await seeQuery(page, '?view=table&sort=-status');
	expect((await column(page, 5))[0]).toMatch(/^Disputed/);

	for (const [name, sort] of [
		['Actor', 'actor'],
		['Stance', 'stance'],
		['Towards', 'recipient']
	] as const) {
		await header(name).getByRole('button').click();
		await seeQuery(page, `?view=table&sort=${sort}`);
		await expect(rows(page)).toHaveCount(21);
	}
	await page.reload();
	await expect(header('Towards')).toHaveAttribute('aria-sort', 'ascending');
	await header('Date').getByRole('button').click();
	await seeQuery(page, '?view=table');
});

test('shares the selection with the graph', async ({ page }) => {
	await openGraph(page);
	await clickAt(page, await arrowAt(page, 'Israel', 'Iran', 'Strike'));
	await page.keyboard.press('t');
	const pressed = page.getByRole('table').getByRole('button', { pressed: true });
	await expect(pressed).toHaveCount(3);

	const veto = page.getByRole('table').getByRole('button', { name: /^Trump reportedly vetoed/ });
	await veto.click();
	await expect(pressed).toHaveCount(1);
	await expect(details(page).getByRole('heading', { level: 2 })).toBeFocused();
	await page
		.getByRole('table')
		.getByRole('button', { name: /^The article calls/ })
		.click({
			modifiers: ['Shift']
		});
	await expect(pressed).toHaveCount(2);
	await seeQuery(page, '?select=event:veto-of-plan,event:alliance&view=table');

	await page.keyboard.press('t');
	await seeLiveGraph(page);
	// What the veto blocks, and what was said of it, lights up with it.
	expect(await marked(page, 'lit')).toEqual([
		'United States',
		'Israel',
		'Iran',
		'United States → Israel: Veto',
		'United States → Israel: Support',
		'United States → Iran: Statement',
		'Israel → United States: Statement',
		'Israel → Iran: Threat'
	]);
});

test('gives the focus back to its row when the details close', async ({ page }) => {
	await page.goto(`${crisis}?view=table`);
	const veto = page.getByRole('table').getByRole('button', { name: /^Trump reportedly vetoed/ });
	await veto.press('Enter');
	await expect(details(page).getByRole('heading', { level: 2 })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(veto).toBeFocused();
});

for (const [size, viewport] of Object.entries(sizes)) {
	test(`opens again with the selected event in sight: ${size}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		await page.goto(`${crisis}?view=table`);
		const last = rows(page).last();
		await last.getByRole('button').click();
		await expect(last).toHaveClass(/selected/);
		await page.reload();
		await expect(last).toHaveClass(/selected/);
		// On a phone the details lie over the lower part.
		const bottom = async (): Promise<number> => {
			const [section, aside] = await Promise.all([
				page.getByRole('region', { name: 'Table of events' }).boundingBox(),
				details(page).boundingBox()
			]);
			const end = (section?.y ?? 0) + (section?.height ?? 0);
			return size === 'phone' ? Math.min(end, aside?.y ?? 0) : end;
		};
		await expect
			.poll(async () => {
				const row = await last.boundingBox();
				return (row?.y ?? Infinity) + (row?.height ?? 0) <= (await bottom()) + 1;
			})
			.toBe(true);
	});
}

/** Words in the table that are broken within, over two lines. */
async function brokenWords(page: Page): Promise<readonly string[]> {
	return page.locator('section.table').evaluate((table) => {
		const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
		const broken: string[] = [];
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			for (const { index, 0: word } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
				const range = document.createRange();
				range.setStart(node, index);
				range.setEnd(node, index + word.length);
				if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
			}
		}
		return broken;
	});
}

for (const [size, viewport] of Object.entries(sizes)) {
	test(`breaks no usual word and stays within its place: ${size}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		await page.goto(crisis);
		const { name, text } = aCrisisFile('Alliance');
		const long = text
			.replaceAll('"North"', '"Intergovernmental organisation"')
			.replaceAll('"South"', '"House of Representatives"');
		await drop(page, [{ name, text: long }]);
		await expect(page).toHaveURL(/open/);
		await page.getByRole('button', { name: 'Table', exact: true }).click();
		const table = page.locator('section.table');
		const seeWhole = async (): Promise<void> => {
			await expect(table.getByRole('row').nth(1)).toBeVisible();
			expect(await brokenWords(page)).toEqual([]);
			expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
		};
		await expect(table).toContainText('Intergovernmental');
		await seeWhole();
		await page.goto('/cuba-1962/?view=table');
		await seeWhole();
		await page.goto('/cuba-1962/?view=table&from=1962-10-25&compare=1962-10-14~1962-10-24');
		await seeWhole();
	});
}

test('says why it is empty and how to undo that', async ({ page }) => {
	await page.goto(`${crisis}?view=table&q=zeppelin`);
	await expect(page.getByText('No event passes the filters.')).toBeVisible();
	await page.getByRole('button', { name: 'Drop the words' }).click();
	await expect(rows(page)).toHaveCount(21);
});

test('every event of the crisis opens from it, with its evidence', async ({ page }) => {
	await page.goto(`${crisis}?view=table`);
	await expect(rows(page)).toHaveCount(21);
	for (const button of await rows(page).getByRole('button').all()) {
		const summary = await button.innerText();
		await button.click();
		const article = details(page).getByRole('article');
		await expect(article).toContainText(summary);
		await expect(article.getByRole('group', { name: /^Supports: \d/ })).toBeVisible();
		await page.keyboard.press('Escape');
	}
});

test.describe('on a small desk', () => {
	test.use({ viewport: sizes.tablet });

	test('every word of a row is in sight, with what happened below the rest', async ({ page }) => {
		await page.goto(`${crisis}?view=table`);
		const table = page.getByRole('table');
		const first = table.getByRole('row').nth(1);
		await expect(first.getByRole('button')).toBeVisible();
		const cut = await page
			.locator('section.table')
			.evaluate((one) => one.scrollWidth - one.clientWidth);
		expect(cut).toBe(0);
		const [date, summary] = await Promise.all(
			['.date', '.summary'].map((part) => first.locator(part).boundingBox())
		);
		expect(summary?.y).toBeGreaterThanOrEqual((date?.y ?? Infinity) + (date?.height ?? 0) - 1);
		await table.getByRole('button', { name: 'Actor' }).click();
		await seeQuery(page, '?view=table&sort=actor');
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: sizes.phone, hasTouch: true, isMobile: true });

	test('a row reads who towards whom, how and when, with its line', async ({ page }) => {
		await page.goto(`${crisis}?view=table`);
		const veto = rows(page).filter({ hasText: 'Trump reportedly vetoed' });
		const lines = (await veto.innerText()).split('\n').map((line) => line.trim());
		expect(lines.join(' ')).toContain('Donald Trump → ');
		await expect(veto.getByText('Disputed')).toBeVisible();
		await expect(veto.locator('.stance svg')).toBeVisible();
		const tops = await Promise.all(
			['.actor', '.stance', '.summary'].map(async (cell) => {
				const box = await veto.locator(cell).boundingBox();
				return box?.y ?? 0;
			})
		);
		expect(tops).toEqual(tops.toSorted((a, b) => a - b));
		expect(new Set(tops).size).toBe(3);
	});

	test('opens an event without scrolling the page sideways', async ({ page }) => {
		await page.goto(`${crisis}?view=table`);
		const veto = page.getByRole('table').getByRole('button', { name: /^Trump reportedly vetoed/ });
		await veto.tap();
		await expect(details(page).getByRole('heading', { level: 2 })).toBeInViewport();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	});
});
