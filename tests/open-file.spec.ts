import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import {
	crisis,
	expect,
	legend,
	openGraph,
	queryOf,
	row,
	seeCount,
	seeFocus,
	seeLiveGraph,
	sizes,
	tabTo,
	test
} from './journey';
import { seeNoBarrier } from './journey-axe';
import { arrowsOf, placesOf } from './journey-canvas';
import {
	aCrisisFile,
	drop,
	paste,
	picked,
	readingCard,
	recentFiles,
	saved,
	type GivenFile
} from './journey-files';

const file = aCrisisFile('harbour');
const title = 'The crisis of harbour';

async function seeTitle(page: Page, text: string): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(text);
}

async function pick(page: Page, files: readonly GivenFile[]): Promise<void> {
	await page.getByLabel(/(Choose|Open) a file/).setInputFiles(files.map(picked));
}

async function openFile(page: Page, files: readonly GivenFile[] = [file]): Promise<void> {
	await page.goto('/open/');
	await pick(page, files);
	await seeLiveGraph(page);
}

test('a file dropped on a crisis is explored, found again after a reload and in the list', async ({
	page
}) => {
	await openGraph(page);
	await drop(page, [file]);
	await seeTitle(page, title);
	await seeLiveGraph(page);
	await seeCount(page, '12 of 12 events');
	expect(new URL(page.url()).pathname).toBe('/open/');
	expect(queryOf(page)).toMatch(/^\?file=[0-9a-f]{64}&name=harbour\.json$/);
	const places = await placesOf(page);

	await row(page, 'Veto').click();
	await seeCount(page, '9 of 12 events');
	await expect.poll(() => queryOf(page)).toMatch(/&name=harbour\.json&without=veto$/);
	await page.reload();
	await seeLiveGraph(page);
	await seeCount(page, '9 of 12 events');
	expect(await placesOf(page)).toEqual(places);

	await page.getByRole('link', { name: 'All crises' }).click();
	const recent = recentFiles(page);
	await expect(recent.getByRole('listitem')).toHaveText(/harbour\.json\s+12 events · [\d.]+ kB · /);
	await seeNoBarrier(page);
	await recent.getByRole('link', { name: 'harbour.json' }).click();
	await seeLiveGraph(page);
	await seeCount(page, '12 of 12 events');
});

test('Back leads to the crisis from which a file was opened', async ({ page }) => {
	await openGraph(page);
	await drop(page, [file]);
	await seeTitle(page, title);
	await seeLiveGraph(page);
	await page.goBack();
	await seeLiveGraph(page);
	await seeCount(page, '21 of 21 events');
	await page.goForward();
	await seeTitle(page, title);
	await seeLiveGraph(page);
});

