import type { Locator, Page } from '@playwright/test';
import { chips, crisis, expect, legend, openGraph, row, seeCount, seeQuery, test } from './journey';
import { arrowAt, arrowsOf, clickAt, seeArrows, standOf } from './journey-canvas';

/** The words of a row; the box beside them takes a click of its own. */
function words(page: Page, label: string): Locator {
	return legend(page).getByText(label, { exact: true });
}

async function seeChips(page: Page, texts: readonly string[]): Promise<void> {
	await expect(chips(page).getByRole('button')).toHaveText([...texts, 'Reset']);
}

test('a click on the legend takes a stance away and brings it back', async ({ page }) => {
	await openGraph(page);
	const all = await arrowsOf(page);
	await words(page, 'Mediation offer').click();
	await expect(row(page, 'Mediation offer')).not.toBeChecked();
	await seeCount(page, '19 of 21 events');
	await seeArrows(
		page,
		all.filter((arrow) => !arrow.endsWith('Mediation offer'))
	);
	await seeQuery(page, '?without=mediation-offer');
	await seeChips(page, ['without mediation offer']);

	// A hidden row stays and still counts what it would bring back.
	await expect(row(page, 'Mediation offer')).toHaveAccessibleName(/\b2\s+events/);
	await words(page, 'Mediation offer').click();
	await seeCount(page, '21 of 21 events');
	await seeArrows(page, all);
	await seeQuery(page, '');
	await expect(chips(page)).toHaveCount(0);
});

const onlyStrike =
	'?without=appeal,consultation,demand,mediation-offer,sanction,statement,support,threat,veto';

for (const [how, choose] of Object.entries({
	'an Alt-click': (page: Page) => words(page, 'Strike').click({ modifiers: ['Alt'] }),
	'an Alt-click on the box': (page: Page) => row(page, 'Strike').click({ modifiers: ['Alt'] }),
	'a double click': (page: Page) => words(page, 'Strike').dblclick(),
	'"only"': async (page: Page) => {
		await words(page, 'Strike').hover();
		await legend(page).getByRole('button', { name: 'Only Strike' }).click();
	}
})) {
	test(`${how} shows one stance alone and, done again, all of them`, async ({ page }) => {
		await openGraph(page);
		await choose(page);
		await seeCount(page, '3 of 21 events');
		await seeArrows(page, ['Israel → Iran: Strike · 3']);
		await seeQuery(page, onlyStrike);
		await seeChips(page, ['only strike']);
		await expect(row(page, 'Strike')).toBeChecked();
		await expect(row(page, 'Veto')).not.toBeChecked();

		await choose(page);
		await seeCount(page, '21 of 21 events');
		await expect(row(page, 'Strike')).toBeChecked();
		await expect(row(page, 'Veto')).toBeChecked();
	});
}

test('a row that was off shows itself alone on an Alt-click, box and all', async ({ page }) => {
	await openGraph(page);
	await row(page, 'Strike').click();
	await expect(row(page, 'Strike')).not.toBeChecked();
	await row(page, 'Strike').click({ modifiers: ['Alt'] });
	await seeCount(page, '3 of 21 events');
	await expect(row(page, 'Strike')).toBeChecked();
	await expect(row(page, 'Veto')).not.toBeChecked();
});

test('no stance at all leaves an empty result that says how to undo it', async ({ page }) => {
	await openGraph(page);
	await legend(page).getByRole('button', { name: 'none of the stances' }).click();
	await seeCount(page, '0 of 21 events');
	await seeArrows(page, []);
	await expect(page.getByText('No event passes the filters.')).toBeVisible();
	await page.getByRole('button', { name: 'Show all stances' }).click();
	await seeCount(page, '21 of 21 events');

	await legend(page).getByRole('button', { name: 'none of the stances' }).click();
	await legend(page).getByRole('button', { name: 'all stances' }).click();
	await seeCount(page, '21 of 21 events');
	await expect(page.getByText('No event passes the filters.')).toHaveCount(0);
});

