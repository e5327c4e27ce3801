import type { Page } from '@playwright/test';
import { crisis, expect, seeLiveGraph, sizes, test } from './journey';
import { placesOf, type Point } from './journey-canvas';

/** The middle of every disc of the drawn picture on the screen, in the order of the scene. */
async function discsOf(page: Page): Promise<readonly Point[]> {
	return page.locator('.picture').evaluateAll((pictures) =>
		pictures
			.filter((picture) => picture.checkVisibility())
			.flatMap((picture) => [...picture.querySelectorAll('circle[stroke]')])
			.map((disc) => {
				const { x, y, width, height } = disc.getBoundingClientRect();
				return { x: x + width / 2, y: y + height / 2 };
			})
	);
}

test('the graph is in the page before any script', async ({ request }) => {
	const html = await (await request.get(crisis)).text();
	const pictures = html.match(/<svg [^>]*aria-label="Graph of stances\.[^"]*"/g) ?? [];
	expect(pictures.length).toBeGreaterThan(0);
	for (const words of ['>United States</text>', '>Mediation offer</text>', '>Strike · 3</text>']) {
		expect(html).toContain(words);
	}
	const scripts = [...html.matchAll(/<link[^>]*rel="modulepreload"|<script[^>]*src=/g)];
	expect(scripts.length).toBeGreaterThan(3);
	for (const { index } of scripts)
		expect(index).toBeGreaterThan(html.lastIndexOf('aria-label="Graph of stances.'));
});

for (const [name, viewport] of Object.entries(sizes)) {
	test(`the picture becomes the live graph without a jump: ${name}`, async ({ watch }) => {
		const context = await watch.open({ viewport });
		const page = await context.newPage();
		let letGo = (): void => {};
		const held = new Promise<void>((resolve) => (letGo = resolve));
		await page.route('**/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(crisis, { waitUntil: 'commit' });
		await expect.poll(() => discsOf(page)).toHaveLength(4);
		await expect(page.getByRole('img', { name: /^Graph of stances/ })).toBeVisible();
		await page.evaluate(async () => {
			await document.fonts.ready;
		});
		const drawn = await discsOf(page);
		const names = await page
			.locator('.picture:visible svg > g > text:last-child')
			.allTextContents();

		letGo();
		await page.unrouteAll({ behavior: 'wait' });
		await seeLiveGraph(page);
		const live = await placesOf(page);
		expect(live.map((place) => place.name)).toEqual(names);
		for (const [i, { onScreen, name: actor }] of live.entries()) {
			const { x, y } = drawn[i] ?? { x: NaN, y: NaN };
			expect(Math.hypot(onScreen.x - x, onScreen.y - y), actor).toBeLessThan(1.5);
		}
		await expect(page.locator('.picture')).toHaveCount(0);
	});
}

for (const [name, viewport] of Object.entries(sizes)) {
	test(`no date of the timeline touches another before any script runs: ${name}`, async ({
		watch
	}) => {
		const context = await watch.open({ viewport });
		const page = await context.newPage();
		// Never answered: the page stays as it was built.
		await page.route('**/*.js', () => undefined);
		for (const address of [crisis, '/cuba-1962/']) {
			await page.goto(address, { waitUntil: 'domcontentloaded' });
			const dates = await page.locator('svg.chart text').evaluateAll((texts) =>
				texts
					.filter(({ textContent }) => textContent !== '')
					.map((text) => text.getBoundingClientRect())
					.filter(({ width }) => width > 0)
					.map(({ left, right }) => ({ left, right }))
			);
			for (const [i, { left }] of dates.entries()) {
				expect(left).toBeGreaterThan(dates[i - 1]?.right ?? -Infinity);
			}
			if (name !== 'phone') expect(dates.length).toBeGreaterThan(0);
		}
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const [name, viewport] of Object.entries(sizes)) {
		test.describe(name, () => {
			test.use({ viewport });

			test('the page holds title, summary, picture, legend, actors and all evidence', async ({
				page
			}) => {
				await page.goto(crisis);
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(
					'Who stands where: the United States, Israel, Iran and Turkey'
				);
				await expect(page.getByText('21 of 21 events').first()).toBeVisible();
				await expect(page.getByRole('img', { name: /^Graph of stances/ })).toBeVisible();

				const record = page.locator('.record');
				await expect(record.getByText(/^In June 2025 Israel attacks Iran\./)).toBeVisible();
				await expect(
					record.getByRole('listitem').filter({ hasText: /^\s*Strike: 3 events/ })
				).toBeVisible();
				await expect(
					record
						.getByRole('listitem')
						.filter({ hasText: 'Recep Tayyip Erdoğan, President of Turkey' })
				).toBeVisible();
				await expect(record.getByRole('heading', { name: '21 events' })).toBeVisible();
				await expect(record.getByRole('heading', { level: 3, name: /→/ })).toHaveCount(21);
				const evidence = record.getByRole('group', { name: /^Supports: \d/ });
				await expect(evidence).toHaveCount(21);
				for (const one of await evidence.all()) await expect(one).toBeVisible();
				await expect(record.getByRole('group', { name: 'Disputes: 1' })).toHaveCount(2);
				await expect(record.getByText('paragraph 6').first()).toBeVisible();
				await expect(
					record.getByText(/^Human Rights Activists count at least 406 dead/).last()
				).toBeVisible();
			});

			test('nothing is offered that would not work', async ({ page }) => {
				await page.goto(crisis);
				await expect(page.getByRole('group', { name: 'Zoom' })).toBeHidden();
				await expect(page.getByRole('button', { name: /^Search/ })).toBeHidden();
				await expect(page.getByRole('button', { name: 'Table' })).toBeHidden();
				// Not even what only looks as if it worked.
				for (const control of await page.locator('button, input, select').all()) {
					await expect(control).toBeHidden();
				}
				await expect(page.getByText('all\u00a0stances')).toBeHidden();
			});
		});
	}
});
