import {
	test as base,
	expect,
	type BrowserContext,
	type BrowserContextOptions,
	type Locator,
	type Page
} from '@playwright/test';

/* What every journey shares: a page that must stay quiet, and how it is opened. */

export { expect };

interface Watch {
	/** A context of its own, under the same watch and closed at the end. */
	open: (options?: BrowserContextOptions) => Promise<BrowserContext>;
	/** What the pages said, asked for or were refused. */
	readonly faults: readonly string[];
}

interface Options {
	/** What a journey provokes on purpose, in the words of the console; null for nothing. */
	provoked: RegExp | null;
}

/** Fails on any console error or warning, uncaught error, foreign request or refused content. */
export const test = base.extend<Options & { watch: Watch }>({
	provoked: [null, { option: true }],
	watch: [
		async ({ browser, context, contextOptions, baseURL, provoked }, use) => {
			const faults: string[] = [];
			const opened: BrowserContext[] = [];
			await listen(context, faults);
			const same = baseURL === undefined ? contextOptions : { ...contextOptions, baseURL };
			await use({
				faults,
				open: async (options) => {
					const own = await browser.newContext({ ...same, ...options });
					opened.push(own);
					await listen(own, faults);
					return own;
				}
			});
			await Promise.all(opened.map((own) => own.close()));
			expect(faults.filter((fault) => provoked?.test(fault) !== true)).toEqual([]);
		},
		{ auto: true }
	]
});

async function listen(context: BrowserContext, faults: string[]): Promise<void> {
	context.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') {
			faults.push(`console ${message.type()}: ${message.text()}`);
		}
	});
	context.on('weberror', (error) => faults.push(`uncaught: ${String(error.error())}`));
	context.on('dialog', (dialog) => {
		faults.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	context.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		const local = hostname === 'localhost' || hostname === '127.0.0.1';
		if (protocol.startsWith('http') && !local) faults.push(`foreign request: ${request.url()}`);
	});
	await context.exposeFunction('reportViolation', (text: string) => faults.push(text));
	await context.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
			const { reportViolation } = window as unknown as { reportViolation(text: string): void };
			reportViolation(`refused by policy: ${violatedDirective} ${blockedURI}`);
		});
	});
}

export const crisis = '/us-israel-iran-2025/';

/** The three sizes of screen that the page is made for. */
export const sizes = {
	desk: { width: 1440, height: 900 },
	tablet: { width: 1024, height: 768 },
	phone: { width: 390, height: 844 }
} as const;

/** Opens the graph at an address and waits until it is live. */
export async function openGraph(page: Page, address: string = crisis): Promise<void> {
	await page.goto(address);
	await seeLiveGraph(page);
}

export async function seeLiveGraph(page: Page): Promise<void> {
	await expect(page.getByRole('region', { name: 'Graph' })).toHaveAttribute('data-live', 'true');
}

/** The query of the page's address, as a person would write it. */
export function queryOf(page: Page): string {
	return decodeURIComponent(new URL(page.url()).search).replaceAll('+', ' ');
}

export async function seeQuery(page: Page, query: string): Promise<void> {
	await expect.poll(() => queryOf(page)).toBe(query);
}

export async function seeCount(page: Page, count: string): Promise<void> {
	await expect(page.getByRole('banner').getByRole('strong')).toHaveText(count);
}

export function details(page: Page): Locator {
	return page.getByRole('complementary', { name: 'Details' });
}

export function legend(page: Page): Locator {
	return page.getByRole('navigation', { name: 'Filters' });
}

/** The box of a row of the filters, by its label; of an actor before that of a voice of its name. */
export function row(page: Page, label: string): Locator {
	return legend(page)
		.getByRole('checkbox', { name: new RegExp(`^${label}\\b`) })
		.first();
}

export function chips(page: Page): Locator {
	return page.getByRole('list', { name: 'Filters that are on' });
}

export async function seeFocus(page: Page, name: string | RegExp): Promise<void> {
	await expect(page.locator(':focus')).toHaveAccessibleName(name);
}

/** Goes on by Tab until the focus is there, as a reader without a mouse does. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
	for (let i = 0; i < 80; i++) {
		await page.keyboard.press('Tab');
		if (await goal.evaluate((one) => one === document.activeElement)) return;
	}
	throw new Error(`tabTo: eighty times Tab did not lead to ${String(goal)}.`);
}
