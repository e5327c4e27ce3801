import {
	chips,
	crisis,
	details,
	expect,
	openGraph,
	seeCount,
	seeFocus,
	seeQuery,
	tabTo,
	test
} from './journey';
import { cameraOf, marked, placesOf } from './journey-canvas';

test('the whole job without a mouse: from the graph to the evidence and back', async ({ page }) => {
	await openGraph(page);
	const { keyboard } = page;
	await keyboard.press('g');
	await seeFocus(page, 'United States, 12 arrows');
	expect(await marked(page, 'focused')).toEqual(['United States']);
	await expect(page.getByRole('region', { name: 'Graph' })).toContainText('↑ ↓ move');

	await keyboard.press('ArrowDown');
	await seeFocus(page, 'Israel, 11 arrows');
	await keyboard.press('End');
	await seeFocus(page, 'Turkey, 3 arrows');
	await keyboard.press('Home');
	await keyboard.press('ArrowRight');
	await expect(page.locator(':focus')).toHaveAttribute('aria-expanded', 'true');
	await keyboard.press('ArrowRight');
	await seeFocus(page, 'United States to Israel: veto, 1 event');
	expect(await marked(page, 'focused')).toEqual(['United States → Israel: Veto']);

	await keyboard.press('ArrowRight');
	await keyboard.press('ArrowRight');
	await seeFocus(page, /^Trump reportedly vetoed an Israeli plan/);
	await keyboard.press('ArrowLeft');
	await seeFocus(page, 'United States to Israel: veto, 1 event');
	await keyboard.press('Enter');
	await seeFocus(page, 'United States → Israel');
	await expect(details(page)).toContainText('Veto · 1 event · disputed');
	await seeQuery(page, '?select=edge:USA>ISR>veto');

	// On through the panel, and back to where the reader came from.
	await tabTo(page, details(page).getByRole('button', { name: /^Israel reportedly had a plan/ }));
	await keyboard.press('Enter');
	await seeQuery(page, '?select=event:plan-against-khamenei');
	await keyboard.press('Escape');
	await seeFocus(page, 'United States to Israel: veto, 1 event');
	await seeQuery(page, '');
	await keyboard.press('ArrowLeft');
	await keyboard.press('ArrowLeft');
	await seeFocus(page, 'United States, 12 arrows');
	await keyboard.press('ArrowLeft');
	await expect(page.getByRole('treeitem')).toHaveCount(4);
});

test('Shift and Enter add to the selection without leaving the list', async ({ page }) => {
	await openGraph(page);
	await page.keyboard.press('g');
	await page.keyboard.press('Shift+Enter');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Shift+Space');
	await seeFocus(page, 'Israel, 11 arrows');
	await seeQuery(page, '?select=actor:USA,actor:ISR');
	await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(2);
	await page.keyboard.press('p');
	await seeFocus(page, 'United States');
});

test('Tab alone reaches every tool and filter, in the order they stand in', async ({ page }) => {
	await openGraph(page);
	const names: string[] = [];
	for (let i = 0; i < 17; i++) {
		await page.keyboard.press('Tab');
		names.push(
			await page.evaluate(() => {
				const at = document.activeElement;
				return at?.getAttribute('aria-label') ?? at?.closest('label, a, button')?.textContent ?? '';
			})
		);
	}
	expect(names.map((name) => name.replace(/\s+/g, ' ').trim())).toEqual([
		'Skip to the graph',
		'Skip to the details',
		'All crises',
		'Open a file',
		'Search actors, words, sources',
		'Table',
		'Share',
		'Keys',
		'Dark theme',
		'States',
		'People and organisations',
		'all stances',
		'none of the stances',
		'Veto 1 event',
		'Only Veto',
		'Threat 4 events',
		'Only Threat'
	]);
	await page.keyboard.press('Enter');
	await seeCount(page, '4 of 21 events');
});

