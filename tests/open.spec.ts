import {
	chips,
	crisis,
	details,
	expect,
	legend,
	openGraph,
	queryOf,
	row,
	seeCount,
	seeFocus,
	seeLiveGraph,
	seeQuery,
	test
} from './journey';
import { arrowsOf, inkOf, placesOf } from './journey-canvas';

test('the crisis opens as a live graph of four states', async ({ page }) => {
	await openGraph(page);

	await expect(page).toHaveTitle('Who stands where: the United States, Israel, Iran and Turkey');
	await seeCount(page, '21 of 21 events');
	expect((await placesOf(page)).map(({ name }) => name)).toEqual([
		'United States',
		'Israel',
		'Iran',
		'Turkey'
	]);
	expect(await arrowsOf(page)).toHaveLength(17);
	expect(await inkOf(page)).toBeGreaterThan(20_000);
});

test('Iran, which does nothing in the source, has no arrow of its own', async ({ page }) => {
	await openGraph(page);
	const arrows = await arrowsOf(page);
	expect(arrows.filter((arrow) => arrow.startsWith('Iran →'))).toEqual([]);
	expect(arrows.filter((arrow) => arrow.includes('→ Iran'))).toHaveLength(8);
});

test('a link that says nothing stays as short as it came', async ({ page }) => {
	await openGraph(page);
	await expect(details(page).getByRole('heading', { name: 'About this graph' })).toBeAttached();
	expect(queryOf(page)).toBe('');
});

test('what a link says wrongly is reported and kept out, the rest of it holds', async ({
	page
}) => {
	await openGraph(
		page,
		`${crisis}?without=veto,vetto&from=2025-02-30&colour=red&select=event:nothing,edge:IRN>ISR>veto&utm_source=x`
	);
	await seeCount(page, '20 of 21 events');
	await expect(row(page, 'Veto')).not.toBeChecked();
	await seeQuery(page, '?without=veto');

	const note = page.getByRole('note');
	const seeItBesideTheGraph = async (): Promise<void> => {
		const [above, below] = [await note.boundingBox(), await page.locator('.canvas').boundingBox()];
		if (!above || !below) throw new Error('There is no note or no graph.');
		expect(above.y + above.height).toBeLessThanOrEqual(below.y);
		expect(below.height).toBeGreaterThan(200);
	};
	await seeItBesideTheGraph();
	await note.getByText('5 parts of the link could not be read and were left out.').click();
	await expect(note.getByRole('listitem')).toHaveText([
		/^\?without .*“vetto”/,
		/^\?from .*“2025-02-30”/,
		/^\?select .*“event:nothing”/,
		/^\?select .*“edge:IRN>ISR>veto”/,
		/^\?colour .*“colour”/
	]);
	await seeItBesideTheGraph();
	await note.getByRole('button', { name: 'Put this note away' }).click();
	await expect(note).toHaveCount(0);
});

test('equal views have equal links, however they were come by', async ({ page }) => {
	await openGraph(page, `${crisis}?actors=TUR,ISR,TUR&as=either&without=veto,strike&view=graph`);
	await expect(chips(page).getByRole('button')).toHaveCount(3);
	await seeQuery(page, '?without=strike,veto&actors=ISR,TUR');

	await openGraph(page);
	await row(page, 'Turkey').click();
	await row(page, 'Veto').click();
	await row(page, 'Israel').click();
	await row(page, 'Strike').click();
	await seeQuery(page, '?without=strike,veto&actors=ISR,TUR');
});

test('a reload and another window show the same view', async ({ page, context }) => {
	const query = '?without=veto&actors=IRN&as=recipient&select=edge:ISR>IRN>strike';
	await openGraph(page, `${crisis}${query}`);
	const seen = async (tab: typeof page) => ({
		count: await tab.getByRole('banner').getByRole('strong').textContent(),
		arrows: await arrowsOf(tab),
		places: await placesOf(tab),
		details: await details(tab).innerText(),
		query: queryOf(tab)
	});
	await seeQuery(page, query);
	const before = await seen(page);
	expect(before.details).toContain('Israel → Iran');

	await page.reload();
	await seeLiveGraph(page);
	await expect.poll(() => seen(page)).toEqual(before);

	const other = await context.newPage();
	await openGraph(other, page.url());
	await expect.poll(() => seen(other)).toEqual(before);
});

