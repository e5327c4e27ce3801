import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Dataset } from '../src/lib/core/dataset/schema';
import { details, expect, openGraph, seeCount, seeLiveGraph, seeQuery, test } from './journey';
import { actorAt, clickAt, placesOf } from './journey-canvas';

const dataset = JSON.parse(readFileSync('tests/fixtures/data/hostile.json', 'utf8')) as Dataset;

/** Text as a page shows it: runs of white space are one space. */
function shown(text: string): string {
	return text.replaceAll('\0', '\ufffd').replace(/\s+/g, ' ').trim();
}

/** What would show that some of the data had become markup or had run. */
async function traces(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		for (const one of document.querySelectorAll('*')) {
			for (const { name, value } of one.attributes) {
				if (/^on/i.test(name)) found.push(`${one.tagName} ${name}`);
				if (
					/^(href|src|action|xlink:href)$/i.test(name) &&
					/^\s*(javascript|vbscript):/i.test(value)
				) {
					found.push(`${one.tagName} ${name}=${value}`);
				}
			}
		}
		for (const image of document.querySelectorAll('img, image')) {
			const source = image.getAttribute('src') ?? image.getAttribute('href') ?? '';
			if (!source.startsWith('data:image/svg+xml')) found.push(`image ${source}`);
		}
		for (const bold of document.querySelectorAll('main b, aside b, section b')) {
			if (bold.textContent === 'x') found.push('markup in text');
		}
		const polluted = ({} as { polluted?: unknown }).polluted;
		if (polluted !== undefined) found.push('prototype');
		return found;
	});
}

async function seeNoTrace(page: Page): Promise<void> {
	expect(await page.title()).toBe(shown(dataset.title));
	expect(await traces(page)).toEqual([]);
}

test('titles, names and summaries stand there as the text they are', async ({ page }) => {
	await openGraph(page, 'hostile/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(shown(dataset.title));
	await seeCount(page, '17 of 17 events');
	expect(new Set((await placesOf(page)).map(({ name }) => shown(name)))).toEqual(
		new Set(
			dataset.actors
				.filter(({ memberOf, type }) => memberOf === null && type !== 'unspecified')
				.map(({ name }) => shown(name))
		)
	);
	await expect(details(page)).toContainText('<script>document.title="owned"</script>');
	await seeNoTrace(page);
});

test('actors called __proto__, constructor and worse are selected, linked and filtered', async ({
	page
}) => {
	for (const id of ['__proto__', 'a,b', '%2C&x=1#y', ' ']) {
		const actor = dataset.actors.find((one) => one.id === id);
		if (!actor) throw new Error(`There is no actor ${id}.`);
		await page.goto('hostile/');
		await seeLiveGraph(page);
		const box = page
			.getByRole('navigation', { name: 'Filters' })
			.getByRole('button', { name: `Only ${actor.name}`, exact: true });
		if ((await box.count()) === 0) {
			await page.getByRole('button', { name: /^All \d+ actors$/ }).click();
		}
		await box.first().dispatchEvent('click');
		const taken = dataset.events.filter((event) =>
			[...event.actor, ...event.recipient].includes(id)
		);
		const count = new RegExp(`^${taken.length} of 17 events$`);
		const title = page.getByRole('banner').getByRole('strong');
		if (id !== '__proto__') await expect(title).toHaveText(count);
		await expect.poll(() => new URL(page.url()).searchParams.has('actors')).toBe(true);
		const shownCount = (await title.textContent()) ?? '';
		await page.reload();
		await seeLiveGraph(page);
		await expect(title).toHaveText(shownCount);
		await expect(page.getByRole('note')).toHaveCount(0);
	}
	await seeNoTrace(page);
});

test('a click on such an actor opens its panel and its link', async ({ page }) => {
	await openGraph(page, 'hostile/');
	await clickAt(page, await actorAt(page, dataset.actors[0]?.name ?? ''));
	await seeQuery(page, '?select=actor:__proto__');
	await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(
		`<img src=x onerror="document.title='owned'">`
	);
	await page.reload();
	await seeLiveGraph(page);
	await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(
		`<img src=x onerror="document.title='owned'">`
	);
	await seeNoTrace(page);
});

test('every event and all its evidence can be read, and nothing of it runs', async ({ page }) => {
	await page.goto('hostile/?view=table');
	const buttons = page.getByRole('table').locator('tbody').getByRole('button');
	await expect(buttons).toHaveCount(17);
	for (const button of await buttons.all()) {
		await button.click();
		const summary = shown(await button.innerText());
		await expect(details(page).getByRole('article')).toContainText(summary.slice(0, 200));
		expect(await traces(page)).toEqual([]);
	}
	await seeNoTrace(page);
	for (const link of await details(page).getByRole('link').all()) {
		expect(await link.getAttribute('href')).toMatch(/^(https?:\/\/|\?)/);
	}
});

test('search, list, dialogs and paper show it as text too', async ({ page }) => {
	await openGraph(page, 'hostile/');
	await page.keyboard.press('/');
	for (const words of ['script', 'onerror', '__proto__', 'مرحبا', '{{7*7}}', '\'"`\\', 'WWWW']) {
		await page.getByRole('dialog').getByRole('combobox').fill(words);
		await expect(page.getByRole('dialog').getByRole('option').last()).toContainText(
			'Show only events that mention'
		);
		expect(await traces(page)).toEqual([]);
	}
	await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

	await page.keyboard.press('g');
	for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('treeitem').first()).toContainText('<img src=x');
	expect(await traces(page)).toEqual([]);

	await page.keyboard.press('s');
	const embed = await page.getByRole('textbox', { name: 'Embed' }).inputValue();
	expect(embed).not.toContain('"owned"');
	expect(await traces(page)).toEqual([]);
	await page.keyboard.press('Escape');

	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await expect(page.getByRole('heading', { name: '17 events' })).toBeVisible();
	await seeNoTrace(page);
});

