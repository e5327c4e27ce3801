import type { Locator, Page } from '@playwright/test';
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
import {
	actorAt,
	arrowAt,
	arrowsOf,
	clickAt,
	emptyPlace,
	marked,
	seeArrows,
	spokesOf
} from './journey-canvas';

/** One side of the evidence of an event. */
function side(article: Locator, name: string): Locator {
	return article.getByRole('group', { name });
}

async function seeTitles(page: Page, titles: readonly string[]): Promise<void> {
	await expect(details(page).getByRole('heading', { level: 2 })).toHaveText([...titles]);
}

test('an arrow opens its evidence: who supports, disputes and qualifies it, and where', async ({
	page
}) => {
	await openGraph(page);
	await clickAt(page, await arrowAt(page, 'United States', 'Israel', 'Veto'));

	await seeTitles(page, ['United States → Israel']);
	const panel = details(page);
	await expect(panel).toContainText('Veto · 1 event · disputed');
	const article = panel.getByRole('article');
	await expect(article).toHaveCount(1);
	await expect(article).toContainText('On or before 16 June 2025');
	await expect(article).toContainText('Donald Trump → Israel');

	await expect(side(article, 'Supports: 4').getByRole('listitem')).toHaveCount(4);
	await expect(side(article, 'Supports: 4')).toContainText(
		'Two U.S. officials, unnamed, to Reuters · paragraph 4'
	);
	await expect(side(article, 'Qualifies: 3').getByRole('listitem')).toHaveCount(3);
	const disputed = side(article, 'Disputes: 1');
	await expect(disputed.getByRole('blockquote')).toHaveText(
		'false reports of conversations that never happened.'
	);
	await expect(disputed).toContainText(
		'Benjamin Netanyahu, Prime Minister of Israel · paragraph 6'
	);
	await expect(article).toContainText('Trump Rejects Israeli Plan to Assassinate Khamenei');
	await expect(article).toContainText('publisher not given');
	await expect(article).toContainText('Declared reported');

	await seeQuery(page, '?select=edge:USA>ISR>veto');
	expect(await marked(page, 'selected')).toEqual(['United States → Israel: Veto']);
});

for (const [size, viewport] of Object.entries(sizes)) {
	const stacked = size === 'tablet';
	test(`both sides of what is disputed stand ${stacked ? 'one below the other' : 'side by side'}: ${size}`, async ({
		page
	}) => {
		await page.setViewportSize(viewport);
		await openGraph(page);
		const before = await page.locator('.canvas').boundingBox();
		await page.goto(`${crisis}?select=edge:USA>ISR>veto`);
		await seeLiveGraph(page);
		const article = details(page).getByRole('article');
		const boxes = await Promise.all(
			['Supports: 4', 'Disputes: 1', 'Qualifies: 3'].map((name) =>
				side(article, name).evaluate((one) => {
					const { left, right, top, bottom } = one.getBoundingClientRect();
					return { left, right, top, bottom };
				})
			)
		);
		const [supports, disputes, qualifies] = boxes;
		if (stacked) {
			// Two columns would have room for two or three words in a line.
			expect(disputes?.top).toBeGreaterThanOrEqual(supports?.bottom ?? Infinity);
			expect(disputes?.left).toBe(supports?.left);
		} else {
			expect(disputes?.top).toBeCloseTo(supports?.top ?? 0, 0);
			expect(disputes?.left).toBeGreaterThan(supports?.right ?? Infinity);
		}
		expect(qualifies?.top).toBeGreaterThanOrEqual(supports?.bottom ?? Infinity);
		expect(qualifies?.left).toBe(supports?.left);
		// The columns of the page are as they were while nothing was chosen.
		expect(await page.locator('.canvas').boundingBox()).toEqual(before);
	});
}

test('every arrow on the canvas can be clicked and opens what it is labelled as', async ({
	page
}) => {
	await openGraph(page);
	const arrows = (await arrowsOf(page)).map((arrow) => {
		const [, from = '', to = '', label = ''] = /^(.*) → (.*): (.*)$/.exec(arrow) ?? [];
		return { from, to, label };
	});
	expect(arrows).toHaveLength(17);
	for (const { from, to, label } of arrows) {
		const [stance = '', count = '1'] = label.split(' · ');
		await clickAt(page, await arrowAt(page, from, to, stance));
		await seeTitles(page, [`${from} → ${to}`]);
		await expect(details(page)).toContainText(`${stance} · ${count} event`);
		await expect(details(page).getByRole('article')).toHaveCount(Number(count));
	}
});

