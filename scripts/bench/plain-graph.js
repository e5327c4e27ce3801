import path from 'node:path';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('../../src/lib/view/scene').Scene} Scene
 */

/**
 * Draws a scene in plain Cytoscape: what a page would do that sets up the same nodes, curves,
 * arrows, dashes and labels, and hides a stance's edges with `display: none`. Leaves the function
 * `move` in the page.
 * @param {Page} page
 * @param {{ scene: Scene, stance: number, arrows: readonly { shape: string, hollow: boolean }[] }} drawn
 * @param {{ width: number, height: number }} size of the canvas
 */
export async function openPlainGraph(page, { scene, stance, arrows }, { width, height }) {
	await page.setContent(
		`<!doctype html><div id="graph" style="position: absolute; left: 0; top: 0; width: ${width}px; height: ${height}px"></div>`
	);
	await page.addScriptTag({ path: path.resolve('node_modules/cytoscape/dist/cytoscape.min.js') });
	const { left, top, right, bottom } = scene.bounds;
	const zoom = Math.min(width / (right - left), height / (bottom - top));
	await page.evaluate(draw, {
		elements: elementsOf(scene),
		style: styleOf(scene, arrows),
		stance,
		zoom,
		pan: {
			x: width / 2 - ((left + right) / 2) * zoom,
			y: height / 2 - ((top + bottom) / 2) * zoom
		}
	});
}

/** @param {any} options */
async function draw({ elements, style, stance, zoom, pan }) {
	const page = /** @type {any} */ (globalThis);
	const cy = page.cytoscape({
		container: document.getElementById('graph'),
		elements,
		style,
		layout: { name: 'preset', fit: false },
		zoom,
		pan
	});
	const edges = cy.edges(`.s${stance}`);
	page.move = () => edges.toggleClass('off');
	await new Promise((resolve) => cy.one('render', resolve));
}

/** @param {Scene} scene */
function elementsOf({ nodes, edges }) {
	return [
		...nodes.map(({ id, name, radius, picture, x, y }) => ({
			group: 'nodes',
			data: { id, name, size: 2 * radius, ...(picture === null ? {} : { picture }) },
			position: { x, y }
		})),
		...edges.map(
			({ id, source, target, stance, status, width, dashes, tentative, label, text }) => ({
				group: 'edges',
				// Labels where the product has them too.
				data: { id, source, target, width, dashes, text: label === null ? '' : text },
				classes: [
					`s${stance}`,
					status,
					...(dashes === null ? [] : ['dashed']),
					...(tentative ? ['tentative'] : [])
				]
			})
		)
	];
}

/**
 * @param {Scene} scene
 * @param {readonly { shape: string, hollow: boolean }[]} arrows by stance
 */
function styleOf({ stances }, arrows) {
	return [
		{
			selector: 'node',
			style: {
				width: 'data(size)',
				height: 'data(size)',
				'background-color': '#fff',
				'border-width': 1,
				'border-color': '#ccc',
				label: 'data(name)',
				'text-valign': 'bottom',
				'text-margin-y': 3,
				'font-family': 'serif',
				'font-size': 17,
				'text-outline-color': '#fff',
				'text-outline-width': 3
			}
		},
		{
			selector: 'node[picture]',
			style: {
				'background-image': 'data(picture)',
				'background-fit': 'cover',
				'background-image-crossorigin': 'null'
			}
		},
		{
			selector: 'edge',
			style: {
				'curve-style': 'bezier',
				width: 'data(width)',
				'arrow-scale': 1.15,
				label: 'data(text)',
				'font-family': 'sans-serif',
				'font-size': 13,
				'text-rotation': 'autorotate',
				'text-background-color': '#fff',
				'text-background-opacity': 1
			}
		},
		...stances.map(({ colour }, i) => ({
			selector: `.s${i}`,
			style: {
				'line-color': colour.light,
				color: colour.light,
				'target-arrow-color': colour.light,
				'target-arrow-shape': arrows[i]?.shape ?? 'vee',
				'target-arrow-fill': arrows[i]?.hollow ? 'hollow' : 'filled'
			}
		})),
		{
			selector: '.dashed',
			style: { 'line-style': 'dashed', 'line-dash-pattern': 'data(dashes)' }
		},
		{ selector: '.disputed', style: { 'line-cap': 'round' } },
		{ selector: '.tentative', style: { 'line-opacity': 0.62 } },
		{ selector: '.off', style: { display: 'none' } }
	];
}
