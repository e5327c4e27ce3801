import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {import('node:http').Server} Server
 */

/**
 * Serves a built site on this machine only.
 * @param {object} options
 * @param {string} options.dir the built site
 * @param {string} [options.base] the path it was built for, such as `/crisis`; '' for the root
 * @param {number} [options.port] 0, the default, takes any free one
 * @param {boolean} [options.orAbove] when `port` is taken, try the ones above it
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ dir, base = '', port = 0, orAbove = false }) {
	if (!existsSync(path.join(dir, 'index.html')) && !existsSync(path.join(dir, '404.html'))) {
		throw new Error(`serve: there is no built site in ${dir}; run \`npm run build\` first.`);
	}
	const handler = handlerFor(dir, base);
	const servers = await listen(handler, port, orAbove ? 100 : 0);
	const taken = portOf(servers[0]);

	return {
		url: `http://localhost:${taken}${base}/`,
		port: taken,
		close: async () => {
			await Promise.all(servers.map(close));
		}
	};
}

/**
 * @param {string} dir
 * @param {string} base
 */
function handlerFor(dir, base) {
	const notFound = notFoundPage(dir);
	const files = sirv(dir, { etag: true, gzip: true, brotli: true, onNoMatch: notFound });

	return (/** @type {Request} */ request, /** @type {Response} */ response) => {
		const url = request.url ?? '/';
		const [pathname = '/'] = url.split('?');

		response.setHeader('X-Content-Type-Options', 'nosniff');
		response.setHeader('Referrer-Policy', 'no-referrer');
		response.setHeader('Cache-Control', 'no-cache');

		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		if (base !== '' && pathname === base) {
			response.writeHead(302, { Location: `${base}/${url.slice(base.length)}` }).end();
			return;
		}
		if (!pathname.startsWith(`${base}/`)) {
			notFound(request, response);
			return;
		}
		// A name of this kind holds the hash of its content.
		if (pathname.startsWith(`${base}/_app/immutable/`)) {
			response.setHeader('Cache-Control', 'public,max-age=31536000,immutable');
		}
		if (isFolder(dir, pathname.slice(base.length))) {
			// As web servers do; the page's relative links count on it.
			response.writeHead(301, { Location: url.replace(pathname, `${pathname}/`) }).end();
			return;
		}
		request.url = url.slice(base.length);
		files(request, response);
	};
}

/**
 * Whether `pathname` names a folder with a page in it, without the slash that should end it.
 * @param {string} dir
 * @param {string} pathname
 */
function isFolder(dir, pathname) {
	if (pathname.endsWith('/') || !/^\/[^/]/.test(pathname)) return false;
	try {
		return existsSync(path.join(dir, path.posix.join('/', decodeURI(pathname)), 'index.html'));
	} catch {
		return false;
	}
}

/** @param {string} dir */
function notFoundPage(dir) {
	const file = path.join(dir, '404.html');
	const page = existsSync(file) ? readFileSync(file) : 'Not found';
	const type = existsSync(file) ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8';

	return (/** @type {Request} */ _request, /** @type {Response} */ response) => {
		response.setHeader('Cache-Control', 'no-cache');
		response.writeHead(404, { 'Content-Type': type }).end(page);
	};
}

/**
 * Listens on both loopback addresses: browsers try either for `localhost`, and on the other one
 * there may already be somebody else's server.
 * @param {(request: Request, response: Response) => void} handler
 * @param {number} port
 * @param {number} attempts how many more ports to try when it is taken
 * @returns {Promise<[Server, ...Server[]]>}
 */
async function listen(handler, port, attempts) {
	const v4 = createServer(handler);
	try {
		await bind(v4, port, '127.0.0.1');
		const v6 = createServer(handler);
		try {
			await bind(v6, portOf(v4), '::1');
			return [v4, v6];
		} catch (error) {
			if (codeOf(error) !== 'EADDRINUSE') return [v4];
			await close(v4);
			throw error;
		}
	} catch (error) {
		if (codeOf(error) !== 'EADDRINUSE') throw error;
		if (port === 0) return listen(handler, 0, attempts);
		if (attempts > 0) return listen(handler, port + 1, attempts - 1);
		throw new Error(`serve: port ${port} is taken; give another with --port.`, { cause: error });
	}
}

/**
 * @param {Server} server
 * @param {number} port
 * @param {string} host
 */
function bind(server, port, host) {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => resolve(undefined));
	});
}

/** @param {Server} server */
function close(server) {
	return new Promise((resolve) => {
		server.close(resolve);
		server.closeAllConnections();
	});
}

/** @param {Server} server */
function portOf(server) {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('serve: not listening');
	return address.port;
}

/** @param {unknown} error */
function codeOf(error) {
	return error instanceof Error && 'code' in error ? error.code : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			port: { type: 'string', default: '4173' },
			base: { type: 'string', default: process.env['BASE_PATH'] ?? '' }
		}
	});
	const { url } = await serve({
		dir: positionals[0] ?? 'build',
		base: values.base,
		port: Number(values.port)
	});
	console.log(`Serving ${positionals[0] ?? 'build'} at ${url}`);
}
