import type { Handle } from '@sveltejs/kit';

const preload = /\s*<link[^>]* rel="modulepreload">/g;

/**
 * Writes the first script into the page, and moves those that are fetched ahead from its head to its
 * end, so that on a slow line the picture of the graph does not share the line with them.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const preloads = html.match(preload) ?? [];
			return html
				.replace('<!-- %first-script% -->', () => `<script>${FIRST_SCRIPT}</script>`)
				.replace(preload, '')
				.replace('</body>', () => `${preloads.join('')}\n\t</body>`);
		}
	});
