import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/*
 * The published Cytoscape is one file with graph algorithms, layouts, a WebGL renderer, animation
 * and the drawing of edges, which this product does not use: over a third of it. For the browser we
 * bundle its modules instead, with the unused ones replaced. A version of Cytoscape that moves them
 * fails the build.
 */

const main = createRequire(import.meta.url).resolve('cytoscape');
const home = path.resolve(path.dirname(main), '..').replaceAll('\\', '/');
const root = `${home}/src`;
/** @type {unknown} */
const version = JSON.parse(readFileSync(`${home}/package.json`, 'utf8')).version;

/** @type {ReadonlyMap<string, string>} */
const replaced = new Map([
	['collection/algorithms/index.mjs', 'export default {};'],
	[
		'extensions/layout/index.mjs',
		"import none from './null.mjs'; export default [{ name: 'null', impl: none }];"
	],
	['extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs', 'export default {};'],
	['extensions/renderer/canvas/export-image.mjs', 'export default {};'],
	['collection/degree.mjs', 'export default {};'],
	['collection/layout.mjs', 'export default {};'],
	[
		'core/animation/easings.mjs',
		'export default { linear: (from, to, part) => from + (to - from) * part };'
	],
	['style/string-sheet.mjs', 'export default {};'],
	// Edges are drawn by ourselves.
	['collection/dimensions/edge-points.mjs', 'export default {};'],
	['extensions/renderer/canvas/drawing-edges.mjs', 'export default {};'],
	['extensions/renderer/canvas/arrow-shapes.mjs', 'export default {};'],
	[
		'extensions/renderer/base/arrow-shapes.mjs',
		'export default { registerArrowShapes() { this.arrowShapes = {}; } };'
	],
	[
		'extensions/renderer/base/coord-ele-math/edge-control-points.mjs',
		'export default { findEdgeControlPoints() {} };'
	],
	['extensions/renderer/base/coord-ele-math/edge-endpoints.mjs', 'export default {};'],
	['extensions/renderer/base/coord-ele-math/edge-arrows.mjs', 'export default {};'],
	// Nodes are discs.
	[
		'extensions/renderer/base/node-shapes.mjs',
		`import { checkInEllipse, intersectLineEllipse } from '../../../math.mjs';
		export default {
			registerNodeShapes() {
				this.nodeShapes = {
					ellipse: {
						name: 'ellipse',
						draw: (...place) => this.nodeShapeImpl('ellipse', ...place),
						intersectLine: (atX, atY, width, height, x, y, padding) =>
							intersectLineEllipse(x, y, atX, atY, width / 2 + padding, height / 2 + padding),
						checkPoint: (x, y, padding, width, height, atX, atY) =>
							checkInEllipse(x, y, width, height, atX, atY, padding)
					}
				};
			}
		};`
	],
	['version.mjs', `export default ${JSON.stringify(version)};`]
]);

/** @returns {import('vite').Plugin} */
export function trimCytoscape() {
	/** @type {Set<string>} */
	const seen = new Set();
	return {
		name: 'trim-cytoscape',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client',
		resolveId: (id) => (id === 'cytoscape' ? `${root}/index.mjs` : null),
		load(id) {
			if (!id.startsWith(`${root}/`)) return null;
			const module = id.slice(root.length + 1).replace(/\?.*$/, '');
			seen.add(module);
			return replaced.get(module) ?? null;
		},
		buildEnd(error) {
			if (error || seen.size === 0) return;
			const missing = [...replaced.keys()].filter((module) => !seen.has(module));
			if (missing.length > 0) {
				this.error(
					`trimCytoscape: Cytoscape ${String(version)} has no module ${missing.join(', ')}`
				);
			}
		}
	};
}