test('every focus is seen', async ({ page }) => {
	await openGraph(page);
	for (let i = 0; i < 40; i++) {
		await page.keyboard.press('Tab');
		const seen = await page.evaluate(() => {
			const at = document.activeElement;
			if (!at || at.getAttribute('role') === 'treeitem') return true;
			const { outlineStyle, outlineWidth } = getComputedStyle(at);
			return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
		});
		expect(seen, await page.evaluate(() => document.activeElement?.outerHTML ?? '')).toBe(true);
	}
});

test('the first skip link leads to the graph, or to the table in its place', async ({ page }) => {
	await openGraph(page);
	await page.keyboard.press('g');
	await page.keyboard.press('ArrowDown');
	await page.getByRole('link', { name: 'All crises' }).focus();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Shift+Tab');
	await seeFocus(page, 'Skip to the graph');
	await page.keyboard.press('Enter');
	await seeFocus(page, 'Israel, 11 arrows');
	await seeQuery(page, '');

	await page.keyboard.press('t');
	await page.getByRole('link', { name: 'Skip to the table' }).press('Enter');
	await seeFocus(page, /^Date/);
});

test('the second skip link leads to the details', async ({ page }) => {
	await openGraph(page);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	const inside = await details(page).evaluate((panel) => panel.contains(document.activeElement));
	expect(inside).toBe(true);
});

test('single keys switch the table, search, share, theme, zoom and filters', async ({ page }) => {
	await openGraph(page);
	const { keyboard } = page;
	await keyboard.press('t');
	await expect(page.getByRole('table')).toBeVisible();
	await keyboard.press('g');
	await expect(page.getByRole('treeitem').first()).toBeFocused();

	await keyboard.press('/');
	await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
	await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
	await keyboard.press('Escape');
	await expect(page.getByRole('treeitem').first()).toBeFocused();
	await keyboard.press('Control+k');
	await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
	await keyboard.press('Escape');

	await keyboard.press('s');
	await expect(page.getByRole('dialog', { name: 'Share this view' })).toBeVisible();
	await keyboard.press('Escape');
	await keyboard.press('d');
	await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible();

	const { zoom } = await cameraOf(page);
	await keyboard.press('+');
	await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(zoom * 1.3, 2);
	await keyboard.press('-');
	await keyboard.press('-');
	await expect.poll(async () => (await cameraOf(page)).zoom).toBeLessThan(zoom);
	await keyboard.press('0');
	await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(zoom, 6);

	await page.getByRole('checkbox', { name: /^Veto/ }).press('Space');
	await seeCount(page, '20 of 21 events');
	await keyboard.press('r');
	await seeCount(page, '21 of 21 events');
	await expect(chips(page)).toHaveCount(0);
	expect(await placesOf(page)).toHaveLength(4);
});

test('a key pressed the moment a dialog closes is not lost', async ({ page }) => {
	await openGraph(page);
	await page.keyboard.press('/');
	await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
	// Both within one task: before the browser tells the page that the dialog closed.
	await page.evaluate(() => {
		document.querySelector('dialog')?.close();
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
	});
	const share = page.getByRole('dialog', { name: 'Share this view' });
	await expect(share).toBeVisible();
	await expect(page.getByRole('dialog', { name: 'Search' })).toHaveCount(0);
	// Nor where it asks for the very dialog that closed.
	await page.evaluate(() => {
		document.querySelector('dialog')?.close();
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
	});
	await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
	await share.getByRole('button', { name: 'Copy link' }).focus();
	await page.keyboard.press('Escape');
	await expect(share).toHaveCount(0);
	await expect(page.getByRole('treeitem').first()).toBeVisible();
});

test('dialogs hold the focus and give it back to what opened them', async ({ page }) => {
	await openGraph(page);
	for (const [button, dialog] of [
		['Share', 'Share this view'],
		['Keys', 'Keys']
	] as const) {
		await page.getByRole('button', { name: button, exact: true }).press('Enter');
		const opened = page.getByRole('dialog', { name: dialog });
		await expect(opened).toBeVisible();
		for (let i = 0; i < 8; i++) {
			await page.keyboard.press('Tab');
			const out = await opened.evaluate(
				(one) => document.activeElement !== document.body && !one.contains(document.activeElement)
			);
			expect(out).toBe(false);
		}
		await page.keyboard.press('Escape');
		await expect(opened).toHaveCount(0);
		await expect(page.getByRole('button', { name: button, exact: true })).toBeFocused();
	}
});

