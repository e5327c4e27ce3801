import { crisis, expect, openGraph, test } from './journey';

test('the link to share is the address of the view and is copied as a whole', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openGraph(page, `${crisis}?without=veto&select=actor:TUR`);
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Share this view' });
	const link = await dialog.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
	expect(link).toBe(page.url());
	await dialog.getByRole('button', { name: 'Copy link' }).click();
	await expect(dialog.getByRole('status')).toHaveText('Link copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

	await expect(dialog.getByRole('textbox', { name: 'Citation' })).toHaveValue(
		/Who stands where.*us-israel-iran-2025, as of 16 June 2025\. http/
	);
	const embed = await dialog.getByRole('textbox', { name: 'Embed' }).inputValue();
	expect(embed).toContain(`src="${link.replaceAll('&', '&amp;')}"`);
});

test('where the browser does not copy, the text stands selected', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', {
			value: { writeText: () => Promise.reject(new Error('refused')) }
		});
	});
	await openGraph(page);
	await page.keyboard.press('s');
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByRole('dialog').getByRole('status')).toContainText('press Ctrl C or Cmd C');
	const selected = await page
		.getByRole('textbox', { name: 'Link', exact: true })
		.evaluate((field: HTMLTextAreaElement) =>
			field.value.slice(field.selectionStart, field.selectionEnd)
		);
	expect(selected).toBe(page.url());
});

test('the code to embed shows the view inside another page', async ({ page, watch }) => {
	await openGraph(page, `${crisis}?without=veto`);
	await page.keyboard.press('s');
	const embed = await page.getByRole('textbox', { name: 'Embed' }).inputValue();
	const other = await (await watch.open()).newPage();
	await other.setContent(embed);
	const frame = other.frameLocator('iframe');
	await expect(frame.getByRole('region', { name: 'Graph' })).toHaveAttribute('data-live', 'true');
	await expect(frame.getByRole('banner').getByText('20 of 21 events')).toBeVisible();
});