test('a click on the empty canvas clears; with Ctrl, Shift or Cmd a click adds', async ({
	page
}) => {
	await openGraph(page);
	await clickAt(page, await arrowAt(page, 'United States', 'Israel', 'Veto'));
	await clickAt(page, await actorAt(page, 'Turkey'), 'Control');
	await clickAt(page, await arrowAt(page, 'Israel', 'Iran', 'Strike'), 'Shift');
	await clickAt(page, await actorAt(page, 'Iran'), 'Meta');
	await seeTitles(page, ['United States → Israel', 'Turkey', 'Israel → Iran', 'Iran']);
	await expect(details(page)).toContainText('4 selected');

	await clickAt(page, await actorAt(page, 'Turkey'), 'Control');
	await seeTitles(page, ['United States → Israel', 'Israel → Iran', 'Iran']);
	await details(page).getByRole('button', { name: 'Take Iran out of the selection' }).click();
	await seeTitles(page, ['United States → Israel', 'Israel → Iran']);
	await seeQuery(page, '?select=edge:USA>ISR>veto,edge:ISR>IRN>strike');

	// A slip beside an arrow while adding must not lose what is there.
	await clickAt(page, await emptyPlace(page), 'Control');
	await seeTitles(page, ['United States → Israel', 'Israel → Iran']);
	await clickAt(page, await emptyPlace(page));
	await seeTitles(page, ['About this graph']);
	await seeQuery(page, '');
	expect(await marked(page, 'selected')).toEqual([]);
});

test('Escape goes back one layer at a time', async ({ page }) => {
	await openGraph(page);
	await clickAt(page, await arrowAt(page, 'United States', 'Israel', 'Veto'));
	await clickAt(page, await actorAt(page, 'Turkey'), 'Control');
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();

	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await seeTitles(page, ['United States → Israel', 'Turkey']);
	await page.keyboard.press('Escape');
	await seeTitles(page, ['United States → Israel']);
	await page.keyboard.press('Escape');
	await seeTitles(page, ['About this graph']);
	await page.keyboard.press('Escape');
	await seeTitles(page, ['About this graph']);
});

test('a double click on an actor keeps only its neighbourhood', async ({ page }) => {
	await openGraph(page);
	const { x, y } = await actorAt(page, 'Turkey');
	await page.mouse.dblclick(x, y);
	await seeCount(page, '2 of 21 events');
	await seeArrows(page, [
		'Turkey → United States: Consultation',
		'Turkey → Israel: Mediation offer',
		'Turkey → Iran: Mediation offer'
	]);
	await expect(row(page, 'Turkey')).toBeChecked();
	await expect(row(page, 'Israel')).not.toBeChecked();
	await details(page).getByRole('button', { name: 'Show all actors again' }).click();
	await seeCount(page, '21 of 21 events');
});

test('hovering lights a neighbourhood, an arrow, and the whole of an event with two recipients', async ({
	page
}) => {
	await openGraph(page);
	const hover = async (at: { x: number; y: number }): Promise<void> => page.mouse.move(at.x, at.y);

	await hover(await actorAt(page, 'Turkey'));
	await expect
		.poll(() => marked(page, 'lit'))
		.toEqual([
			'United States',
			'Israel',
			'Iran',
			'Turkey',
			'Turkey → United States: Consultation',
			'Turkey → Israel: Mediation offer',
			'Turkey → Iran: Mediation offer'
		]);

	await hover(await arrowAt(page, 'Israel', 'Iran', 'Demand'));
	await expect.poll(() => marked(page, 'lit')).toEqual(['Israel', 'Iran', 'Israel → Iran: Demand']);

	await hover(await arrowAt(page, 'Turkey', 'Iran', 'Mediation offer'));
	await expect
		.poll(() => marked(page, 'lit'))
		.toEqual([
			'Israel',
			'Iran',
			'Turkey',
			'Turkey → Israel: Mediation offer',
			'Turkey → Iran: Mediation offer'
		]);

	await hover(await emptyPlace(page));
	await expect.poll(() => marked(page, 'lit')).toEqual([]);
});

test('an event between several is one thing on the graph', async ({ page }) => {
	await openGraph(page, `${crisis}?select=event:turkey-mediation-offer`);
	expect(await spokesOf(page)).toEqual([['mediation offer', 'between', 'between']]);
	await expect(details(page)).toContainText('Mediation offer · 1 event');
	await row(page, 'Mediation offer').click();
	await expect.poll(() => spokesOf(page)).toEqual([]);
});

test('an arrow of one event between several is that event, whichever is clicked', async ({
	page
}) => {
	await openGraph(page);
	for (const to of ['Israel', 'Iran']) {
		await clickAt(page, await arrowAt(page, 'Turkey', to, 'Mediation offer'));
		await seeQuery(page, `?select=edge:TUR>${to === 'Iran' ? 'IRN' : 'ISR'}>mediation-offer`);
		await expect.poll(() => spokesOf(page)).toEqual([['mediation offer', 'between', 'between']]);
		expect(await marked(page, 'selected')).toEqual([]);
		await expect(details(page)).toContainText('Mediation offer · 1 event');
		await clickAt(page, await emptyPlace(page));
		await expect.poll(() => spokesOf(page)).toEqual([]);
	}
	// The keyboard selects the same.
	await page.goto(`${crisis}?select=actor:TUR`);
	await seeLiveGraph(page);
	const offer = details(page).getByRole('button', { name: /^Mediation offer → Iran/ });
	await offer.focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => spokesOf(page)).toEqual([['mediation offer', 'between', 'between']]);
});