test('Back and Forward walk through what was selected in an opened file', async ({ page }) => {
	await openFile(page);
	await page.getByRole('button', { name: 'Table', exact: true }).click();
	await page.getByRole('button', { name: 'Event 11 of harbour.' }).click();
	await expect.poll(() => queryOf(page)).toContain('&select=event:e11');
	await page.goBack();
	await expect.poll(() => queryOf(page)).not.toContain('select');
	await page.goForward();
	await expect.poll(() => queryOf(page)).toContain('&select=event:e11');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('a file is opened by paste, and words that go astray are not', async ({ page }) => {
	await openGraph(page);
	await paste(page, 'a word');
	await paste(page, file.text);
	await seeTitle(page, title);
	await seeLiveGraph(page);
	await page.getByRole('link', { name: 'Open a file' }).click();
	await page.getByText('Paste rows instead').click();
	await page.getByLabel(/Rows of a table/).fill(aCrisisFile('pasted', 3).text);
	await page.getByRole('button', { name: 'Open the text' }).click();
	await seeTitle(page, 'The crisis of pasted');
	await seeCount(page, '3 of 3 events');
});

test('several files become one, with what stands in both of them counted once', async ({
	page
}) => {
	await openFile(page, [aCrisisFile('harbour', 12), aCrisisFile('another', 4)]);
	await seeTitle(page, 'The crisis of another and 1 more');
	await seeCount(page, '12 of 12 events');
	const note = page.getByRole('note', { name: 'How the file was read' });
	await expect(note).toContainText('2 files, 12 events, 4 duplicates left out.');
	await note.getByRole('button', { name: 'Details and options' }).click();
	const dialog = page.getByRole('dialog', { name: 'How this file was read' });
	await expect(dialog).toContainText(
		'4 events stood in more than one of the files and count once.'
	);
	await seeNoBarrier(page);
	await dialog.getByRole('button', { name: 'Close' }).click();
	await note.getByRole('button', { name: 'Put away' }).click();
	await expect(note).toHaveCount(0);
	await expect(page.locator(':focus')).toContainText('How it was read');
	await page.reload();
	await seeLiveGraph(page);
	await seeCount(page, '12 of 12 events');
});

test.describe('a long file', () => {
	const long = aCrisisFile('long', 40_000);

	test('is read with the page at hand, and Cancel stops at once', async ({ page }) => {
		// Never answered: it does not open before all is done here, however fast it is read.
		await page.route('**/open/flags.json', () => {});
		await openGraph(page);
		await drop(page, [long]);
		const card = readingCard(page);
		await expect(card).toContainText('long.json');
		await expect(card.getByRole('progressbar')).toBeVisible();
		// The page goes on meanwhile.
		await row(page, 'Veto').click();
		await seeCount(page, '20 of 21 events');
		await expect(card).toBeVisible();
		await card.getByRole('button', { name: 'Cancel' }).click();
		await expect(card).toHaveCount(0);
		await expect.poll(() => page.workers()).toHaveLength(0);
		await page.waitForTimeout(1500);
		expect(new URL(page.url()).pathname).toBe(crisis);
		await seeCount(page, '20 of 21 events');
	});
});

test('what is being opened is said without a barrier', async ({ page }) => {
	// A reader that never begins, so that there is time to look.
	await page.route('**/reader.worker*', () => {});
	await openGraph(page);
	await drop(page, [file]);
	const card = readingCard(page);
	await expect(card).toContainText('Opening harbour.json');
	await seeNoBarrier(page);
	await card.getByRole('button', { name: 'Cancel' }).click();
	await expect(card).toHaveCount(0);
});

test.describe('a file with faults', () => {
	const broken: GivenFile = {
		name: 'broken.json',
		text: JSON.stringify({
			...JSON.parse(file.text),
			actors: [{ name: 'North', type: 'planet' }]
		})
	};

	test('leaves what is open untouched and says why, line by line', async ({ page }) => {
		await openFile(page);
		await row(page, 'Veto').click();
		await seeCount(page, '9 of 12 events');
		const before = page.url();
		await drop(page, [broken]);
		const dialog = page.getByRole('dialog', { name: 'This file could not be opened' });
		await expect(dialog).toContainText('what was open stays open');
		const problems = dialog.getByRole('region', { name: 'Problems of broken.json' });
		await expect(problems.getByRole('listitem').first()).toContainText(
			/^line 1, column \d+.*an actor lacks the field "id": add it$/
		);
		await seeNoBarrier(page);
		const list = await saved(page, dialog.getByRole('button', { name: /^Save .* as CSV$/ }));
		expect(list.name).toBe('broken-json-problems.csv');
		expect(list.text.split('\r\n').length).toBe(2 + (await problems.getByRole('listitem').count()));
		// Its keys are its own: none reaches the page behind.
		await page.keyboard.press('t');
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		await expect(legend(page)).toBeVisible();
		await seeCount(page, '9 of 12 events');
		expect(page.url()).toBe(before);
		await seeLiveGraph(page);
		await page.getByRole('link', { name: 'Open a file' }).click();
		await expect(recentFiles(page).getByRole('listitem')).toHaveCount(1);
	});

	for (const [name, text] of [
		['empty.json', ''],
		['cut.json', file.text.slice(0, 300)],
		['binary.bin', '\u0000\u0001\u0002\u0003'.repeat(500)]
	] as const) {
		test(`${name} is refused in words`, async ({ page }) => {
			await page.goto('/open/');
			await pick(page, [{ name, text }]);
			const dialog = page.getByRole('dialog', { name: 'This file could not be opened' });
			await expect(dialog.getByRole('heading', { name })).toBeVisible();
			await dialog.getByRole('button', { name: 'Close' }).click();
			await seeTitle(page, 'Open a file');
		});
	}
});

test.describe('a table', () => {
	const header = 'when,who,whom,what,page';
	const rows = [
		'2025-06-13,North,South,threat,https://a.example/1',
		'2025-06-14,South,North,veto,https://a.example/2',
		'2025-06-14,South,North,veto,https://a.example/2',
		'2025-06-15,,North,veto,https://a.example/3'
	];
	const table: GivenFile = { name: 'own.csv', text: [header, ...rows, ''].join('\n') };

	/** Opens it with the guess, and the dialog that says how it was read. */
	async function openAccount(page: Page) {
		await page.goto('/open/');
		await pick(page, [table]);
		await page.getByRole('button', { name: 'Read the table' }).click();
		await seeLiveGraph(page);
		await page.getByRole('button', { name: 'Details and options' }).click();
		const dialog = page.getByRole('dialog', { name: 'How this file was read' });
		return { dialog, again: dialog.getByRole('button', { name: 'Read the file again' }) };
	}

	test('of no known format asks which column is what, and remembers', async ({ page }) => {
		await page.goto('/open/');
		await pick(page, [table]);
		const dialog = page.getByRole('dialog', { name: 'Which column is what?' });
		await expect(dialog.getByRole('cell', { name: 'https://a.example/1' })).toBeVisible();
		await expect(dialog.getByLabel('Actor', { exact: true })).toHaveValue('1');
		await expect(dialog.getByLabel('Recipient', { exact: true })).toHaveValue('2');
		await dialog.getByLabel('Date', { exact: true }).selectOption('when');
		await dialog.getByLabel('Stance or CAMEO code').selectOption('what');
		await dialog.getByLabel('Address of the source').selectOption('page');
		await seeNoBarrier(page);
		await dialog.getByLabel('Recipient', { exact: true }).selectOption('who');
		await expect(dialog.getByRole('alert')).toContainText('the same column');
		await expect(dialog.getByRole('button', { name: 'Read the table' })).toBeDisabled();
		await dialog.getByLabel('Recipient', { exact: true }).selectOption('whom');
		await dialog.getByRole('button', { name: 'Read the table' }).click();
		await seeLiveGraph(page);
		await seeCount(page, '3 of 3 events');
		await expect(page.getByRole('note', { name: 'How the file was read' })).toContainText(
			'4 rows: 3 events, 1 without an actor.'
		);
		await expect.poll(() => queryOf(page)).toContain('&read=columns:d0a1r2s3u4h');

		// A table with the same columns is not asked about again.
		await page.goto('/open/');
		await pick(page, [{ name: 'more.csv', text: [header, ...rows.slice(0, 2)].join('\n') }]);
		await seeLiveGraph(page);
		await seeCount(page, '2 of 2 events');
	});

	test('is read again in another way, and the link says how', async ({ page, watch }) => {
		const { dialog, again } = await openAccount(page);
		await expect(again).toBeDisabled();
		await dialog.getByLabel(/Leave out a row that repeats/).check();
		await seeNoBarrier(page);
		await again.click();
		await seeCount(page, '2 of 2 events');
		await expect.poll(() => queryOf(page)).toContain('&read=distinct,columns:');
		await seeFocus(page, /^How it was read ?: own\.csv$/);
		await expect(page.getByRole('status').filter({ hasText: 'was read' })).toHaveText(
			'own.csv was read. 4 rows: 2 events, 1 repeated, 1 without an actor.'
		);
		await page.keyboard.press('Enter');
		await expect(dialog).toBeVisible();
		await page.keyboard.press('Escape');
		await page.goBack();
		await seeCount(page, '3 of 3 events');
		await page.goForward();
		await seeCount(page, '2 of 2 events');

		const other = await (await watch.open()).newPage();
		await other.goto(page.url());
		await pick(other, [table]);
		await seeLiveGraph(other);
		await seeCount(other, '2 of 2 events');
		expect(other.url()).toBe(page.url());
	});

	test('is not read again with a least number that is none, which is said at its field', async ({
		page
	}) => {
		const { dialog, again } = await openAccount(page);
		const field = dialog.getByLabel('Least mentions');
		await field.press('ControlOrMeta+a');
		await page.keyboard.type('1');
		await expect(field).toBeFocused();
		await expect(again).toBeEnabled();
		await page.keyboard.type('.5');
		await expect(field).toHaveAccessibleDescription(/^Write a whole number from 0/);
		await seeNoBarrier(page);
		for (const way of ['Read the file again', 'Choose the columns again']) {
			await dialog.getByRole('button', { name: way }).click();
			await expect(field).toBeFocused();
		}
		await page.keyboard.press('Enter');
		await expect(dialog).toBeVisible();
		await expect(readingCard(page)).toHaveCount(0);
		expect(queryOf(page)).toMatch(/&read=columns:\w+$/);

		await field.fill('1');
		await again.click();
		await expect.poll(() => queryOf(page)).toContain('&read=mentions:1,columns:');
	});

	test('calls its actors as the reader says, after a reload too, and back', async ({ page }) => {
		const { dialog, again } = await openAccount(page);
		await dialog.getByText('What actors are called').click();
		await dialog.getByLabel('Find an actor').fill('nort');
		await expect(dialog.getByRole('status')).toContainText('1 actor.');
		const name = dialog.getByLabel('North', { exact: true });
		await name.fill('');
		await expect(again).toBeDisabled();
		await name.pressSequentially('The North, as it was');
		await expect(name).toHaveValue('The North, as it was');
		await expect(name).toBeFocused();
		await expect(again).toBeEnabled();
		await seeNoBarrier(page);
		await again.click();
		const list = page.getByRole('tree', { name: /^The graph as a list/ });
		await expect(list).toContainText('The North, as it was');
		await expect.poll(() => queryOf(page)).toContain(',name>North>The North~1 as it was');
		await page.reload();
		await expect(list).toContainText('The North, as it was');

		await page.getByRole('button', { name: 'How it was read' }).click();
		await dialog.getByText('What actors are called').click();
		await name.fill('');
		await name.blur();
		await expect(name).toHaveValue('');
		await again.click();
		await expect(list).toContainText('North, 2 arrows');
	});

	test('says aloud that it is read again and what became of its rows, though that is the same', async ({
		page
	}) => {
		const { dialog, again } = await openAccount(page);
		const sentence = 'own.csv was read. 4 rows: 3 events, 1 without an actor.';
		const spoken = page.getByRole('status').filter({ hasText: 'was read' });
		await expect(spoken).toHaveText(sentence);
		const said = await spoken.evaluateHandle((region) => {
			const texts: string[] = [];
			const note = (): number => texts.push(region.textContent);
			new MutationObserver(note).observe(region, { characterData: true, subtree: true });
			return texts;
		});
		await dialog.getByLabel(/See actors as their country/).uncheck();
		await again.click();
		await expect.poll(() => queryOf(page)).toContain('&read=no-countries,');
		await expect.poll(() => said.jsonValue()).toEqual(['own.csv is being opened.', sentence]);
	});

	test('has its dates read with the month first where the reader says so', async ({ page }) => {
		const text = 'when,who,whom,what\n03/04/2025,North,South,threat\n';
		await page.goto('/open/');
		await pick(page, [{ name: 'american.csv', text }]);
		const dialog = page.getByRole('dialog', { name: 'Which column is what?' });
		await dialog.getByLabel('Day and month').selectOption('month-first');
		await seeNoBarrier(page);
		await dialog.getByRole('button', { name: 'Read the table' }).click();
		await seeLiveGraph(page);
		await expect.poll(() => queryOf(page)).toContain('&read=columns:d0a1r2s3hm');
		await expect(page.getByRole('banner')).toContainText('4 March 2025');
	});

	test.describe('beside others with other columns', () => {
		const other = {
			name: 'z-other.csv',
			text: 'kind,by,towards,day\nveto,A,B,2025-01-01\nthreat,A,C,2025-13-02\n'
		};
		const alike = { name: 'p-alike.csv', text: [header, rows[0], ''].join('\n') };
		const question = (page: Page) => page.getByRole('dialog', { name: 'Which column is what?' });
		const all = [table, alike, other];

		async function answerBoth(page: Page): Promise<void> {
			await expect(question(page)).toContainText('Table 1 of 2. own.csv is a table');
			await question(page).getByLabel('Date', { exact: true }).selectOption('when');
			await question(page).getByLabel('Stance or CAMEO code').selectOption('what');
			await question(page).getByLabel('Address of the source').selectOption('page');
			await question(page).getByRole('button', { name: 'Next table' }).click();
			await expect(question(page)).toContainText('Table 2 of 2. z-other.csv is a table');
			await expect(page.locator(':focus')).toContainText('Table 2 of 2.');
			await expect(question(page).getByRole('columnheader', { name: 'towards' })).toBeVisible();
			await seeNoBarrier(page);
			await question(page).getByLabel('Actor', { exact: true }).selectOption('by');
			await question(page).getByLabel('Recipient', { exact: true }).selectOption('towards');
			await question(page).getByLabel('Stance or CAMEO code').selectOption('kind');
			await question(page).getByLabel('Date', { exact: true }).selectOption('day');
			await question(page).getByRole('button', { name: 'Read the tables' }).click();
			await seeLiveGraph(page);
		}

		test('asks for each set of columns, remembers both and says them in the link', async ({
			page,
			watch
		}) => {
			await page.goto('/open/');
			await pick(page, all);
			await answerBoth(page);
			await seeCount(page, '4 of 4 events');
			await expect(page.getByRole('note', { name: 'How the file was read' })).toContainText(
				'3 files, 4 events, 1 duplicate left out.'
			);
			const reading = /&read=columns:d0a1r2s3u4h,columns:d3a1r2s0h$/;
			await expect.poll(() => queryOf(page)).toMatch(reading);
			const link = page.url();
			await page.reload();
			await seeLiveGraph(page);
			await seeCount(page, '4 of 4 events');
			// Neither of them is asked about again, alone or together.
			await page.goto('/open/');
			await pick(page, [other]);
			await seeLiveGraph(page);
			await seeCount(page, '1 of 1 event');
			await expect.poll(() => queryOf(page)).toMatch(/&read=columns:d3a1r2s0h$/);

			const another = await (await watch.open()).newPage();
			await another.goto(link);
			await pick(another, all);
			await seeLiveGraph(another);
			await seeCount(another, '4 of 4 events');
			expect(another.url()).toBe(link);
		});

		test('asks only about columns that it does not know', async ({ page }) => {
			await page.goto('/open/');
			await pick(page, [table]);
			await page.getByRole('button', { name: 'Read the table' }).click();
			await seeLiveGraph(page);
			await drop(page, all);
			await expect(question(page)).toContainText('z-other.csv is a table');
			await expect(question(page)).not.toContainText('Table 1');
			await expect(question(page).getByLabel('Actor', { exact: true })).toHaveValue('1');
			await expect(question(page).getByLabel('Recipient', { exact: true })).toHaveValue('2');
			await question(page).getByRole('button', { name: 'Read the table' }).click();
			await seeCount(page, '4 of 4 events');
		});

		test('asks again for each of them, and lists the faults of each', async ({ page }) => {
			await page.goto('/open/');
			await pick(page, all);
			await answerBoth(page);
			await seeCount(page, '4 of 4 events');
			await page.getByRole('button', { name: 'Details and options' }).click();
			const account = page.getByRole('dialog', { name: 'How this file was read' });
			await account.getByText('1 problem', { exact: true }).last().click();
			const faults = await saved(
				page,
				account.getByRole('button', { name: /^Save it with/ }).last()
			);
			expect(faults.text).toContain('threat,A,C,2025-13-02');
			await account.getByRole('button', { name: 'Choose the columns again' }).click();
			await expect(question(page)).toContainText('Table 1 of 2.');
			await expect(question(page).getByLabel('Date', { exact: true })).toHaveValue('0');
			await question(page).getByRole('button', { name: 'Next table' }).click();
			await expect(question(page)).toContainText('Table 2 of 2.');
			await expect(question(page).getByLabel('Date', { exact: true })).toHaveValue('3');
			await question(page).getByLabel('Date', { exact: true }).selectOption('none');
			await question(page).getByRole('button', { name: 'Read the tables' }).click();
			await expect.poll(() => queryOf(page)).toMatch(/columns:d0a1r2s3u4h,columns:a1r2s0h$/);
			await seeCount(page, '5 of 5 events');
		});

		test('asks for each of them in an archive, and lists the faults of each', async ({ page }) => {
			const content = all.map(({ name, text }) => [name, strToU8(text)] as const);
			const archive = {
				name: 'all.zip',
				mimeType: 'application/zip',
				buffer: Buffer.from(zipSync(Object.fromEntries(content)))
			};
			await page.goto('/open/');
			await page.getByLabel('Choose a file').setInputFiles(archive);
			await answerBoth(page);
			await seeCount(page, '4 of 4 events');
			await expect
				.poll(() => queryOf(page))
				.toMatch(/&name=all\.zip&read=columns:d0a1r2s3u4h,columns:d3a1r2s0h$/);
			await page.reload();
			await seeLiveGraph(page);
			await seeCount(page, '4 of 4 events');
			await page.getByRole('button', { name: 'How it was read' }).click();
			const account = page.getByRole('dialog', { name: 'How this file was read' });
			await account.getByText('1 problem', { exact: true }).last().click();
			const faults = await saved(page, account.getByRole('button', { name: /^Save it/ }).last());
			expect(faults.text).toContain('z-other.csv: ');
			expect(faults.text).toContain('threat,A,C,2025-13-02');
		});

		test('opens nothing when one of them is given up, and keeps what is open', async ({ page }) => {
			await openFile(page);
			const before = page.url();
			await drop(page, all);
			await question(page).getByRole('button', { name: 'Next table' }).click();
			await expect(question(page)).toContainText('Table 2 of 2.');
			await question(page).getByRole('button', { name: 'Cancel' }).click();
			await expect(page.getByRole('dialog')).toHaveCount(0);
			await expect(readingCard(page)).toHaveCount(0);
			await seeTitle(page, title);
			expect(page.url()).toBe(before);
		});
	});

	test('is given up by Cancel, and nothing is opened', async ({ page }) => {
		await page.goto('/open/');
		await pick(page, [table]);
		await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await expect(readingCard(page)).toHaveCount(0);
		await seeTitle(page, 'Open a file');
	});
});

test.describe('an event file', () => {
	const header = 'date,source,target,code';
	const known = ['2020-01-01,USA,ISR,010', '2020-01-01,USA,ISR,010', '2020-01-02,USA,IRN,129'];
	const keds = (rows: readonly string[]): GivenFile => ({
		...{ name: 'events.csv', text: [header, ...rows, ''].join('\n') }
	});
	const note = (page: Page) => page.getByRole('note', { name: 'How the file was read' });
	const account = (page: Page) => page.getByRole('dialog', { name: 'How this file was read' });

	test('is read with the rows that the reader chose before, whichever way it comes', async ({
		page
	}) => {
		await page.goto('/open/');
		await page.getByText('Options for the rows').click();
		await page.getByLabel(/Leave out a row that repeats/).check();
		await seeNoBarrier(page);
		await drop(page, [keds(known)]);
		await seeLiveGraph(page);
		await seeCount(page, '2 of 2 events');
		await expect(note(page)).toContainText('3 rows: 2 events, 1 repeated.');
		await expect.poll(() => queryOf(page)).toContain('&read=distinct');
		// What was chosen there holds for files that are opened there.
		await page.getByRole('button', { name: 'Share' }).click();
		await expect(page.getByRole('textbox', { name: 'Link', exact: true })).toBeVisible();
		await expect(page.getByRole('textbox', { name: 'Embed' })).toHaveCount(0);
		await page.keyboard.press('Escape');
		await drop(page, [{ ...keds(known.slice(0, 2)), name: 'more.csv' }]);
		await seeCount(page, '2 of 2 events');
	});

	test('is not opened while a least number is none, whichever way it comes', async ({ page }) => {
		await page.goto('/open/');
		const [fold, field] = [
			page.getByText('Options for the rows'),
			page.getByLabel('Least sources')
		];
		await fold.click();
		await field.fill('-3');
		await fold.click();
		await expect(field).toBeHidden();
		await drop(page, [keds(known)]);
		await expect(field).toBeFocused();
		await expect(field).toHaveAccessibleDescription(/^Write a whole number from 0/);
		await pick(page, [keds(known)]);
		await expect(readingCard(page)).toHaveCount(0);
		await field.fill('');
		await drop(page, [keds(known)]);
		await seeLiveGraph(page);
		await seeCount(page, '3 of 3 events');
	});

	test('says what it was taken for, and lets its codes mean something else', async ({ page }) => {
		await openFile(page, [keds([...known, '2020-01-03,IRN,USA,0330', '2020-01-04,IRN,USA,0330'])]);
		await expect(note(page)).toContainText('5 rows: 3 events, 2 with an unknown code.');
		await note(page).getByRole('button', { name: 'Details and options' }).click();
		const dialog = account(page);
		await expect(dialog).toContainText('Read as KEDS');
		await expect(dialog).toContainText('KEDS files name no article');
		await dialog.getByText('Which code stands for which stance').click();
		const codes = dialog.getByRole('combobox', { name: /^Stance of code/ });
		await expect(codes.first()).toHaveAccessibleName('Stance of code 0330');
		await expect(codes.first()).toHaveValue('');
		await codes.first().selectOption('Support');
		await dialog.getByLabel('Stance of code 129').selectOption('Threat');
		await dialog.getByRole('button', { name: 'Read the file again' }).click();
		await seeCount(page, '5 of 5 events');
		await expect.poll(() => queryOf(page)).toContain('&read=0330>support,129>threat');
		await page.reload();
		await seeLiveGraph(page);
		await seeCount(page, '5 of 5 events');
		await expect(row(page, 'Veto')).toHaveCount(0);

		// And what it means in its own table again.
		await page.getByRole('button', { name: 'How it was read' }).click();
		await dialog.getByText('Which code stands for which stance').click();
		await dialog.getByLabel('Stance of code 129').selectOption('as usual');
		await expect(dialog.getByLabel('Stance of code 129')).toHaveValue('');
		await dialog.getByRole('button', { name: 'Read the file again' }).click();
		await expect(row(page, 'Veto')).toBeVisible();
		await expect.poll(() => queryOf(page)).toMatch(/&read=0330>support$/);
	});

	test('of which no code is known is opened by saying what they stand for', async ({ page }) => {
		await page.goto('/open/');
		await pick(page, [keds(['221', '221', '223'].map((code) => `1979-04-15,EGY,ISR,${code}`))]);
		const dialog = page.getByRole('dialog', { name: 'This file could not be opened' });
		await expect(dialog).toContainText('3 rows: 0 events, 3 with an unknown code.');
		await expect(dialog).toContainText('This looks like WEIS');
		await expect(dialog.getByRole('button', { name: 'Read the file again' })).toBeDisabled();
		await dialog.getByLabel('Stance of code 221').selectOption('Strike');
		await seeNoBarrier(page);
		await dialog.getByRole('button', { name: 'Read the file again' }).click();
		await seeLiveGraph(page);
		await seeCount(page, '2 of 2 events');
		await expect.poll(() => queryOf(page)).toContain('&read=221>strike');
	});

	test('lists some of its bad rows, says how many there are and saves them all', async ({
		page
	}) => {
		const bad = Array.from({ length: 100_000 }, () => '2020-13-01,USA,ISR,010');
		await openFile(page, [keds([...known, ...bad])]);
		await expect(note(page)).toContainText('100,000 without a readable date. 100,000 problems');
		await note(page).getByRole('button', { name: 'Details and options' }).click();
		const dialog = account(page);
		await dialog.getByText('100,000 problems', { exact: true }).click();
		await expect(dialog.getByRole('listitem').filter({ hasText: 'line' })).toHaveCount(200);
		await expect(dialog).toContainText('The first 200 of 100,000 problems.');
		const list = await saved(page, dialog.getByRole('button', { name: /^Save all 100,000/ }));
		const lines = list.text.trimEnd().split('\r\n');
		expect(lines).toHaveLength(100_001);
		expect(lines.at(-1)).toMatch(/^100004,1,.*,2020-13-01,USA,ISR,010$/);
	});

	test('is opened although another one beside it is too long', async ({ page }) => {
		const folder = await mkdtemp(join(tmpdir(), 'stancegraph-'));
		const long = join(folder, 'long.csv');
		const good = join(folder, 'events.csv');
		await writeFile(long, '');
		await truncate(long, 1_000_000_000);
		await writeFile(good, keds(known).text);
		await page.goto('/open/');
		await page.getByLabel('Choose a file').setInputFiles([long, good]);
		await seeLiveGraph(page);
		await seeCount(page, '3 of 3 events');
		await expect(note(page)).toContainText('Nothing of long.csv could be read.');
		expect(queryOf(page)).toMatch(/&name=events\.csv$/);
		await rm(folder, { recursive: true });
	});
});

test.describe('a link to a file', () => {
	async function makeLink(page: Page): Promise<string> {
		await openFile(page);
		await row(page, 'Veto').click();
		await row(page, 'Strike').click();
		await seeCount(page, '7 of 12 events');
		await expect.poll(() => queryOf(page)).toContain('without=');
		await page.keyboard.press('s');
		await expect(page.getByRole('dialog')).toContainText('The file itself is not in the link');
		return page.getByRole('textbox', { name: 'Link', exact: true }).inputValue();
	}

	test('asks for it where it is not, and then restores the view', async ({ page, watch }) => {
		const link = await makeLink(page);
		const other = await (await watch.open()).newPage();
		await other.goto(link);
		await seeTitle(other, 'This link is of a file that is not in this browser');
		await expect(other.getByRole('main')).toContainText('Choose harbour.json');
		await expect(other.getByRole('main')).toContainText(
			new URL(link).searchParams.get('file') ?? 'no key'
		);
		await seeNoBarrier(other);
		await pick(other, [file]);
		await seeLiveGraph(other);
		await seeCount(other, '7 of 12 events');
		expect(other.url()).toBe(link);
		expect(await arrowsOf(other)).toEqual(await arrowsOf(page));
	});

	test('knows another file by its content, whatever its name', async ({ page, watch }) => {
		const link = await makeLink(page);
		const other = await (await watch.open()).newPage();
		await other.goto(link);
		await pick(other, [{ ...aCrisisFile('impostor', 5), name: 'harbour.json' }]);
		const dialog = other.getByRole('dialog', { name: 'This is another file' });
		await expect(dialog).toContainText('harbour.json');
		await seeNoBarrier(other);
		await dialog.getByRole('button', { name: 'Choose another file' }).click();
		await seeTitle(other, 'This link is of a file that is not in this browser');
		await pick(other, [{ ...aCrisisFile('impostor', 5), name: 'harbour.json' }]);
		await dialog.getByRole('button', { name: 'Open it without the view' }).click();
		await seeTitle(other, 'The crisis of impostor');
		await seeCount(other, '5 of 5 events');
	});

	test('that is broken says so', async ({ page }) => {
		await page.goto('/open/?file=nonsense');
		await seeTitle(page, 'Open a file');
		await expect(page.getByRole('note')).toContainText('1 part of the link could not be read');
	});
});

test('recent files are removed one by one and all at once, and for good', async ({ page }) => {
	for (const name of ['one', 'two', 'three']) await openFile(page, [aCrisisFile(name, 3)]);
	const link = page.url();
	await page.goto('/open/');
	const items = recentFiles(page).getByRole('listitem');
	await expect(items).toHaveText([/three\.json/, /two\.json/, /one\.json/]);
	await seeNoBarrier(page);
	await page.getByRole('button', { name: 'Remove two.json' }).click();
	await expect(items).toHaveText([/three\.json/, /one\.json/]);
	await expect(page.locator(':focus')).toHaveText('Recent files');
	await page.getByRole('button', { name: 'Remove all' }).click();
	await expect(items).toHaveCount(0);
	await page.goto(link);
	await seeTitle(page, 'This link is of a file that is not in this browser');
});

test('where the browser keeps nothing, the file is open all the same', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', {
			value: {
				open: () => {
					throw new DOMException('closed', 'SecurityError');
				}
			}
		});
	});
	await page.goto('/open/');
	await expect(page.getByRole('main')).toContainText('does not let the page keep files');
	await pick(page, [file]);
	await seeLiveGraph(page);
	await seeCount(page, '12 of 12 events');
	await expect(page.getByRole('note', { name: 'How the file was read' })).toContainText(
		'It could not be kept: This browser does not let the page keep files, as in a private window.'
	);
});

