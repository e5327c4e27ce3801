import type { Locator, Page } from '@playwright/test';
import { chips, crisis, details, expect, openGraph, seeCount, seeQuery, test } from './journey';

async function searchFor(page: Page, words: string): Promise<Locator> {
	await page.getByRole('button', { name: 'Search actors, words, sources' }).click();
	await page.getByRole('dialog').getByRole('combobox').fill(words);
	return page.getByRole('dialog', { name: 'Search' });
}

test('finds a name without its accents and opens the state in which the person stands', async ({
	page
}) => {
	await openGraph(page);
	const dialog = await searchFor(page, 'erdogan');
	const actor = dialog.getByRole('group', { name: 'Actors' }).getByRole('option');
	await expect(actor).toContainText(['Recep Tayyip Erdoğan']);
	await expect(actor.first()).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Enter');
	await expect(dialog).toHaveCount(0);
	const heading = details(page).getByRole('heading', { level: 2 });
	await expect(heading).toHaveText('Recep Tayyip Erdoğan');
	await expect(heading).toBeFocused();
	await seeQuery(page, '?open=TUR&select=actor:TUR:ERDOGAN');
});

test('finds aliases, stances, what was said and where it stands', async ({ page }) => {
	await openGraph(page);
	const dialog = await searchFor(page, 'TURKIYE');
	await expect(dialog.getByRole('group', { name: 'Actors' })).toContainText('Turkey');

	const field = page.getByRole('dialog').getByRole('combobox');
	await field.fill('medi');
	await expect(dialog.getByRole('group', { name: 'Stances' })).toContainText('Mediation offer');
	await field.fill('bloody conflict');
	await expect(dialog.getByRole('group', { name: 'Quotations' })).toContainText(
		'“We can easily get a deal done between Iran and Israel and end this bloody conflict”'
	);
	await field.fill('rejects israeli plan');
	await expect(dialog.getByRole('group', { name: 'Sources' })).toContainText('Trump Rejects');
	await field.fill('air strikes');
	await dialog.getByRole('group', { name: 'Events' }).getByRole('option').first().click();
	await seeQuery(page, '?select=event:intensified-airstrikes');
});

test('arrow keys choose, and the field says which', async ({ page }) => {
	await openGraph(page);
	await searchFor(page, 'israel');
	const field = page.getByRole('dialog').getByRole('combobox');
	const chosen = page.getByRole('dialog').getByRole('option', { selected: true });
	await expect(chosen).toHaveText(/Israel/);
	const first = await field.getAttribute('aria-activedescendant');
	await expect(chosen).toHaveId(first ?? '');
	await field.press('ArrowDown');
	await expect(chosen).not.toHaveId(first ?? '');
	await expect(chosen).toHaveId((await field.getAttribute('aria-activedescendant')) ?? '');
	await field.press('ArrowUp');
	await field.press('ArrowUp');
	await expect(chosen).toHaveText('Show only events that mention “israel”');
});

test('a result outside the filters says so and opens all the same', async ({ page }) => {
	await openGraph(page, `${crisis}?without=consultation,mediation-offer`);
	await seeCount(page, '15 of 21 events');
	const dialog = await searchFor(page, 'erdogan');
	const actor = dialog.getByRole('group', { name: 'Actors' }).getByRole('option').first();
	await expect(actor).toContainText('outside the filters: opening it resets them');
	await actor.click();
	await seeCount(page, '21 of 21 events');
	await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Recep Tayyip Erdoğan');

	const again = await searchFor(page, 'erdogan');
	await expect(again.getByText('outside the filters')).toHaveCount(0);
});

test('words can become a filter', async ({ page }) => {
	await openGraph(page);
	const dialog = await searchFor(page, 'deal');
	await dialog.getByRole('option', { name: 'Show only events that mention “deal”' }).click();
	await expect(chips(page).getByRole('button').first()).toHaveText('“deal”');
	await seeQuery(page, '?q=deal');
	await expect(page.getByRole('banner').getByRole('strong')).toHaveText(/^[1-9] of 21 events$/);
});

test('a stance found is shown alone', async ({ page }) => {
	await openGraph(page);
	await searchFor(page, 'strike');
	await page.getByRole('group', { name: 'Stances' }).getByRole('option').first().click();
	await seeCount(page, '3 of 21 events');
	await expect(chips(page).getByRole('button').first()).toHaveText('only strike');
});

test('what is nowhere is said, and closing changes nothing', async ({ page }) => {
	await openGraph(page);
	const dialog = await searchFor(page, 'zeppelin');
	await expect(dialog.getByRole('option')).toHaveText([
		'Nothing is called that. Show only events that mention “zeppelin”'
	]);
	await expect(dialog.getByRole('status')).toHaveText('0 results');
	await dialog.getByRole('button', { name: 'Close' }).click();
	await expect(dialog).toHaveCount(0);
	await seeCount(page, '21 of 21 events');
});
