import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
	details,
	expect,
	legend,
	openGraph,
	queryOf,
	row,
	seeCount,
	seeLiveGraph,
	seeQuery,
	test
} from './journey';
import { arrowsOf, placesOf } from './journey-canvas';
import { seeNoBarrier } from './journey-axe';

// The journeys of this project run under /crisis/, so all addresses here are relative.

const folder = path.join('tests', 'fixtures', 'data');

function titleOf(file: string): string | null {
	try {
		return (JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { title: string }).title;
	} catch {
		// Not JSON: the list then goes by the file's name.
		return null;
	}
}

test('every file in the folder of data is a crisis on the start page, whatever its state', async ({
	page
}) => {
	await page.goto('./');
	const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
	expect(files.length).toBeGreaterThan(4);
	for (const file of files) {
		const slug = file.replace('.json', '');
		const link = page.getByRole('main').locator(`a[href$="/${slug}/"]`);
		await expect(link).toHaveCount(1);
		await expect(link.getByRole('heading')).toHaveText(titleOf(file) ?? slug);
	}
	await expect(page.getByRole('main').getByRole('link')).toHaveCount(files.length);
	await expect(page.getByText('5 problems in the file')).toBeVisible();
	await seeNoBarrier(page);
});

test('a crisis opens from the start page and leads back to it', async ({ page }) => {
	await page.goto('./');
	await page.getByRole('link', { name: 'A quarrel about a river' }).click();
	await seeLiveGraph(page);
	expect(new URL(page.url()).pathname).toBe('/crisis/tiny/');
	await seeCount(page, '4 of 4 events');
	await row(page, 'Threat').click();
	await seeQuery(page, '?without=threat');
	expect(new URL(page.url()).pathname).toBe('/crisis/tiny/');

	await page.getByRole('link', { name: 'All crises' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stancegraph');
	await page.getByRole('link', { name: 'Many stances between few' }).click();
	await seeLiveGraph(page);
	await seeCount(page, '45 of 45 events');
	// What was chosen in one crisis means nothing in the next.
	expect(queryOf(page)).toBe('');
	await page.goBack();
	await page.goBack();
	await seeLiveGraph(page);
	await seeCount(page, '3 of 4 events');
});

test('a deep link under the sub-path opens and reloads as it was', async ({ page }) => {
	await openGraph(page, 'tiny/?actors=UP&as=actor&select=event:dam');
	await expect(details(page)).toContainText('We will close the dam.');
	await seeCount(page, '2 of 4 events');
	await page.reload();
	await seeLiveGraph(page);
	await seeQuery(page, '?actors=UP&as=actor&select=event:dam');
	await expect(details(page)).toContainText('Condition: if the toll is not lifted');

	const answer = await page.request.get('tiny', { maxRedirects: 0 });
	expect(answer.status()).toBe(301);
	expect(answer.headers()['location']).toBe('/crisis/tiny/');
});

test('everything that a page asks for is under the sub-path and is there', async ({ page }) => {
	const asked: [string, number][] = [];
	page.on('response', (response) => {
		asked.push([new URL(response.url()).pathname, response.status()]);
	});
	await openGraph(page, 'tiny/');
	await page.getByRole('link', { name: 'All crises' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stancegraph');
	expect(asked.length).toBeGreaterThan(4);
	expect(asked.filter(([at, status]) => !at.startsWith('/crisis/') || status >= 400)).toEqual([]);
});

test('events without parties on the graph, machine-coded ones and months are said as such', async ({
	page
}) => {
	await openGraph(page, 'tiny/');
	expect(await arrowsOf(page)).toEqual([
		'Upstream → Downstream: Threat',
		'Downstream → Upstream: Sanction',
		'Bridgetown → Upstream: Mediation offer',
		'Bridgetown → Downstream: Mediation offer'
	]);
	await expect(page.getByRole('region', { name: 'Graph' })).toContainText('1 event draws no arrow');
	await expect(row(page, 'Machine-coded')).toBeChecked();
	await page.keyboard.press('t');
	await expect(page.getByRole('row', { name: /Machine-coded/ })).toContainText('February 2024');
	await expect(page.getByRole('row', { name: /appeals to her own town/ })).toContainText(
		'Date unknown'
	);
});

test('links to sources say nothing of the reader and leave only by the web', async ({ page }) => {
	await openGraph(page, 'tiny/?select=event:dam,event:toll');
	for (const [name, href] of [
		['Two towns and a river', 'https://news.example/river?part=1&page=2'],
		['Minutes of the sitting', 'http://archive.example/minutes']
	] as const) {
		const link = details(page).getByRole('link', { name });
		await expect(link).toHaveAttribute('href', href);
		await expect(link).toHaveAttribute('rel', /\bnoreferrer\b/);
	}
});

test('many stances between two actors stay apart, and many actors fold away', async ({ page }) => {
	await openGraph(page, 'dense/');
	expect(await placesOf(page)).toHaveLength(14);
	expect((await arrowsOf(page)).filter((arrow) => arrow.startsWith('Alder → Birch'))).toHaveLength(
		13
	);
	const boxes = legend(page).getByRole('region', { name: 'Actors' }).getByRole('checkbox');
	await expect(boxes).toHaveCount(12);
	await legend(page).getByRole('button', { name: 'All 14 actors' }).click();
	await expect(boxes).toHaveCount(14);
	await legend(page).getByRole('button', { name: 'Fewer actors' }).click();
	await expect(boxes).toHaveCount(12);
});

test('actors on a large graph do not stand on one another, on no screen', async ({ page }) => {
	for (const size of [
		{ width: 1440, height: 900 },
		{ width: 390, height: 844 }
	]) {
		await page.setViewportSize(size);
		await openGraph(page, 'dense/');
		const places = await placesOf(page);
		for (const [i, one] of places.entries()) {
			for (const other of places.slice(i + 1)) {
				const apart = Math.hypot(one.at.x - other.at.x, one.at.y - other.at.y);
				expect(apart, `${one.name} and ${other.name}`).toBeGreaterThan(80);
			}
		}
	}
});

test('a crisis without events says so and keeps its actors', async ({ page }) => {
	await openGraph(page, 'empty/');
	await seeCount(page, '0 of 0 events');
	await expect(page.getByText('This dataset holds no events yet.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Reset' })).toHaveCount(0);
	await seeNoBarrier(page);
	await page.keyboard.press('t');
	await expect(page.getByText('This dataset holds no events yet.')).toBeVisible();
});

test('a broken file is told problem by problem, and its good part can be seen', async ({
	page
}) => {
	await page.goto('broken/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This dataset has 5 problems');
	await expect(page.getByText('broken.json')).toBeVisible();
	const problems = page.getByRole('main').getByRole('listitem');
	await expect(problems).toHaveText([
		/^sources\.1\.url .*bad-url$/,
		/^events\.1\.date .*bad-date$/,
		/^actors\.2\.id .*duplicate-id$/,
		/^events\.2\.recipient\.0 .*unknown-actor$/,
		/^events\.2\.stance .*unknown-stance$/
	]);
	await seeNoBarrier(page);

	await page.getByRole('button', { name: 'Show the good part: 1 event' }).click();
	await seeLiveGraph(page);
	await seeCount(page, '1 of 1 event');
	await expect(page.getByRole('note')).toContainText(
		'This dataset has 5 problems; only its good part is shown.'
	);
	expect(await arrowsOf(page)).toEqual(['Eastland → Westland: Threat']);
});

test('a file that is no JSON is told as such, with the place', async ({ page }) => {
	await page.goto('unreadable/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This dataset has 1 problem');
	await expect(page.getByRole('main').getByRole('listitem')).toContainText('line 4, column 39');
	await expect(page.getByRole('main').getByRole('listitem')).toContainText('bad-json');
	await expect(page.getByRole('button', { name: /good part/ })).toHaveCount(0);
});

test.describe('an unknown address without JavaScript', () => {
	test.use({ provoked: /404|Not found/, javaScriptEnabled: false });

	test('says so too, and no page that is there does', async ({ page }) => {
		await page.goto('nowhere/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'There is no page at this address'
		);
		await page.getByRole('link', { name: 'To the start page' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stancegraph');
		await page.goto('tiny/');
		await expect(page.getByText('There is no page at this address')).toBeHidden();
	});
});

test.describe('an unknown address', () => {
	test.use({ provoked: /404|Not found/ });

	for (const address of ['nowhere/', 'tiny/deeper/still', 'nowhere.html']) {
		test(`is a page that was not found, with a way home: ${address}`, async ({ page }) => {
			const response = await page.goto(address);
			expect(response?.status()).toBe(404);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				'There is no page at this address'
			);
			await page.getByRole('link', { name: 'To the start page' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stancegraph');
			expect(new URL(page.url()).pathname).toBe('/crisis/');
		});
	}
});
