import { createHash } from 'node:crypto';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { firstScript } from './scripts/first-script.js';

// What Kit's router writes as a style attribute on the element that tells screen readers of a new
// page; blocked, that element would be in plain sight.
const announcerStyle =
	'position: absolute; left: 0; top: 0; clip: rect(0 0 0 0); clip-path: inset(50%); overflow: hidden; white-space: nowrap; width: 1px; height: 1px';

const base = /** @type {'' | `/${string}`} */ (process.env['BASE_PATH'] ?? '');
const data = process.env['DATA_DIR'] ?? 'data';
const out = process.env['BUILD_DIR'] ?? 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ pages: out, assets: out, fallback: '404.html', precompress: true }),
		// A second build must not write into what the type check and the first build read.
		outDir: out === 'build' ? '.svelte-kit' : `.svelte-kit/${out}`,
		alias: { $data: data },
		inlineStyleThreshold: 60_000,
		// Relative, so that one build works at any place of any server; only 404.html needs the base.
		paths: { base, relative: true },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				// Kit hashes only the scripts that it writes itself.
				'script-src': ['self', sha256(firstScript)],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', sha256(announcerStyle)],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none']
			}
		},
		output: { preloadStrategy: 'modulepreload' },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
		typescript: {
			config: (config) => {
				config.include.push('../*.js', '../*.ts', '../scripts/**/*.js', '../scripts/**/*.ts');
			}
		}
	}
};

/**
 * @param {string} text
 * @returns {`sha256-${string}`}
 */
function sha256(text) {
	return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
