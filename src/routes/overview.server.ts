import { periodOf } from '$lib/core/dates/period';
import { spellDate } from '$lib/core/dates/spell';
import { buildColumns } from '$lib/core/events/build-columns';
import { computeView } from '$lib/core/events/compute-view';
import { noFilter } from '$lib/core/events/filter';
import { actorsThatOccur } from '$lib/core/events/occurring';
import type { View } from '$lib/core/events/view';
import { boundsOf, cornersOf, joinBounds, type Bounds } from '$lib/view/box';
import { keepNamesApart, nameBox } from '$lib/view/name-sides';
import { picturesOf } from '$lib/view/pictures';
import { toScene, type SceneNode } from '$lib/view/scene';
import { setStage } from '$lib/view/stage';
import { drawSvg } from '$lib/view/svg';
import { emptyDataset } from './[crisis]/empty-dataset';
import type { Crisis } from './crises.server';

/** What the list of crises says of one. */
export interface Overview {
	readonly slug: string;
	readonly title: string;
	readonly asOf: string | null;
	/** From the first to the last date of an event, in words. */
	readonly period: string | null;
	/** Names of those that the graph shows, the busiest first. */
	readonly parties: readonly string[];
	readonly actors: number;
	readonly events: number;
	readonly sources: number;
	readonly problems: number;
	/** The graph as an SVG element; null when there is nothing to draw. */
	readonly picture: string | null;
}

export function overviewOf(crisis: Crisis): Overview {
	const dataset = crisis.dataset ?? emptyDataset;
	const view = computeView(buildColumns(dataset, 'states'), noFilter);
	const period = periodOf(dataset.events);
	return {
		slug: crisis.slug,
		title: crisis.dataset?.title ?? crisis.slug,
		asOf: crisis.dataset?.asOf ?? null,
		period: period && spellDate(period),
		parties: actorsThatOccur(view).map(({ name }) => name),
		actors: dataset.actors.length,
		events: dataset.events.length,
		sources: dataset.sources.length,
		problems: crisis.problems.length,
		picture: dataset.events.length === 0 ? null : drawSmall(crisis, view)
	};
}

/** The room that a phone has for a picture, and the size of names there, in CSS pixels. */
const smallest = { width: 350, height: 262 };
const smallestName = 11;

/** Without the labels of the arrows: at this size nobody could read them. */
function drawSmall({ flags, layouts }: Crisis, view: View): string {
	const stage = setStage(view.columns, 'wide', layouts.wide);
	const scene = toScene(stage, view, picturesOf(view.columns.actors, flags));
	const bare = scene.nodes.map((node) => ({ ...node, badge: null }));
	const { nodes, names, extent } = nameSmall(bare, scene.bounds);
	const edges = scene.edges.map((edge) => ({ ...edge, label: null }));
	return drawSvg({ ...scene, nodes, edges, extent }, '', names);
}

/** Larger names need a larger picture, which is shown smaller: so often are they made larger again. */
const rounds = 20;

/** The nodes with names that can be read on a phone, their size, and what holds all of them. */
function nameSmall(nodes: readonly SceneNode[], bounds: Bounds) {
	const drawn = { nodes, names: 0, extent: bounds };
	for (let round = 0; round < rounds; round++) {
		const { left, right, top, bottom } = drawn.extent;
		const scale = Math.min(smallest.width / (right - left), smallest.height / (bottom - top));
		const names = smallestName / scale;
		drawn.names = names;
		drawn.nodes = keepNamesApart(
			nodes,
			() => names,
			() => 1,
			drawn.extent
		);
		const corners = drawn.nodes.flatMap((node) => cornersOf(nameBox(node, node.side, names)));
		drawn.extent = joinBounds(bounds, boundsOf(corners) ?? bounds);
	}
	return drawn;
}