test('an empty result names the filter that emptied it', async ({ page }) => {
	await openGraph(page, `${crisis}?actors=TUR&without-polarity=cooperative`);
	await seeCount(page, '0 of 21 events');
	const main = page.getByRole('main');
	await expect(main.getByRole('listitem').filter({ hasText: 'Show every polarity' })).toHaveText(
		/: 2 events/
	);
	await main.getByRole('button', { name: 'Show every polarity' }).click();
	await seeCount(page, '2 of 21 events');
	await seeQuery(page, '?actors=TUR');
});

test('statuses filter events by how firmly they are established', async ({ page }) => {
	await openGraph(page);
	await row(page, 'Confirmed').click();
	await row(page, 'Reported').click();
	await seeCount(page, '2 of 21 events');
	await seeArrows(page, ['United States → Israel: Veto', 'Israel → Iran: Threat']);
	await seeQuery(page, '?without-status=confirmed,reported');
	await seeChips(page, ['without confirmed and reported']);
});

test('polarities filter events for, against and neither', async ({ page }) => {
	await openGraph(page);
	await row(page, 'Hostile').click();
	await seeCount(page, '11 of 21 events');
	await seeQuery(page, '?without-polarity=hostile');
	await legend(page)
		.getByText('Hostile', { exact: true })
		.click({ modifiers: ['Alt'] });
	await seeCount(page, '10 of 21 events');
	await seeChips(page, ['without cooperative and neutral']);
});

test('actors filter by the side on which they take part', async ({ page }) => {
	await openGraph(page);
	await row(page, 'Israel').click();
	await seeCount(page, '16 of 21 events');
	await seeQuery(page, '?actors=ISR');

	const part = legend(page).getByRole('combobox', { name: 'The chosen actors take part' });
	await part.selectOption('as the one who acts');
	await seeQuery(page, '?actors=ISR&as=actor');
	await seeChips(page, ['acts: Israel']);
	const acts = await arrowsOf(page);
	expect(acts.length).toBeGreaterThan(0);
	expect(acts.filter((arrow) => !arrow.startsWith('Israel →'))).toEqual([]);

	await part.selectOption('as the recipient');
	await seeQuery(page, '?actors=ISR&as=recipient');
	await seeChips(page, ['towards: Israel']);
	await expect
		.poll(async () => (await arrowsOf(page)).filter((arrow) => !arrow.includes('→ Israel')))
		.toEqual([]);

	await legend(page).getByRole('button', { name: 'all actors' }).click();
	await seeCount(page, '21 of 21 events');
	await seeQuery(page, '');
});

test('a period keeps what falls into it, and undated events have a switch of their own', async ({
	page
}) => {
	await openGraph(page);
	const time = page.getByRole('region', { name: 'Time' });
	await time.getByLabel('to', { exact: true }).fill('2025-06-12');
	await seeCount(page, '14 of 21 events');
	await seeChips(page, ['until 12 June 2025']);
	await seeQuery(page, '?to=2025-06-12');

	await time.getByLabel('to', { exact: true }).fill('');
	await time.getByRole('checkbox', { name: '14 events of unknown or open-ended date' }).click();
	await seeCount(page, '7 of 21 events');
	await seeChips(page, ['without unknown or open-ended dates']);
	await seeQuery(page, '?undated=no');

	await time.getByLabel('From').fill('2025-06-14');
	await seeCount(page, '5 of 21 events');
	await seeQuery(page, '?from=2025-06-14&undated=no');
});

test('words filter what events, people and sources say', async ({ page }) => {
	await openGraph(page, `${crisis}?q=erdogan`);
	await seeCount(page, '2 of 21 events');
	await seeChips(page, ['“erdogan”']);
	await chips(page).getByRole('button', { name: 'Remove the filter: “erdogan”' }).click();
	await seeCount(page, '21 of 21 events');
});