test('going back leaves the crisis at once, and going forward finds the same view', async ({
	page
}) => {
	await openGraph(page);
	await row(page, 'Veto').click();
	await row(page, 'Strike').click();
	await seeQuery(page, '?without=strike,veto');
	await page.goBack();
	await expect(page).toHaveURL('about:blank');
	await page.goForward();
	await seeLiveGraph(page);
	await seeCount(page, '17 of 21 events');
	await expect(legend(page).getByRole('checkbox', { name: /^Strike/ })).not.toBeChecked();
});

test('going back from the link of an event finds the view that it was in', async ({ page }) => {
	await openGraph(page, `${crisis}?select=edge:ISR>IRN>threat`);
	await row(page, 'Veto').click();
	await seeQuery(page, '?without=veto&select=edge:ISR>IRN>threat');
	await details(page).getByRole('link', { name: 'Link to this event' }).first().click();
	await seeQuery(page, '?without=veto&select=event:plan-against-khamenei');
	await row(page, 'Veto').click();
	await seeQuery(page, '?select=event:plan-against-khamenei');
	await page.goBack();
	await seeQuery(page, '?without=veto&select=edge:ISR>IRN>threat');
	await seeCount(page, '20 of 21 events');
	await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Israel → Iran');
	await page.goForward();
	await seeQuery(page, '?select=event:plan-against-khamenei');
	await seeCount(page, '21 of 21 events');
});

test('going back closes the details, however much was read in them', async ({ page }) => {
	await openGraph(page);
	await row(page, 'Strike').click();
	await seeQuery(page, '?without=strike');
	await page.keyboard.press('g');
	await page.keyboard.press('Enter');
	await seeFocus(page, 'United States');
	await details(page)
		.getByRole('button', { name: /^Veto → Israel/ })
		.click();
	await seeQuery(page, '?without=strike&select=edge:USA>ISR>veto');
	await page.goBack();
	await seeQuery(page, '?without=strike');
	await expect(details(page).getByRole('heading', { name: 'About this graph' })).toBeAttached();
	await seeCount(page, '18 of 21 events');
	await page.goForward();
	await seeQuery(page, '?without=strike&select=edge:USA>ISR>veto');
	await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(
		'United States → Israel'
	);
});

test('details closed and opened time and again lengthen the history by one', async ({ page }) => {
	await openGraph(page);
	const entries = (): Promise<number> => page.evaluate(() => history.length);
	const before = await entries();
	for (let i = 0; i < 3; i++) {
		await page.keyboard.press('g');
		await page.keyboard.press('Enter');
		await seeQuery(page, '?select=actor:USA');
		await page.keyboard.press('Escape');
		await seeQuery(page, '');
	}
	expect(await entries()).toBe(before + 1);
});

test('going back from a link with details leaves the crisis at once', async ({ page }) => {
	await openGraph(page, `${crisis}?select=edge:ISR>IRN>threat`);
	await details(page)
		.getByRole('button', { name: /^Israel reportedly had a plan/ })
		.or(details(page).getByRole('button', { name: /^Trump reportedly vetoed/ }))
		.first()
		.click();
	await expect.poll(() => queryOf(page)).toMatch(/select=event:/);
	await page.goBack();
	await expect(page).toHaveURL('about:blank');
});

test('nothing is read out before the reader does something', async ({ page }) => {
	await openGraph(page, `${crisis}?without=veto`);
	await seeQuery(page, '?without=veto');
	await expect(page.getByRole('status')).toHaveText('');
	await page.keyboard.press('g');
	await page.keyboard.press('Enter');
	await seeQuery(page, '?without=veto&select=actor:USA');
	await expect(page.getByRole('status')).toHaveText('');
	await expect(page.locator('#svelte-announcer')).toHaveAttribute('aria-live', 'off');

	await page.getByRole('link', { name: 'All crises' }).click();
	await expect(page.locator('#svelte-announcer')).toHaveAttribute('aria-live', 'assertive');
	await expect(page.locator('#svelte-announcer')).toHaveText('Stancegraph');
});
