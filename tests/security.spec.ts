import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { crisis, expect, openGraph, test } from './journey';
import { builds } from './journey-server';

/** Every page of a build, as text. */
function pagesOf(folder: string): readonly [string, string][] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html'))
		.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]);
}

function policyOf(html: string): ReadonlyMap<string, string> {
	const [, text = ''] =
		/<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html) ?? [];
	return new Map(
		text
			.split(';')
			.map((directive) => directive.trim())
			.filter((directive) => directive !== '')
			.map((directive) => {
				const [name = '', ...values] = directive.split(/\s+/);
				return [name, values.join(' ')];
			})
	);
}

test('the policy lets a page load from itself alone and run nothing that is not hashed', async ({
	request
}) => {
	const html = await (await request.get(crisis)).text();
	const policy = policyOf(html);
	const scripts = policy.get('script-src') ?? '';
	expect(scripts.split(' ').every((one) => one === "'self'" || /^'sha256-.+'$/.test(one))).toBe(
		true
	);
	expect(Object.fromEntries([...policy].filter(([name]) => !name.startsWith('s')))).toEqual({
		'default-src': "'none'",
		'img-src': "'self' data:",
		'font-src': "'self'",
		'connect-src': "'self'",
		'manifest-src': "'self'",
		'worker-src': "'self'",
		'base-uri': "'none'",
		'form-action': "'none'",
		'object-src': "'none'"
	});
	expect(JSON.stringify([...policy])).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
	expect(html).toContain('<meta name="referrer" content="no-referrer"');
});

test('the policy stands before anything that it must hold for', async ({ request }) => {
	const html = await (await request.get(crisis)).text();
	const policy = html.search(/<meta http-equiv="content-security-policy"/i);
	expect(policy).toBeGreaterThan(0);
	const [, before = ''] = /^([^]*?)<meta http-equiv="content-security-policy"/i.exec(html) ?? [];
	expect(before.match(/<(script|link|img|iframe)\b[^>]*\b(src|href)="(https?:)?\/\//g)).toBeNull();
	expect(html.slice(policy)).toContain('<script');
});

for (const [name, folder] of Object.entries(builds)) {
	test(`no page of the ${name} build holds a handler, a foreign address or a style of its own`, () => {
		const pages = pagesOf(folder);
		expect(pages.length).toBeGreaterThan(1);
		for (const [file, html] of pages) {
			const tags = (html.match(/<[a-z][^>]*>/gi) ?? []).filter((tag) => !tag.includes('&lt;'));
			expect(
				tags.filter((tag) => /\son[a-z]+\s*=/i.test(tag)),
				file
			).toEqual([]);
			expect(
				tags.filter(
					(tag) =>
						/^<(script|link|img|iframe|source|use)\b/.test(tag) &&
						/(src|href)="(https?:)?\/\//.test(tag)
				),
				file
			).toEqual([]);
		}
	});
}

test('nothing of the page can run text as code', async ({ page }) => {
	await openGraph(page);
	const ran = await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'document.title = "owned"';
		document.head.append(script);
		const button = document.createElement('button');
		button.setAttribute('onclick', 'document.title = "owned"');
		document.body.append(button);
		button.click();
		return document.title;
	});
	expect(ran).not.toBe('owned');
});

test.use({ provoked: /Content Security Policy|refused by policy/ });