test('filters add up, each chip takes its own back, Reset takes all', async ({ page }) => {
	await openGraph(page, `${crisis}?without=veto&without-status=disputed&actors=USA&undated=no`);
	await seeCount(page, '3 of 21 events');
	await seeChips(page, [
		'without veto',
		'without disputed',
		'United States',
		'without unknown or open-ended dates'
	]);
	await chips(page).getByRole('button', { name: 'Remove the filter: United States' }).click();
	await seeQuery(page, '?without=veto&without-status=disputed&undated=no');
	await chips(page).getByRole('button', { name: 'Reset' }).click();
	await seeCount(page, '21 of 21 events');
	await seeQuery(page, '');
});

test('counts beside a filter leave that very filter out', async ({ page }) => {
	await openGraph(page);
	await legend(page)
		.getByText('Strike', { exact: true })
		.click({ modifiers: ['Alt'] });
	await seeCount(page, '3 of 21 events');
	await expect(row(page, 'Threat')).toHaveAccessibleName(/\b4\s+events/);
	await expect(row(page, 'Reported')).toHaveAccessibleName(/\b3\s+events/);
	await expect(row(page, 'Confirmed')).toHaveAccessibleName(/\b0\s+events/);
	await expect(row(page, 'Turkey')).toHaveAccessibleName(/\b0\s+events/);
});

test('a live region says what a filter did', async ({ page }) => {
	await openGraph(page);
	const said = page.getByRole('status');
	await row(page, 'Strike').click();
	await expect(said).toHaveText('18 of 21 events, 16 arrows');
	await row(page, 'Strike').click();
	await expect(said).toHaveText('21 of 21 events, 17 arrows');
});

test('no filter, chip or panel ever moves a node, the camera or the canvas', async ({ page }) => {
	// A long walk, and a busy machine may go it slowly.
	test.setTimeout(180_000);
	await openGraph(page);
	const before = await standOf(page);
	const canvases = await page.locator('.canvas canvas').elementHandles();
	const stay = async (what: string): Promise<void> => {
		expect.soft(await standOf(page), what).toEqual(before);
	};
	const reset = async (): Promise<void> => {
		await page.keyboard.press('r');
		await seeCount(page, '21 of 21 events');
	};

	for (const box of await legend(page).getByRole('checkbox').all()) {
		const label = await box.evaluate((input) => input.closest('label')?.innerText ?? '');
		await box.click();
		await expect(chips(page)).toBeVisible();
		await stay(`after ${label}`);
		await box.click();
		await expect(chips(page)).toHaveCount(0);
		await stay(`back from ${label}`);
	}
	for (const name of [
		'none of the stances',
		'Only Veto',
		'Only Disputed',
		'Only Turkey',
		'Only Hostile'
	]) {
		await legend(page).getByRole('button', { name }).dispatchEvent('click');
		await expect(chips(page)).toBeVisible();
		await stay(name);
		await reset();
	}
	const time = page.getByRole('region', { name: 'Time' });
	await time.getByLabel('From').fill('2025-06-15');
	await seeQuery(page, '?from=2025-06-15');
	await time.getByRole('checkbox').click();
	await seeQuery(page, '?from=2025-06-15&undated=no');
	await stay('a period without undated events');
	await reset();

	await page.keyboard.press('/');
	await page.getByRole('dialog').getByRole('combobox').fill('erdogan');
	await page
		.getByRole('dialog')
		.getByRole('option', { name: /Show only events that mention/ })
		.click();
	await seeCount(page, '2 of 21 events');
	await stay('words');
	await reset();

	await clickAt(page, await arrowAt(page, 'United States', 'Israel', 'Veto'));
	await expect(page.getByRole('heading', { name: 'United States → Israel' })).toBeVisible();
	await stay('the panel of an arrow');

	const after = await page.locator('.canvas canvas').elementHandles();
	expect(after).toHaveLength(canvases.length);
	for (const [i, canvas] of canvases.entries()) {
		expect(await canvas.evaluate((one, other) => one === other, after[i])).toBe(true);
	}
});
