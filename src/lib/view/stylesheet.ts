import type { StylesheetJson } from 'cytoscape';
import type { Stance } from '../core/dataset/stances';
import { arrowheads, arrowScale } from './arrowheads';
import type { Frame } from './frames';
import { palette, typefaces, type Theme } from './palette';
import { labelPadding, labelSize } from './label-places';
import { nameSize } from './name-sides';
import { tentativeOpacity } from './strokes';

/** How far what is not pointed at recedes. */
const recededEdge = 0.13;
const recededNode = 0.4;

/** All looks of the canvas. State arrives as classes and `data()`, never as style. */
export function stylesheet(stances: readonly Stance[], frame: Frame, theme: Theme): StylesheetJson {
	const paper = palette.paper[theme];
	const accent = palette.accent[theme];
	const sheet = [
		{
			selector: '.actor',
			style: {
				width: 'data(size)',
				height: 'data(size)',
				'background-color': palette.panel[theme],
				'border-width': 1,
				'border-color': palette.rule[theme],
				label: 'data(name)',
				'text-valign': 'data(valign)',
				'text-halign': 'data(halign)',
				'text-margin-x': 'data(marginX)',
				'text-margin-y': 'data(marginY)',
				'font-family': typefaces.serif,
				'font-size': nameSize[frame],
				'font-weight': 500,
				color: palette.ink[theme],
				'text-outline-color': paper,
				'text-outline-width': 3,
				'overlay-opacity': 0
			}
		},
		{
			selector: '.actor[picture]',
			style: {
				'background-image': 'data(picture)',
				'background-fit': 'cover',
				'background-image-crossorigin': 'null'
			}
		},
		{
			selector: 'edge',
			style: {
				'curve-style': 'unbundled-bezier',
				'edge-distances': 'node-position',
				'control-point-distances': 'data(bend)',
				'control-point-weights': 0.5,
				'target-distance-from-node': 'data(standOff)',
				'arrow-scale': arrowScale,
				width: 'data(width)',
				'overlay-opacity': 0
			}
		},
		{
			// Labels are nodes of their own, so that no line runs over one.
			selector: '.label, edge.unplaced.lit',
			style: {
				label: 'data(text)',
				'font-family': typefaces.grotesque,
				'font-size': labelSize[frame],
				'font-weight': 500,
				'text-outline-color': paper,
				'text-outline-width': 2,
				'text-background-color': paper,
				'text-background-opacity': 1,
				'text-background-padding': labelPadding,
				'min-zoomed-font-size': 5,
				'text-rotation': 'autorotate'
			}
		},
		{
			selector: '.label',
			style: {
				width: 1,
				height: 1,
				'background-opacity': 0,
				'text-valign': 'center',
				'text-rotation': 'data(angle)',
				'z-index': -1,
				'overlay-opacity': 0,
				events: 'no'
			}
		},
		...stances.map(({ colour, arrow }, i) => ({
			selector: `.s${i}`,
			style: {
				'line-color': colour[theme],
				'target-arrow-color': colour[theme],
				'target-arrow-shape': arrowheads[arrow].shape,
				'target-arrow-fill': arrowheads[arrow].hollow ? 'hollow' : 'filled',
				color: colour[theme]
			}
		})),
		{
			selector: '.dashed',
			style: { 'line-style': 'dashed', 'line-dash-pattern': 'data(dashes)' }
		},
		{ selector: '.disputed', style: { 'line-cap': 'round' } },
		{ selector: '.tentative', style: { 'line-opacity': tentativeOpacity } },
		{ selector: '.actor.idle', style: { opacity: recededNode } },
		{ selector: '.actor.receded', style: { opacity: recededNode } },
		{ selector: 'edge.receded', style: { opacity: recededEdge } },
		{ selector: '.label.receded', style: { opacity: 0 } },
		{ selector: 'edge.lit', style: { 'z-index': 5 } },
		{
			selector: 'edge.selected',
			style: { width: 'data(selectedWidth)', 'z-index': 6, 'line-opacity': 1 }
		},
		{
			selector: '.actor.selected',
			style: { 'border-width': 2.5, 'border-color': palette.ink[theme] }
		},
		{
			selector: '.actor.focused',
			style: {
				'underlay-color': accent,
				'underlay-opacity': 0.45,
				'underlay-padding': 7,
				'underlay-shape': 'ellipse'
			}
		},
		{
			selector: 'edge.focused',
			style: { 'underlay-color': accent, 'underlay-opacity': 0.25, 'underlay-padding': 4.5 }
		},
		// Not `display: none`, which would lay the curves of every neighbour out again.
		{ selector: '.hidden', style: { visibility: 'hidden' } }
	];
	// The published types lack several properties that Cytoscape has (line-dash-pattern as data).
	return sheet as unknown as StylesheetJson;
}