test('keys without Ctrl can be switched off, and stay off', async ({ page }) => {
	await openGraph(page);
	await page.keyboard.press('?');
	const dialog = page.getByRole('dialog', { name: 'Keys' });
	await expect(dialog.getByRole('term')).toHaveCount(16);
	await dialog.getByRole('checkbox').click();
	await page.keyboard.press('Escape');

	const nothing = async (): Promise<void> => {
		for (const key of ['t', 'r', 's', 'd', '/', '?', 'p', 'g']) await page.keyboard.press(key);
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await expect(page.getByRole('table')).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'Dark theme' })).toBeVisible();
	};
	await nothing();
	await page.reload();
	await expect(page.getByRole('region', { name: 'Graph' })).toHaveAttribute('data-live', 'true');
	await nothing();
	await page.keyboard.press('Control+k');
	await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
});

test('typing into a field is typing, not a command', async ({ page }) => {
	await openGraph(page);
	await page.keyboard.press('/');
	await page.keyboard.type('sdtrg?');
	await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('sdtrg?');
	await page.keyboard.press('Escape');
	await page.getByRole('region', { name: 'Time' }).getByLabel('From').focus();
	await page.keyboard.press('t');
	await expect(page.getByRole('table')).toHaveCount(0);
});

test('a filter that takes itself back hands the focus on', async ({ page }) => {
	await openGraph(page, `${crisis}?without=veto&without-status=disputed&actors=USA`);
	await chips(page).getByRole('button', { name: 'Remove the filter: without disputed' }).focus();
	await page.keyboard.press('Enter');
	await seeFocus(page, 'Remove the filter: United States');
	await page.keyboard.press('Enter');
	await seeFocus(page, 'Reset');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Every event is in view.').first()).toBeFocused();

	await page.getByRole('checkbox', { name: /^Veto/ }).press('Space');
	await chips(page).getByRole('button', { name: 'Reset' }).press('Enter');
	await expect(page.getByText('Every event is in view.').first()).toBeFocused();
});

test('an empty result that is undone hands the focus on to what is there again', async ({
	page
}) => {
	await openGraph(page, `${crisis}?q=zeppelin`);
	await page.getByRole('button', { name: 'Drop the words' }).press('Enter');
	await seeFocus(page, 'United States, 12 arrows');

	await page.goto(`${crisis}?q=zeppelin&view=table`);
	await page.getByRole('button', { name: 'Drop the words' }).press('Enter');
	await seeFocus(page, /^Date/);
});

test('the words of the search as a filter leave the focus where the search was opened', async ({
	page
}) => {
	await openGraph(page);
	await page.getByRole('button', { name: /^Search/ }).press('Enter');
	await page.keyboard.type('erdogan');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await seeCount(page, '2 of 21 events');
	await seeFocus(page, /^Search/);
});

test('what is pressed before the search has come is meant for it', async ({ page }) => {
	let come = (): void => undefined;
	const coming = new Promise<void>((resolve) => (come = resolve));
	await page.route('**/*.js', async (route) => {
		const response = await route.fetch();
		const script = await response.text();
		if (script.includes('Nothing is called that')) await coming;
		await route.fulfill({ response, body: script });
	});
	await openGraph(page);
	await page.getByRole('button', { name: /^Search/ }).press('Enter');
	await page.keyboard.type('erdogap');
	for (const key of ['Backspace', 'n', 'ArrowUp']) await page.keyboard.press(key);
	await expect(page.getByRole('dialog')).toHaveCount(0);
	come();
	await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('erdogan');
	await page.keyboard.press('Enter');
	await seeCount(page, '2 of 21 events');
	await seeFocus(page, /^Search/);
	await page.unrouteAll({ behavior: 'wait' });
});

test('Escape with nothing to close leaves the reader where they are', async ({ page }) => {
	await openGraph(page);
	await page.keyboard.press('g');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Escape');
	await seeFocus(page, 'Israel, 11 arrows');
});