test('where there is no room left, it says so and loses nothing', async ({ page }) => {
	await page.addInitScript(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await openFile(page);
	await seeCount(page, '12 of 12 events');
	await expect(page.getByRole('note', { name: 'How the file was read' })).toContainText(
		'There is not enough room left in this browser.'
	);
});

test('a graph whose label says nothing is called and saved as its file is', async ({ page }) => {
	const graph = { label: 'None', edges: [{ source: 'A', target: 'B' }] };
	await openFile(page, [{ name: 'ties.json', text: JSON.stringify({ graph }) }]);
	await seeTitle(page, 'ties');
	await page.keyboard.press('s');
	const json = await saved(page, page.getByRole('button', { name: /The whole dataset/ }));
	expect(json.name).toBe('ties.json');
});

test('what is saved opens again to the same view', async ({ page }) => {
	await openFile(page);
	await row(page, 'Veto').click();
	await seeCount(page, '9 of 12 events');
	const [places, arrows] = [await placesOf(page), await arrowsOf(page)];
	const query = queryOf(page).replace(/^\?file=\w+&name=[^&]+/, '');
	await page.keyboard.press('s');
	const json = await saved(page, page.getByRole('button', { name: /The whole dataset/ }));
	expect(json.name).toBe('The-crisis-of-harbour.json');
	const csv = await saved(page, page.getByRole('button', { name: /9 events in view/ }));
	expect(csv.text.split('\r\n')).toHaveLength(11);
	expect(csv.text).toContain(',The Paper,');
	await seeNoBarrier(page);

	await page.goto('/open/');
	await pick(page, [json]);
	await seeLiveGraph(page);
	await page.goto(`${page.url()}${query}`);
	await seeLiveGraph(page);
	await seeCount(page, '9 of 12 events');
	expect(await placesOf(page)).toEqual(places);
	expect(await arrowsOf(page)).toEqual(arrows);
});

test('the keyboard alone opens a file and gets to its graph', async ({ page }) => {
	// Before anything else: the browser has to know that somebody waits for its dialog.
	const asked = page.waitForEvent('filechooser');
	await page.goto('/open/');
	const field = page.getByLabel('Choose a file');
	await tabTo(page, field);
	await page.keyboard.press('Enter');
	const chooser = await asked;
	await chooser.setFiles([picked(file)]);
	await seeLiveGraph(page);
	await page.keyboard.press('g');
	await expect(page.getByRole('treeitem', { name: /North/ }).first()).toBeFocused();
});

for (const [size, viewport] of Object.entries(sizes)) {
	test(`every state fits the screen: ${size}`, async ({ watch }) => {
		const context = await watch.open({ viewport });
		const page = await context.newPage();
		const seeFit = async (): Promise<void> => {
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(width).toBeLessThanOrEqual(viewport.width);
		};
		await openFile(page, [file, aCrisisFile('another', 4)]);
		await seeFit();
		await page.getByRole('button', { name: 'How it was read' }).click();
		await expect(page.getByRole('dialog')).toBeInViewport({ ratio: 1 });
		await seeFit();
		await page.goto('/open/');
		await expect(recentFiles(page)).toBeVisible();
		await seeFit();
		await seeNoBarrier(page);
		await drop(page, [{ name: `${'long'.repeat(60)}.json`, text: '{}' }]);
		await expect(page.getByRole('dialog')).toBeInViewport({ ratio: 1 });
		await seeFit();
		await seeNoBarrier(page);
	});
}

test.describe('on a phone', () => {
	test.use({ viewport: sizes.phone });

	test('the ways on of a dialog stay in sight, whatever is unfolded in it', async ({ page }) => {
		const rows = Array.from({ length: 30 }, (_, i) => `2025-13-${i},North,South`);
		const text = ['when,who,whom', '2025-01-01,North,South', ...rows].join('\n');
		await page.goto('/open/');
		await pick(page, [{ name: 'own.csv', text }]);
		await expect(page.getByRole('button', { name: 'Cancel' })).toBeInViewport({ ratio: 1 });
		await page.getByRole('button', { name: 'Read the table' }).click();
		await seeLiveGraph(page);
		await page.getByRole('button', { name: 'Details and options' }).click();
		const dialog = page.getByRole('dialog', { name: 'How this file was read' });
		await dialog.getByText('30 problems', { exact: true }).click();
		await dialog.getByText('What actors are called').click();
		await dialog.getByRole('heading', { name: 'own.csv' }).scrollIntoViewIfNeeded();
		for (const way of ['Read the file again', 'Choose the columns again']) {
			await expect(dialog.getByRole('button', { name: way })).toBeInViewport({ ratio: 1 });
		}
	});

	test('another file is opened from an opened one, however narrow it is', async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await openFile(page);
		const way = page.getByRole('banner').getByRole('link', { name: 'Open a file' });
		await expect(way).toBeInViewport({ ratio: 1 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		await way.click();
		await seeTitle(page, 'Open a file');
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page says what it needs', async ({ page }) => {
		await page.goto('/open/');
		await expect(page.locator('noscript p')).toHaveText('Opening a file needs JavaScript.');
	});
});
