import path from 'node:path';
import { build } from 'vite';

/**
 * The page that makes everything anew at each move, as one script; see `rebuild.ts`.
 * @returns {Promise<string>} the script: it leaves `rebuilding.open` in a page
 */
export async function rebuildingScript() {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			lib: {
				entry: path.resolve('scripts/bench/rebuild.ts'),
				formats: ['iife'],
				name: 'rebuilding'
			}
		},
		resolve: { alias: { $lib: path.resolve('src/lib') } },
		define: { 'process.env.NODE_ENV': '"production"' }
	});
	const [output] = Array.isArray(built) ? built : [];
	const [chunk] = output?.output ?? [];
	if (!chunk) throw new Error('rebuildingScript: Vite made nothing');
	return chunk.code;
}

/**
 * Leaves the function `move` in the page, which makes one move of the kind.
 * @param {import('playwright').Page} page
 * @param {{ script: string, dataset: string, kind: import('./rebuild').Move }} what
 * @param {{ width: number, height: number }} size of the canvas
 */
export async function openRebuilding(page, { script, dataset, kind }, { width, height }) {
	await page.setContent(
		`<!doctype html><div id="graph" style="position: absolute; left: 0; top: 0; width: ${width}px; height: ${height}px"></div>`
	);
	await page.addScriptTag({ content: script });
	await page.evaluate(
		({ dataset, kind }) => {
			const page = /** @type {any} */ (globalThis);
			const move = page.rebuilding.open(document.getElementById('graph'), dataset, kind);
			page.move = () => (page.count = move());
		},
		{ dataset, kind }
	);
}
