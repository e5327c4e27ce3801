import type { Handle } from '@sveltejs/kit';

const preload = /\s*<link[^>]* rel="modulepreload">/g;

/**
 * Moves the scripts that are fetched ahead from the head to the end of the page, so that on a slow
 * line the picture of the graph does not share the line with them.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const preloads = html.match(preload) ?? [];
			return html.replace(preload, '').replace('</body>', () => `${preloads.join('')}\n\t</body>`);
		}
	});
