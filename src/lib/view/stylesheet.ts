import type { StylesheetJson } from 'cytoscape';
import type { Frame } from './frames';
import { palette, typefaces, type Theme } from './palette';
import { memberNameSize, nameSize } from './name-sides';
import { focusPadding, focusUnderlay, recededNode, selectedBorder } from './node-looks';

/** All looks of the nodes. State arrives as classes and `data()`, never as style. */
export function stylesheet(frame: Frame, theme: Theme): StylesheetJson {
	const paper = palette.paper[theme];
	const accent = palette.accent[theme];
	const sheet = [
		{
			selector: '.actor',
			style: {
				width: 'data(size)',
				height: 'data(size)',
				'overlay-opacity': 0,
				// One without a label is drawn elsewhere; it is here to be taken hold of.
				opacity: 0
			}
		},
		{
			selector: '.actor[label]',
			style: {
				opacity: 1,
				'background-color': palette.panel[theme],
				'border-width': 1,
				'border-color': palette.rule[theme],
				label: 'data(label)',
				'text-valign': 'data(valign)',
				'text-halign': 'data(halign)',
				'text-margin-x': 'data(marginX)',
				'text-margin-y': 'data(marginY)',
				'font-family': typefaces.serif,
				'font-size': nameSize[frame],
				'font-weight': 500,
				color: palette.ink[theme],
				'text-outline-color': paper,
				'text-outline-width': 3
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
		{ selector: '.actor.member', style: { 'font-size': memberNameSize[frame] } },
		{ selector: '.actor.unnamed', style: { 'text-opacity': 0 } },
		{ selector: '.actor.named', style: { 'text-opacity': 1 } },
		{ selector: '.actor.idle', style: { opacity: recededNode } },
		{ selector: '.actor.receded', style: { opacity: recededNode } },
		{
			selector: '.actor.selected',
			style: { 'border-width': selectedBorder, 'border-color': palette.ink[theme] }
		},
		{
			selector: '.actor.focused',
			style: {
				'underlay-color': accent,
				'underlay-opacity': focusUnderlay,
				'underlay-padding': focusPadding,
				'underlay-shape': 'ellipse'
			}
		}
	];
	// The published types lack several properties that Cytoscape has.
	return sheet as unknown as StylesheetJson;
}
