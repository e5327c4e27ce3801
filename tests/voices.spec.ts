import type { Locator, Page } from '@playwright/test';
import {
	details,
	expect,
	legend,
	openGraph,
	seeCount,
	seeFocus,
	seeQuery,
	sizes,
	test
} from './journey';
import { arrowsOf } from './journey-canvas';

const cuba = '/cuba-1962/';

function group(page: Page, name: string): Locator {
	return page.getByRole('region', { name });
}

function box(within: Locator, label: string): Locator {
	return within.getByRole('checkbox', { name: new RegExp(`^${label}\\b`) });
}

function withoutCount(arrow: string): string {
	return arrow.replace(/ · \d+$/, '');
}

test('a click keeps what one side says, and the arrow that rests on it alone says so', async ({
	page
}) => {
	await openGraph(page);
	const all = (await arrowsOf(page)).map(withoutCount);
	await box(group(page, 'According to'), 'Israel').click();
	await seeQuery(page, '?according=actor:ISR');
	await seeCount(page, '4 of 21 events');
	await expect(page.getByRole('list', { name: 'Filters that are on' })).toContainText(
		'according to Israel'
	);
	const said = (await arrowsOf(page)).map(withoutCount);
	expect(said.length).toBeLessThan(all.length);
	expect(all).toEqual(expect.arrayContaining(said));
	// What its Prime Minister denies is not according to Israel.
	expect(said.filter((arrow) => arrow.endsWith('Veto'))).toEqual([]);

	await box(group(page, 'According to'), 'United States').click();
	await seeQuery(page, '?according=actor:ISR,actor:USA');
	await seeCount(page, '11 of 21 events');
	await legend(page).getByRole('button', { name: 'all who say something' }).click();
	await seeCount(page, '21 of 21 events');
	await seeQuery(page, '');

	await page.goto('/us-israel-iran-2025/?select=edge:ISR>IRN>demand');
	await expect(details(page)).toContainText(
		'All evidence for this arrow comes from one side: Israel.'
	);
	await page.goto('/us-israel-iran-2025/?select=edge:USA>ISR>veto');
	await expect(details(page)).toContainText('disputed');
	await expect(details(page)).not.toContainText('comes from one side');
});

test('the keyboard finds who says it among a hundred voices', async ({ page }) => {
	await openGraph(page, cuba);
	const voices = group(page, 'According to');
	const more = voices.getByRole('button', { name: /^All \d+ who say something$/ });
	await more.focus();
	await page.keyboard.press('Enter');
	await expect(voices.getByRole('checkbox')).toHaveCount(104);
	const castro = box(voices, 'Fidel Castro');
	// The rows stand before the button that unfolded them.
	for (let i = 0; i < 220; i++) {
		await page.keyboard.press('Shift+Tab');
		if (await castro.evaluate((one) => one === document.activeElement)) break;
	}
	await page.keyboard.press('Space');
	await seeQuery(page, '?according=actor:CUB:CASTRO');
	await seeFocus(page, /^Fidel Castro/);
	await expect(page.getByRole('status').first()).not.toBeEmpty();
	await page.keyboard.press('r');
	await seeQuery(page, '');
});

test('what is disputed can be read alone', async ({ page }) => {
	await openGraph(page, cuba);
	await group(page, 'Status')
		.getByRole('button', { name: /disputed only/ })
		.click();
	await seeCount(page, '19 of 90 events');
	await page.getByRole('button', { name: 'Reset' }).click();
	await seeCount(page, '90 of 90 events');
});

test('what did not happen can be told from what did', async ({ page }) => {
	await openGraph(page, cuba);
	const happened = group(page, 'Did it happen?');
	await box(happened, 'Actual').click();
	await seeCount(page, '24 of 90 events');
});

test.describe('on a phone, by touch', () => {
	test.use({ viewport: sizes.phone, hasTouch: true, isMobile: true });

	test('a finger keeps what one side says', async ({ page }) => {
		await openGraph(page);
		await page.getByRole('button', { name: 'Filters' }).tap();
		const sheet = page.getByRole('dialog', { name: 'Filters' });
		await box(sheet.getByRole('region', { name: 'According to' }), 'Israel').tap();
		await sheet.getByRole('button', { name: 'Show 4 events' }).tap();
		await seeQuery(page, '?according=actor:ISR');
		await expect(page.getByRole('dialog')).toHaveCount(0);
	});
});
