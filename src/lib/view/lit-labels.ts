import type { Box } from './box';
import { keepLast } from './keep-last';
import { freePlaces, labelAt, labelSize, wordsBox } from './label-places';
import type { Marks } from './marks';
import { ownNameBox } from './name-sides';
import { namesOn } from './names-on';
import { fittedSize, nameHalf, type PlacedName } from './place-names';
import type { Scene, SceneEdge } from './scene';
import { smallest } from './shown-labels';
import { textWidth } from './text-width';

/** Words that have no place of their own are no larger than this on the screen, in CSS pixels. */
const largest = 12;
/** Discs of this radius on the screen hide words even when they recede. */
const large = 12;

export interface LitWords {
	/** Of the words, in units of layout. */
	readonly size: number;
	readonly places: ReadonlyMap<string, Box>;
}

/** As `placeLitWords`; asked again for the same, as by who pans, it places nothing anew. */
export type PlaceWords = typeof placeLitWords;

export function litWords(): PlaceWords {
	return keepLast(placeLitWords);
}

/**
 * Places for the words of lit edges that have none of their own. What is selected or pointed at
 * stands in any case, then the strongest; words that would cover others or a name are left out, until
 * who zooms in makes room for them.
 */
export function placeLitWords(
	scene: Scene,
	marks: Marks,
	hovered: string | null,
	zoom: number,
	width: number,
	height: number
): LitWords {
	const { nodes, edges, frame } = scene;
	const { lit, selected, focused } = marks;
	const places = new Map<string, Box>();
	// Of a big graph, whose names are of one size whatever the zoom, the words are too.
	const big = nodes[0]?.fitted === true;
	const size = Math.min(big ? Infinity : labelSize[frame], largest / zoom);
	if (lit === null || size * zoom < smallest) return { size, places };
	const shown = edges.filter(({ id, visible }) => visible && lit.has(id));
	const names = big
		? namesOn(scene)(zoom, width, height, marks, hovered).map((name) => nameBoxAt(name, zoom))
		: nodes.flatMap((node) => (node.unnamed && !lit.has(node.id) ? [] : ownNameBox(node, frame)));
	const taken = shown.flatMap(({ label, text }) =>
		label ? wordsBox(label, text, labelSize[frame]) : []
	);
	taken.push(...names);
	const discs = nodes.filter(({ id, radius }) => lit.has(id) || radius * zoom > large);
	const isCertain = ({ id }: SceneEdge): boolean =>
		selected.has(id) || id === hovered || id === focused;
	const wanting = shown.filter(({ label }) => label === null);
	wanting.sort(
		(a, b) => Number(isCertain(b)) - Number(isCertain(a)) || b.count - a.count || a.edge - b.edge
	);
	for (const edge of wanting) {
		const { id, curve, text } = edge;
		const [free] = freePlaces(curve, text, size, discs, taken);
		if (!free && !isCertain(edge)) continue;
		const box = free ?? wordsBox(labelAt(curve, 0.5), text, size);
		taken.push(box);
		places.set(id, box);
	}
	return { size, places };
}

/** What a name of a big graph takes, in units of layout. */
function nameBoxAt({ x, y, text }: PlacedName, zoom: number): Box {
	const halfWidth = textWidth(text, fittedSize) / 2;
	return {
		x: x / zoom,
		y: y / zoom,
		halfWidth: halfWidth / zoom,
		halfHeight: nameHalf / zoom,
		angle: 0
	};
}