test('words in a link stay words', async ({ page }) => {
	const words = '<img src=x onerror=alert(1)>';
	await openGraph(
		page,
		`hostile/?q=${encodeURIComponent(words)}&select=${encodeURIComponent(words)}`
	);
	await expect(page.getByRole('note')).toContainText('1 part of the link could not be read');
	await page.getByRole('note').locator('summary').click();
	await expect(page.getByRole('note')).toContainText(words);
	await expect(page.getByRole('button', { name: `Remove the filter: “${words}”` })).toBeVisible();
	await seeNoTrace(page);
});

test('between names that run from right to left an arrow still leads from the first to the second', async ({
	page
}) => {
	await openGraph(page, 'right-to-left/?select=edge:A%3EB%3Ethreat');
	const heading = details(page).getByRole('heading', { level: 2 });
	await expect(heading).toContainText('→');
	const lefts = await heading.evaluate((title) => {
		const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		const found = new Map<string, number>();
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			for (const [at, letter] of [...(node.textContent ?? '')].entries()) {
				range.setStart(node, at);
				range.setEnd(node, at + 1);
				if (!found.has(letter)) found.set(letter, range.getBoundingClientRect().left);
			}
		}
		return ['ا', '→', 'ה'].map((letter) => found.get(letter) ?? NaN);
	});
	expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
	expect(lefts.every(Number.isFinite)).toBe(true);
});

test('texts as long as a file allows are cut or wrapped, and the page stays usable', async ({
	page
}) => {
	for (const width of [1440, 390]) {
		await page.setViewportSize({ width, height: 844 });
		await openGraph(page, `hostile/?select=${encodeURIComponent('event:~0')}`);
		await expect(details(page).getByRole('article')).toBeAttached();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			width
		);
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page as it is served shows it as text', async ({ page, request }) => {
		await page.goto('hostile/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(shown(dataset.title));
		await expect(page.getByRole('heading', { name: '17 events' })).toBeVisible();
		const html = await (await request.get('hostile/')).text();
		expect(html).not.toMatch(/<img src=x/);
		expect(html).not.toMatch(/<svg onload/);
		expect(html.match(/<script>document\.title/)).toBeNull();
	});
});
