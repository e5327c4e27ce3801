import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';

/** Where the builds that the journeys look at lie. */
export const builds = {
	site: process.env['SITE_DIR'] ?? 'build',
	fixtures: process.env['FIXTURES_DIR'] ?? 'build-fixtures',
	one: process.env['ONE_DIR'] ?? 'build-one'
};

const types: ReadonlyMap<string, string> = new Map([
	['.html', 'text/html'],
	['.js', 'text/javascript'],
	['.css', 'text/css'],
	['.svg', 'image/svg+xml'],
	['.json', 'application/json'],
	['.woff2', 'font/woff2']
]);

export interface DumbServer {
	readonly url: string;
	close: () => void;
}

/** Serves files as they lie under `prefix`, and knows nothing: no fallback, no rewriting. */
export function serveDumbly(folder: string, prefix: string): Promise<DumbServer> {
	const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const inside = decodeURIComponent(pathname).slice(prefix.length);
		const file = path.join(folder, pathname.endsWith('/') ? `${inside}index.html` : inside);
		try {
			if (!pathname.startsWith(prefix)) throw new Error('outside');
			const content = await readFile(file);
			const type = types.get(path.extname(file)) ?? 'application/octet-stream';
			response.writeHead(200, { 'Content-Type': type }).end(content);
		} catch {
			response.writeHead(404, { 'Content-Type': 'text/plain' }).end('nothing here');
		}
	};
	const server = createServer((request, response) => void answer(request, response));
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			const port = typeof address === 'object' && address !== null ? address.port : 0;
			resolve({
				url: `http://127.0.0.1:${port}${prefix}`,
				close: () => {
					server.close();
					server.closeAllConnections();
				}
			});
		});
	});
}