test('an event says towards whom else it goes, through whom, and what it is related to', async ({
	page
}) => {
	await openGraph(page);
	await clickAt(page, await arrowAt(page, 'Turkey', 'Israel', 'Mediation offer'));
	const article = details(page).getByRole('article');
	await expect(article).toContainText('Also towards: Iran');
	await expect(article).toContainText('Through: Recep Tayyip Erdoğan');
	await expect(article).toContainText('offered');

	await clickAt(page, await arrowAt(page, 'United States', 'Israel', 'Veto'));
	const related = article.getByRole('group', { name: 'Related events' });
	await expect(related).toContainText(
		'blocks Israel reportedly had a plan to assassinate Khamenei'
	);
	await related.getByRole('button', { name: /^Israel reportedly had a plan/ }).click();
	await seeQuery(page, '?select=event:plan-against-khamenei');
	await seeTitles(page, ['Israel → Iran and Ali Khamenei']);
	await expect(details(page)).toContainText('Threat · 1 event · disputed');
	await expect(details(page)).toContainText('planned, not carried out');
	await expect(related).toContainText('blocked by Trump reportedly vetoed');
	// Iran and its leader are one at this level, so one arrow says it; what blocked it lights up too.
	expect(await spokesOf(page)).toEqual([]);
	expect(await marked(page, 'selected')).toEqual(['Israel → Iran: Threat']);
	expect(await marked(page, 'lit')).toContain('United States → Israel: Veto');

	await details(page).getByRole('button', { name: 'All of Israel → Iran: threat' }).click();
	await seeTitles(page, ['Israel → Iran']);
	await expect(details(page)).toContainText('Threat · 2 events · 1 confirmed, 1 disputed');
	await details(page).getByRole('link', { name: 'Link to this event' }).first().click();
	await seeQuery(page, '?select=event:plan-against-khamenei');
	await expect(details(page)).toContainText('Threat · 1 event · disputed');
});

test('an actor says what it does, what is done to it, and who belongs to it', async ({ page }) => {
	await openGraph(page);
	await clickAt(page, await actorAt(page, 'Iran'));
	const panel = details(page);
	await seeTitles(page, ['Iran']);
	await expect(panel).toContainText('Stances towards others');
	await expect(panel).toContainText('None in this dataset.');
	await expect(panel).toContainText('Members');
	await expect(panel).toContainText('Ali Khamenei, Supreme Leader of Iran');

	const strike = panel.getByRole('button', { name: /Strike ← Israel/ });
	await strike.hover();
	await expect.poll(() => marked(page, 'lit')).toEqual(['Israel', 'Iran', 'Israel → Iran: Strike']);
	await strike.click();
	await seeTitles(page, ['Israel → Iran']);
	await expect(panel.getByRole('article')).toHaveCount(3);
	await clickAt(page, await actorAt(page, 'Iran'));
	await panel.getByRole('button', { name: 'Show only events of this actor' }).click();
	await seeCount(page, '14 of 21 events');
});

test('what draws no arrow is said beside the graph and can be read', async ({ page }) => {
	await openGraph(page);
	await expect(page.getByRole('region', { name: 'Graph' })).toContainText('1 event draws no arrow');
	await page.getByRole('button', { name: 'Show it' }).click();
	await seeTitles(page, ['Unnamed party → Iran']);
	await expect(details(page)).toContainText('Sanction · 1 event · reported');
	await expect(details(page)).toContainText('It draws no arrow here.');
	await seeQuery(page, '?select=event:talks-cancelled');
});

test('context that takes no stance can be read and linked', async ({ page }) => {
	await openGraph(page);
	await details(page)
		.getByRole('button', { name: /^Human Rights Activists count at least 406 dead/ })
		.click();
	await seeTitles(page, ['Context']);
	await expect(details(page)).toContainText('Draws no arrow');
	await seeQuery(page, '?select=note:casualty-figures');
	await details(page).getByRole('button', { name: 'Overview' }).click();
	await seeTitles(page, ['About this graph']);
});

test('an arrow says how many of its events the filters keep out', async ({ page }) => {
	await openGraph(page, `${crisis}?undated=no&select=edge:ISR>IRN>threat,edge:ISR>IRN>strike`);
	await seeCount(page, '7 of 21 events');
	await expect(details(page)).toContainText('2 more events of this arrow are outside the filters.');
	await expect(details(page)).toContainText('Strike · 3 events');
	await details(page).getByRole('button', { name: 'Reset the filters and show all' }).click();
	await seeCount(page, '21 of 21 events');
	await expect(details(page)).not.toContainText('outside the filters');
});
