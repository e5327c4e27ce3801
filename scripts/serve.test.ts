import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serve } from './serve.js';

let dir: string;
let open: { close: () => Promise<void> }[];

beforeEach(() => {
	open = [];
	dir = mkdtempSync(path.join(tmpdir(), 'stancegraph-'));
	mkdirSync(path.join(dir, '_app', 'immutable'), { recursive: true });
	mkdirSync(path.join(dir, 'one'));
	writeFileSync(path.join(dir, 'index.html'), 'home');
	writeFileSync(path.join(dir, '404.html'), 'lost');
	writeFileSync(path.join(dir, '.inputs'), 'secret');
	writeFileSync(path.join(dir, 'one', 'index.html'), 'one');
	writeFileSync(path.join(dir, '_app', 'immutable', 'x.js'), 'x'.repeat(500));
	writeFileSync(path.join(dir, '_app', 'immutable', 'x.js.gz'), gzipSync('x'.repeat(500)));
});

afterEach(async () => {
	await Promise.all(open.map((server) => server.close()));
	rmSync(dir, { recursive: true });
});

async function start(options: { base?: string; port?: number; orAbove?: boolean } = {}) {
	const server = await serve({ dir, ...options });
	open.push(server);
	return server;
}

it.each([
	['', 200, 'home'],
	['?stance=veto', 200, 'home'],
	['one/', 200, 'one'],
	['two/', 404, 'lost'],
	['.inputs', 404, 'lost'],
	['%2e%2e/%2e%2e/etc/passwd', 404, 'lost'],
	['%E0%A4%A', 404, 'lost']
])('answers /%s with %i', async (at, status, body) => {
	const { url } = await start();
	const response = await fetch(url + at);
	expect(response.status).toBe(status);
	expect(await response.text()).toBe(body);
	expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
	expect(response.headers.get('x-content-type-options')).toBe('nosniff');
	expect(response.headers.get('referrer-policy')).toBe('no-referrer');
	expect(response.headers.get('cache-control')).toBe('no-cache');
});

it('forbids nobody to show it in a frame', async () => {
	const { url } = await start();
	const { headers } = await fetch(url);
	expect(headers.get('x-frame-options')).toBeNull();
	expect(headers.get('content-security-policy')).toBeNull();
});

it('lives under its base and nowhere else', async () => {
	const { url, port } = await start({ base: '/crisis' });
	expect(url).toBe(`http://localhost:${port}/crisis/`);
	expect(await (await fetch(`${url}one/`)).text()).toBe('one');
	expect((await fetch(`http://localhost:${port}/one/`)).status).toBe(404);
	expect((await fetch(`http://localhost:${port}/crisisone/`)).status).toBe(404);

	const bare = await fetch(`http://localhost:${port}/crisis?stance=veto`, { redirect: 'manual' });
	expect(bare.status).toBe(302);
	expect(bare.headers.get('location')).toBe('/crisis/?stance=veto');
});

it('ends the name of a folder with a slash, as the relative links of its page need', async () => {
	const { url } = await start({ base: '/crisis' });
	const response = await fetch(`${url}one?stance=veto`, { redirect: 'manual' });
	expect(response.status).toBe(301);
	expect(response.headers.get('location')).toBe('/crisis/one/?stance=veto');
	expect((await fetch(`${url}_app`)).status).toBe(404);
});

it('sends the compressed neighbour of a file, and has it kept for ever when its name is a hash', async () => {
	const { url } = await start();
	const { headers, size } = await raw(`${url}_app/immutable/x.js`, 'gzip');
	expect(headers['content-encoding']).toBe('gzip');
	expect(headers['content-type']).toContain('javascript');
	expect(headers['vary']).toBe('Accept-Encoding');
	expect(headers['cache-control']).toBe('public,max-age=31536000,immutable');
	expect(size).toBeLessThan(100);

	expect((await raw(`${url}_app/immutable/x.js`, 'identity')).size).toBe(500);
});

it('never keeps a missing file for ever', async () => {
	const { url } = await start();
	const response = await fetch(`${url}_app/immutable/gone.js`);
	expect(response.status).toBe(404);
	expect(response.headers.get('cache-control')).toBe('no-cache');
});

it('answers a question about the same file with 304', async () => {
	const { url } = await start();
	const etag = (await fetch(url)).headers.get('etag') ?? '';
	expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
});

it('refuses to be written to', async () => {
	const { url } = await start();
	expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(405);
});

it('takes the next port when its own is taken, and says so when it may not', async () => {
	const { port } = await start();
	const above = await start({ port, orAbove: true });
	expect(above.port).toBeGreaterThan(port);
	await expect(serve({ dir, port })).rejects.toThrow(`port ${port} is taken`);
});

it('says what to do when nothing is built', async () => {
	await expect(serve({ dir: path.join(dir, 'nothing') })).rejects.toThrow('npm run build');
});

/** `fetch` would unpack the answer. */
function raw(url: string, encoding: string) {
	return new Promise<{ headers: Record<string, unknown>; size: number }>((resolve, reject) => {
		request(url, { headers: { 'accept-encoding': encoding } }, (response) => {
			let size = 0;
			response.on('data', (chunk: Buffer) => (size += chunk.length));
			response.on('end', () => resolve({ headers: response.headers, size }));
		})
			.on('error', reject)
			.end();
	});
}
