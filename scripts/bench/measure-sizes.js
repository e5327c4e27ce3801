import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * @typedef {{ name: string, bytes: number }} Part gzip bytes
 * @typedef {{ scripts: Part[], styles: Part[], html: Part }} Sizes
 */

/**
 * What a browser fetches and runs until the graph of a page is live, as gzip makes it.
 * @param {import('playwright').Browser} browser
 * @param {{ url: string, dir: string, slug: string }} site
 * @returns {Promise<Sizes>}
 */
export async function measureSizes(browser, { url, dir, slug }) {
	const page = await browser.newPage();
	/** @type {Set<string>} */
	const fetched = new Set();
	page.on('request', (request) => fetched.add(new URL(request.url()).pathname));
	await page.goto(`${url}${slug}/`);
	await page.locator('section.graph[data-live=true]').waitFor();
	await page.close();

	const html = readFileSync(path.join(dir, slug, 'index.html'), 'utf8');
	const inline = (/** @type {string} */ tag) =>
		[...html.matchAll(new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, 'g'))].map(([, text]) => text);
	const bare = html.replaceAll(/<(script|style)[^>]*>[^]*?<\/\1>/g, '');
	return {
		scripts: [part('in the page', inline('script').join('\n')), ...files(dir, fetched, '.js')],
		styles: [part('in the page', inline('style').join('\n')), ...files(dir, fetched, '.css')],
		html: part('without scripts and styles', bare)
	};
}

/** @param {Part[]} parts */
export function sumOf(parts) {
	return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * @param {string} dir
 * @param {Set<string>} fetched
 * @param {string} ending
 */
function files(dir, fetched, ending) {
	return [...fetched]
		.filter((name) => name.endsWith(ending) && existsSync(path.join(dir, name)))
		.map((name) =>
			part(name.replace(/^.*\/immutable\//, ''), readFileSync(path.join(dir, name), 'utf8'))
		)
		.sort((a, b) => b.bytes - a.bytes);
}

/**
 * @param {string} name
 * @param {string} text
 * @returns {Part}
 */
function part(name, text) {
	return { name, bytes: text === '' ? 0 : gzipSync(text, { level: 9 }).length };
}
