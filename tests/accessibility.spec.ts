import type { Page } from '@playwright/test';
import { crisis, expect, openGraph, sizes, test } from './journey';
import { seeNoBarrier } from './journey-axe';

// Two searches of a whole page take their time where others work too.
test.describe.configure({ timeout: 60_000 });

const at = (query: string) => (page: Page) => openGraph(page, `${crisis}?${query}`);

/** Every state that the page can be in, and how it is come by. */
const states: { readonly [state: string]: (page: Page) => Promise<void> } = {
	'the overview': (page) => openGraph(page),
	'an arrow selected': at('select=edge:USA>ISR>veto'),
	'an actor selected': at('select=actor:TUR'),
	'an event selected': at('select=event:turkey-mediation-offer'),
	'a note selected': at('select=note:casualty-figures'),
	'a state open and selected': at('open=USA&select=actor:USA'),
	'all states open': at('level=members&select=actor:IRN'),
	'what one side says': at('according=actor:ISR&select=edge:ISR>IRN>demand'),
	'several things selected': at('select=actor:IRN,edge:ISR>IRN>strike,event:talks-cancelled'),
	'many filters': at('without=veto&without-status=disputed&actors=USA&as=actor&undated=no&q=trump'),
	'an empty result': at('q=zeppelin'),
	'a link with problems': async (page) => {
		await openGraph(page, `${crisis}?without=vetto&colour=red`);
		await page.getByRole('note').locator('summary').click();
	},
	'the list that mirrors the graph, unfolded': async (page) => {
		await openGraph(page);
		await page.keyboard.press('g');
		for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
		await expect(page.getByRole('treeitem', { level: 3 })).toHaveCount(1);
	},
	'the table': async (page) => {
		await page.goto(`${crisis}?view=table&select=event:veto-of-plan`);
		await expect(page.getByRole('table')).toBeVisible();
	},
	'the search with results': async (page) => {
		await openGraph(page, `${crisis}?without=strike`);
		await page.keyboard.press('/');
		await page.getByRole('dialog').getByRole('combobox').fill('israel');
		await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
	},
	'the search without results': async (page) => {
		await openGraph(page);
		await page.keyboard.press('/');
		await page.getByRole('dialog').getByRole('combobox').fill('zeppelin');
		await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1);
	},
	'the empty search': async (page) => {
		await openGraph(page);
		await page.keyboard.press('/');
		await expect(page.getByRole('dialog')).toBeVisible();
	},
	'the sharing dialog': async (page) => {
		await openGraph(page);
		await page.keyboard.press('s');
		await expect(page.getByRole('dialog')).toBeVisible();
	},
	'the list of keys': async (page) => {
		await openGraph(page);
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog')).toBeVisible();
	}
};

for (const [state, reach] of Object.entries(states)) {
	test(`no barrier: ${state}`, async ({ page }) => {
		await reach(page);
		await seeNoBarrier(page);
	});
}

test.describe('on a phone', () => {
	test.use({ viewport: sizes.phone, hasTouch: true, isMobile: true });

	test('no barrier: the graph with an arrow selected', async ({ page }) => {
		await openGraph(page, `${crisis}?select=edge:USA>ISR>veto&without=threat`);
		await seeNoBarrier(page);
	});

	test('no barrier: all states open', async ({ page }) => {
		await openGraph(page, `${crisis}?level=members`);
		await seeNoBarrier(page);
	});

	test('no barrier: the filters’ sheet', async ({ page }) => {
		await openGraph(page, `${crisis}?actors=USA`);
		await page.getByRole('button', { name: 'Filters' }).tap();
		await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
		await seeNoBarrier(page);
	});

	test('no barrier: the table', async ({ page }) => {
		await page.goto(`${crisis}?view=table`);
		await expect(page.getByRole('table')).toBeVisible();
		await seeNoBarrier(page);
	});
});

test.describe('not found', () => {
	test.use({ provoked: /404/ });

	test('no barrier: an address without a page', async ({ page }) => {
		const response = await page.goto('/no-such-crisis/');
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'There is no page at this address'
		);
		await seeNoBarrier(page);
		await page.getByRole('link', { name: 'To the start page' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stancegraph');
		expect(new URL(page.url()).pathname).toBe('/');
	});
});
